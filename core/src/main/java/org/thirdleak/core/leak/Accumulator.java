package org.thirdleak.core.leak;

import org.thirdleak.core.quantity.Quantity;

/**
 * A gas spring behind a bellows: {@code p = p_0 (V_0/V)^n}, until the bellows meets its stop and no longer pushes.
 *
 * @param fillPa p_0, absolute gas pressure at fill, Pa, above 0
 * @param fillGasM3 V_0, gas volume at fill, m³, above 0
 * @param stopGasM3 gas volume at the stop, m³, above V_0
 * @param polytropicExponent n: 1 isothermal, 1.4 adiabatic, 1 … 1.67
 */
public record Accumulator(double fillPa, double fillGasM3, double stopGasM3, double polytropicExponent) {

    /**
     * Refuses values outside the ranges above.
     *
     * @throws IllegalArgumentException naming the value
     */
    public Accumulator {
        Quantity.positive("fillPa", fillPa, "Pa");
        Quantity.positive("fillGasM3", fillGasM3, "m3");
        Quantity.positive("stopGasM3", stopGasM3, "m3");
        if (!(stopGasM3 > fillGasM3)) {
            throw new IllegalArgumentException(
                    "stopGasM3 must be > fillGasM3 = " + fillGasM3 + " m3 but was " + stopGasM3);
        }
        Quantity.between("polytropicExponent", polytropicExponent, 1, 5.0 / 3, "");
    }

    /**
     * Pressure of the gas.
     *
     * @param gasM3 its volume, m³, above 0
     * @return Pa
     */
    public double pressurePa(double gasM3) {
        double ratio = fillGasM3 / gasM3;
        return fillPa * (polytropicExponent == 1 ? ratio : Math.pow(ratio, polytropicExponent));
    }

    /** Pressure when the bellows meets its stop, Pa. */
    public double stopPa() {
        return pressurePa(stopGasM3);
    }
}
