package org.thirdleak.simulator.scan;

import org.thirdleak.core.quantity.Quantity;

/**
 * Gamma law of an uncertain rate, density b^a x^(a−1) e^(−bx) / Γ(a).
 *
 * @param shape a, above 0
 * @param rateYears b in years, above 0; the mean is a/b events a year
 */
public record GammaRate(double shape, double rateYears) {
    /** Refuses improper laws: under one the probability of a cluster has no meaning. */
    public GammaRate {
        Quantity.positive("shape of the gamma law of the rate", shape, "");
        Quantity.positive("rate parameter of the gamma law of the rate", rateYears, "years");
    }
}
