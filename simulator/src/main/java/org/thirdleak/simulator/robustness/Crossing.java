package org.thirdleak.simulator.robustness;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Where a curve with errors crosses a level.
 *
 * @param at where
 * @param low lower end of the 95 % interval that the error of the curve leaves, cut at the ends of the curve
 * @param high upper end
 * @param rising whether the curve rises there
 */
public record Crossing(double at, double low, double high, boolean rising) {

    private static final double Z_95 = 1.96;
    private static final double ACCURACY = 1e-10;
    private static final int MOST_STEPS = 200;

    /**
     * All crossings of a curve that is smooth between its points, from the left to the right.
     *
     * @param x ascending, 3 or more
     * @param y the curve
     * @param errors its standard errors
     * @param level the level
     * @return none if the curve stays on one side at its points
     */
    public static List<Crossing> of(double[] x, double[] y, double[] errors, double level) {
        PolynomialSplineFunction curve = new SplineInterpolator().interpolate(x, y);
        PolynomialSplineFunction slope = curve.polynomialSplineDerivative();
        List<Crossing> found = new ArrayList<>();
        for (int i = 1; i < x.length; i++) {
            if ((y[i - 1] < level) != (y[i] < level)) {
                double at = y[i] == level
                        ? x[i]
                        : new BrentSolver(ACCURACY).solve(MOST_STEPS, t -> curve.value(t) - level, x[i - 1], x[i]);
                double share = (at - x[i - 1]) / (x[i] - x[i - 1]);
                double error = errors[i - 1] + share * (errors[i] - errors[i - 1]);
                double half = Z_95 * error / Math.abs(slope.value(at));
                found.add(new Crossing(
                        at, Math.max(x[0], at - half), Math.min(x[x.length - 1], at + half), y[i] > y[i - 1]));
            }
        }
        return List.copyOf(found);
    }
}
