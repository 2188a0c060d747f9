package org.thirdleak.simulator.degradation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.thirdleak.simulator.result.Estimate;

/**
 * Sobol's indices of one outcome from the runs of a {@link SobolJob}: with f(A), f(B), f(AB_i) and the mean f_0
 *
 * <pre>first order  mean (f(B) − f_0)(f(AB_i) − f(A)) / V        total  ½ mean (f(A) − f(AB_i))² / V</pre>
 *
 * <p>Both vanish with the influence of the input, and their errors with them. Source: A. Saltelli et al., Comput. Phys.
 * Commun. 181 (2010) 259, table 2 b; M. Jansen, ibid. 117 (1999) 35. Mean and variance V are those of all runs; the error
 * is that of the mean over the replicates.
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
        double mean = mean(points, outcome);
        variance = variance(points, outcome, mean);
        first = new double[inputs][SobolJob.REPLICATES];
        total = new double[inputs][SobolJob.REPLICATES];
        int[] count = new int[SobolJob.REPLICATES];
        for (SobolRuns.Point point : points) {
            count[point.replicate()]++;
            double a = point.outcomes()[0][outcome];
            double b = point.outcomes()[1][outcome];
            for (int i = 0; i < inputs; i++) {
                double mixed = point.outcomes()[2 + i][outcome];
                first[i][point.replicate()] += (b - mean) * (mixed - a);
                total[i][point.replicate()] += 0.5 * (a - mixed) * (a - mixed);
            }
        }
        for (int i = 0; i < inputs; i++) {
            for (int r = 0; r < count.length; r++) {
                double scale = Math.max(1, count[r]) * variance;
                first[i][r] = variance > 0 ? first[i][r] / scale : 0;
                total[i][r] = variance > 0 ? total[i][r] / scale : 0;
            }
        }
    }

    private static double mean(List<SobolRuns.Point> points, int outcome) {
        return atBoth(points, outcome).average().orElse(0);
    }

    private static double variance(List<SobolRuns.Point> points, int outcome, double mean) {
        return atBoth(points, outcome)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
    }

    private static DoubleStream atBoth(List<SobolRuns.Point> points, int outcome) {
        return points.stream()
                .flatMapToDouble(point -> DoubleStream.of(point.outcomes()[0][outcome], point.outcomes()[1][outcome]));
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
