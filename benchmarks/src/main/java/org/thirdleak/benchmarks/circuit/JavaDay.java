package org.thirdleak.benchmarks.circuit;

import java.lang.management.ManagementFactory;
import java.util.stream.IntStream;
import org.thirdleak.core.degradation.CircuitState;
import org.thirdleak.core.degradation.LeakScenario;
import org.thirdleak.core.degradation.ModuleState;
import org.thirdleak.core.degradation.Trajectory;
import org.thirdleak.core.degradation.TrajectorySolver;

/** The solver of the core at a tolerance. Its time includes what it keeps to answer for any time of the day. */
final class JavaDay implements Contestant {

    private final double tolerance;
    private final LeakScenario scenario = LeakingDay.scenario();
    private double kept;

    JavaDay(double tolerance) {
        this.tolerance = tolerance;
    }

    @Override
    public String title() {
        return String.format("Java, tolerance %.0e", tolerance);
    }

    private Trajectory solve() {
        return new TrajectorySolver(tolerance).solve(scenario, LeakingDay.DAY_S);
    }

    @Override
    public double secondsEach(int count) {
        long from = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < count; i++) {
            kept += solve().stepCount();
        }
        return 1e-9 * (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - from) / count;
    }

    @Override
    public double[][] states() {
        Trajectory trajectory = solve();
        return IntStream.rangeClosed(0, (int) (LeakingDay.DAY_S / Standing.SAMPLE_S))
                .mapToObj(k -> temperatures(trajectory.at(k * Standing.SAMPLE_S)))
                .toArray(double[][]::new);
    }

    private static double[] temperatures(ModuleState state) {
        CircuitState circuit = state.circuits().get(0);
        return new double[] {
            state.bayK(),
            state.livingK(),
            circuit.warmLegK(),
            circuit.coldLegK(),
            circuit.panelsK().get(0),
            circuit.panelsK().get(1),
            circuit.panelsK().get(2),
            circuit.panelsK().get(3)
        };
    }

    /** What the loops computed, so that they are not left out. */
    double kept() {
        return kept;
    }
}
