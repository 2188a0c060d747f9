package org.thirdleak.core.quadrature;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Panel edges of a composite quadrature, with the kinks of the integrand among them. */
public final class Panels {

    private Panels() {}

    /**
     * Panels whose edges grow by a factor, for integrands that vary over decades.
     *
     * @param from lower end, above zero
     * @param to upper end
     * @param ratio largest quotient of neighbouring edges, above 1
     * @param kinks further edges in any order; those outside the range, and NaN, are left out
     * @return ascending edges from {@code from} to {@code to}; empty if the range is empty
     * @throws IllegalArgumentException if {@code from} is not above zero or the ratio not above 1
     */
    public static double[] geometric(double from, double to, double ratio, double... kinks) {
        if (!(from > 0) || !(ratio > 1)) {
            throw new IllegalArgumentException(
                    "geometric panels need a start > 0 and a ratio > 1 but got " + from + " and " + ratio);
        }
        if (!(from < to)) {
            return new double[0];
        }
        int count = (int) Math.ceil(Math.log(to / from) / Math.log(ratio));
        double step = Math.pow(to / from, 1.0 / count);
        return merge(
                from, to, DoubleStream.iterate(from * step, edge -> edge * step).limit(count - 1L), kinks);
    }

    /**
     * Panels of equal width.
     *
     * @param from lower end
     * @param to upper end
     * @param count number of panels before the kinks split them, at least 1
     * @param kinks further edges in any order; those outside the range, and NaN, are left out
     * @return ascending edges from {@code from} to {@code to}; empty if the range is empty
     */
    public static double[] even(double from, double to, int count, double... kinks) {
        if (!(from < to)) {
            return new double[0];
        }
        double width = (to - from) / count;
        return merge(
                from, to, DoubleStream.iterate(1, i -> i + 1).limit(count - 1L).map(i -> from + i * width), kinks);
    }

    private static double[] merge(double from, double to, DoubleStream inner, double[] kinks) {
        double[] between = DoubleStream.concat(inner, Arrays.stream(kinks))
                .filter(edge -> edge > from && edge < to)
                .sorted()
                .distinct()
                .toArray();
        double[] edges = new double[between.length + 2];
        edges[0] = from;
        System.arraycopy(between, 0, edges, 1, between.length);
        edges[edges.length - 1] = to;
        return edges;
    }
}
