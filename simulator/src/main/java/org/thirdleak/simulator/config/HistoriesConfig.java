package org.thirdleak.simulator.config;

/**
 * How many histories are played.
 *
 * @param count per hypothesis
 */
@Doc("How many histories are played")
public record HistoriesConfig(
        @Doc("Histories played under each hypothesis")
        @Default("1000000")
        @Range(min = 1, max = 1e12, why = "10^12 histories take weeks on one machine")
        long count) {}
