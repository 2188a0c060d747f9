package org.thirdleak.core.coolant;

import org.thirdleak.core.quantity.Quantity;

/**
 * The liquid against its vapour.
 *
 * @param molarMassKgPerMol molar mass of the vapour, kg/mol
 * @param pressure vapour pressure, Pa
 * @param vaporisation heat of vaporisation, J/kg of vapour
 */
public record Saturation(double molarMassKgPerMol, Correlation pressure, Correlation vaporisation) {

    /** Molar gas constant, J/(mol K), exact in the SI of 2019 to the digits given. */
    public static final double GAS_CONSTANT_J_PER_MOL_K = 8.314462618;

    /**
     * Refuses a molar mass that is not above zero.
     *
     * @throws IllegalArgumentException naming the molar mass
     */
    public Saturation {
        Quantity.positive("molarMassKgPerMol", molarMassKgPerMol, "kg/mol");
    }
}
