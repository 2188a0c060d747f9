package org.thirdleak.core.fatigue;

import org.thirdleak.core.quantity.Quantity;

/**
 * Stress of a temperature swing in a part that cannot stretch freely, {@code ΔS = k_c K_t E α ΔT}: 1.638 MPa/K for fully
 * constrained aluminium.
 *
 * @param constraint k_c, 0 free … 1 clamped
 * @param concentration K_t, stress concentration, at least 1
 * @param modulusMPa E, MPa, above 0
 * @param expansionPerK α, 1/K, above 0
 */
public record ThermalCycle(double constraint, double concentration, double modulusMPa, double expansionPerK) {

    /** Clamped aluminium: 70 GPa, 23.4e-6 /K. */
    public static final ThermalCycle CLAMPED_ALUMINIUM = new ThermalCycle(1, 1, 70e3, 23.4e-6);

    /**
     * Refuses values outside the ranges above.
     *
     * @throws IllegalArgumentException naming the value
     */
    public ThermalCycle {
        Quantity.between("constraint", constraint, 0, 1, "");
        Quantity.between("concentration", concentration, 1, 100, "");
        Quantity.positive("modulusMPa", modulusMPa, "MPa");
        Quantity.positive("expansionPerK", expansionPerK, "1/K");
    }

    /**
     * Stress range of a swing.
     *
     * @param swingK ΔT, K, at least 0
     * @return ΔS, MPa
     */
    public double stressRangeMPa(double swingK) {
        return constraint * concentration * modulusMPa * expansionPerK * Quantity.notNegative("swingK", swingK, "K");
    }
}
