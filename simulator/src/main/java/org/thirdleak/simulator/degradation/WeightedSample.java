package org.thirdleak.simulator.degradation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Independent numbers with weights, and the quantiles of their law. The interval of a quantile is that between the order
 * statistics 1.96 standard errors of the rank below and above it, with the effective size (Σw)²/Σw² (Kish 1965).
 */
final class WeightedSample {

    private static final double Z_95 = 1.96;

    private final double[] values;
    private final double[] cumulative;
    private final double effectiveSize;

    /**
     * A sample.
     *
     * @param values numbers, at least one; infinite ones come last
     * @param weights above 0
     */
    WeightedSample(double[] values, double[] weights) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.values = Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
        double total = Arrays.stream(weights).sum();
        double squares = Arrays.stream(weights).map(w -> w * w).sum();
        effectiveSize = total * total / squares;
        cumulative = new double[values.length];
        double sum = 0;
        for (int i = 0; i < order.length; i++) {
            sum += weights[order[i]] / total;
            cumulative[i] = sum;
        }
    }

    double effectiveSize() {
        return effectiveSize;
    }

    /** The smallest number that at least a part p of the law is not above. */
    double quantile(double p) {
        int found = Arrays.binarySearch(cumulative, p);
        int index = found >= 0 ? found : -found - 1;
        return values[Math.min(values.length - 1, index)];
    }

    /** Lower end of the 95 % interval of a quantile. */
    double low(double p) {
        return quantile(Math.max(0, p - Z_95 * rankError(p)));
    }

    /** Upper end of the 95 % interval of a quantile. */
    double high(double p) {
        return quantile(Math.min(1, p + Z_95 * rankError(p)));
    }

    private double rankError(double p) {
        return Math.sqrt(p * (1 - p) / effectiveSize);
    }

    /** Part of the law that is finite. */
    double finitePart() {
        int last = values.length;
        while (last > 0 && values[last - 1] == Double.POSITIVE_INFINITY) {
            last--;
        }
        return last == 0 ? 0 : Math.min(1, cumulative[last - 1]);
    }
}
