package org.thirdleak.simulator.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** One run of nested sampling: live points that climb the likelihood, the lowest replaced at every step. */
final class NestedRun {

    /** Evidence that the best live point may still add, in parts of what is there, at the end. */
    static final double REMAINDER = 0.01;
    /** While the likelihood bound leaves this much of the prior, e^−2.5, uniform points are tried first. */
    private static final double LOG_VOLUME_OF_JUMPS = -2.5;

    private static final int JUMPS = 8;

    private final CubeLikelihood likelihood;
    private final UniformRandomProvider rng;
    private final SliceWalk walk;
    private final int slices;
    private final double[][] cubes;
    private final double[] logs;
    private final double[] labels;
    private final double[] equalWeights;

    NestedRun(Model model, int livePoints, int slices, UniformRandomProvider rng) {
        int dimension = model.names().size();
        this.likelihood = new CubeLikelihood(model);
        this.rng = rng;
        this.slices = slices;
        this.walk = new SliceWalk(likelihood, rng, dimension);
        this.cubes = new double[livePoints][dimension];
        this.logs = new double[livePoints];
        this.labels = new double[livePoints];
        this.equalWeights = new double[livePoints];
        Arrays.fill(equalWeights, 1);
    }

    /**
     * What a run leaves behind.
     *
     * @param logs ln L of the dead points in ascending order, the last live points at the end
     * @param labels labels that order equal likelihoods
     * @param livePoints number of live points
     * @param rankSum sum over new points of the number of live points below them
     * @param remainder what the best live point could still add at the end, in parts of the evidence
     * @param evaluations number of likelihoods computed
     */
    record Track(double[] logs, double[] labels, int livePoints, double rankSum, double remainder, long evaluations) {

        /** Number of new points. */
        int insertions() {
            return logs.length - livePoints;
        }

        /** Number of live points just before a dead point died. */
        int liveAt(int dead) {
            return Math.min(livePoints, logs.length - dead);
        }
    }

    /** Runs until little is left to gain, or the budget is spent. */
    Track play(long mostEvaluations) {
        int n = logs.length;
        for (int i = 0; i < n; i++) {
            walk.jump(Double.NEGATIVE_INFINITY, -1);
            put(i);
        }
        double[] deadLogs = new double[8 * n];
        double[] deadLabels = new double[8 * n];
        double logShell = Math.log(Math.expm1(1.0 / n));
        double logSum = Double.NEGATIVE_INFINITY;
        double ranks = 0;
        int dead = 0;
        SpreadOfPoints spread = SpreadOfPoints.of(cubes, equalWeights);
        double remainder = 1;
        while (remainder > REMAINDER && likelihood.evaluations() < mostEvaluations) {
            int lowest = lowest();
            if (dead == deadLogs.length) {
                deadLogs = Arrays.copyOf(deadLogs, 2 * dead);
                deadLabels = Arrays.copyOf(deadLabels, 2 * dead);
            }
            deadLogs[dead] = logs[lowest];
            deadLabels[dead++] = labels[lowest];
            double logVolume = -(double) dead / n;
            logSum = logAdd(logSum, logs[lowest] + logVolume + logShell);
            if (dead % n == 0) {
                spread = SpreadOfPoints.of(cubes, equalWeights);
            }
            replace(lowest, logVolume, spread);
            ranks += rank(lowest);
            remainder = remainder(logVolume, logSum);
        }
        return track(Arrays.copyOf(deadLogs, dead + n), Arrays.copyOf(deadLabels, dead + n), dead, ranks, remainder);
    }

    private Track track(double[] allLogs, double[] allLabels, int dead, double ranks, double remainder) {
        int[] order = IntStream.range(0, logs.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> logs[i]).thenComparingDouble(i -> labels[i]))
                .mapToInt(i -> i)
                .toArray();
        for (int i = 0; i < order.length; i++) {
            allLogs[dead + i] = logs[order[i]];
            allLabels[dead + i] = labels[order[i]];
        }
        return new Track(allLogs, allLabels, logs.length, ranks, remainder, likelihood.evaluations());
    }

    private double remainder(double logVolume, double logSum) {
        double most = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            most = Math.max(most, log);
        }
        return most == Double.NEGATIVE_INFINITY ? 1 : Math.exp(Math.min(0, most + logVolume - logSum));
    }

    private void replace(int lowest, double logVolume, SpreadOfPoints spread) {
        double boundLog = logs[lowest];
        double boundLabel = labels[lowest];
        if (logVolume > LOG_VOLUME_OF_JUMPS) {
            for (int i = 0; i < JUMPS; i++) {
                if (walk.jump(boundLog, boundLabel)) {
                    put(lowest);
                    return;
                }
            }
        }
        int start = (lowest + 1 + rng.nextInt(logs.length - 1)) % logs.length;
        walk.startAt(cubes[start], logs[start], labels[start]);
        for (int i = 0; i < slices; i++) {
            walk.slice(spread, boundLog, boundLabel);
        }
        put(lowest);
    }

    private void put(int at) {
        System.arraycopy(walk.position(), 0, cubes[at], 0, cubes[at].length);
        logs[at] = walk.log();
        labels[at] = walk.label();
    }

    private int lowest() {
        int lowest = 0;
        for (int i = 1; i < logs.length; i++) {
            lowest = below(i, lowest) ? i : lowest;
        }
        return lowest;
    }

    private int rank(int of) {
        int rank = 0;
        for (int i = 0; i < logs.length; i++) {
            rank += below(i, of) ? 1 : 0;
        }
        return rank;
    }

    private boolean below(int a, int b) {
        return logs[a] < logs[b] || (logs[a] == logs[b] && labels[a] < labels[b]);
    }

    /** ln(e^a + e^b). */
    static double logAdd(double a, double b) {
        double most = Math.max(a, b);
        return most == Double.NEGATIVE_INFINITY ? most : most + Math.log1p(Math.exp(Math.min(a, b) - most));
    }
}
