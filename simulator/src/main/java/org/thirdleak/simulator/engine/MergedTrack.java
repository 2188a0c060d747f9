package org.thirdleak.simulator.engine;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * The dead points of some runs as those of one run with the sum of their live points (J. Skilling 2006, <i>Bayesian
 * Analysis</i> 1, 833, section 6; E. Higson et al. 2019, <i>Statistics and Computing</i> 29, 891).
 *
 * @param logs ln L in ascending order
 * @param live number of live points just before each died
 * @param peak greatest ln of likelihood times volume left, the scale of sums
 */
record MergedTrack(double[] logs, int[] live, double peak) {

    static MergedTrack of(List<NestedRun.Track> runs) {
        int size = runs.stream().mapToInt(run -> run.logs().length).sum();
        double[] logs = new double[size];
        int[] live = new int[size];
        int[] next = new int[runs.size()];
        double peak = Double.NEGATIVE_INFINITY;
        double logVolume = 0;
        for (int i = 0; i < size; i++) {
            int lowest = -1;
            for (int r = 0; r < next.length; r++) {
                NestedRun.Track run = runs.get(r);
                if (next[r] < run.logs().length) {
                    live[i] += run.liveAt(next[r]);
                    lowest = lowest < 0 || below(run, next[r], runs.get(lowest), next[lowest]) ? r : lowest;
                }
            }
            logs[i] = runs.get(lowest).logs()[next[lowest]++];
            peak = Math.max(peak, logs[i] + logVolume);
            logVolume -= 1.0 / live[i];
        }
        return new MergedTrack(logs, live, peak);
    }

    private static boolean below(NestedRun.Track a, int i, NestedRun.Track b, int j) {
        return a.logs()[i] < b.logs()[j] || (a.logs()[i] == b.logs()[j] && a.labels()[i] < b.labels()[j]);
    }

    /** ln Z with the volume shrinking by its mean logarithm, 1/n, at each death. */
    double logEvidence() {
        return shrunkBy(() -> 1);
    }

    /**
     * ln Z with a random shrinkage: −ln of the greatest of n uniform numbers is exponential with mean 1/n.
     *
     * @param rng stream of the shrinkages
     */
    double logEvidence(UniformRandomProvider rng) {
        return shrunkBy(ZigguratSampler.Exponential.of(rng));
    }

    private double shrunkBy(ContinuousSampler exponential) {
        if (peak == Double.NEGATIVE_INFINITY) {
            return peak;
        }
        double sum = 0;
        double logVolume = 0;
        for (int i = 0; i < logs.length; i++) {
            double shrinkage = exponential.sample() / live[i];
            sum -= Math.exp(logs[i] + logVolume - peak) * Math.expm1(-shrinkage);
            logVolume -= shrinkage;
        }
        return peak + Math.log(sum);
    }

    /** Information gained, H = ∫ ln(L/Z) dP, in nats. */
    double information() {
        double logZ = logEvidence();
        double sum = 0;
        double logVolume = 0;
        for (int i = 0; i < logs.length; i++) {
            double shrinkage = 1.0 / live[i];
            if (logs[i] > Double.NEGATIVE_INFINITY) {
                sum -= Math.exp(logs[i] - logZ + logVolume) * Math.expm1(-shrinkage) * (logs[i] - logZ);
            }
            logVolume -= shrinkage;
        }
        return sum;
    }
}
