package org.thirdleak.simulator.marks;

import org.thirdleak.core.quantity.Quantity;

/**
 * A published diameter of a hole with a log-normal error.
 *
 * @param publishedM diameter, m, above 0
 * @param errorSigmaLn standard error of its natural logarithm, above 0
 */
public record HoleMark(double publishedM, double errorSigmaLn) {

    private static final double NORMAL = 1 / Math.sqrt(2 * Math.PI);

    /**
     * Refuses impossible values.
     *
     * @throws IllegalArgumentException if one is not above 0
     */
    public HoleMark {
        Quantity.positive("publishedM", publishedM, "m");
        Quantity.positive("errorSigmaLn", errorSigmaLn, "");
    }

    /**
     * Density of ln of the published diameter.
     *
     * @param logHoleM ln of the true diameter, m
     */
    double density(double logHoleM) {
        double z = (Math.log(publishedM) - logHoleM) / errorSigmaLn;
        return NORMAL * Math.exp(-0.5 * z * z) / errorSigmaLn;
    }
}
