package org.thirdleak.simulator.weights;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.thirdleak.core.quantity.Quantity;

/**
 * Importance weights whose largest ones were replaced by expected order statistics of a Pareto law fitted to them, and how far
 * they can be trusted.
 *
 * <p>Source: A. Vehtari, D. Simpson, A. Gelman, Y. Yao, J. Gabry, <i>Pareto smoothed importance sampling</i>, Journal of Machine
 * Learning Research 25 (2024), article 72.
 */
public final class ParetoSmoothing {

    private static final int FEWEST_IN_TAIL = 5;
    private static final double GREATEST_SHAPE = 0.7;

    private final double[] weights;
    private final double shape;

    private ParetoSmoothing(double[] weights, double shape) {
        this.weights = weights;
        this.shape = shape;
    }

    /**
     * Smooths weights.
     *
     * @param logRatios ln of the importance ratios, up to a constant, 1 or more; −∞ is permitted
     * @param relativeEfficiency effective number of independent draws over their number, above 0: 1 for independent draws
     * @return weights that sum to 1, none above the largest raw one before they are normalised
     * @throws IllegalArgumentException if a ratio is NaN or +∞, all are −∞, or the efficiency is not above 0
     */
    public static ParetoSmoothing of(double[] logRatios, double relativeEfficiency) {
        Quantity.positive("relative efficiency", relativeEfficiency, "");
        double[] raw = scaled(logRatios);
        int count = raw.length;
        int tail = (int) Math.ceil(Math.min(0.2 * count, 3 * Math.sqrt(count / relativeEfficiency)));
        double[] sorted = raw.clone();
        Arrays.sort(sorted);
        double cutoff = count > tail ? sorted[count - tail - 1] : 0;
        int[] largest = IntStream.range(0, count)
                .filter(i -> raw[i] > cutoff)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> raw[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double shape = smoothTail(raw, largest, cutoff);
        double sum = 0;
        for (double weight : raw) {
            sum += weight;
        }
        for (int i = 0; i < count; i++) {
            raw[i] /= sum;
        }
        return new ParetoSmoothing(raw, shape);
    }

    private static double smoothTail(double[] raw, int[] largest, double cutoff) {
        if (largest.length == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double[] excess =
                Arrays.stream(largest).mapToDouble(i -> raw[i] - cutoff).toArray();
        if (excess.length < FEWEST_IN_TAIL) {
            return Double.POSITIVE_INFINITY;
        }
        if (excess[0] == excess[excess.length - 1]) {
            return Double.NEGATIVE_INFINITY;
        }
        GeneralisedPareto law = GeneralisedPareto.fit(excess).steadied(excess.length);
        for (int i = 0; i < largest.length; i++) {
            raw[largest[i]] = Math.min(1, cutoff + law.quantile((i + 0.5) / largest.length));
        }
        return law.shape();
    }

    /** Ratios over the largest. */
    private static double[] scaled(double[] logRatios) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logRatios.length; i++) {
            if (!(logRatios[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "ln of importance ratio " + i + " must be below infinity but was " + logRatios[i]);
            }
            most = Math.max(most, logRatios[i]);
        }
        if (most == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException("none of " + logRatios.length + " importance ratios is above zero");
        }
        double[] raw = new double[logRatios.length];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = Math.exp(logRatios[i] - most);
        }
        return raw;
    }

    /** The weights, in the order of the ratios; they sum to 1. A copy. */
    public double[] weights() {
        return weights.clone();
    }

    /**
     * Shape of the tail, k-hat: −∞ where the largest ratios are all equal, +∞ where fewer than five of them stand out and the
     * tail is unknown.
     */
    public double shape() {
        return shape;
    }

    /** Greatest shape at which this number of draws can be trusted: min(1 − 1/log10 S, 0.7). */
    public double greatestReliableShape() {
        return weights.length < 2 ? 0 : Math.min(1 - 1 / Math.log10(weights.length), GREATEST_SHAPE);
    }

    /** Whether means over these weights can be trusted; if not, no number may rest on them. */
    public boolean reliable() {
        return shape < greatestReliableShape();
    }

    /** Effective number of draws, (Σ w)²/Σ w²; meaningless where the weights are not reliable. */
    public double effectiveSampleSize() {
        double squares = 0;
        for (double weight : weights) {
            squares += weight * weight;
        }
        return 1 / squares;
    }
}
