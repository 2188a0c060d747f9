package org.thirdleak.benchmarks.circuit;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** The equations written plainly under the ready-made integrator. Tells only the state at the end of the day. */
final class PlainDay implements Contestant {

    private static final int TEMPERATURES = 8;

    private final double tolerance;
    private double kept;

    PlainDay(double tolerance) {
        this.tolerance = tolerance;
    }

    @Override
    public String title() {
        return String.format("Java, plain, tolerance %.0e", tolerance);
    }

    @Override
    public double secondsEach(int count) {
        PlainSolver solver = new PlainSolver(tolerance);
        long from = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < count; i++) {
            kept += solver.solve()[0];
        }
        return 1e-9 * (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - from) / count;
    }

    @Override
    public double[][] states() {
        return new double[][] {Arrays.copyOf(new PlainSolver(tolerance).solve(), TEMPERATURES)};
    }

    /** What the loops computed, so that they are not left out. */
    double kept() {
        return kept;
    }
}
