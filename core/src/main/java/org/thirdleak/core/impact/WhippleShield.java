package org.thirdleak.core.impact;

import org.thirdleak.core.quantity.Quantity;

/**
 * A thin bumper at a distance in front of a wall, new non-optimum performance equation. With x = V cos θ in km/s, tb and
 * tw bumper and wall, S standoff, σ yield strength of the wall in ksi, cm and g/cm³:
 *
 * <ul>
 *   <li>x ≥ 7: {@code dc = 3.918 tw^(2/3) ρp^(-1/3) ρb^(-1/9) x^(-2/3) S^(1/3) (σ/70)^(1/3)}
 *   <li>x ≤ 3: {@code dc = [ (tw (σ/40)^½ + tb) / (0.6 cos^(5/3)θ ρp^½ V^(2/3)) ]^(18/19)}
 *   <li>between: linear in x from the second at 3 km/s to the first at 7 km/s
 * </ul>
 *
 * <p>Beyond 65° the value at 65° holds. Only for bumpers thick enough to shatter the particle, see
 * {@link #shatters(double, double)}: thinner ones protect less than the equation says. For a tube a few millimetres
 * behind a sheet (S/d below 15) take a {@link SingleWall} of both thicknesses instead.
 *
 * <p>Source: Christiansen et al., NASA/TM-2009-214785, section 4; Ryan and Christiansen, NASA/TM-2009-214789. Model
 * card: {@code docs/models/ballistic-limit.md}.
 *
 * @param bumperM tb, m
 * @param bumperDensityKgPerM3 ρb, kg/m³
 * @param standoffM S, m
 * @param wallM tw, m
 * @param wallYieldPa σ, Pa
 */
