package org.thirdleak.simulator.degradation;

import java.util.Arrays;
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
        this.values = values.clone();
        double[] sortedWeights = weights.clone();
        int[] firstOfRun = IntStream.rangeClosed(0, weights.length)
                .filter(i -> i == 0 || i == weights.length || weights[i] != weights[i - 1])
                .toArray();
        for (int run = 0;
                run < firstOfRun.length - 1;
                run++) { // of one weight: their order among themselves is the same
            Arrays.sort(this.values, firstOfRun[run], firstOfRun[run + 1]);
        }
        mergeRuns(firstOfRun, 0, firstOfRun.length - 1, sortedWeights);
        double total = Arrays.stream(weights).sum();
        double squares = Arrays.stream(weights).map(w -> w * w).sum();
        effectiveSize = total * total / squares;
        cumulative = new double[values.length];
        double sum = 0;
        for (int i = 0; i < sortedWeights.length; i++) {
            sum += sortedWeights[i] / total;
            cumulative[i] = sum;
        }
    }

    /** Merges sorted runs, of equal values those of the earlier run first. */
    private void mergeRuns(int[] firstOfRun, int run, int end, double[] weights) {
        if (end - run < 2) {
            return;
        }
        int half = (run + end) >>> 1;
        mergeRuns(firstOfRun, run, half, weights);
        mergeRuns(firstOfRun, half, end, weights);
        int start = firstOfRun[run];
        double[] early = Arrays.copyOfRange(values, start, firstOfRun[half]);
        double[] earlyWeights = Arrays.copyOfRange(weights, start, firstOfRun[half]);
        int late = firstOfRun[half];
        int taken = 0;
        for (int i = start; taken < early.length; i++) {
            if (late < firstOfRun[end] && values[late] < early[taken]) {
                values[i] = values[late];
                weights[i] = weights[late++];
            } else {
                values[i] = early[taken];
                weights[i] = earlyWeights[taken++];
            }
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
