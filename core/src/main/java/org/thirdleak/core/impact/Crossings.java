package org.thirdleak.core.impact;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/** Where a continuous function changes sign, for panel edges of a quadrature. */
final class Crossings {

    private static final double RELATIVE = 1e-14;
    private static final double ABSOLUTE = 1e-15;
    private static final double EXTREMUM_RELATIVE = 1e-8;
    private static final int MOST_STEPS = 200;

    private Crossings() {}

    /**
     * The zeros between points: one per interval whose ends differ in sign.
     *
     * @param difference the function; NaN counts as no sign
     * @param points ascending
     * @return ascending zeros
     */
    static double[] between(DoubleUnaryOperator difference, double[] points) {
        double[] values = DoubleStream.of(points).map(difference).toArray();
        BrentSolver solver = new BrentSolver(RELATIVE, ABSOLUTE);
        return IntStream.range(1, points.length)
                .filter(i -> values[i - 1] * values[i] < 0)
                .mapToDouble(i -> solver.solve(MOST_STEPS, difference::applyAsDouble, points[i - 1], points[i]))
                .toArray();
    }

    /**
     * The zeros between points, with the pairs about a turning point between two of them that {@link #between}
     * overlooks.
     *
     * @param difference the function; NaN counts as no sign
     * @param points ascending
     * @return ascending zeros
     */
    static double[] withPairs(DoubleUnaryOperator difference, double[] points) {
        double[] refined = DoubleStream.concat(DoubleStream.of(points), dips(difference, points))
                .sorted()
                .toArray();
        return between(difference, refined);
    }

    /** Turning points towards zero between neighbours of one sign; a pair of zeros may hide about each. */
    private static DoubleStream dips(DoubleUnaryOperator difference, double[] points) {
        double[] values = DoubleStream.of(points).map(difference).toArray();
        return IntStream.range(1, points.length - 1)
                .filter(i -> values[i - 1] * values[i] > 0 && values[i] * values[i + 1] > 0)
                .filter(i -> Math.abs(values[i]) <= Math.abs(values[i - 1])
                        && Math.abs(values[i]) <= Math.abs(values[i + 1]))
                .mapToDouble(i -> turningPoint(difference, values[i] > 0, points[i - 1], points[i + 1]));
    }

    private static double turningPoint(DoubleUnaryOperator difference, boolean above, double from, double to) {
        return new BrentOptimizer(EXTREMUM_RELATIVE, ABSOLUTE)
                .optimize(
                        new MaxEval(MOST_STEPS),
                        new UnivariateObjectiveFunction(difference::applyAsDouble),
                        above ? GoalType.MINIMIZE : GoalType.MAXIMIZE,
                        new SearchInterval(from, to))
                .getPoint();
    }
}
