package org.thirdleak.core.fatigue;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.thirdleak.core.quadrature.GaussLegendre;
import org.thirdleak.core.quantity.Quantity;

/**
 * Flaws below the threshold of growth: the part of a population that never leaks, whatever its age. Depth, temperature swing
 * and constraint are lognormal; a depth counts as at most 0.95 of the wall and a constraint as at most 1.
 *
 * @param growth law of growth with its threshold
 * @param wallM wall thickness, m, above 0
 * @param depthM median depth, m, above 0
 * @param depthScatter standard deviation of its logarithm, above 0
 * @param cycle part under the swing, with the median constraint
 * @param constraintScatter standard deviation of the logarithm of the constraint, above 0
 * @param swingScatter standard deviation of the logarithm of the swing, above 0
 */
public record DormantFlaws(
        CrackGrowth growth,
        double wallM,
        double depthM,
        double depthScatter,
        ThermalCycle cycle,
        double constraintScatter,
        double swingScatter) {

    private static final double DEEPEST = 0.95;
    private static final double REACH = 9;
    private static final GaussLegendre RULE = GaussLegendre.of(60);

    /**
     * Refuses values outside the ranges above.
     *
     * @throws IllegalArgumentException naming the value
     */
    public DormantFlaws {
        Quantity.positive("wallM", wallM, "m");
        Quantity.positive("depthM", depthM, "m");
        Quantity.positive("depthScatter", depthScatter, "");
        Quantity.positive("median constraint", cycle.constraint(), "");
        Quantity.positive("constraintScatter", constraintScatter, "");
        Quantity.positive("swingScatter", swingScatter, "");
    }

    private interface OfNormal {
        double at(double z);
    }

    /**
     * Part of the flaws that never grows.
     *
     * @param swingK median temperature swing, K, above 0
     * @return 0 … 1, accurate to 1e-9; 0 without a threshold
     */
    public double fraction(double swingK) {
        Quantity.positive("swingK", swingK, "K");
        if (growth.thresholdMPaSqrtM() == 0) {
            return 0;
        }
        NormalDistribution normal = new NormalDistribution();
        double clampedMPa = cycle.stressRangeMPa(swingK) / cycle.constraint();
        double depthCap = Math.log(DEEPEST * wallM / depthM) / depthScatter;
        double constraintCap = -Math.log(cycle.constraint()) / constraintScatter;
        return mean(depthCap, a -> {
            double depth = depthM * Math.exp(depthScatter * Math.min(a, depthCap));
            return mean(constraintCap, k -> {
                double constraint = cycle.constraint() * Math.exp(constraintScatter * Math.min(k, constraintCap));
                double intensity = growth.intensityMPaSqrtM(clampedMPa * constraint, depth);
                return normal.cumulativeProbability(Math.log(growth.thresholdMPaSqrtM() / intensity) / swingScatter);
            });
        });
    }

    /** Mean over a standard normal variable of a function with a kink. */
    private static double mean(double kink, OfNormal function) {
        double edge = Math.max(-REACH, Math.min(REACH, kink));
        double scale = 1 / Math.sqrt(2 * Math.PI);
        return scale * RULE.integrate(z -> function.at(z) * Math.exp(-z * z / 2), -REACH, edge)
                + scale * RULE.integrate(z -> function.at(z) * Math.exp(-z * z / 2), edge, REACH);
    }
}
