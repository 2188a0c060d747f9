package org.thirdleak.core.fatigue;

import java.util.ArrayList;
import java.util.List;
import org.thirdleak.core.quadrature.GaussLegendre;
import org.thirdleak.core.quadrature.Panels;

/**
 * The depths of a population of flaws as nodes of a composite Gauss rule, with what growth needs to know of each. Panels
 * are even in ln(r/(1 − r)), r the depth in parts of the wall: the number of cycles changes evenly along that.
 *
 * @param weight probability of a node; they sum to 1
 * @param logCycles ln of the cycles to through-wall at 1 MPa, the threshold left aside
 * @param logThreshold ln of the stress range above which the flaw grows, MPa; negative infinity without a threshold
 */
record FlawDepths(double[] weight, double[] logCycles, double[] logThreshold) {

    private static final int POINTS = 8;
    private static final GaussLegendre RULE = GaussLegendre.of(POINTS);
    /** Panels of three scales: the rule is then good to nine digits for a normal law. */
    private static final double SCALES_PER_PANEL = 3;

    /**
     * The nodes.
     *
     * @param growth law of growth at the median of C
     * @param flaws what is uncertain
     * @param scale change of ln cycles over which an integrand bends, above 0
     * @param kinks depths in parts of the wall where the integrand has a kink; those outside the range are left out
     */
    static FlawDepths of(CrackGrowth growth, FlawPopulation flaws, double scale, double... kinks) {
        double least = flaws.leastDepth();
        double greatest = flaws.greatestDepth();
        List<double[]> nodes = new ArrayList<>();
        if (greatest - least < 1e-9) {
            nodes.add(node(growth, flaws, least, 1));
        } else {
            double panel = SCALES_PER_PANEL * Math.min(scale, 1) / Math.max(1, growth.exponent() / 2 - 1);
            double width = logit(greatest) - logit(least);
            double[] logitKinks = java.util.Arrays.stream(kinks)
                    .filter(depth -> depth > least && depth < greatest)
                    .map(FlawDepths::logit)
                    .toArray();
            double[] edges = Panels.even(logit(least), logit(greatest), (int) Math.ceil(width / panel), logitKinks);
            for (int i = 1; i < edges.length; i++) {
                RULE.forEachNode(edges[i - 1], edges[i], (at, weight) -> {
                    double depth = 1 / (1 + Math.exp(-at));
                    double density = depth * (1 - depth) / (greatest - least);
                    nodes.add(node(growth, flaws, depth, weight * density));
                });
            }
        }
        return new FlawDepths(column(nodes, 0), column(nodes, 1), column(nodes, 2));
    }

    int size() {
        return weight.length;
    }

    private static double logit(double depth) {
        return Math.log(depth / (1 - depth));
    }

    private static double[] node(CrackGrowth growth, FlawPopulation flaws, double depth, double weight) {
        double depthM = depth * flaws.wallM();
        double cycles = growth.withThreshold(0).cycles(1, depthM, flaws.wallM());
        double threshold = growth.thresholdMPaSqrtM() / growth.intensityMPaSqrtM(1, depthM);
        return new double[] {weight, Math.log(cycles), Math.log(threshold)};
    }

    private static double[] column(List<double[]> nodes, int index) {
        return nodes.stream().mapToDouble(node -> node[index]).toArray();
    }
}
