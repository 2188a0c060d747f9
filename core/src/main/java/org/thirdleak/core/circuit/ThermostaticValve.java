package org.thirdleak.core.circuit;

import org.thirdleak.core.quantity.Quantity;

/**
 * Splits the flow between radiator and bypass by the temperature of the warm leg:
 * {@code x = x_min + (1 − x_min)/(1 + exp(−(T − T_set)/d))}.
 *
 * @param setK T_set, K, above 0
 * @param widthK d, K, above 0
 * @param smallestShare x_min, 0 … 1
 */
public record ThermostaticValve(double setK, double widthK, double smallestShare) {

    /**
     * Refuses values outside the ranges above.
     *
     * @throws IllegalArgumentException naming the value
     */
    public ThermostaticValve {
        Quantity.positive("setK", setK, "K");
        Quantity.positive("widthK", widthK, "K");
        Quantity.between("smallestShare", smallestShare, 0, 1, "");
    }

    /**
     * Part of the flow through the radiator.
     *
     * @param warmLegK temperature of the warm leg, K
     * @return x, x_min … 1
     */
    public double radiatorShare(double warmLegK) {
        return smallestShare + (1 - smallestShare) / (1 + Math.exp(-(warmLegK - setK) / widthK));
    }
}
