package org.thirdleak.simulator.result;

import java.util.List;

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
 * @param essBulk number of independent draws whose mean would be as precise, from the spread of independent randomisations;
 *     above the number of draws where quasi-Monte Carlo is better than chance
 * @param meanStandardError Monte Carlo error of the mean
 * @param quantiles 2.5, 5, 50, 95 and 97.5 %, each with its Monte Carlo error
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
        double essBulk,
        double meanStandardError,
        List<QuantileEstimate> quantiles) {
    /** Copies the list. */
    public ParameterSummary {
        quantiles = List.copyOf(quantiles);
    }
}
