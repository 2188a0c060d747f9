package org.thirdleak.simulator.config;

/**
 * How many posterior draws are kept.
 *
 * @param drawCount equally weighted draws per hypothesis
 * @param fileDrawCount how many of them are written to {@code draws.csv.gz}
 */
@Doc("How many posterior draws are kept")
public record PosteriorConfig(
        @Doc("Equally weighted posterior draws per hypothesis, for parameters, attribution, prediction and forecast")
        @Default("20000")
        @Range(min = 100, max = 10_000_000)
        int drawCount,

        @Doc("How many of them are written to draws.csv.gz, at even distances; 0 writes no file")
        @Default("4000")
        @Range(min = 0, max = 10_000_000)
        int fileDrawCount) {}
