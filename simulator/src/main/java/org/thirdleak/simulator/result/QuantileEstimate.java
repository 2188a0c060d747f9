package org.thirdleak.simulator.result;

/**
 * A quantile of a posterior.
 *
 * @param probability fraction of the posterior below it, 0 … 1
 * @param value the quantile, in the unit of its parameter
 * @param standardError its Monte Carlo error
 */
public record QuantileEstimate(double probability, double value, double standardError) {}
