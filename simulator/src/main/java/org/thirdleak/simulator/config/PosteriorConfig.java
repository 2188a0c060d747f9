package org.thirdleak.simulator.config;

/**
 * How many posterior draws are kept.
 *
 * @param drawCount equally weighted draws per hypothesis
 */
@Doc("How many posterior draws are kept")
public record PosteriorConfig(
        @Doc("Equally weighted posterior draws per hypothesis, for parameters, attribution, prediction and forecast")
        @Default("20000")
        @Range(min = 100, max = 10_000_000)
        int drawCount) {}
