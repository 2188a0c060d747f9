package org.thirdleak.simulator.result;

import java.util.List;

/**
 * A predicted distribution of a count, before and after the record.
 *
 * @param prior probability of 0, 1, 2, … before the record; sums to 1
 * @param posterior the same after it
 * @param observed the observed count
 */
public record Prediction(List<Double> prior, List<Double> posterior, int observed) {
    /** Copies the lists. */
    public Prediction {
        prior = List.copyOf(prior);
        posterior = List.copyOf(posterior);
    }
}
