package org.thirdleak.core.leak;

import org.thirdleak.core.quantity.Quantity;

/**
 * Liquid that has too little way in the hole to boil fully: N grows with the wall thickness from that of the orifice,
 * {@code N = N_orifice + 10 L} (L in m), over a relaxation length of 0.1 m; beyond it N = 1.
 *
 * @param wallThicknessM L, m, at least 0
 */
public record NonEquilibriumFlashing(double wallThicknessM) implements LeakLaw {

    private static final double RELAXATION_M = 0.1;

    /**
     * Refuses a negative thickness.
     *
     * @throws IllegalArgumentException naming the thickness
     */
    public NonEquilibriumFlashing {
        Quantity.notNegative("wallThicknessM", wallThicknessM, "m");
    }

    @Override
    public double nonEquilibriumNumber(double orificeNumber) {
        return wallThicknessM < RELAXATION_M ? orificeNumber + wallThicknessM / RELAXATION_M : 1;
    }
}
