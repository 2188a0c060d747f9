package org.thirdleak.benchmarks.circuit;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.thirdleak.core.degradation.LeakScenario;
import org.thirdleak.core.degradation.Trajectory;
import org.thirdleak.core.degradation.TrajectorySolver;

/** A day of a leaking circuit at the default tolerance, and the same done plainly with the ready-made integrator. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TrajectoryBenchmark {

    private final LeakScenario scenario = LeakingDay.scenario();
    private final PlainSolver plain = new PlainSolver(1e-6);

    /** By the core. */
    @Benchmark
    public Trajectory trajectory() {
        return TrajectorySolver.DEFAULT.solve(scenario, LeakingDay.DAY_S);
    }

    /** Plainly. */
    @Benchmark
    public double[] plainly() {
        return plain.solve();
    }
}
