package org.thirdleak.simulator.result;

/**
 * Posterior of one parameter.
 *
 * @param name dotted path, such as {@code soyuz-progress.wall_thickness}
 * @param unit unit of all numbers, empty for a plain number; {@code utc} for dates, which are then decimal years
 * @param prior the prior in words
 * @param mean posterior mean
 * @param sd posterior standard deviation
 * @param q05 5 % quantile
 * @param q50 median
 * @param q95 95 % quantile
 * @param essBulk effective sample size of the weighted points
 */
public record ParameterSummary(
        String name,
        String unit,
        String prior,
        double mean,
        double sd,
        double q05,
        double q50,
        double q95,
        double essBulk) {}
