package org.thirdleak.benchmarks.kernel;

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
import org.thirdleak.simulator.config.EvidenceConfig;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.inference.Evidence;
import org.thirdleak.simulator.inference.EvidenceEstimator;
import org.thirdleak.simulator.scenario.Scenario;

/** The evidence of a hypothesis on the base record to a standard error of ln Z, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init")
public class EvidenceBenchmark {

    /** Standard error of ln Z at which to stop: of scenarios and of the base case as the config has them, and half of that. */
    @Param({"0.004", "0.002", "0.001"})
    public double standardError = 0.004;

    private BlockRunner runner;
    private EvidenceEstimator estimator;

    /** Starts the thread. */
    @Setup
    public void prepare(HypothesisState state) {
        EvidenceConfig config = state.base.study().config().evidence();
        runner = new LocalBlockRunner(1, Progress.SILENT);
        estimator = new EvidenceEstimator(
                standardError,
                config.replicateCount(),
                config.maxPointCount(),
                state.base.study().config().seed());
    }

    /** Ends the thread. */
    @TearDown
    public void close() {
        runner.close();
    }

    /** Estimates. */
    @Benchmark
    public Evidence evidence(HypothesisState state) {
        return estimator.estimate(state.chosen(), state.base.fleet(), Scenario.BASE, runner);
    }
}
