package org.thirdleak.simulator.degradation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.thirdleak.core.degradation.IntegrationFailure;
import org.thirdleak.core.degradation.TrajectorySolver;
import org.thirdleak.simulator.execution.Cancellation;
import org.thirdleak.simulator.execution.ResumableJob;
import org.thirdleak.simulator.random.RandomStreams;

/**
 * Runs of a circuit for Sobol's indices: at each point of two independent sets A and B of inputs, and at A with one input
 * after the other taken from B (Saltelli et al., Comput. Phys. Commun. 181 (2010) 259), as {@link PairedPoints} has them.
 * {@value #REPLICATES} randomisations give the error.
 *
 * @param model the circuit
 * @param free indices of the inputs that vary
 * @param horizonS how long each leak is followed, s
 * @param name what the circuit is called in the progress
 * @param replicates points of each replicate, as many in each
 */
record SobolJob(CircuitModel model, int[] free, double horizonS, String name, List<PairedPoints> replicates)
        implements ResumableJob<SobolRuns> {

    /** Independent randomisations. */
    static final int REPLICATES = 8;

    /** Points of a block. */
    private static final int BLOCK = 8;

    /**
     * Runs at points of their own.
     *
     * @param model the circuit
     * @param free indices of the inputs that vary
     * @param horizonS how long each leak is followed, s
     * @param seed seed of the run
     * @param name tells the streams of several circuits apart
     * @param points points of each replicate
     */
    static SobolJob of(CircuitModel model, int[] free, double horizonS, long seed, String name, int points) {
        long purpose = RandomStreams.purpose("sensitivity", name);
        List<PairedPoints> replicates = IntStream.range(0, REPLICATES)
                .mapToObj(replicate ->
                        new PairedPoints(free.length, points, RandomStreams.stream(seed, purpose, replicate)))
                .toList();
        return new SobolJob(model, free, horizonS, name, replicates);
    }

    @Override
    public String title() {
        return "sensitivities of " + name;
    }

    @Override
    public String identity() {
        return ResumableJob.identity("sensitivities", name);
    }

    @Override
    public Class<SobolRuns> summaryType() {
        return SobolRuns.class;
    }

    @Override
    public long blocks() {
        return (long) replicates.size() * perReplicate();
    }

    private int perReplicate() {
        return (replicates.get(0).size() + BLOCK - 1) / BLOCK;
    }

    @Override
    public SobolRuns run(long block) {
        int replicate = (int) (block / perReplicate());
        int first = (int) (block % perReplicate()) * BLOCK;
        PairedPoints pairs = replicates.get(replicate);
        double[] a = new double[free.length];
        double[] b = new double[free.length];
        SobolRuns runs = SobolRuns.NONE;
        for (int i = first; i < Math.min(pairs.size(), first + BLOCK); i++) {
            Cancellation.check(); // a point is a hundred leaks
            pairs.get(i, a, b);
            runs = runs.merge(point(replicate, a, b));
        }
        return runs;
    }

    private SobolRuns point(int replicate, double[] a, double[] b) {
        double[][] outcomes = new double[free.length + 2][];
        try {
            outcomes[0] = outcomes(a);
            outcomes[1] = outcomes(b);
            double[] mixed = a.clone();
            for (int i = 0; i < free.length; i++) {
                mixed[i] = b[i];
                outcomes[2 + i] = outcomes(mixed);
                mixed[i] = a[i];
            }
        } catch (IntegrationFailure | IllegalArgumentException e) {
            return SobolRuns.failure();
        }
        return SobolRuns.point(replicate, outcomes);
    }

    private double[] outcomes(double[] cube) {
        double[] values = model.reference();
        for (int i = 0; i < free.length; i++) {
            values[free[i]] = model.inputs().get(free[i]).prior().quantile(cube[i]);
        }
        return outcomes(model, values, horizonS);
    }

    /** All outcomes of a leak. */
    static double[] outcomes(CircuitModel model, double[] values, double horizonS) {
        LeakCourse course = LeakCourse.follow(TrajectorySolver.ENSEMBLE, model, values, horizonS);
        return Arrays.stream(Outcome.values())
                .mapToDouble(outcome -> outcome.of(course, horizonS))
                .toArray();
    }
}
