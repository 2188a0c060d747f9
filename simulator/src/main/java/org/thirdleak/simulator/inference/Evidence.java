package org.thirdleak.simulator.inference;

import java.util.Arrays;
import org.thirdleak.simulator.result.Estimate;

/**
 * Evidence of a hypothesis by randomised quasi-Monte Carlo, with the likelihood at every point it was computed from.
 *
 * @param logLikelihoods ln L, one row per randomisation
 * @param logZ ln Z with the standard error that the spread of the randomisations shows
 * @param effectiveSize effective number of points, (Σw)² / Σw² (Kish 1965)
 */
public record Evidence(double[][] logLikelihoods, Estimate logZ, double effectiveSize) {

    /**
     * From likelihoods at points that are uniform under the prior.
     *
     * @param logLikelihoods ln L, one row per randomisation, all of one length
     * @return ln Z with its error; negative infinity with error 0 if the likelihood is nowhere positive
     */
    static Evidence of(double[][] logLikelihoods) {
        double most = Double.NEGATIVE_INFINITY;
        for (double[] row : logLikelihoods) {
            most = Math.max(most, Arrays.stream(row).max().orElse(most));
        }
        if (most == Double.NEGATIVE_INFINITY) {
            return new Evidence(logLikelihoods, new Estimate(most, 0), 0);
        }
        double[] means = new double[logLikelihoods.length];
        double sum = 0;
        double squares = 0;
        for (int r = 0; r < means.length; r++) {
            double rowSum = 0;
            for (double log : logLikelihoods[r]) {
                double weight = Math.exp(log - most);
                rowSum += weight;
                squares += weight * weight;
            }
            sum += rowSum;
            means[r] = rowSum / logLikelihoods[r].length;
        }
        double mean = Arrays.stream(means).average().orElseThrow();
        double variance = Arrays.stream(means).map(m -> (m - mean) * (m - mean)).sum() / (means.length - 1);
        double relative = Math.sqrt(variance / means.length) / mean;
        return new Evidence(logLikelihoods, new Estimate(most + Math.log(mean), relative), sum * sum / squares);
    }

    /** Number of points in all. */
    public long points() {
        return (long) logLikelihoods.length * logLikelihoods[0].length;
    }
}