public record WhippleShield(
        double bumperM, double bumperDensityKgPerM3, double standoffM, double wallM, double wallYieldPa)
        implements BallisticLimit {

    private static final double STEEPEST_COSINE = Math.cos(Math.toRadians(65));
    private static final double BALLISTIC_END_KM_PER_S = 3;
    private static final double SHATTER_START_KM_PER_S = 7;
    private static final double CLOSE_STANDOFF = 30;
    private static final double CLOSE_BUMPER = 0.25;
    private static final double WIDE_BUMPER = 0.20;
    private static final double CM_PER_M = 100;
    private static final double M_PER_KM = 1e3;
    private static final double KG_PER_M3_PER_G_PER_CM3 = 1e3;

    /**
     * Refuses dimensions that are not above zero.
     *
     * @throws IllegalArgumentException naming the dimension
     */
    public WhippleShield {
        Quantity.positive("bumperM", bumperM, "m");
        Quantity.positive("bumperDensityKgPerM3", bumperDensityKgPerM3, "kg/m3");
        Quantity.positive("standoffM", standoffM, "m");
        Quantity.positive("wallM", wallM, "m");
        Quantity.positive("wallYieldPa", wallYieldPa, "Pa");
    }

    /**
     * The shield that just stops a particle, by the design equations {@code tb = cb d ρp/ρb} (cb = 0.25 for S/d below 30,
     * else 0.20) and {@code tw = 0.16 d^½ (ρp ρb)^(1/6) M^(1/3) x S^-½ (70/σ)^½}.
     *
     * @param diameterM d of the particle, m
     * @param projectileDensityKgPerM3 ρp, kg/m³
     * @param normalSpeedMPerS x, m/s, 7 km/s and above
     * @param bumper material of the bumper; only its density counts
     * @param standoffM S, m
     * @param wallYieldPa σ, Pa
     * @return the shield
     * @throws IllegalArgumentException if a value is not above zero
     */
    public static WhippleShield designedFor(
            double diameterM,
            double projectileDensityKgPerM3,
            double normalSpeedMPerS,
            WallMaterial bumper,
            double standoffM,
            double wallYieldPa) {
        double d = Quantity.positive("diameterM", diameterM, "m") * CM_PER_M;
        double rhoP = Quantity.positive("projectileDensityKgPerM3", projectileDensityKgPerM3, "kg/m3")
                / KG_PER_M3_PER_G_PER_CM3;
        double rhoB = bumper.densityKgPerM3() / KG_PER_M3_PER_G_PER_CM3;
        double standoff = Quantity.positive("standoffM", standoffM, "m") * CM_PER_M;
        double mass = Math.PI / 6 * rhoP * d * d * d;
        double tb = bumperShare(standoff / d) * d * rhoP / rhoB;
        double tw = 0.16
                * Math.sqrt(d)
                * Math.pow(rhoP * rhoB, 1.0 / 6)
                * Math.cbrt(mass)
                * (Quantity.positive("normalSpeedMPerS", normalSpeedMPerS, "m/s") / M_PER_KM)
                / Math.sqrt(standoff)
                * Math.sqrt(70 / (wallYieldPa / WallMaterial.PA_PER_KSI));
        return new WhippleShield(tb / CM_PER_M, bumper.densityKgPerM3(), standoffM, tw / CM_PER_M, wallYieldPa);
    }

    private static double bumperShare(double standoffPerDiameter) {
        return standoffPerDiameter < CLOSE_STANDOFF ? CLOSE_BUMPER : WIDE_BUMPER;
    }

    /**
     * Whether the bumper is thick enough for the equation to hold: {@code tb ρb/(d ρp)} at least 0.25 where S/d is below
     * 30, at least 0.20 beyond.
     *
     * @param diameterM diameter of the particle, m
     * @param projectileDensityKgPerM3 its density, kg/m³
     * @return false if the shield protects less than {@link #criticalDiameterM} says
     */
    public boolean shatters(double diameterM, double projectileDensityKgPerM3) {
        double share = bumperM * bumperDensityKgPerM3 / (diameterM * projectileDensityKgPerM3);
        return share >= bumperShare(standoffM / diameterM);
    }

    @Override
    public double criticalDiameterM(double projectileDensityKgPerM3, double speedMPerS, double incidenceRad) {
        double rhoP = projectileDensityKgPerM3 / KG_PER_M3_PER_G_PER_CM3;
        double speed = speedMPerS / M_PER_KM;
        double cosine = Math.max(Math.cos(incidenceRad), STEEPEST_COSINE);
        double normal = speed * cosine;
        double cm;
        if (normal >= SHATTER_START_KM_PER_S) {
            cm = 3.918 * shattered(rhoP) * Math.pow(normal, -2.0 / 3);
        } else if (normal <= BALLISTIC_END_KM_PER_S) {
            cm = ballistic(0.6 * Math.pow(cosine, 5.0 / 3) * Math.sqrt(rhoP) * Math.pow(speed, 2.0 / 3));
        } else {
            cm = ballistic(1.248 * Math.sqrt(rhoP) * cosine) * (1.75 - normal / 4)
                    + 1.071 * shattered(rhoP) * (normal / 4 - 0.75);
        }
        return cm / CM_PER_M;
    }

    private double shattered(double rhoP) {
        double sigma = wallYieldPa / WallMaterial.PA_PER_KSI;
        return Math.pow(wallM * CM_PER_M, 2.0 / 3)
                * Math.cbrt(standoffM * CM_PER_M * sigma / 70 / rhoP)
                * Math.pow(bumperDensityKgPerM3 / KG_PER_M3_PER_G_PER_CM3, -1.0 / 9);
    }

    private double ballistic(double resistance) {
        double sigma = wallYieldPa / WallMaterial.PA_PER_KSI;
        double metal = (wallM * Math.sqrt(sigma / 40) + bumperM) * CM_PER_M;
        return Math.pow(metal / resistance, 18.0 / 19);
    }

    /** False: the slow branches depend on the angle also apart from the normal speed. */
    @Override
    public boolean normalSpeedOnly() {
        return false;
    }

    @Override
    public double[] branchCosines(double speedMPerS) {
        return new double[] {
            STEEPEST_COSINE,
            BALLISTIC_END_KM_PER_S * M_PER_KM / speedMPerS,
            SHATTER_START_KM_PER_S * M_PER_KM / speedMPerS
        };
    }

    @Override
    public double[] branchSpeedsMPerS() {
        double slow = BALLISTIC_END_KM_PER_S * M_PER_KM;
        double fast = SHATTER_START_KM_PER_S * M_PER_KM;
        // a branch is met first at normal incidence, last at 65 degrees
        return new double[] {slow, fast, slow / STEEPEST_COSINE, fast / STEEPEST_COSINE};
    }
}
