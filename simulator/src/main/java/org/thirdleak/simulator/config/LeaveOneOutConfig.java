package org.thirdleak.simulator.config;

/**
 * The comparison again without one of its observations.
 *
 * @param maxLeakCount most leaks that are left out one by one
 * @param targetStandardError precision of ln Z
 */
@Doc("The comparison again without one of its observations")
public record LeaveOneOutConfig(
        @Doc("Most leaks that are left out one by one, and designs; with more in the record none is, 0 for never")
        @Default("20")
        @Range(min = 0, max = 1000)
        int maxLeakCount,

        @Doc("Standard error of ln Z at which to stop refining") @Default("0.02") @Range(min = 1e-4, max = 0.2)
        double targetStandardError) {}
