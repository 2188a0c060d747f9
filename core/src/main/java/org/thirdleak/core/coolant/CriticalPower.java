package org.thirdleak.core.coolant;

/**
 * {@code A (1 − T_r)^(B + C T_r + D T_r²)} with T_r = T/T_c, the DIPPR 106 form of a heat of vaporisation.
 *
 * @param scaleJPerKg A, J/kg
 * @param criticalK T_c, K
 * @param b B
 * @param c C
 * @param d D
 */
public record CriticalPower(double scaleJPerKg, double criticalK, double b, double c, double d) implements Correlation {

    @Override
    public double at(double temperatureK) {
        double reduced = temperatureK / criticalK;
        return scaleJPerKg * Math.pow(1 - reduced, b + reduced * (c + reduced * d));
    }
}
