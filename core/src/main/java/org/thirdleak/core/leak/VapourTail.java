package org.thirdleak.core.leak;

import org.thirdleak.core.coolant.Saturation;

/**
 * Vapour of the liquid that no longer flows, choked in the hole:
 * {@code G = C_d p_v √(g M/(R T)) (2/(g+1))^((g+1)/(2(g−1)))} with g = 1.05, the ratio of heat capacities of a large
 * molecule. A few kilograms take days.
 *
 * <p>Source: choked flow of an ideal gas, any textbook of gas dynamics.
 */
public final class VapourTail {

    private static final double RATIO = 1.05;
    private static final double CHOKING = Math.pow(2 / (RATIO + 1), (RATIO + 1) / (2 * (RATIO - 1)));

    private VapourTail() {}

    /**
     * Mass flux of the vapour.
     *
     * @param vapourPa vapour pressure, Pa
     * @param temperatureK temperature, K
     * @param molarMassKgPerMol molar mass, kg/mol
     * @param dischargeCoefficient C_d
     * @return kg/(m² s)
     */
    public static double massFluxKgPerM2S(
            double vapourPa, double temperatureK, double molarMassKgPerMol, double dischargeCoefficient) {
        double specific = Saturation.GAS_CONSTANT_J_PER_MOL_K * temperatureK / molarMassKgPerMol;
        return dischargeCoefficient * vapourPa * Math.sqrt(RATIO / specific) * CHOKING;
    }

    /**
     * Mass flux of the vapour of a liquid.
     *
     * @param fluid the liquid
     * @param dischargeCoefficient C_d
     * @return kg/(m² s)
     */
    public static double massFluxKgPerM2S(HoleFluid fluid, double dischargeCoefficient) {
        return massFluxKgPerM2S(
                fluid.vapourPressurePa(), fluid.temperatureK(), fluid.molarMassKgPerMol(), dischargeCoefficient);
    }
}
