package org.thirdleak.simulator.engine;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.random.RandomStreams;

/**
 * Nested sampling (J. Skilling 2006, <i>Nested sampling for general Bayesian computation</i>, Bayesian Analysis 1, 833) with
 * slice sampling within the bound. Independent runs share the work between threads and are merged into one; the standard
 * error is the spread of ln Z over simulated shrinkages of the volume.
 *
 * @param runs number of independent runs, 2 … 1000
 * @param livePoints live points of each run, 10 … 100,000; must exceed twice the number of parameters
 * @param slices slices between one live point and the new one, per parameter, 1 … 1000
 * @param mostEvaluations likelihoods after which a run ends unfinished, 1 or more
 */
public record NestedSampling(int runs, int livePoints, int slices, long mostEvaluations) implements EvidenceEngine {

    /** Name of the diagnostic that tells whether new points fall evenly among the live ones. */
    public static final String INSERTION_ORDER = "insertion order, standard normal if sound";
    /** Name of the diagnostic that compares the runs with one another. */
    public static final String DISAGREEMENT = "spread of the runs over what their error allows";
    /** Name of the diagnostic of the unfinished part. */
    public static final String REMAINDER = "evidence that the best live point could add";
    /** Name of the diagnostic of the information gained, in nats. */
    public static final String INFORMATION = "information gained, nats";

    private static final int MOST_DIMENSIONS = 50;
    private static final int SIMULATED_SHRINKAGES = 200;
    private static final double INSERTION_LIMIT = 4;
    /** Probability that sound runs disagree so much. */
    private static final double RARE = 1e-4;

    /** Refuses settings out of range. */
    public NestedSampling {
        check("runs", runs, 2, 1000);
        check("livePoints", livePoints, 10, 100_000);
        check("slices", slices, 1, 1000);
        check("mostEvaluations", mostEvaluations, 1, Long.MAX_VALUE);
    }

    /** Eight runs of a hundred live points: an error of 0.05 where the record tells two nats. */
    public static NestedSampling standard() {
        return new NestedSampling(8, 100, 3, 5_000_000);
    }

    static void check(String name, long value, long low, long high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(name + " must lie within " + low + " ... " + high + " but was " + value);
        }
    }

    @Override
    public String method() {
        return "nested sampling with slices, error by simulated shrinkage";
    }

    @Override
    public LogEvidenceEstimate estimate(Model model, long seed, BlockRunner runner) {
        int dimension =
                CubeLikelihood.dimension(model, "nested sampling", Math.min(MOST_DIMENSIONS, (livePoints - 1) / 2));
        long purpose = RandomStreams.purpose("nested sampling", "points");
        List<NestedRun.Track> tracks = Parts.run(
                "nested sampling",
                runs,
                1,
                r -> new NestedRun(model, livePoints, slices * dimension, RandomStreams.stream(seed, purpose, r))
                        .play(mostEvaluations),
                runner);
        MergedTrack merged = MergedTrack.of(tracks);
        double logZ = merged.logEvidence();
        boolean possible = logZ > Double.NEGATIVE_INFINITY;
        double error = possible ? spreadOfShrinkages(merged, seed) : 0;
        return new LogEvidenceEstimate(
                logZ,
                error,
                tracks.stream().mapToLong(NestedRun.Track::evaluations).sum(),
                diagnostics(tracks, merged, error));
    }

    private static double spreadOfShrinkages(MergedTrack track, long seed) {
        long purpose = RandomStreams.purpose("nested sampling", "shrinkage");
        UniformRandomProvider rng = RandomStreams.stream(seed, purpose, 0);
        double[] values = new double[SIMULATED_SHRINKAGES];
        for (int i = 0; i < values.length; i++) {
            values[i] = track.logEvidence(rng);
        }
        return Math.sqrt(sumOfSquares(values) / (values.length - 1));
    }

    private List<LogEvidenceEstimate.Diagnostic> diagnostics(
            List<NestedRun.Track> tracks, MergedTrack merged, double error) {
        double remainder =
                tracks.stream().mapToDouble(NestedRun.Track::remainder).max().orElseThrow();
        double[] single = tracks.stream()
                .mapToDouble(track -> MergedTrack.of(List.of(track)).logEvidence())
                .toArray();
        double disagreement = error == 0 ? 0 : Math.sqrt(sumOfSquares(single) / (runs - 1) / runs) / error;
        double allowed = Math.sqrt(ChiSquaredDistribution.of(runs - 1).inverseSurvivalProbability(RARE) / (runs - 1));
        return List.of(
                new LogEvidenceEstimate.Diagnostic(
                        INSERTION_ORDER, insertionOrder(tracks), -INSERTION_LIMIT, INSERTION_LIMIT),
                new LogEvidenceEstimate.Diagnostic(DISAGREEMENT, disagreement, 0, allowed),
                new LogEvidenceEstimate.Diagnostic(REMAINDER, remainder, 0, NestedRun.REMAINDER),
                new LogEvidenceEstimate.Diagnostic(
                        INFORMATION, error == 0 ? 0 : merged.information(), -1, Double.POSITIVE_INFINITY));
    }

    /**
     * The rank of a new point among n − 1 live ones is uniform on 0 … n − 1 if it is a fair draw within the bound (A. Fowlie,
     * W. Handley and L. Su 2020, MNRAS 497, 5256); the mean rank is compared with its own spread.
     */
    private double insertionOrder(List<NestedRun.Track> tracks) {
        double sum = tracks.stream().mapToDouble(NestedRun.Track::rankSum).sum();
        double count = tracks.stream().mapToInt(NestedRun.Track::insertions).sum();
        double variance = ((double) livePoints * livePoints - 1) / 12;
        return count == 0 ? 0 : (sum - count * (livePoints - 1) / 2.0) / Math.sqrt(count * variance);
    }

    private static double sumOfSquares(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }
}
