package org.thirdleak.simulator.marks;

import org.thirdleak.core.degradation.DrainTable;
import org.thirdleak.core.degradation.DrainTable.Outcome;
import org.thirdleak.core.degradation.LeakScenario;
import org.thirdleak.core.degradation.TrajectorySolver;

/**
 * Times of {@value #DIAMETERS} trajectories from {@value #SMALLEST_MM} to {@value #LARGEST_MM} mm, log-log interpolated.
 *
 * @param table times against the diameter
 */
record TabulatedDrain(DrainTable table) implements DrainTimes {

    static final double HORIZON_H = 720;

    private static final double SMALLEST_MM = 0.1;
    private static final double LARGEST_MM = 10;
    private static final int DIAMETERS = 24;
    private static final double M_PER_MM = 1e-3;
    private static final double S_PER_H = 3600;

    static TabulatedDrain of(LeakScenario reference) {
        return new TabulatedDrain(DrainTable.of(
                TrajectorySolver.DEFAULT,
                reference,
                SMALLEST_MM * M_PER_MM,
                LARGEST_MM * M_PER_MM,
                DIAMETERS,
                HORIZON_H * S_PER_H));
    }

    @Override
    public double halfEmptyH(double holeM) {
        return hours(Outcome.HALF_EMPTY, holeM);
    }

    @Override
    public double drainedH(double holeM) {
        return hours(Outcome.DRAINED, holeM);
    }

    /**
     * A smaller hole takes a time in inverse proportion to its area. A larger one is as fast as the largest: by then the
     * two ends of the severed tube limit the flow, or it is over within minutes.
     */
    private double hours(Outcome outcome, double holeM) {
        double smallest = SMALLEST_MM * M_PER_MM;
        double inside = Math.max(smallest, Math.min(LARGEST_MM * M_PER_MM, holeM));
        return table.timeS(outcome, inside) * Math.pow(inside / Math.min(inside, holeM), 2) / S_PER_H;
    }
}
