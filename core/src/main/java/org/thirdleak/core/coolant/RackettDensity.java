package org.thirdleak.core.coolant;

/**
 * {@code A / B^(1 + (1 − T/T_c)^n)}, the DIPPR 105 form of a saturated liquid's density.
 *
 * @param scaleKgPerM3 A, kg/m³
 * @param base B
 * @param criticalK T_c, K
 * @param exponent n
 */
public record RackettDensity(double scaleKgPerM3, double base, double criticalK, double exponent)
        implements Correlation {

    @Override
    public double at(double temperatureK) {
        return scaleKgPerM3 / Math.pow(base, 1 + Math.pow(1 - temperatureK / criticalK, exponent));
    }
}
