package org.thirdleak.simulator.robustness;

import java.util.Arrays;
import org.thirdleak.core.quantity.Quantity;
import org.thirdleak.simulator.weights.ParetoSmoothing;

/**
 * What a posterior would be if its prior, the prior of one parameter, or its likelihood were raised to a power a little off 1.
 * Works on draws that exist, by importance weights.
 *
 * <p>Source: N. Kallioinen, T. Paananen, P.-C. Bürkner, A. Vehtari, <i>Detecting and diagnosing prior and likelihood sensitivity
 * with power-scaling</i>, Statistics and Computing 34 (2024), article 57.
 */
public final class PowerScaling {

    private static final double STEP = 0.01;

    private final ParetoSmoothing weaker;
    private final ParetoSmoothing stronger;

    /**
     * Scales one factor of a posterior.
     *
     * @param logDensities its ln at equally weighted draws, up to a constant, finite
     * @param relativeEfficiency effective number of independent draws over their number, above 0
     * @throws IllegalArgumentException if there are no draws, a logarithm is not finite or the efficiency not above 0
     */
    public PowerScaling(double[] logDensities, double relativeEfficiency) {
        for (double log : logDensities) {
            Quantity.between("ln of a density at a draw", log, -Double.MAX_VALUE, Double.MAX_VALUE, "");
        }
        this.weaker = scaled(logDensities, 1 / (1 + STEP) - 1, relativeEfficiency);
        this.stronger = scaled(logDensities, STEP, relativeEfficiency);
    }

    private static ParetoSmoothing scaled(double[] logDensities, double powerOffOne, double relativeEfficiency) {
        return ParetoSmoothing.of(
                Arrays.stream(logDensities).map(log -> powerOffOne * log).toArray(), relativeEfficiency);
    }

    /**
     * How far the posterior of a quantity moves per doubling of the power: the slope of the cumulative Jensen-Shannon
     * distance.
     *
     * @param values the quantity at the same draws, finite
     * @return 0 or more; 0.05 and more is worth a look
     * @throws IllegalArgumentException if the number of values differs from that of draws, or one is not finite
     */
    public double sensitivityOf(double[] values) {
        double[] weights = weaker.weights();
        if (values.length != weights.length) {
            throw new IllegalArgumentException(
                    "a quantity needs one value per draw, " + weights.length + ", but has " + values.length);
        }
        for (double value : values) {
            Quantity.between("quantity at a draw", value, -Double.MAX_VALUE, Double.MAX_VALUE, "");
        }
        CumulativeDistance distance = new CumulativeDistance(values);
        double moved = distance.to(weights) + distance.to(stronger.weights());
        return moved * Math.log(2) / (2 * Math.log1p(STEP));
    }

    /** Whether the draws are enough for both powers; if not, the sensitivity must not be shown. */
    public boolean reliable() {
        return weaker.reliable() && stronger.reliable();
    }

    /** The larger shape of the two tails of weights. */
    public double shape() {
        return Math.max(weaker.shape(), stronger.shape());
    }
}
