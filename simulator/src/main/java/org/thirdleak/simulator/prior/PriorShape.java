package org.thirdleak.simulator.prior;

import java.util.ArrayList;
import java.util.List;

/**
 * A prior as it is drawn: its density, highest at 1, in the scale in which it is stated, and where 5, 50 and 95 % of it lie.
 *
 * @param logarithmic whether the scale is that of the logarithm
 * @param points the curve by ascending value; none for a fixed value
 * @param q05 5 % quantile
 * @param median median
 * @param q95 95 % quantile
 */
public record PriorShape(boolean logarithmic, List<Point> points, double q05, double median, double q95) {
    private static final int STEPS = 240;
    private static final double TAIL = 0.001;
    /** A step of this share of the width beside a bound, where beta and gamma densities may be infinite. */
    private static final double OFF_BOUND = 1e-3;

    /**
     * A point of the curve.
     *
     * @param value in the unit of the setting
     * @param density relative to the highest, 0 … 1
     */
    public record Point(double value, double density) {}

    /** Copies the list. */
    public PriorShape {
        points = List.copyOf(points);
    }

    /**
     * The shape of a prior between its 0.1 % and 99.9 % quantiles.
     *
     * @param prior the prior
     * @return its shape
     */
    public static PriorShape of(Prior prior) {
        boolean log = prior instanceof Prior.LogUniform || prior instanceof Prior.LogNormal;
        List<Point> curve = prior.fixed() ? List.of() : curve(prior, log);
        return new PriorShape(log, curve, prior.quantile(0.05), prior.quantile(0.5), prior.quantile(0.95));
    }

    private static List<Point> curve(Prior prior, boolean log) {
        boolean bounded = PriorDensity.flat(prior);
        double from = scaled(prior.quantile(bounded ? 0 : TAIL), log);
        double to = scaled(prior.quantile(bounded ? 1 : 1 - TAIL), log);
        double inset = bounded ? 0 : OFF_BOUND * (to - from);
        double[] values = new double[STEPS + 1];
        double[] logs = new double[STEPS + 1];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= STEPS; i++) {
            double at = from + inset + (to - from - 2 * inset) * i / STEPS;
            values[i] = log ? Math.exp(at) : at;
            logs[i] = PriorDensity.log(prior, values[i]);
            highest = Math.max(highest, logs[i]);
        }
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            points.add(new Point(values[i], Math.exp(logs[i] - highest)));
        }
        return points;
    }

    private static double scaled(double value, boolean log) {
        return log ? Math.log(value) : value;
    }
}
