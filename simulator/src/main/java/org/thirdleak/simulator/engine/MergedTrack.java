package org.thirdleak.simulator.engine;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * The dead points of some runs as those of one run with the sum of their live points (J. Skilling 2006, <i>Bayesian
 * Analysis</i> 1, 833, section 6; E. Higson et al. 2019, <i>Statistics and Computing</i> 29, 891).
 *
 * @param logs ln L in ascending order
 * @param labels labels that order equal likelihoods
 * @param live number of live points just before each died
 * @param peak greatest ln of likelihood times volume left, the scale of sums
 */
record MergedTrack(double[] logs, double[] labels, int[] live, double peak) {

    static MergedTrack of(List<NestedRun.Track> runs) {
        int size = runs.stream().mapToInt(NestedRun.Track::size).sum();
        double[] logs = new double[size];
        double[] labels = new double[size];
        int[] live = new int[size];
        int[] next = new int[runs.size()];
        double peak = Double.NEGATIVE_INFINITY;
        double logVolume = 0;
        for (int i = 0; i < size; i++) {
            int lowest = lowest(runs, next);
            NestedRun.Track run = runs.get(lowest);
            for (int r = 0; r < next.length; r++) {
                NestedRun.Track other = runs.get(r);
                live[i] += next[r] < other.size() && other.begunAt(run, next[lowest]) ? other.liveAt(next[r]) : 0;
            }
            labels[i] = run.points().label(next[lowest]);
            logs[i] = run.points().log(next[lowest]++);
            peak = Math.max(peak, logs[i] + logVolume);
            logVolume -= 1.0 / live[i];
        }
        return new MergedTrack(logs, labels, live, peak);
    }

    private static int lowest(List<NestedRun.Track> runs, int[] next) {
        int lowest = -1;
        for (int r = 0; r < next.length; r++) {
            NestedRun.Track run = runs.get(r);
            if (next[r] < run.size() && (lowest < 0 || run.below(next[r], runs.get(lowest), next[lowest]))) {
                lowest = r;
            }
        }
        return lowest;
    }

    /** Whether a point has a positive likelihood. */
    boolean possible() {
        return peak > Double.NEGATIVE_INFINITY;
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
        if (!possible()) {
            return peak;
        }
        double sum = 0;
        double logVolume = 0;
        for (int i = 0; i < logs.length; i++) {
            double shrinkage = exponential.sample() / live[i];
            sum += Math.exp(logs[i] + logVolume - peak) * (1 - Math.exp(-shrinkage));
            logVolume -= shrinkage;
        }
        return peak + Math.log(sum);
    }

    /**
     * Standard error of ln Z to first order: −ln of each shrinkage has a standard deviation of 1/n, scales all evidence above the
     * point and moves the edge of its own share (C. R. Keeton 2011, MNRAS 414, 1418). Quick, to decide by; the simulated
     * shrinkages are what is reported.
     */
    double linearError() {
        double[] shares = posterior();
        double above = 0;
        double variance = 0;
        for (int i = shares.length - 1; i >= 0; i--) {
            double slope = above - shares[i] / Math.expm1(1.0 / live[i]);
            variance += slope * slope / ((double) live[i] * live[i]);
            above += shares[i];
        }
        return Math.sqrt(variance);
    }

    /** Share of the evidence that each point stands for. */
    double[] posterior() {
        double logZ = logEvidence();
        double[] shares = new double[logs.length];
        double logVolume = 0;
        for (int i = 0; i < logs.length; i++) {
            double shrinkage = 1.0 / live[i];
            shares[i] = logs[i] == Double.NEGATIVE_INFINITY
                    ? 0
                    : -Math.exp(logs[i] - logZ + logVolume) * Math.expm1(-shrinkage);
            logVolume -= shrinkage;
        }
        return shares;
    }

    /** Information gained, H = ∫ ln(L/Z) dP, in nats. */
    double information() {
        double logZ = logEvidence();
        double[] shares = posterior();
        double sum = 0;
        for (int i = 0; i < logs.length; i++) {
            sum += shares[i] > 0 ? shares[i] * (logs[i] - logZ) : 0;
        }
        return sum;
    }

    /** Number of equal draws from the posterior that the points are worth: (Σ p)²/Σ p². */
    double effectiveDraws() {
        double sum = 0;
        double squares = 0;
        for (double share : posterior()) {
            sum += share;
            squares += share * share;
        }
        return sum * sum / squares;
    }

    /**
     * The part of the climb where further live points help most, in the mean over both goals (Higson et al. 2019, eqs. 12–14):
     * for the evidence a point matters by the evidence above it over the live points, for the posterior by its own share.
     *
     * @param posteriorWeight weight of the goal posterior, 0 … 1; the rest is that of the goal evidence
     * @param share a point belongs to the part if it matters at least so much, in parts of the most, 0 … 1
     * @param runs the runs behind this track
     */
    NestedRun.Stretch stretch(double posteriorWeight, double share, List<NestedRun.Track> runs) {
        double[] importance = importance(posteriorWeight);
        double most = 0;
        for (double value : importance) {
            most = Math.max(most, value);
        }
        int first = 0;
        while (importance[first] < share * most) {
            first++;
        }
        int last = logs.length - 1;
        while (importance[last] < share * most) {
            last--;
        }
        int end = Math.min(last + 1, logs.length - 1);
        Contour ceiling = new Contour(logs[end], labels[end]);
        if (first == 0) {
            return new NestedRun.Stretch(Contour.NONE, ceiling, 0, List.of());
        }
        Contour floor = new Contour(logs[first - 1], labels[first - 1]);
        double logVolume = 0;
        for (int i = 0; i < first; i++) {
            logVolume -= 1.0 / live[i];
        }
        return new NestedRun.Stretch(floor, ceiling, logVolume, within(floor, runs));
    }

    private double[] importance(double posteriorWeight) {
        double[] shares = posterior();
        double[] above = new double[shares.length];
        double rest = 0;
        double sum = 0;
        for (int i = shares.length - 1; i >= 0; i--) {
            rest += shares[i];
            above[i] = rest / live[i];
            sum += above[i];
        }
        for (int i = 0; i < shares.length; i++) {
            above[i] = (1 - posteriorWeight) * above[i] / sum + posteriorWeight * shares[i];
        }
        return above;
    }

    private static List<double[]> within(Contour floor, List<NestedRun.Track> runs) {
        List<double[]> alive = new ArrayList<>();
        for (NestedRun.Track run : runs) {
            for (int i = 0; i < run.size(); i++) {
                if (run.points().aliveWithin(i, floor)) {
                    alive.add(run.points().cube(i));
                }
            }
        }
        return List.copyOf(alive);
    }
}
