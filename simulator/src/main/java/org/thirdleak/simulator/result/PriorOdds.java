package org.thirdleak.simulator.result;

import java.util.List;

/**
 * Bayes factors of the evidence after a date, for a reader who held even odds on that date.
 *
 * @param utc the date, ISO-8601
 * @param title the date in words
 * @param bayesFactors factors of the record after it
 */
public record PriorOdds(String utc, String title, List<BayesFactor> bayesFactors) {
    /** Copies the list. */
    public PriorOdds {
        bayesFactors = List.copyOf(bayesFactors);
    }
}
