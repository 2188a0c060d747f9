package org.thirdleak.simulator.config;

import java.util.Optional;

/**
 * Odds by histories that resemble the record, for records too rare to be hit by plain simulation.
 *
 * @param engine how matches are found
 * @param summaries what is compared
 * @param populationCount histories in a population
 * @param replicateCount independent populations
 * @param survivingFraction histories that a tolerance leaves
 * @param stepCount steps within each tolerance
 * @param smallestProbability where it gives up
 */
@Doc("Odds by histories that resemble the record, for records too rare to be hit by plain simulation")
public record ApproximateBayesConfig(
        @Doc("How matches are found: abc_smc, by one tolerance after the other, or rejection, from the prior alone")
        @Default("abc_smc")
        Engine engine,

        @Doc("What is compared, and how near it must be") @Default("{}")
        Summaries summaries,

        @Doc("Histories in a population") @Default("1000") @Range(min = 50, max = 10_000_000)
        int populationCount,

        @Doc("Independent populations, whose spread is the error") @Default("16") @Range(min = 4, max = 1024)
        int replicateCount,

        @Doc("Histories of a population that the next tolerance leaves; the tolerances are chosen by a pilot")
        @Default("0.25")
        @Range(min = 0.02, max = 0.9)
        double survivingFraction,

        @Doc("Steps that each history walks within a tolerance, in its parameters and in its randomness")
        @Default("20")
        @Range(min = 1, max = 10_000)
        int stepCount,

        @Doc("Probability of a match below which the pilot gives up") @Default("1e-12") @Range(min = 1e-100, max = 0.1)
        double smallestProbability) {

    /** How matches are found. */
    public enum Engine {
        /** Sequential Monte Carlo over falling tolerances. */
        ABC_SMC,
        /** Simulations from the prior. */
        REJECTION
    }

    /**
     * What is compared.
     *
     * @param leaksToleranceCount number of leaks of each design
     * @param largestClusterToleranceCount largest number of leaks in the window of matching
     * @param spanToleranceD time from the first leak to the last
     * @param ageToleranceD ages at the leaks
     * @param lastLeakToleranceD date of the last leak
     */
    @Doc("What is compared: a summary counts if its tolerance is given")
    public record Summaries(
            @Doc("Largest difference in the number of leaks of each design") @Default("0") @Range(min = 0, max = 1000)
            int leaksToleranceCount,

            @Doc("Largest difference in the largest number of leaks in a window as wide as that of matching")
            @Range(min = 0, max = 1000)
            Optional<Double> largestClusterToleranceCount,

            @Doc("Largest difference in the time from the first leak to the last, days")
            @Range(min = 0, max = 36525, above = true)
            Optional<Double> spanToleranceD,

            @Doc("Largest difference in the ages since filling at the leaks, youngest to oldest, days")
            @Range(min = 0, max = 36525, above = true)
            Optional<Double> ageToleranceD,

            @Doc("Largest difference in the date of the last leak, days") @Range(min = 0, max = 36525, above = true)
            Optional<Double> lastLeakToleranceD) {}
}
