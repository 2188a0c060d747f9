package org.thirdleak.simulator.engine;

import java.util.List;
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
    /** Name of the diagnostic of the number of draws from the posterior that the points are worth. */
    public static final String EFFECTIVE_DRAWS = "effective sample size";

    private static final int MOST_DIMENSIONS = 50;

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
        int dimension = CubeLikelihood.dimension(model, "nested sampling", mostDimensions(livePoints));
        long purpose = RandomStreams.purpose("nested sampling", "points");
        List<NestedRun.Track> tracks = Parts.run(
                "nested sampling",
                runs,
                1,
                r -> new NestedRun(model, livePoints, slices * dimension, RandomStreams.stream(seed, purpose, r))
                        .play(mostEvaluations),
                runner);
        return NestedSummary.of(tracks.stream().map(List::of).toList(), seed).estimate();
    }

    /** Greatest number of parameters that live points can tell the extent of. */
    static int mostDimensions(int livePoints) {
        return Math.min(MOST_DIMENSIONS, (livePoints - 1) / 2);
    }
}
