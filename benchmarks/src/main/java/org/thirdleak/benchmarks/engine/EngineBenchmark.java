package org.thirdleak.benchmarks.engine;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.thirdleak.simulator.engine.AdaptiveQuadrature;
import org.thirdleak.simulator.engine.DynamicNestedSampling;
import org.thirdleak.simulator.engine.LogEvidenceEstimate;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;

/** The evidence of problems of two parameters: quadrature to 1e-8, nested sampling to 0.05, each on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init")
public class EngineBenchmark {

    /** Problem, as in the table of peers. */
    @Param({"PR3", "T2-D2"})
    public String problem = "PR3";

    private BlockRunner runner;
    private KnownEvidence model;
    private long seed;

    /** Starts the thread. */
    @Setup
    public void prepare() {
        runner = new LocalBlockRunner(1, Progress.SILENT);
        model = KnownEvidence.all().stream()
                .filter(known -> known.id().equals(problem))
                .findFirst()
                .orElseThrow();
    }

    /** Ends the thread. */
    @TearDown
    public void close() {
        runner.close();
    }

    /** Quadrature. */
    @Benchmark
    public LogEvidenceEstimate quadrature() {
        return AdaptiveQuadrature.standard().estimate(model, 0, runner);
    }

    /** Dynamic nested sampling. */
    @Benchmark
    public LogEvidenceEstimate nested() {
        return DynamicNestedSampling.standard().estimate(model, seed++, runner);
    }
}
