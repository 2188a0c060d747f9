package org.thirdleak.core.degradation;

import org.thirdleak.core.quantity.Quantity;

/**
 * Temperatures at time 0, K.
 *
 * @param bayK instrument bay
 * @param livingK living compartment
 * @param warmLegK warm leg of every circuit
 * @param coldLegK cold leg of every circuit
 * @param panelK every panel
 */
public record InitialTemperatures(double bayK, double livingK, double warmLegK, double coldLegK, double panelK) {

    /** 24, 22, 18, 12 and 2 °C. */
    public static final InitialTemperatures USUAL = new InitialTemperatures(297.15, 295.15, 291.15, 285.15, 275.15);

    private static final double LOWEST_K = 100;
    private static final double HIGHEST_K = 500;

    /**
     * Refuses temperatures outside 100 … 500 K.
     *
     * @throws IllegalArgumentException naming the temperature
     */
    public InitialTemperatures {
        Quantity.between("bayK", bayK, LOWEST_K, HIGHEST_K, "K");
        Quantity.between("livingK", livingK, LOWEST_K, HIGHEST_K, "K");
        Quantity.between("warmLegK", warmLegK, LOWEST_K, HIGHEST_K, "K");
        Quantity.between("coldLegK", coldLegK, LOWEST_K, HIGHEST_K, "K");
        Quantity.between("panelK", panelK, LOWEST_K, HIGHEST_K, "K");
    }
}
