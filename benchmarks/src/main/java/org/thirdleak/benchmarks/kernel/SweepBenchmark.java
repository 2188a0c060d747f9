package org.thirdleak.benchmarks.kernel;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.thirdleak.simulator.config.ConfigDocument;
import org.thirdleak.simulator.config.RunConfigReader;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.experiment.Sweep;
import org.thirdleak.simulator.result.Provenance;
import org.thirdleak.simulator.result.SweepResult;
import org.thirdleak.simulator.scenario.StudyResolver;
import org.thirdleak.simulator.scenario.SweepPlan;

/** The sweep of the examples, per point, on one thread: wall tables and evidences of all hypotheses. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init")
public class SweepBenchmark {

    private static final int POINTS = 120;

    private BlockRunner runner;
    private Sweep sweep;

    /**
     * Reads the config and starts the thread.
     *
     * @throws Exception if the config is invalid or cannot be read
     */
    @Setup
    public void prepare() throws Exception {
        ConfigDocument document = RunConfigReader.read(Path.of("examples/configs/sweep-area-wall.yaml"), List.of());
        SweepPlan plan = SweepPlan.of(document);
        if (plan.points() != POINTS) {
            throw new IllegalStateException("the sweep has " + plan.points() + " points");
        }
        runner = new LocalBlockRunner(1, Progress.SILENT);
        sweep = new Sweep(StudyResolver.resolve(document), plan, new Provenance("1", "sweep", "0".repeat(64), 1, 0));
    }

    /** Ends the thread. */
    @TearDown
    public void close() {
        runner.close();
    }

    /** Compares the hypotheses at all points. */
    @Benchmark
    @OperationsPerInvocation(POINTS)
    public SweepResult point() {
        return sweep.run(runner);
    }
}
