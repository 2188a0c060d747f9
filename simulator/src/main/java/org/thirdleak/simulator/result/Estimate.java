package org.thirdleak.simulator.result;

/**
 * A number with its Monte Carlo error.
 *
 * @param value the estimate
 * @param standardError its standard error, 0 if it is exact
 */
public record Estimate(double value, double standardError) {}
