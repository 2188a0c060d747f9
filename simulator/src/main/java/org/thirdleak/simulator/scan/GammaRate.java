package org.thirdleak.simulator.scan;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.thirdleak.core.quadrature.GaussLegendre;
import org.thirdleak.core.quadrature.Panels;
import org.thirdleak.core.quantity.Quantity;

/**
 * Gamma law of an uncertain rate, density b^a x^(a−1) e^(−bx) / Γ(a).
 *
 * @param shape a, above 0
 * @param rateYears b in years, above 0; the mean is a/b events a year
 */
public record GammaRate(double shape, double rateYears) {

    private static final double LOST_TAIL = 1e-15;
    private static final GaussLegendre RULE = GaussLegendre.of(24);
    private static final int PANELS = 32;

    /** Refuses improper laws: under one the probability of a cluster has no meaning. */
    public GammaRate {
        Quantity.positive("shape of the gamma law of the rate", shape, "");
        Quantity.positive("rate parameter of the gamma law of the rate", rateYears, "years");
    }

    /**
     * Mean of a smooth function of the rate, by composite quadrature.
     *
     * @param ofRate function of a rate above 0, 1/yr
     * @return its mean
     */
    double mean(DoubleUnaryOperator ofRate) {
        // x = g^p takes the pole of the density at zero away, and with p = 2 half powers too
        double power = shape < 1 ? 1 / shape : 2;
        double last = GammaDistribution.of(shape, 1 / rateYears).inverseSurvivalProbability(LOST_TAIL);
        double log = shape * Math.log(rateYears) - LogGamma.value(shape) + Math.log(power);
        DoubleUnaryOperator integrand = g -> {
            double rate = Math.pow(g, power);
            double weight = Math.exp(log + (power * shape - 1) * Math.log(g) - rateYears * rate);
            return weight * ofRate.applyAsDouble(rate);
        };
        return RULE.integrate(integrand, Panels.even(0, Math.pow(last, 1 / power), PANELS));
    }
}
