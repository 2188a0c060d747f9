package org.thirdleak.core.coolant;

/**
 * {@code s (A²/t + B − 2ACt − ADt² − C²t³/3 − CDt⁴/2 − D²t⁵/5)} with t = 1 − T/T_c, the DIPPR 114 form of a heat
 * capacity that grows towards the critical point.
 *
 * @param factor s, conversion to J/(kg K)
 * @param criticalK T_c, K
 * @param a A
 * @param b B
 * @param c C
 * @param d D
 */
public record CriticalHeatCapacity(double factor, double criticalK, double a, double b, double c, double d)
        implements Correlation {

    @Override
    public double at(double temperatureK) {
        double t = 1 - temperatureK / criticalK;
        double polynomial = 2 * a * c + t * (a * d + t * (c * c / 3 + t * (c * d / 2 + t * d * d / 5)));
        return factor * (a * a / t + b - t * polynomial);
    }
}
