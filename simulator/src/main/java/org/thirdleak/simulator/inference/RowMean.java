package org.thirdleak.simulator.inference;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.thirdleak.simulator.result.Estimate;

/**
 * Means over draws that depend on each other within a row, while rows are independent: the error is that of a ratio over the
 * rows (Cochran 1977, <i>Sampling Techniques</i>, §6.4), and no number of draws per row can make it look smaller than it is.
 *
 * @param row row of each draw, rising from 0
 */
public record RowMean(int[] row) {

    private int rows() {
        return row.length == 0 ? 1 : Arrays.stream(row).max().getAsInt() + 1;
    }

    /**
     * The mean of a quantity.
     *
     * @param value the quantity at each draw
     * @return its mean with its Monte Carlo error
     */
    public Estimate of(IntToDoubleFunction value) {
        int rows = rows();
        double[] sum = new double[rows];
        int[] count = new int[rows];
        double total = 0;
        for (int i = 0; i < row.length; i++) {
            double v = value.applyAsDouble(i);
            sum[row[i]] += v;
            count[row[i]]++;
            total += v;
        }
        double mean = total / row.length;
        double squares = 0;
        for (int r = 0; r < rows; r++) {
            double deviation = (sum[r] - mean * count[r]) / row.length;
            squares += deviation * deviation;
        }
        return new Estimate(mean, Math.sqrt(squares * rows / Math.max(1.0, rows - 1)));
    }
}
