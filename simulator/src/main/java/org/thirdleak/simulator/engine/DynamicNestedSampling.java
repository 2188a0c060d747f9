package org.thirdleak.simulator.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.random.RandomStreams;

/**
 * Dynamic nested sampling (E. Higson, W. Handley, M. Hobson and A. Lasenby 2019, <i>Dynamic nested sampling: an improved algorithm
 * for parameter estimation and evidence calculation</i>, Statistics and Computing 29, 891). Runs with few live points find the
 * way; further live points go where they serve the goal most, until it is reached. New points by slices within the bound and the
 * error by simulated shrinkage, as in {@link NestedSampling}.
 *
 * @param runs number of independent runs, 2 … 1000
 * @param livePoints live points of each run to begin with, 10 … 100,000; must exceed twice the number of parameters
 * @param slices slices between one live point and the new one, per parameter, 1 … 1000
 * @param goal what further live points are for, and when there are enough
 * @param mostEvaluations likelihoods after which none are added, 1 or more
 */
public record DynamicNestedSampling(int runs, int livePoints, int slices, Goal goal, long mostEvaluations)
        implements EvidenceEngine {

    private static final String TITLE = "dynamic nested sampling";
    /** A point belongs to the part of the climb that gets live points if it matters so much, in parts of the most. */
    private static final double SHARE = 0.9;
    /** A batch has at most and at least so many live points, in parts of those of the first runs. */
    private static final double LARGEST_BATCH = 8;

    private static final double SMALLEST_BATCH = 0.5;

    /** Refuses settings out of range. */
    public DynamicNestedSampling {
        NestedSampling.check("runs", runs, 2, 1000);
        NestedSampling.check("livePoints", livePoints, 10, 100_000);
        NestedSampling.check("slices", slices, 1, 1000);
        NestedSampling.check("mostEvaluations", mostEvaluations, 1, Long.MAX_VALUE);
    }

    /** What live points are added for. */
    public sealed interface Goal {

        /** Weight of the posterior in what matters, 0 … 1; the rest is that of the evidence. */
        double posteriorWeight();

        /**
         * How many times more live points it would take.
         *
         * @param error standard error of ln Z
         * @param effectiveDraws effective number of draws from the posterior
         * @return 1 or less if the goal is reached
         */
        double shortfall(double error, double effectiveDraws);
    }

    /**
     * A small error of the evidence.
     *
     * @param standardError of ln Z, above 0
     */
    public record Evidence(double standardError) implements Goal {

        /** Refuses an error that is none. */
        public Evidence {
            RepeatedEvidence.checkError(standardError);
        }

        @Override
        public double posteriorWeight() {
            return 0;
        }

        @Override
        public double shortfall(double error, double effectiveDraws) {
            return error * error / (standardError * standardError);
        }
    }

    /**
     * Many draws from the posterior.
     *
     * @param wantedDraws effective number of them, 1 or more
     */
    public record Posterior(double wantedDraws) implements Goal {

        /** Refuses a number that is none. */
        public Posterior {
            if (!(wantedDraws >= 1 && wantedDraws < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("wantedDraws must be at least 1 and finite but was " + wantedDraws);
            }
        }

        @Override
        public double posteriorWeight() {
            return 1;
        }

        @Override
        public double shortfall(double error, double effectiveDraws) {
            return wantedDraws / effectiveDraws;
        }
    }

    /** For an error below 0.05 however it is simulated. */
    public static DynamicNestedSampling standard() {
        return within(0.045, 20_000_000);
    }

    /**
     * For a wanted error.
     *
     * @param wantedError standard error of ln Z at which no more live points are added, above 0
     * @param mostEvaluations likelihoods after which none are added, 1 or more
     */
    static DynamicNestedSampling within(double wantedError, long mostEvaluations) {
        return new DynamicNestedSampling(8, 25, 3, new Evidence(wantedError), mostEvaluations);
    }

    @Override
    public String method() {
        return "dynamic nested sampling with slices, error by simulated shrinkage";
    }

    @Override
    public LogEvidenceEstimate estimate(Model model, long seed, BlockRunner runner) {
        int dimension = CubeLikelihood.dimension(model, TITLE, NestedSampling.mostDimensions(livePoints));
        long purpose = RandomStreams.purpose(TITLE, "points");
        long each = Math.max(1, mostEvaluations / runs);
        List<List<NestedRun.Track>> groups = new ArrayList<>(Parts.run(
                TITLE,
                runs,
                1,
                r -> List.of(
                        new NestedRun(model, livePoints, slices * dimension, RandomStreams.stream(seed, purpose, r))
                                .play(each)),
                runner));
        for (int batch = 1; ; batch++) {
            List<NestedRun.Track> tracks = groups.stream().flatMap(List::stream).toList();
            long spent = tracks.stream().mapToLong(NestedRun.Track::evaluations).sum();
            MergedTrack all = MergedTrack.of(tracks);
            if (!all.possible() || spent >= mostEvaluations) {
                break;
            }
            double shortfall = goal.shortfall(all.linearError(), all.effectiveDraws());
            if (shortfall <= 1) {
                break;
            }
            NestedRun.Stretch stretch = all.stretch(goal.posteriorWeight(), SHARE, tracks);
            int live = Math.max(2 * dimension + 1, batchSize(shortfall));
            long budget = Math.max(1, (mostEvaluations - spent) / runs);
            long firstStream = (long) batch * runs;
            add(
                    Parts.run(
                            TITLE,
                            runs,
                            1,
                            r -> new NestedRun(
                                            model,
                                            live,
                                            slices * dimension,
                                            RandomStreams.stream(seed, purpose, firstStream + r))
                                    .play(stretch, budget),
                            runner),
                    groups);
        }
        return NestedSummary.of(groups, seed).estimate();
    }

    private int batchSize(double shortfall) {
        return (int) Math.ceil(livePoints * Math.min(LARGEST_BATCH, Math.max(SMALLEST_BATCH, shortfall - 1)));
    }

    private static void add(List<NestedRun.Track> batch, List<List<NestedRun.Track>> groups) {
        for (int r = 0; r < batch.size(); r++) {
            List<NestedRun.Track> group = new ArrayList<>(groups.get(r));
            group.add(batch.get(r));
            groups.set(r, Collections.unmodifiableList(group));
        }
    }
}
