package org.thirdleak.simulator.weights;

import org.thirdleak.core.quantity.Quantity;

/**
 * Generalised Pareto law of what exceeds a threshold, P(X &gt; x) = (1 + k x/s)^(−1/k).
 *
 * @param shape k, finite; moments of order 1/k and above are infinite
 * @param scale s, in the unit of the exceedances, above 0
 */
public record GeneralisedPareto(double shape, double scale) {

    private static final int FEWEST = 5;
    private static final int GRID = 30;
    private static final double PRIOR_SCALE = 3;
    private static final double PRIOR_COUNT = 10;
    private static final double PRIOR_SHAPE = 0.5;

    /** Refuses what is no law. */
    public GeneralisedPareto {
        Quantity.between("shape of the Pareto law", shape, -Double.MAX_VALUE, Double.MAX_VALUE, "");
        Quantity.positive("scale of the Pareto law", scale, "");
    }

    /**
     * The law of a sample by the quasi-Bayesian estimate of J. Zhang and M. A. Stephens, <i>A new and efficient estimation
     * method for the generalized Pareto distribution</i>, Technometrics 51 (2009) 316.
     *
     * @param ascending exceedances in ascending order, 5 or more, finite and above 0, not all equal
     * @return the law
     * @throws IllegalArgumentException if the sample is not as said
     */
    public static GeneralisedPareto fit(double[] ascending) {
        check(ascending);
        int n = ascending.length;
        int grid = GRID + (int) Math.sqrt(n);
        double quartile = ascending[(int) Math.floor(n / 4.0 + 0.5) - 1];
        double[] theta = new double[grid];
        double[] log = new double[grid];
        for (int j = 0; j < grid; j++) {
            theta[j] = 1 / ascending[n - 1] + (1 - Math.sqrt(grid / (j + 0.5))) / (PRIOR_SCALE * quartile);
            double k = meanLog(ascending, theta[j]);
            log[j] = n * (Math.log(-theta[j] / k) - k - 1);
        }
        double best = Double.NEGATIVE_INFINITY;
        for (double value : log) {
            best = Math.max(best, value);
        }
        double sum = 0;
        double weighted = 0;
        for (int j = 0; j < grid; j++) {
            double weight = Math.exp(log[j] - best);
            sum += weight;
            weighted += weight * theta[j];
        }
        double k = meanLog(ascending, weighted / sum);
        return new GeneralisedPareto(k, -k * sum / weighted);
    }

    private static double meanLog(double[] values, double theta) {
        double sum = 0;
        for (double value : values) {
            sum += Math.log1p(-theta * value);
        }
        return sum / values.length;
    }

    private static void check(double[] ascending) {
        Quantity.between("number of exceedances", ascending.length, FEWEST, Integer.MAX_VALUE, "");
        double last = 0;
        for (double value : ascending) {
            Quantity.positive("exceedance", value, "");
            Quantity.between("exceedance in ascending order", value, last, Double.MAX_VALUE, "");
            last = value;
        }
        if (last == ascending[0]) {
            throw new IllegalArgumentException("exceedances must differ but were all " + last);
        }
    }

    /**
     * The same with the shape drawn towards 0.5 as if by ten more exceedances: less noise for small samples (Vehtari et al.
     * 2024, see {@link ParetoSmoothing}).
     *
     * @param count number of exceedances behind this law, 1 or more
     */
    public GeneralisedPareto steadied(int count) {
        double steady = (shape * count + PRIOR_SHAPE * PRIOR_COUNT) / (count + PRIOR_COUNT);
        return new GeneralisedPareto(steady, scale);
    }

    /**
     * Exceedance that is not surpassed with a probability.
     *
     * @param probability 0 … 1, below 1
     * @return in the unit of the scale
     */
    public double quantile(double probability) {
        double hazard = -Math.log1p(-probability);
        return shape == 0 ? scale * hazard : scale * Math.expm1(shape * hazard) / shape;
    }
}
