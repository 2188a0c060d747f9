package org.thirdleak.benchmarks.kernel;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.thirdleak.simulator.hypothesis.LogLikelihood;
import org.thirdleak.simulator.prior.ParameterSpace;

/** One likelihood, averaged exactly over the onset or the date of change, at points drawn from the prior beforehand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init")
public class LikelihoodBenchmark {

    private static final int POINTS = 4096;

    private ParameterSpace.PointSampler prior;
    private LogLikelihood likelihood;
    private double[] drawn;
    private double[][] points;
    private int next;

    /** Draws the points. */
    @Setup
    public void prepare(HypothesisState state) {
        prior = state.prior();
        likelihood = state.chosen().likelihood(state.base.fleet());
        drawn = state.chosen().space().origin();
        points = new double[POINTS][];
        for (int i = 0; i < POINTS; i++) {
            prior.draw(drawn);
            points[i] = drawn.clone();
        }
    }

    /** A draw from the prior. */
    @Benchmark
    public double[] priorDraw() {
        prior.draw(drawn);
        return drawn;
    }

    /** A likelihood. */
    @Benchmark
    public double marginal() {
        return likelihood.marginal(points[next++ & (POINTS - 1)]);
    }
}
