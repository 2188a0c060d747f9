package org.thirdleak.simulator.robustness;

import java.util.Arrays;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;
import org.thirdleak.core.quantity.Quantity;

/**
 * ln of the evidence of a hypothesis as a function of one parameter that is held fixed, in independent randomisations, on a
 * natural cubic spline in the coordinate of the parameter, which goes on straight beyond its ends. Under a prior what lies
 * beyond an end at which the record becomes impossible counts as impossible. Immutable.
 */
public final class EvidenceCurve {

    private static final int FEWEST = 3;

    private final double from;
    private final double to;
    private final PolynomialSplineFunction[] splines;
    private final double[] slopeBefore;
    private final double[] slopeAfter;
    private final double possibleFrom;
    private final double possibleTo;

    /**
     * A curve.
     *
     * @param coordinates ascending coordinates, 3 or more
     * @param logs per coordinate and randomisation ln of the evidence, finite
     * @throws IllegalArgumentException if there are fewer values or a logarithm is not finite
     */
    public EvidenceCurve(double[] coordinates, double[][] logs) {
        this(coordinates, logs, false, false);
    }

    /**
     * A curve that may end where the record becomes impossible.
     *
     * @param coordinates ascending coordinates, 3 or more
     * @param logs per coordinate and randomisation ln of the evidence, finite
     * @param impossibleBefore whether the record is impossible before the first coordinate
     * @param impossibleAfter whether it is impossible after the last one
     * @throws IllegalArgumentException if there are fewer values or a logarithm is not finite
     */
    public EvidenceCurve(double[] coordinates, double[][] logs, boolean impossibleBefore, boolean impossibleAfter) {
        Quantity.between("number of values on a curve", coordinates.length, FEWEST, Integer.MAX_VALUE, "");
        this.from = coordinates[0];
        this.to = coordinates[coordinates.length - 1];
        this.possibleFrom = impossibleBefore ? from : Double.NEGATIVE_INFINITY;
        this.possibleTo = impossibleAfter ? to : Double.POSITIVE_INFINITY;
        int rows = logs[0].length;
        this.splines = new PolynomialSplineFunction[rows];
        this.slopeBefore = new double[rows];
        this.slopeAfter = new double[rows];
        for (int r = 0; r < rows; r++) {
            int row = r;
            double[] values = Arrays.stream(logs)
                    .mapToDouble(at ->
                            Quantity.between("ln of an evidence", at[row], -Double.MAX_VALUE, Double.MAX_VALUE, ""))
                    .toArray();
            splines[r] = new SplineInterpolator().interpolate(coordinates, values);
            PolynomialSplineFunction slope = splines[r].polynomialSplineDerivative();
            slopeBefore[r] = slope.value(from);
            slopeAfter[r] = slope.value(to);
        }
    }

    /** Least coordinate that was evaluated. */
    public double from() {
        return from;
    }

    /** Greatest coordinate that was evaluated. */
    public double to() {
        return to;
    }

    private double log(int row, double coordinate) {
        if (coordinate < from) {
            return splines[row].value(from) + slopeBefore[row] * (coordinate - from);
        }
        if (coordinate > to) {
            return splines[row].value(to) + slopeAfter[row] * (coordinate - to);
        }
        return splines[row].value(coordinate);
    }

    /** ln of the evidence with the parameter fixed at a coordinate. */
    public ReplicatedLog at(double coordinate) {
        double[] logs = new double[splines.length];
        for (int r = 0; r < logs.length; r++) {
            logs[r] = log(r, coordinate);
        }
        return ReplicatedLog.ofMean(logs);
    }

    /** ln of the evidence averaged over a prior. */
    public ReplicatedLog under(PriorNodes prior) {
        double[] logs = new double[splines.length];
        for (int r = 0; r < logs.length; r++) {
            int row = r;
            logs[r] =
                    prior.logMean(at -> at < possibleFrom || at > possibleTo ? Double.NEGATIVE_INFINITY : log(row, at));
        }
        return ReplicatedLog.ofMean(logs);
    }
}
