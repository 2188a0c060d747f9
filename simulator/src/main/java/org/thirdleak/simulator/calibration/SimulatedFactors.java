package org.thirdleak.simulator.calibration;

import java.util.Arrays;
import org.thirdleak.simulator.execution.Mergeable;

/**
 * Bayes factors of simulated records.
 *
 * @param logFactor per comparison and record, natural logarithm
 * @param standardError per comparison and record, its standard error
 * @param leaks per record, number of leaks
 */
public record SimulatedFactors(double[][] logFactor, double[][] standardError, int[] leaks)
        implements Mergeable<SimulatedFactors> {

    @Override
    public SimulatedFactors merge(SimulatedFactors next) {
        int[] both = Arrays.copyOf(leaks, leaks.length + next.leaks.length);
        System.arraycopy(next.leaks, 0, both, leaks.length, next.leaks.length);
        return new SimulatedFactors(joined(logFactor, next.logFactor), joined(standardError, next.standardError), both);
    }

    private static double[][] joined(double[][] a, double[][] b) {
        double[][] both = new double[a.length][];
        for (int c = 0; c < a.length; c++) {
            both[c] = Arrays.copyOf(a[c], a[c].length + b[c].length);
            System.arraycopy(b[c], 0, both[c], a[c].length, b[c].length);
        }
        return both;
    }

    /** Number of records. */
    public int records() {
        return leaks.length;
    }

    /** Mean number of leaks of a record; 0 without records. */
    public double meanLeaks() {
        return Arrays.stream(leaks).average().orElse(0);
    }
}
