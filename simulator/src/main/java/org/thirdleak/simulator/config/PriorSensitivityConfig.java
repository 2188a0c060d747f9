package org.thirdleak.simulator.config;

/**
 * How the verdict depends on the priors.
 *
 * @param valuesPerSideCount values on each side of the middle of a prior at which its parameter is held
 * @param targetStandardError standard error of ln Z at one value at which to stop
 * @param maxPointCount most likelihood evaluations per value
 * @param greatestScaleFactor how far each prior is moved
 */
@Doc("How the verdict depends on the priors: every parameter held at many values, every prior moved and stretched")
public record PriorSensitivityConfig(
        @Doc(
                "Values on each side of the middle of a prior at which its parameter is held, and three quarters as many beyond; 0 for no such analysis")
        @Default("4")
        @Range(min = 0, max = 64)
        int valuesPerSideCount,

        @Doc(
                "Standard error of ln Z at one value at which to stop refining; most of it is common to all values and cancels")
        @Default("0.03")
        @Range(min = 1e-4, max = 1)
        double targetStandardError,

        @Doc("Most likelihood evaluations per value")
        @Default("65536")
        @Range(min = 1024, max = 16777216, why = "each point takes 100 bytes and more")
        int maxPointCount,

        @Doc("How far each prior is moved up and down") @Default("30") @Range(min = 1, max = 1000, above = true)
        double greatestScaleFactor) {}
