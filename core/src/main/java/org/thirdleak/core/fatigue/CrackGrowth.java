package org.thirdleak.core.fatigue;

import org.thirdleak.core.quantity.Quantity;

/**
 * Growth of a crack by {@code da/dN = C ΔK^m} with {@code ΔK = Y ΔS √(π a)}, none at or below a threshold.
 *
 * <p>Lengths in m and stress in MPa, so that C is in m/cycle (MPa √m)^−m, as the literature has it. Source: P. Paris,
 * F. Erdogan, J. Basic Eng. 85 (1963) 528; constants of aluminium: A. Hobbacher, IIW recommendations. Model card:
 * {@code docs/models/crack-growth.md}.
 *
 * @param coefficient C, m/cycle (MPa √m)^−m, above 0
 * @param exponent m, 1 … 10
 * @param geometryFactor Y, above 0; 1.12 at a free edge
 * @param thresholdMPaSqrtM ΔK below which nothing grows, MPa √m, at least 0; 0.66 for aluminium
 */
public record CrackGrowth(double coefficient, double exponent, double geometryFactor, double thresholdMPaSqrtM) {

    /** Threshold of aluminium, MPa √m. */
    public static final double ALUMINIUM_THRESHOLD = 0.66;

    private static final double EDGE = 1.12;
    private static final double M_PER_MM = 1e-3;
    private static final double N_PER_MM15_IN_MPA_SQRT_M = 1 / Math.sqrt(1000);

    /**
     * Refuses values outside the ranges above.
     *
     * @throws IllegalArgumentException naming the value
     */
    public CrackGrowth {
        Quantity.positive("coefficient", coefficient, "m/cycle (MPa sqrt m)^-m");
        Quantity.between("exponent", exponent, 1, 10, "");
        Quantity.positive("geometryFactor", geometryFactor, "");
        Quantity.notNegative("thresholdMPaSqrtM", thresholdMPaSqrtM, "MPa sqrt m");
    }

    /** Aluminium after IIW, edge crack, without a threshold. */
    public static CrackGrowth aluminium() {
        return fromNewtonMillimetre(1.41e-11, 3);
    }

    /**
     * A law whose C is given in mm/cycle (N mm^−3/2)^−m, edge crack, without a threshold.
     *
     * @param coefficient C, mm/cycle (N mm^−3/2)^−m
     * @param exponent m
     * @return the law
     */
    public static CrackGrowth fromNewtonMillimetre(double coefficient, double exponent) {
        double converted = coefficient * M_PER_MM * Math.pow(N_PER_MM15_IN_MPA_SQRT_M, -exponent);
        return new CrackGrowth(converted, exponent, EDGE, 0);
    }

    /**
     * The same law with a threshold.
     *
     * @param mPaSqrtM threshold, MPa √m
     * @return the law
     */
    public CrackGrowth withThreshold(double mPaSqrtM) {
        return new CrackGrowth(coefficient, exponent, geometryFactor, mPaSqrtM);
    }

    /**
     * Range of the stress intensity.
     *
     * @param stressRangeMPa ΔS, MPa
     * @param depthM depth of the crack, m
     * @return ΔK, MPa √m
     */
    public double intensityMPaSqrtM(double stressRangeMPa, double depthM) {
        return geometryFactor * stressRangeMPa * Math.sqrt(Math.PI * depthM);
    }

    /**
     * Depth from which a crack grows.
     *
     * @param stressRangeMPa ΔS, MPa, above 0
     * @return m
     */
    public double thresholdDepthM(double stressRangeMPa) {
        double root = thresholdMPaSqrtM / (geometryFactor * stressRangeMPa);
        return root * root / Math.PI;
    }

    /**
     * Cycles from one depth to another.
     *
     * @param stressRangeMPa ΔS, MPa, above 0
     * @param fromM depth at the start, m, above 0
     * @param toM depth at the end, m, at least that at the start
     * @return cycles; infinite if the crack does not grow at the start
     * @throws IllegalArgumentException if a value is outside its range
     */
    public double cycles(double stressRangeMPa, double fromM, double toM) {
        Quantity.positive("stressRangeMPa", stressRangeMPa, "MPa");
        Quantity.positive("fromM", fromM, "m");
        Quantity.between("fromM", fromM, 0, toM, "m");
        if (thresholdMPaSqrtM > 0 && intensityMPaSqrtM(stressRangeMPa, fromM) <= thresholdMPaSqrtM) {
            return Double.POSITIVE_INFINITY;
        }
        return lengthIntegral(fromM, toM) / perLength(stressRangeMPa);
    }

    /**
     * Stress range at which a crack takes a number of cycles, the threshold left aside.
     *
     * @param cycles number, above 0
     * @param fromM depth at the start, m, above 0
     * @param toM depth at the end, m, above that at the start
     * @return ΔS, MPa
     */
    public double stressRangeMPa(double cycles, double fromM, double toM) {
        Quantity.positive("cycles", cycles, "");
        Quantity.positive("fromM", fromM, "m");
        double growth = lengthIntegral(fromM, toM) / (coefficient * cycles);
        return Math.pow(growth, 1 / exponent) / (geometryFactor * Math.sqrt(Math.PI));
    }

    private double perLength(double stressRangeMPa) {
        return coefficient * Math.pow(geometryFactor * stressRangeMPa * Math.sqrt(Math.PI), exponent);
    }

    /** Integral of a^(−m/2). */
    private double lengthIntegral(double fromM, double toM) {
        double power = 1 - exponent / 2;
        double logarithm = Math.log(toM / fromM);
        return power == 0 ? logarithm : Math.pow(fromM, power) * Math.expm1(power * logarithm) / power;
    }
}
