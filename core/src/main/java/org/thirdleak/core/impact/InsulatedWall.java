package org.thirdleak.core.impact;

import org.thirdleak.core.quantity.Quantity;

/**
 * A wall behind multi-layer insulation at a standoff, in the form fitted to the Soyuz orbital module. With
 * {@code teff = tw + 0.37 mb}, VH = 6 cos^-½θ and VL = 2.5/cos θ (cm, g, km/s):
 *
 * <ul>
 *   <li>V ≤ VL: {@code dc = KL V^(-2/3) cos^(-4/3)θ ρp^-½ teff}
 *   <li>V ≥ VH: {@code dc = KH tw^(2/3) ρp^(-1/3) (V cos θ)^(-2/3)}
 *   <li>between: linear in V from {@code Kli teff cos^-½θ ρp^-½} to {@code Khi tw^(2/3) ρp^(-1/3) cos^(-1/3)θ}
 * </ul>
 *
 * <p>Beyond 80°, where VL exceeds VH, the slow branch is taken first.
 *
 * <p>Source: Christiansen et al., NASA/TM-2009-214785, equations 6-2 … 6-4. Model card:
 * {@code docs/models/ballistic-limit.md}.
 *
 * @param wallM tw, m
 * @param insulationKgPerM2 mb, areal density of the insulation, kg/m²
 * @param fastFactor KH
 * @param fastEndFactor Khi
 * @param slowEndFactor Kli
 * @param slowFactor KL
 */
public record InsulatedWall(
        double wallM,
        double insulationKgPerM2,
        double fastFactor,
        double fastEndFactor,
        double slowEndFactor,
        double slowFactor)
        implements BallisticLimit {

    /** The Soyuz orbital module: 1.9 mm of AMg6 behind 1.88 kg/m² of insulation at 1.5 cm. */
    public static final InsulatedWall SOYUZ_ORBITAL_MODULE = new InsulatedWall(1.9e-3, 1.88, 2.9, 0.878, 0.923, 1.7);

    private static final double SLOW_END_KM_PER_S = 2.5;
    private static final double FAST_START_KM_PER_S = 6;
    private static final double CM_PER_M = 100;
    private static final double M_PER_KM = 1e3;
    private static final double KG_PER_M2_IN_G_PER_CM2 = 0.1;
    private static final double KG_PER_M3_IN_G_PER_CM3 = 1e-3;

    /**
     * Refuses values that are not above zero.
     *
     * @throws IllegalArgumentException naming the value
     */
    public InsulatedWall {
        Quantity.positive("wallM", wallM, "m");
        Quantity.notNegative("insulationKgPerM2", insulationKgPerM2, "kg/m2");
        Quantity.positive("fastFactor", fastFactor, "");
        Quantity.positive("fastEndFactor", fastEndFactor, "");
        Quantity.positive("slowEndFactor", slowEndFactor, "");
        Quantity.positive("slowFactor", slowFactor, "");
    }

    @Override
    public double criticalDiameterM(double projectileDensityKgPerM3, double speedMPerS, double incidenceRad) {
        double rho = projectileDensityKgPerM3 * KG_PER_M3_IN_G_PER_CM3;
        double v = speedMPerS / M_PER_KM;
        double cosine = Math.cos(incidenceRad);
        double tw = wallM * CM_PER_M;
        double effective = tw + 0.37 * insulationKgPerM2 * KG_PER_M2_IN_G_PER_CM2;
        double slowEnd = SLOW_END_KM_PER_S / cosine;
        double fastStart = FAST_START_KM_PER_S / Math.sqrt(cosine);
        double shattering = Math.pow(tw, 2.0 / 3) / Math.cbrt(rho);
        double cm;
        if (v <= slowEnd) {
            cm = slowFactor * Math.pow(v, -2.0 / 3) * Math.pow(cosine, -4.0 / 3) / Math.sqrt(rho) * effective;
        } else if (v >= fastStart) {
            cm = fastFactor * shattering * Math.pow(v * cosine, -2.0 / 3);
        } else {
            double part = (v - slowEnd) / (fastStart - slowEnd);
            cm = slowEndFactor * effective / Math.sqrt(cosine * rho) * (1 - part)
                    + fastEndFactor * shattering / Math.cbrt(cosine) * part;
        }
        return cm / CM_PER_M;
    }

    /** False: the branches depend on the angle also apart from the normal speed. */
    @Override
    public boolean normalSpeedOnly() {
        return false;
    }

    @Override
    public double[] branchCosines(double speedMPerS) {
        double fast = FAST_START_KM_PER_S * M_PER_KM / speedMPerS;
        return new double[] {SLOW_END_KM_PER_S * M_PER_KM / speedMPerS, fast * fast};
    }

    @Override
    public double[] branchSpeedsMPerS() {
        // the two branch curves meet where 2.5/cos = 6/sqrt(cos)
        double meeting = FAST_START_KM_PER_S * FAST_START_KM_PER_S / SLOW_END_KM_PER_S;
        return new double[] {SLOW_END_KM_PER_S * M_PER_KM, FAST_START_KM_PER_S * M_PER_KM, meeting * M_PER_KM};
    }
}
