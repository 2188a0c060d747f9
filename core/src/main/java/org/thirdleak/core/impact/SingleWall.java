package org.thirdleak.core.impact;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.thirdleak.core.quantity.Quantity;

/**
 * One wall of uniform thickness t, perforated where {@code t < k P∞}, so that the critical diameter is that of a
 * particle digging to t/k. k is 1.8 for perforation, 2.2 for detached and 3.0 for incipient spall of aluminium (1.8,
 * 2.4, 3.0 of titanium; 1.8, 3.0 of carbon fibre).
 *
 * <p>Insulation of areal density a in front of it adds {@code 2.2 a ρp^-0.47 x^-0.63} (cm, g, km/s) to the critical
 * diameter.
 *
 * <p>Measured for aluminium particles of 0.05 … 1.27 cm below 8 km/s; beyond 45° the depth is slightly overpredicted.
 *
 * <p>Source: Christiansen et al., NASA/TM-2009-214785, section 4; Ryan and Christiansen, NASA/TM-2009-214789,
 * equations 7 … 20 and 122. Model card: {@code docs/models/ballistic-limit.md}.
 *
 * @param law how deep particles dig into the material
 * @param thicknessM t, m, above 0
 * @param perforationFactor k, above 0
 * @param insulationKgPerM2 a, areal density of insulation in front, kg/m², 0 for none
 */
public record SingleWall(PenetrationLaw law, double thicknessM, double perforationFactor, double insulationKgPerM2)
        implements BallisticLimit {

    /** k of perforation. */
    public static final double PERFORATION = 1.8;

    private static final double M_PER_KM = 1e3;
    private static final double CM_PER_M = 100;
    private static final double KG_PER_M2_IN_G_PER_CM2 = 0.1;
    private static final double KG_PER_M3_IN_G_PER_CM3 = 1e-3;

    /**
     * Refuses values outside the ranges above.
     *
     * @throws IllegalArgumentException naming the value
     */
    public SingleWall {
        Quantity.positive("thicknessM", thicknessM, "m");
        Quantity.positive("perforationFactor", perforationFactor, "");
        Quantity.notNegative("insulationKgPerM2", insulationKgPerM2, "kg/m2");
    }

    /**
     * A bare metal wall, perforated with k = 1.8.
     *
     * @param material the metal
     * @param thicknessM thickness, m, above 0
     * @return the wall
     * @throws IllegalArgumentException if the thickness is not above zero
     */
    public static SingleWall of(WallMaterial material, double thicknessM) {
        return new SingleWall(PenetrationLaw.courPalais(material), thicknessM, PERFORATION, 0);
    }

    /**
     * The same wall with another limit of damage.
     *
     * @param factor k, above 0
     * @return the wall
     */
    public SingleWall withPerforationFactor(double factor) {
        return new SingleWall(law, thicknessM, factor, insulationKgPerM2);
    }

    /**
     * The same wall behind insulation.
     *
     * @param kgPerM2 areal density of the insulation, kg/m², at least 0
     * @return the wall
     */
    public SingleWall withInsulation(double kgPerM2) {
        return new SingleWall(law, thicknessM, perforationFactor, kgPerM2);
    }

    @Override
    public double criticalDiameterM(double projectileDensityKgPerM3, double speedMPerS, double incidenceRad) {
        return criticalDiameterM(projectileDensityKgPerM3, speedMPerS * Math.cos(incidenceRad));
    }

    /**
     * Smallest diameter that perforates.
     *
     * @param projectileDensityKgPerM3 density of the particle, kg/m³
     * @param normalSpeedMPerS V cos θ, m/s, above 0
     * @return critical diameter, m, falling with the speed
     */
    public double criticalDiameterM(double projectileDensityKgPerM3, double normalSpeedMPerS) {
        double bare = law.diameterM(thicknessM / perforationFactor, projectileDensityKgPerM3, normalSpeedMPerS);
        return insulationKgPerM2 == 0 ? bare : bare + insulationGainM(projectileDensityKgPerM3, normalSpeedMPerS);
    }

    private double insulationGainM(double projectileDensityKgPerM3, double normalSpeedMPerS) {
        return 2.2
                * (insulationKgPerM2 * KG_PER_M2_IN_G_PER_CM2)
                * Math.pow(projectileDensityKgPerM3 * KG_PER_M3_IN_G_PER_CM3, -0.47)
                * Math.pow(normalSpeedMPerS / M_PER_KM, -0.63)
                / CM_PER_M;
    }

    /**
     * The normal speed at which a diameter becomes critical: the inverse of
     * {@link #criticalDiameterM(double, double)}.
     *
     * @param projectileDensityKgPerM3 density of the particle, kg/m³
     * @param diameterM its diameter, m, above 0
     * @return V cos θ, m/s
     */
    public double normalSpeedMPerS(double projectileDensityKgPerM3, double diameterM) {
        double bare = law.normalSpeedMPerS(thicknessM / perforationFactor, diameterM, projectileDensityKgPerM3);
        if (insulationKgPerM2 == 0) {
            return bare;
        }
        // insulation only raises the speed; solved in ln x because the speeds span decades
        double upper = bare;
        while (criticalDiameterM(projectileDensityKgPerM3, upper) > diameterM) {
            upper *= 4;
        }
        double logSpeed = new BrentSolver(1e-14, 1e-14)
                .solve(
                        200,
                        y -> criticalDiameterM(projectileDensityKgPerM3, Math.exp(y)) - diameterM,
                        Math.log(bare),
                        Math.log(upper));
        return Math.exp(logSpeed);
    }

    /** True: speed and angle enter as V cos θ. */
    @Override
    public boolean normalSpeedOnly() {
        return true;
    }
}
