package org.thirdleak.simulator.robustness;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Cumulative Jensen-Shannon distance between a sample and the same sample with other weights (H.-V. Nguyen and J. Vreeken,
 * <i>Non-parametric Jensen-Shannon divergence</i>, ECML PKDD 2015; normalised and symmetric in the sign of the values as in
 * Kallioinen et al. 2024).
 */
final class CumulativeDistance {

    private static final double LN_2 = Math.log(2);

    private final int[] order;
    private final double[] gaps;

    /**
     * A sample.
     *
     * @param values finite, one per draw
     */
    CumulativeDistance(double[] values) {
        this.order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.gaps = new double[Math.max(0, values.length - 1)];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = values[order[i + 1]] - values[order[i]];
        }
    }

    /**
     * Distance from equal weights.
     *
     * @param weights one per draw, sum 1
     * @return 0 … 1; 0 if all values are equal
     */
    double to(double[] weights) {
        return Math.max(distance(weights, false), distance(weights, true));
    }

    private double distance(double[] weights, boolean fromAbove) {
        double equal = 1.0 / order.length;
        double p = 0;
        double q = 0;
        double divergence = 0;
        double bound = 0;
        for (int step = 0; step < gaps.length; step++) {
            int at = fromAbove ? order.length - 1 - step : step;
            p += equal;
            q += weights[order[at]];
            double gap = gaps[fromAbove ? at - 1 : at];
            double mean = 0.5 * (p + q);
            // the linear terms of the two directions cancel
            divergence += gap * (p * Math.log(p / mean) + (q > 0 ? q * Math.log(q / mean) : 0));
            bound += gap * (p + q);
        }
        return bound > 0 ? Math.sqrt(Math.max(0, divergence / LN_2 / bound)) : 0;
    }
}
