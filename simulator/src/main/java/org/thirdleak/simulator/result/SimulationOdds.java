package org.thirdleak.simulator.result;

/**
 * Odds of two hypotheses on the declared summaries, from the fractions of matching histories. Not a Bayes factor.
 *
 * @param of id of the hypothesis in the numerator
 * @param over id of the one in the denominator
 * @param value ratio of the matching fractions; 0 if either did not match at all
 * @param low lower end of the 95 % interval, 0 if there is none
 * @param high upper end, 0 if there is none
 * @param statement the same in words, such as "12.4 (95 % 11.0 to 13.9)" or "0 of 1,000,000: below 3e-06"
 */
public record SimulationOdds(String of, String over, double value, double low, double high, String statement) {}
