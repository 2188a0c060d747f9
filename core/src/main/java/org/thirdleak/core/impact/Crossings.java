package org.thirdleak.core.impact;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/** Where a continuous function changes sign, for panel edges of a quadrature. */
final class Crossings {

    private static final double RELATIVE = 1e-14;
    private static final double ABSOLUTE = 1e-15;
    private static final int MOST_STEPS = 200;

    private Crossings() {}

    /**
     * One zero per interval whose ends differ in sign. Two zeros between neighbouring points are overlooked; then the
     * function hardly leaves zero there, and neither does the integrand.
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
}
