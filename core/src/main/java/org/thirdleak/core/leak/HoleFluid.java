package org.thirdleak.core.leak;

import org.thirdleak.core.coolant.Coolant;
import org.thirdleak.core.coolant.Saturation;
import org.thirdleak.core.quantity.Quantity;

/**
 * The liquid as it arrives at a hole.
 *
 * @param temperatureK temperature, K
 * @param densityKgPerM3 density, kg/m³
 * @param vapourPressurePa vapour pressure, Pa
 * @param vaporisationJPerKg heat of vaporisation h, J/kg
 * @param heatCapacityJPerKgK heat capacity of the liquid c, J/(kg K)
 * @param molarMassKgPerMol molar mass of the vapour, kg/mol
 */
public record HoleFluid(
        double temperatureK,
        double densityKgPerM3,
        double vapourPressurePa,
        double vaporisationJPerKg,
        double heatCapacityJPerKgK,
        double molarMassKgPerMol) {

    /**
     * Refuses values that are not above zero.
     *
     * @throws IllegalArgumentException naming the value
     */
    public HoleFluid {
        Quantity.positive("temperatureK", temperatureK, "K");
        Quantity.positive("densityKgPerM3", densityKgPerM3, "kg/m3");
        Quantity.positive("vapourPressurePa", vapourPressurePa, "Pa");
        Quantity.positive("vaporisationJPerKg", vaporisationJPerKg, "J/kg");
        Quantity.positive("heatCapacityJPerKgK", heatCapacityJPerKgK, "J/(kg K)");
        Quantity.positive("molarMassKgPerMol", molarMassKgPerMol, "kg/mol");
    }

    /**
     * A coolant at a temperature.
     *
     * @param coolant the coolant
     * @param temperatureK temperature, K, within its range
     * @return the liquid at the hole
     * @throws IllegalArgumentException if the temperature is outside the range
     */
    public static HoleFluid of(Coolant coolant, double temperatureK) {
        return new HoleFluid(
                temperatureK,
                coolant.densityKgPerM3(temperatureK),
                coolant.vapourPressurePa(temperatureK),
                coolant.vaporisationJPerKg(temperatureK),
                coolant.heatCapacityJPerKgK(temperatureK),
                coolant.saturation().molarMassKgPerMol());
    }

    /** Growth of volume when a kilogram boils, {@code R T/(p M) − 1/ρ}, m³/kg. */
    public double vaporisationM3PerKg() {
        return Saturation.GAS_CONSTANT_J_PER_MOL_K * temperatureK / (vapourPressurePa * molarMassKgPerMol)
                - 1 / densityKgPerM3;
    }
}
