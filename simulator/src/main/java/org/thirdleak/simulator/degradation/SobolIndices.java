package org.thirdleak.simulator.degradation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.thirdleak.simulator.result.Estimate;

/**
 * Sobol's indices of one outcome from the runs of a {@link SobolJob}: with f(A), f(B), f(AB_i) and the mean f_0
 *
 * <pre>first order  mean (f(B) − f_0)(f(AB_i) − f(A)) / V        total  ½ mean (f(A) − f(AB_i))² / V</pre>
 *
 * <p>Both vanish with the influence of the input, and their errors with them. Source: A. Saltelli et al., Comput. Phys.
 * Commun. 181 (2010) 259, table 2 b; M. Jansen, ibid. 117 (1999) 35. f_0 and V are those of all runs; the error is
 * that of a ratio of means over the replicates (Cochran, <i>Sampling Techniques</i>, 1977, section 2.11).
 */
final class SobolIndices {

    private final double[] variances;
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
        first = new double[inputs][SobolJob.REPLICATES];
        total = new double[inputs][SobolJob.REPLICATES];
        variances = new double[SobolJob.REPLICATES];
        int[] count = new int[SobolJob.REPLICATES];
        for (SobolRuns.Point point : points) {
            int r = point.replicate();
            double a = point.outcomes()[0][outcome] - mean;
            double b = point.outcomes()[1][outcome] - mean;
            count[r]++;
            variances[r] += 0.5 * (a * a + b * b);
            for (int i = 0; i < inputs; i++) {
                double mixed = point.outcomes()[2 + i][outcome] - mean;
                first[i][r] += b * (mixed - a);
                total[i][r] += 0.5 * (a - mixed) * (a - mixed);
            }
        }
        for (int r = 0; r < count.length; r++) {
            int replicate = r;
            double scale = 1.0 / Math.max(1, count[r]);
            variances[r] *= scale;
            IntStream.range(0, inputs).forEach(i -> {
                first[i][replicate] *= scale;
                total[i][replicate] *= scale;
            });
        }
    }

    private static double mean(List<SobolRuns.Point> points, int outcome) {
        return atBoth(points, outcome).average().orElse(0);
    }

    private static DoubleStream atBoth(List<SobolRuns.Point> points, int outcome) {
        return points.stream()
                .flatMapToDouble(point -> DoubleStream.of(point.outcomes()[0][outcome], point.outcomes()[1][outcome]));
    }

    double variance() {
        return Arrays.stream(variances).average().orElse(0);
    }

    Estimate first(int input) {
        return ratio(first[input]);
    }

    Estimate total(int input) {
        return ratio(total[input]);
    }

    /** Mean over mean; the error is that of a ratio, since both parts vary from replicate to replicate. */
    private Estimate ratio(double[] parts) {
        double whole = variance();
        if (!(whole > 0)) {
            return new Estimate(0, 0);
        }
        double ratio = Arrays.stream(parts).average().orElse(0) / whole;
        int n = parts.length;
        double squares = IntStream.range(0, n)
                .mapToDouble(r -> parts[r] - ratio * variances[r])
                .map(residual -> residual * residual)
                .sum();
        return new Estimate(ratio, Math.sqrt(squares / (n * (n - 1.0))) / whole);
    }
}
