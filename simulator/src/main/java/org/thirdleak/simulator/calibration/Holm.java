package org.thirdleak.simulator.calibration;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Correction for testing many times (Holm 1979, <i>Scandinavian Journal of Statistics</i> 6, 65). */
final class Holm {

    private Holm() {}

    /**
     * Adjusts probabilities.
     *
     * @param probability of each test alone
     * @return for each test, the smallest level of the family at which it fails
     */
    static double[] adjusted(double[] probability) {
        int[] order = IntStream.range(0, probability.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> probability[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[probability.length];
        double least = 0;
        for (int k = 0; k < order.length; k++) {
            least = Math.max(least, Math.min(1, (order.length - k) * probability[order[k]]));
            adjusted[order[k]] = least;
        }
        return adjusted;
    }
}
