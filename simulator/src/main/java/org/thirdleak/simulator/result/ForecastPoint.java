package org.thirdleak.simulator.result;

/**
 * Probability of at least one further leak among the units of the flight plan.
 *
 * @param days within this many days of the date of the record
 * @param probability the probability
 * @param standardError its Monte Carlo error
 */
public record ForecastPoint(double days, double probability, double standardError) {}
