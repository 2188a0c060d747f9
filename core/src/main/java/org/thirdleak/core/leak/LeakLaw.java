package org.thirdleak.core.leak;

/**
 * Flow of a liquid through a hole into vacuum. All laws are {@code G² = 2 C_d² ρ max(0, p_d − p_v) + G_ne²} with
 * {@code G_ne = (h/v)/√(N T c)}; they differ in N, which says how far the liquid gets towards boiling before it is out.
 * The spread between them is a factor of 17, more than that of any discharge coefficient, and no measurement decides:
 * the law is a choice of the user.
 *
 * <p>Source: H. Fauske, "Further clarification of non-equilibrium and equilibrium flashing flows"; the sum form after
 * the usual engineering practice. Model card: {@code docs/models/leak.md}.
 */
public sealed interface LeakLaw permits OrificeFlow, NonEquilibriumFlashing, EquilibriumFlashing, WarmHoleFlashing {

    /**
     * N of this law.
     *
     * @param orificeNumber N at which the flow is that through an orifice, {@code h²/(2 p_v ρ C_d² v² T c)}
     * @return N, above 0
     */
    double nonEquilibriumNumber(double orificeNumber);

    /**
     * Whether the liquid at the hole has the temperature of the warm leg once the flow has stopped, instead of that of
     * the panel with the hole.
     */
    default boolean warmAtTheHole() {
        return false;
    }

    /**
     * Mass flux of a liquid.
     *
     * @param drivingPa pressure that drives the liquid, Pa
     * @param fluid the liquid at the hole
     * @param dischargeCoefficient C_d, 0 … 1, above 0
     * @return G, kg/(m² s)
     */
    default double massFluxKgPerM2S(double drivingPa, HoleFluid fluid, double dischargeCoefficient) {
        return massFluxKgPerM2S(
                drivingPa,
                fluid.vapourPressurePa(),
                fluid.densityKgPerM3(),
                fluid.vaporisationJPerKg() / fluid.vaporisationM3PerKg(),
                fluid.temperatureK() * fluid.heatCapacityJPerKgK(),
                dischargeCoefficient);
    }

    /**
     * Mass flux from bare numbers, for the inner loop of an integrator. Nothing is checked.
     *
     * @param drivingPa pressure that drives the liquid, Pa
     * @param vapourPa vapour pressure at the hole, Pa
     * @param densityKgPerM3 density at the hole, kg/m³
     * @param boilingJPerM3 h/v, heat of vaporisation over growth of volume, J/m³
     * @param sensibleJPerKg T c, J/kg
     * @param dischargeCoefficient C_d
     * @return G, kg/(m² s)
     */
    default double massFluxKgPerM2S(
            double drivingPa,
            double vapourPa,
            double densityKgPerM3,
            double boilingJPerM3,
            double sensibleJPerKg,
            double dischargeCoefficient) {
        double twiceDensity = 2 * dischargeCoefficient * dischargeCoefficient * densityKgPerM3;
        double boiling = boilingJPerM3 * boilingJPerM3 / sensibleJPerKg;
        double flashing = boiling / nonEquilibriumNumber(boiling / (twiceDensity * vapourPa));
        return Math.sqrt(twiceDensity * Math.max(0, drivingPa - vapourPa) + flashing);
    }
}
