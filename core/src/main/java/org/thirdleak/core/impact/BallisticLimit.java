package org.thirdleak.core.impact;

/**
 * From which size on a particle goes through a wall. Model card: {@code docs/models/ballistic-limit.md}.
 */
public sealed interface BallisticLimit permits SingleWall, WhippleShield, InsulatedWall {

    /**
     * Smallest diameter that perforates.
     *
     * @param projectileDensityKgPerM3 density of the particle, kg/m³, above 0
     * @param speedMPerS impact speed, m/s, above 0
     * @param incidenceRad angle between path and normal of the wall, rad, 0 … π/2
     * @return critical diameter, m; grows without bound towards grazing incidence unless the equation says otherwise
     */
    double criticalDiameterM(double projectileDensityKgPerM3, double speedMPerS, double incidenceRad);

    /** Whether speed and incidence enter only as the normal speed, V cos θ. Then rates need one integral, not two. */
    boolean normalSpeedOnly();

    /**
     * Where the equation changes its branch at one speed, for panel edges of a quadrature.
     *
     * @param speedMPerS impact speed, m/s
     * @return cosines of the incidence, in any order; values outside 0 … 1 mean nothing
     */
    default double[] branchCosines(double speedMPerS) {
        return new double[0];
    }

    /** Speeds at which a branch of the equation begins or ends to matter at any incidence, m/s, for panel edges of a quadrature. */
    default double[] branchSpeedsMPerS() {
        return new double[0];
    }
}
