package org.thirdleak.simulator.predictive;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Posterior draws in two parts that do not depend on each other: one weighs futures, the other makes them. Neighbouring draws
 * are often the same point taken twice, so that whole randomisations are kept together: those of even number weigh, those of
 * odd number make.
 *
 * @param weighing points of the draws that weigh
 * @param making points of the draws that make futures
 */
record SplitDraws(double[][] weighing, double[][] making) {

    /**
     * Splits.
     *
     * @param points points of the draws, two or more
     * @param row randomisation of each
     * @param mostWeighing greatest number of draws that weigh, taken at even distances
     */
    static SplitDraws of(double[][] points, int[] row, int mostWeighing) {
        double[][] even = kept(points, i -> row[i] % 2 == 0);
        double[][] odd = kept(points, i -> row[i] % 2 != 0);
        if (even.length == 0 || odd.length == 0) {
            // without dimensions there is one randomisation of one point, and the integrated parameters are drawn
            // afresh
            even = kept(points, i -> i % 2 == 0);
            odd = kept(points, i -> i % 2 != 0);
        }
        return new SplitDraws(thinned(even, mostWeighing), odd);
    }

    private static double[][] kept(double[][] points, IntPredicate kept) {
        return IntStream.range(0, points.length)
                .filter(kept)
                .mapToObj(i -> points[i])
                .toArray(double[][]::new);
    }

    private static double[][] thinned(double[][] points, int most) {
        int count = Math.min(most, points.length);
        return IntStream.range(0, count)
                .mapToObj(i -> points[(int) ((long) i * points.length / count)])
                .toArray(double[][]::new);
    }
}
