package org.thirdleak.simulator.robustness;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.thirdleak.core.quantity.Quantity;
import org.thirdleak.simulator.prior.Parameter;

/**
 * The prior of one parameter as weighted coordinates, and how it looks moved or stretched: the trapezoidal rule in the space
 * in which the prior is standard normal, which is exact to 1e-9 for what is smooth there.
 *
 * <p>A prior is moved in the scale in which its parameter has no bounds: a parameter with a logarithmic coordinate is
 * multiplied by a factor, a fraction between 0 and 1 has its odds multiplied by it.
 */
public final class PriorNodes {

    private static final double STEP = 0.2;
    private static final int HALF = 30;
    private static final double LEAST_FRACTION = 1e-12;

    private final boolean logarithmic;
    private final double[] coordinate;
    private final double[] weight;

    private PriorNodes(boolean logarithmic, double[] coordinate, double[] weight) {
        this.logarithmic = logarithmic;
        this.coordinate = coordinate;
        this.weight = weight;
    }

    /**
     * Of a parameter.
     *
     * @param parameter one with a logarithmic coordinate, or a fraction between 0 and 1
     */
    public static PriorNodes of(Parameter parameter) {
        double[] weight = IntStream.rangeClosed(-HALF, HALF)
                .mapToDouble(i -> STEP * Math.exp(-0.5 * STEP * i * STEP * i) / Math.sqrt(2 * Math.PI))
                .toArray();
        double[] coordinate = IntStream.rangeClosed(-HALF, HALF)
                .mapToDouble(i -> parameter.coordinateAtNormal(STEP * i))
                .toArray();
        return new PriorNodes(parameter.coordinate() == Parameter.Coordinate.LOG, coordinate, weight);
    }

    /**
     * The prior with its parameter, or the odds of a fraction, multiplied.
     *
     * @param factor above 0
     */
    public PriorNodes scaled(double factor) {
        double move = Math.log(Quantity.positive("factor of the prior", factor, ""));
        return mapped(free -> free + move);
    }

    /**
     * The prior stretched about its median, in the scale without bounds.
     *
     * @param factor width over that of the prior, above 0
     */
    public PriorNodes widened(double factor) {
        Quantity.positive("width of the prior", factor, "");
        double median = free(coordinate[HALF]);
        return mapped(free -> median + factor * (free - median));
    }

    private PriorNodes mapped(DoubleUnaryOperator change) {
        double[] moved = new double[coordinate.length];
        for (int i = 0; i < moved.length; i++) {
            double free = change.applyAsDouble(free(coordinate[i]));
            moved[i] = logarithmic ? free : 1 / (1 + Math.exp(-free));
        }
        return new PriorNodes(logarithmic, moved, weight);
    }

    /** In the scale without bounds. */
    private double free(double at) {
        double inside = Math.min(1 - LEAST_FRACTION, Math.max(LEAST_FRACTION, at));
        return logarithmic ? at : Math.log(inside / (1 - inside));
    }

    /**
     * How much of the prior lies in a range.
     *
     * @param from least coordinate
     * @param to greatest coordinate
     * @return 0 … 1
     */
    public double massWithin(double from, double to) {
        return mean(at -> at >= from && at <= to ? 1 : 0);
    }

    /**
     * Mean over the prior.
     *
     * @param quantity as a function of the coordinate
     */
    public double mean(DoubleUnaryOperator quantity) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < weight.length; i++) {
            sum += weight[i] * quantity.applyAsDouble(coordinate[i]);
            all += weight[i];
        }
        return sum / all;
    }

    /**
     * ln of the mean over the prior of a quantity that is given by its logarithm.
     *
     * @param log ln of the quantity as a function of the coordinate
     */
    public double logMean(DoubleUnaryOperator log) {
        double[] logs = Arrays.stream(coordinate).map(log).toArray();
        double most = Arrays.stream(logs).max().orElseThrow();
        double sum = 0;
        double all = 0;
        for (int i = 0; i < logs.length; i++) {
            sum += weight[i] * Math.exp(logs[i] - most);
            all += weight[i];
        }
        return most + Math.log(sum / all);
    }
}
