package org.thirdleak.simulator.robustness;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.thirdleak.core.quantity.Quantity;

/**
 * How well each value of one parameter predicted the record, against another hypothesis, and the reference prior of that
 * parameter: a step function. The likelihood of an onset is one; others are cut finely. Immutable.
 */
public final class LikelihoodProfile {

    private static final double MASS_TOLERANCE = 1e-9;

    private final double[] edges;
    private final double[] scaled;
    private final double[] before;
    private final double logScale;
    private final double reference;

    /**
     * A step function.
     *
     * @param edges ascending edges of cells, n + 1 finite values, in the scale in which priors are called unimodal
     * @param logRatios per cell, ln of the likelihood there over the evidence of the other hypothesis; −∞ is permitted
     * @param priorMasses per cell, its probability under the reference prior; they sum to 1
     * @throws IllegalArgumentException if edges do not ascend, a ratio is NaN or +∞, all ratios are −∞, a mass is negative,
     *     masses do not sum to 1 or lengths do not match
     */
    public LikelihoodProfile(double[] edges, double[] logRatios, double[] priorMasses) {
        check(edges, logRatios, priorMasses);
        this.edges = edges.clone();
        this.logScale = Arrays.stream(logRatios).max().orElseThrow();
        this.scaled =
                Arrays.stream(logRatios).map(log -> Math.exp(log - logScale)).toArray();
        this.before = new double[edges.length];
        double mean = 0;
        for (int i = 0; i < scaled.length; i++) {
            before[i + 1] = before[i] + scaled[i] * (edges[i + 1] - edges[i]);
            mean += priorMasses[i] * scaled[i];
        }
        this.reference = mean;
    }

    /**
     * A smooth likelihood, taken at the middle of every cell.
     *
     * @param edges ascending edges of cells
     * @param logRatio ln of the likelihood over the evidence of the other hypothesis
     * @param priorBelow distribution function of the reference prior; what it has outside the edges is left out and the rest
     *     scaled up
     * @return the profile, its integrals off by a part of the order of the squared cell width
     * @throws IllegalArgumentException as the constructor
     */
    public static LikelihoodProfile sampled(
            double[] edges, DoubleUnaryOperator logRatio, DoubleUnaryOperator priorBelow) {
        int cells = Math.max(0, edges.length - 1);
        double[] logs = new double[cells];
        double[] masses = new double[cells];
        for (int i = 0; i < cells; i++) {
            double all = priorBelow.applyAsDouble(edges[cells]) - priorBelow.applyAsDouble(edges[0]);
            logs[i] = logRatio.applyAsDouble(0.5 * (edges[i] + edges[i + 1]));
            masses[i] = (priorBelow.applyAsDouble(edges[i + 1]) - priorBelow.applyAsDouble(edges[i])) / all;
        }
        return new LikelihoodProfile(edges, logs, masses);
    }

    private static void check(double[] edges, double[] logRatios, double[] priorMasses) {
        if (edges.length < 2 || logRatios.length != edges.length - 1 || priorMasses.length != logRatios.length) {
            throw new IllegalArgumentException(
                    "a profile of n cells needs n + 1 edges, n ratios and n masses, n >= 1, but got " + edges.length
                            + ", " + logRatios.length + " and " + priorMasses.length);
        }
        double mass = 0;
        for (int i = 0; i < logRatios.length; i++) {
            if (!(edges[i] < edges[i + 1]) || Double.isInfinite(edges[i + 1] - edges[i])) {
                throw new IllegalArgumentException(
                        "edges must ascend and be finite but were " + edges[i] + " and " + edges[i + 1]);
            }
            if (!(logRatios[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("ln of the likelihood ratio must be below infinity but was "
                        + logRatios[i] + " between " + edges[i] + " and " + edges[i + 1]);
            }
            mass += Quantity.notNegative("prior mass of a cell", priorMasses[i], "");
        }
        Quantity.between("sum of prior masses", mass, 1 - MASS_TOLERANCE, 1 + MASS_TOLERANCE, "");
        if (Arrays.stream(logRatios).max().orElseThrow() == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException("the likelihood is zero everywhere");
        }
    }

    /** Lowest value of the parameter. */
    public double from() {
        return edges[0];
    }

    /** Highest value of the parameter. */
    public double to() {
        return edges[edges.length - 1];
    }

    /** ln of the Bayes factor under the reference prior. */
    public double logReference() {
        return logOf(reference);
    }

    int cells() {
        return scaled.length;
    }

    double edge(int index) {
        return edges[index];
    }

    double scaledReference() {
        return reference;
    }

    double scaledIn(int cell) {
        return scaled[cell];
    }

    double logOf(double scaledValue) {
        return Math.log(scaledValue) + logScale;
    }

    /** Mean over a uniform prior on an interval within the profile, times the common scale. */
    double scaledMean(double from, double to) {
        return (integralTo(to) - integralTo(from)) / (to - from);
    }

    /** Cell that begins at a value or holds it. */
    int cellAbove(double value) {
        int found = Arrays.binarySearch(edges, value);
        int cell = found >= 0 ? found : -found - 2;
        return Math.min(cell, scaled.length - 1);
    }

    private double integralTo(double value) {
        int cell = cellAbove(value);
        return before[cell] + scaled[cell] * (value - edges[cell]);
    }
}
