package org.thirdleak.simulator.inference;

import java.util.Arrays;
import org.thirdleak.simulator.execution.Mergeable;
import org.thirdleak.simulator.history.HistorySummary;
import org.thirdleak.simulator.result.Estimate;

/**
 * Equally weighted draws from the posterior of a hypothesis and what each of them says.
 *
 * @param points coordinates, one row per draw
 * @param row randomisation of each draw: draws of one row depend on each other, rows do not
 * @param attribution per draw and leak, probability that the leak was the defect
 * @param nextLeak per draw and horizon, probability of a further leak
 * @param replayed one history per draw: the posterior prediction
 */
public record PosteriorDraws(
        double[][] points, int[] row, double[][] attribution, double[][] nextLeak, HistorySummary replayed)
        implements Mergeable<PosteriorDraws> {

    @Override
    public PosteriorDraws merge(PosteriorDraws next) {
        int[] rows = Arrays.copyOf(row, row.length + next.row.length);
        System.arraycopy(next.row, 0, rows, row.length, next.row.length);
        return new PosteriorDraws(
                joined(points, next.points),
                rows,
                joined(attribution, next.attribution),
                joined(nextLeak, next.nextLeak),
                replayed.merge(next.replayed));
    }

    private static double[][] joined(double[][] a, double[][] b) {
        double[][] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    /** Probability that a leak was the defect. */
    public Estimate attributionOf(int leak) {
        return average(attribution, leak);
    }

    /** Probability of a further leak within a horizon. */
    public Estimate nextLeakWithin(int horizon) {
        return average(nextLeak, horizon);
    }

    /** Mean of a column; its error is that of a ratio over the independent rows (Cochran 1977, §6.4). */
    private Estimate average(double[][] values, int column) {
        int rows = Arrays.stream(row).max().orElse(0) + 1;
        double[] sum = new double[rows];
        int[] count = new int[rows];
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            sum[row[i]] += values[i][column];
            count[row[i]]++;
            total += values[i][column];
        }
        double mean = total / values.length;
        double squares = 0;
        for (int r = 0; r < rows; r++) {
            double deviation = (sum[r] - mean * count[r]) / values.length;
            squares += deviation * deviation;
        }
        return new Estimate(mean, Math.sqrt(squares * rows / Math.max(1.0, rows - 1)));
    }
}
