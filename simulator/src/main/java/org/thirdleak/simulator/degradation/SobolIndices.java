package org.thirdleak.simulator.degradation;

import java.util.Arrays;
import java.util.List;
import org.thirdleak.simulator.result.Estimate;

/**
 * Sobol's indices of one outcome from the runs of a {@link SobolJob}, by Jansen's estimators: with f(A), f(B) and f(AB_i)
 *
 * <pre>first order  1 − ½ mean (f(B) − f(AB_i))² / V        total  ½ mean (f(A) − f(AB_i))² / V</pre>
 *
 * <p>Source: M. Jansen, Comput. Phys. Commun. 117 (1999) 35; A. Saltelli et al., ibid. 181 (2010) 259, table 2. The
 * variance V is that of all runs; the error is that of the mean over the replicates.
 */
final class SobolIndices {

    private final double variance;
    private final double[][] first;
    private final double[][] total;

    /**
     * Of one outcome.
     *
     * @param points runs
     * @param outcome index of the outcome
     * @param inputs number of inputs
     */
    SobolIndices(List<SobolRuns.Point> points, int outcome, int inputs) {
        variance = variance(points, outcome);
        first = new double[inputs][SobolJob.REPLICATES];
        total = new double[inputs][SobolJob.REPLICATES];
        int[] count = new int[SobolJob.REPLICATES];
        for (SobolRuns.Point point : points) {
            count[point.replicate()]++;
            double a = point.outcomes()[0][outcome];
            double b = point.outcomes()[1][outcome];
            for (int i = 0; i < inputs; i++) {
                double mixed = point.outcomes()[2 + i][outcome];
                first[i][point.replicate()] += 0.5 * (b - mixed) * (b - mixed);
                total[i][point.replicate()] += 0.5 * (a - mixed) * (a - mixed);
            }
        }
        for (int i = 0; i < inputs; i++) {
            for (int r = 0; r < count.length; r++) {
                double scale = Math.max(1, count[r]) * variance;
                first[i][r] = variance > 0 ? 1 - first[i][r] / scale : 0;
                total[i][r] = variance > 0 ? total[i][r] / scale : 0;
            }
        }
    }

    private static double variance(List<SobolRuns.Point> points, int outcome) {
        double[] values = points.stream()
                .flatMapToDouble(point ->
                        Arrays.stream(new double[] {point.outcomes()[0][outcome], point.outcomes()[1][outcome]}))
                .toArray();
        double mean = Arrays.stream(values).average().orElse(0);
        return Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
    }

    double variance() {
        return variance;
    }

    Estimate first(int input) {
        return mean(first[input]);
    }

    Estimate total(int input) {
        return mean(total[input]);
    }

    private static Estimate mean(double[] replicates) {
        double mean = Arrays.stream(replicates).average().orElse(0);
        double squares =
                Arrays.stream(replicates).map(r -> (r - mean) * (r - mean)).sum();
        int n = replicates.length;
        return new Estimate(mean, Math.sqrt(squares / (n * (n - 1.0))));
    }
}
