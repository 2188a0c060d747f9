package org.thirdleak.core.degradation;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.thirdleak.core.leak.Breach;
import org.thirdleak.core.quantity.Quantity;

/**
 * How fast a scenario drains against the diameter of its hole: full trajectories at diameters in equal ratios, straight
 * lines in the logarithms between them. Carries its own error, measured by full trajectories half way between all of
 * its diameters.
 */
public final class DrainTable {

    /** What is tabulated, each as a time from the onset of the leak. */
    public enum Outcome {
        /** The flow is lost. */
        LOSS_OF_FLOW(0),
        /** Half of the coolant is gone. */
        HALF_EMPTY(1),
        /** Only the residue is left. */
        DRAINED(2);

        private final int column;

        Outcome(int column) {
            this.column = column;
        }
    }

    private final double[] logDiameter;
    private final double[][] logTime;
    private final double[] greatestError;

    private DrainTable(double[] logDiameter, double[][] logTime, double[] greatestError) {
        this.logDiameter = logDiameter;
        this.logTime = logTime;
        this.greatestError = greatestError;
    }

    /**
     * Tabulates a scenario.
     *
     * @param solver follows the trajectories
     * @param scenario with exactly one opening, whose diameter is replaced
     * @param smallestM smallest diameter, m, above 0
     * @param largestM largest one, m, above the smallest
     * @param count number of diameters, 2 … 1000; one less are solved for the error
     * @param horizonS end of the trajectories, s, after the onset
     * @return the table
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public static DrainTable of(
            TrajectorySolver solver,
            LeakScenario scenario,
            double smallestM,
            double largestM,
            int count,
            double horizonS) {
        Quantity.positive("smallestM", smallestM, "m");
        Quantity.between("count", count, 2, 1000, "");
        if (!(largestM > smallestM) || scenario.openings().size() != 1) {
            throw new IllegalArgumentException("a drain table needs one opening and largestM > smallestM but has "
                    + scenario.openings().size() + " openings, " + smallestM + " and " + largestM + " m");
        }
        double step = Math.log(largestM / smallestM) / (count - 1);
        double[] logDiameter = new double[count];
        double[][] logTime = new double[Outcome.values().length][count];
        double[] error = new double[Outcome.values().length];
        DrainTable table = new DrainTable(logDiameter, logTime, error);
        for (int i = 0; i < count; i++) {
            logDiameter[i] = Math.log(smallestM) + i * step;
            double[] times = timesS(solver, scenario, Math.exp(logDiameter[i]), horizonS);
            for (int k = 0; k < times.length; k++) {
                logTime[k][i] = Math.log(times[k]);
            }
        }
        for (int i = 0; i < count - 1; i++) {
            double between = Math.exp(0.5 * (logDiameter[i] + logDiameter[i + 1]));
            double[] times = timesS(solver, scenario, between, horizonS);
            for (Outcome outcome : Outcome.values()) {
                error[outcome.column] =
                        Math.max(error[outcome.column], table.relativeError(outcome, between, times[outcome.column]));
            }
        }
        return table;
    }

    private static double[] timesS(TrajectorySolver solver, LeakScenario scenario, double diameterM, double horizonS) {
        Opening opening = scenario.openings().get(0);
        Breach breach = opening.breach().withDiameter(diameterM);
        int circuit = opening.circuit();
        Trajectory trajectory = solver.solve(scenario.withOpenings(List.of(new Opening(circuit, breach))), horizonS);
        return new double[] {
            since(breach, trajectory.timeS(TrajectoryEvent.Kind.LOSS_OF_FLOW, circuit)),
            since(breach, trajectory.timeOfLossS(circuit, 0.5)),
            since(breach, trajectory.timeS(TrajectoryEvent.Kind.DRAINED, circuit))
        };
    }

    private static double since(Breach breach, OptionalDouble timeS) {
        return timeS.isPresent() ? timeS.getAsDouble() - breach.onsetS() : Double.POSITIVE_INFINITY;
    }

    private double relativeError(Outcome outcome, double diameterM, double timeS) {
        double estimate = timeS(outcome, diameterM);
        return Double.isInfinite(estimate) || Double.isInfinite(timeS) ? 0 : Math.abs(estimate / timeS - 1);
    }

    /**
     * Time from the onset to an outcome.
     *
     * @param outcome what
     * @param diameterM diameter of the hole, m, within the table
     * @return s; infinite where a neighbouring trajectory did not get there before the horizon
     * @throws IllegalArgumentException if the diameter is outside the table
     */
    public double timeS(Outcome outcome, double diameterM) {
        int last = logDiameter.length - 1;
        double x = Math.log(Quantity.positive("diameterM", diameterM, "m"));
        double margin = 1e-12;
        if (x < logDiameter[0] - margin || x > logDiameter[last] + margin) {
            Quantity.between("diameterM", diameterM, Math.exp(logDiameter[0]), Math.exp(logDiameter[last]), "m");
        }
        int found = Arrays.binarySearch(logDiameter, x);
        int upper = Math.min(last, Math.max(1, found >= 0 ? found : -found - 1));
        double[] times = logTime[outcome.column];
        double part = (x - logDiameter[upper - 1]) / (logDiameter[upper] - logDiameter[upper - 1]);
        if (Double.isInfinite(times[upper - 1]) || Double.isInfinite(times[upper])) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.exp(times[upper - 1] + part * (times[upper] - times[upper - 1]));
    }

    /**
     * Largest relative error found half way between the diameters of the table.
     *
     * @param outcome what
     * @return relative error
     */
    public double greatestError(Outcome outcome) {
        return greatestError[outcome.column];
    }
}
