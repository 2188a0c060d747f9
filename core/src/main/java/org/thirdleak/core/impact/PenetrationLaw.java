package org.thirdleak.core.impact;

import org.thirdleak.core.quantity.Quantity;

/**
 * How deep a particle digs into a half-infinite block: {@code P∞ = c d^e (ρp/ρt)^n x^(2/3)}, P and d in cm, x = V cos θ
 * in km/s. Aluminium against aluminium below 8 km/s is measured; beyond, the law is thought to be conservative.
 *
 * <p>Source: Cour-Palais (1987) and Ryan and Christiansen, NASA/TM-2009-214789, equations 7, 12, 15 and 20. Model card:
 * {@code docs/models/ballistic-limit.md}.
 *
 * @param name of the wall material
 * @param targetDensityKgPerM3 ρt, kg/m³
 * @param coefficient c, in cm and km/s
 * @param diameterExponent e, 19/18 or 1
 * @param densityExponent n for ρp/ρt below 1.5
 * @param heavyDensityExponent n for ρp/ρt of 1.5 and above
 */
public record PenetrationLaw(
        String name,
        double targetDensityKgPerM3,
        double coefficient,
        double diameterExponent,
        double densityExponent,
        double heavyDensityExponent) {

    private static final double HEAVY_RATIO = 1.5;
    private static final double COUR_PALAIS = 5.24;
    private static final double M_PER_KM = 1e3;
    private static final double CM_PER_M = 100;

    /**
     * Refuses constants that are not above zero.
     *
     * @throws IllegalArgumentException naming the constant
     */
    public PenetrationLaw {
        Quantity.positive("targetDensityKgPerM3", targetDensityKgPerM3, "kg/m3");
        Quantity.positive("coefficient", coefficient, "");
        Quantity.positive("diameterExponent", diameterExponent, "");
        Quantity.positive("densityExponent", densityExponent, "");
        Quantity.positive("heavyDensityExponent", heavyDensityExponent, "");
    }

    /**
     * Cour-Palais for metals: {@code P∞ = 5.24 d^(19/18) BHN^-0.25 (ρp/ρt)^n (x/Ct)^(2/3)}, n = 1/2 below a density
     * ratio of 1.5 and 2/3 above.
     *
     * @param material the metal
     * @return the law
     */
    public static PenetrationLaw courPalais(WallMaterial material) {
        return new PenetrationLaw(
                material.name(), material.densityKgPerM3(), metalCoefficient(material), 19.0 / 18, 0.5, 2.0 / 3);
    }

    /**
     * Stainless steel 15-5PH: {@code P∞ = 0.345 d^(19/18) (ρp/ρt)^½ x^(2/3)}.
     *
     * @param densityKgPerM3 density of the steel, kg/m³
     * @return the law
     */
    public static PenetrationLaw stainlessSteel(double densityKgPerM3) {
        return new PenetrationLaw("15-5PH", densityKgPerM3, 0.345, 19.0 / 18, 0.5, 0.5);
    }

    /**
     * Titanium: {@code P∞ = 5.24 d BHN^-0.25 (ρp/ρt)^½ (x/Ct)^(2/3)}.
     *
     * @param material constants of the alloy
     * @return the law
     */
    public static PenetrationLaw titanium(WallMaterial material) {
        return new PenetrationLaw(material.name(), material.densityKgPerM3(), metalCoefficient(material), 1, 0.5, 0.5);
    }

    /**
     * Carbon-fibre-reinforced plastic: {@code P∞ = 0.62 d (ρp/ρt)^½ x^(2/3)}.
     *
     * @param densityKgPerM3 density of the laminate, kg/m³
     * @return the law
     */
    public static PenetrationLaw carbonFibre(double densityKgPerM3) {
        return new PenetrationLaw("CFRP", densityKgPerM3, 0.62, 1, 0.5, 0.5);
    }

    private static double metalCoefficient(WallMaterial material) {
        return COUR_PALAIS
                * Math.pow(material.brinellHardness(), -0.25)
                * Math.pow(material.soundSpeedMPerS() / M_PER_KM, -2.0 / 3);
    }

    /**
     * Depth of the crater in a block without a back.
     *
     * @param diameterM diameter of the particle, m, at least 0
     * @param projectileDensityKgPerM3 its density, kg/m³
     * @param normalSpeedMPerS V cos θ, m/s, at least 0
     * @return P∞, m
     */
    public double depthM(double diameterM, double projectileDensityKgPerM3, double normalSpeedMPerS) {
        return Math.pow(diameterM * CM_PER_M, diameterExponent)
                * depthScale(projectileDensityKgPerM3, normalSpeedMPerS)
                / CM_PER_M;
    }

    /**
     * The particle that digs to a depth.
     *
     * @param depthM P∞, m, at least 0
     * @param projectileDensityKgPerM3 density of the particle, kg/m³
     * @param normalSpeedMPerS V cos θ, m/s, above 0
     * @return its diameter, m
     */
    public double diameterM(double depthM, double projectileDensityKgPerM3, double normalSpeedMPerS) {
        double scale = depthScale(projectileDensityKgPerM3, normalSpeedMPerS);
        return Math.pow(depthM * CM_PER_M / scale, 1 / diameterExponent) / CM_PER_M;
    }

    /**
     * The normal speed at which a particle digs to a depth.
     *
     * @param depthM P∞, m
     * @param diameterM diameter of the particle, m, above 0
     * @param projectileDensityKgPerM3 its density, kg/m³
     * @return V cos θ, m/s
     */
    public double normalSpeedMPerS(double depthM, double diameterM, double projectileDensityKgPerM3) {
        double perSpeed =
                Math.pow(diameterM * CM_PER_M, diameterExponent) * depthScale(projectileDensityKgPerM3, M_PER_KM);
        return Math.pow(depthM * CM_PER_M / perSpeed, 1.5) * M_PER_KM;
    }

    private double depthScale(double projectileDensityKgPerM3, double normalSpeedMPerS) {
        double ratio = projectileDensityKgPerM3 / targetDensityKgPerM3;
        double exponent = ratio < HEAVY_RATIO ? densityExponent : heavyDensityExponent;
        return coefficient * Math.pow(ratio, exponent) * Math.pow(normalSpeedMPerS / M_PER_KM, 2.0 / 3);
    }
}
