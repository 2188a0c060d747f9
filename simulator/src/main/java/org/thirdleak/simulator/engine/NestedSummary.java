package org.thirdleak.simulator.engine;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.thirdleak.simulator.random.RandomStreams;

/**
 * What runs of nested sampling come to together, and what speaks for or against them.
 *
 * @param groups runs in groups, each of which is a nested sampling of its own
 * @param all their points as those of one run
 * @param error standard error of ln Z: its spread over simulated shrinkages of the volume
 */
record NestedSummary(List<List<NestedRun.Track>> groups, MergedTrack all, double error) {

    private static final int SIMULATED_SHRINKAGES = 200;
    private static final double INSERTION_LIMIT = 4;
    /** Probability that sound runs disagree so much. */
    private static final double RARE = 1e-4;

    static NestedSummary of(List<List<NestedRun.Track>> groups, long seed) {
        MergedTrack all = MergedTrack.of(groups.stream().flatMap(List::stream).toList());
        return new NestedSummary(groups, all, all.possible() ? spreadOfShrinkages(all, seed) : 0);
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

    private List<NestedRun.Track> tracks() {
        return groups.stream().flatMap(List::stream).toList();
    }

    private long evaluations() {
        return tracks().stream().mapToLong(NestedRun.Track::evaluations).sum();
    }

    LogEvidenceEstimate estimate() {
        return all.possible()
                ? new LogEvidenceEstimate(all.logEvidence(), error, evaluations(), diagnostics())
                : LogEvidenceEstimate.nowherePositive(evaluations());
    }

    private List<LogEvidenceEstimate.Diagnostic> diagnostics() {
        double remainder =
                tracks().stream().mapToDouble(NestedRun.Track::remainder).max().orElseThrow();
        int count = groups.size();
        double allowed = Math.sqrt(ChiSquaredDistribution.of(count - 1).inverseSurvivalProbability(RARE) / (count - 1));
        return List.of(
                new LogEvidenceEstimate.Diagnostic(
                        NestedSampling.INSERTION_ORDER, insertionOrder(), -INSERTION_LIMIT, INSERTION_LIMIT),
                new LogEvidenceEstimate.Diagnostic(NestedSampling.DISAGREEMENT, disagreement(), 0, allowed),
                new LogEvidenceEstimate.Diagnostic(NestedSampling.REMAINDER, remainder, 0, NestedRun.REMAINDER),
                new LogEvidenceEstimate.Diagnostic(
                        NestedSampling.INFORMATION, all.information(), -1, Double.POSITIVE_INFINITY),
                new LogEvidenceEstimate.Diagnostic(
                        NestedSampling.EFFECTIVE_DRAWS, all.effectiveDraws(), 0, Double.POSITIVE_INFINITY));
    }

    /** Standard error from the spread of the groups over that from the shrinkage. */
    private double disagreement() {
        double[] single = groups.stream()
                .mapToDouble(group -> MergedTrack.of(group).logEvidence())
                .toArray();
        return error == 0 ? 0 : Math.sqrt(sumOfSquares(single) / (single.length - 1) / single.length) / error;
    }

    /**
     * The rank of a new point among n − 1 live ones is uniform on 0 … n − 1 if it is a fair draw within the bound (A. Fowlie,
     * W. Handley and L. Su 2020, MNRAS 497, 5256); the mean rank is compared with its own spread.
     */
    private double insertionOrder() {
        double excess = 0;
        double variance = 0;
        for (NestedRun.Track track : tracks()) {
            double n = track.livePoints();
            excess += track.rankSum() - track.insertions() * (n - 1) / 2;
            variance += track.insertions() * (n * n - 1) / 12;
        }
        return variance == 0 ? 0 : excess / Math.sqrt(variance);
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
