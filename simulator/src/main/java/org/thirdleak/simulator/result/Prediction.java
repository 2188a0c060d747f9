package org.thirdleak.simulator.result;

import java.util.List;

/**
 * A predicted distribution of a count, before and after the record.
 *
 * @param prior probability of 0, 1, 2, … before the record; sums to 1
 * @param posterior the same after it
 * @param observed the observed count
 * @param priorMean mean of the prior prediction, with its Monte Carlo error
 * @param posteriorMean mean of the posterior prediction, with its Monte Carlo error
 */
public record Prediction(
        List<Double> prior, List<Double> posterior, int observed, Estimate priorMean, Estimate posteriorMean) {
    /** Copies the lists. */
    public Prediction {
        prior = List.copyOf(prior);
        posterior = List.copyOf(posterior);
    }

    /** Smallest count that the prior prediction does not exceed with probability one half or more. */
    public int priorMedian() {
        double below = 0;
        for (int count = 0; count < prior.size(); count++) {
            below += prior.get(count);
            if (below >= 0.5) {
                return count;
            }
        }
        return prior.size();
    }
}
