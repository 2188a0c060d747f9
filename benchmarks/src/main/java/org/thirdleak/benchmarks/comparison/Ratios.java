package org.thirdleak.benchmarks.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Quotients of neighbouring rounds.
 *
 * @param sorted from the least to the greatest
 */
record Ratios(double[] sorted) {

    /** Of rates in pairs: the second of each over the first. */
    static Ratios of(List<double[]> pairs) {
        return new Ratios(
                pairs.stream().mapToDouble(pair -> pair[1] / pair[0]).sorted().toArray());
    }

    /** Median of some numbers. */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : 0.5 * (sorted[middle - 1] + sorted[middle]);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%6.2f %6.2f %6.2f", sorted[0], median(sorted), sorted[sorted.length - 1]);
    }
}
