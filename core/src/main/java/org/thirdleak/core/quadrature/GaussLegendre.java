package org.thirdleak.core.quadrature;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Gauss–Legendre rule of a fixed number of nodes, computed once. Exact for polynomials of degree {@code 2n − 1}; for
 * piecewise smooth integrands every kink must be a panel edge, see {@link Panels}.
 *
 * <p>Source: Abramowitz and Stegun, <i>Handbook of Mathematical Functions</i> (1964), equation 25.4.29.
 */
public final class GaussLegendre {

    private final double[] nodes;
    private final double[] weights;

    private GaussLegendre(double[] nodes, double[] weights) {
        this.nodes = nodes;
        this.weights = weights;
    }

    /**
     * The rule with a number of nodes.
     *
     * @param nodeCount 1 … 200
     * @return the rule on −1 … 1
     * @throws IllegalArgumentException if the count is outside its range
     */
    public static GaussLegendre of(int nodeCount) {
        if (nodeCount < 1 || nodeCount > 200) {
            throw new IllegalArgumentException("nodeCount must lie within 1 ... 200 but was " + nodeCount);
        }
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(nodeCount);
        double[] nodes = new double[nodeCount];
        double[] weights = new double[nodeCount];
        for (int i = 0; i < nodeCount; i++) {
            nodes[i] = rule.getPoint(i);
            weights[i] = rule.getWeight(i);
        }
        return new GaussLegendre(nodes, weights);
    }

    /**
     * Integral over one panel.
     *
     * @param integrand smooth within the panel
     * @param from lower edge
     * @param to upper edge
     * @return the integral, negative of the reverse one if the edges are swapped
     */
    public double integrate(DoubleUnaryOperator integrand, double from, double to) {
        double centre = 0.5 * (from + to);
        double half = 0.5 * (to - from);
        double sum = 0;
        for (int i = 0; i < nodes.length; i++) {
            sum += weights[i] * integrand.applyAsDouble(centre + half * nodes[i]);
        }
        return half * sum;
    }

    /** Receives the nodes of a rule. */
    @FunctionalInterface
    public interface Node {
        /**
         * A node.
         *
         * @param at where it is
         * @param weight its weight; the weights of a panel sum to its width
         */
        void at(double at, double weight);
    }

    /**
     * The nodes on one panel, for those who keep them.
     *
     * @param from lower edge
     * @param to upper edge
     * @param node receives them in ascending order
     */
    public void forEachNode(double from, double to, Node node) {
        double half = 0.5 * (to - from);
        for (int i = 0; i < nodes.length; i++) {
            node.at(0.5 * (from + to) + half * nodes[i], half * weights[i]);
        }
    }

    /**
     * Integral over consecutive panels.
     *
     * @param integrand smooth within each panel
     * @param edges ascending panel edges; fewer than two give 0
     * @return the sum of the panels, added from the first to the last
     */
    public double integrate(DoubleUnaryOperator integrand, double[] edges) {
        double sum = 0;
        for (int i = 1; i < edges.length; i++) {
            sum += integrate(integrand, edges[i - 1], edges[i]);
        }
        return sum;
    }
}
