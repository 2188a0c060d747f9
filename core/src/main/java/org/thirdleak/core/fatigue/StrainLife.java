package org.thirdleak.core.fatigue;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.thirdleak.core.quantity.Quantity;

/**
 * Life of metal without a flaw, {@code ε_a = (σ_f/E) (2N)^b + ε_f (2N)^c}: the elastic term of Basquin and the plastic one
 * of Coffin and Manson. It says how much strain a part without a flaw would need to crack in the cycles there were.
 *
 * <p>Source: O. Basquin, Proc. ASTM 10 (1910) 625; L. Coffin, Trans. ASME 76 (1954) 931; S. Manson, NACA TN 2933 (1953).
 *
 * @param strengthMPa σ_f, fatigue strength coefficient, MPa, above 0
 * @param strengthExponent b, −1 … 0, below 0
 * @param ductility ε_f, fatigue ductility coefficient, above 0
 * @param ductilityExponent c, −2 … 0, below 0
 * @param modulusMPa E, MPa, above 0
 */
public record StrainLife(
        double strengthMPa, double strengthExponent, double ductility, double ductilityExponent, double modulusMPa) {

    /** 6061-T651 after Wong, a stand-in for AMg6, with a modulus of 70 GPa. */
    public static final StrainLife ALUMINIUM_6061 = new StrainLife(394, -0.045, 0.634, -0.723, 70e3);

    private static final double FEWEST = 0.5;
    private static final double MOST = 1e15;

    /**
     * Refuses values outside the ranges above.
     *
     * @throws IllegalArgumentException naming the value
     */
    public StrainLife {
        Quantity.positive("strengthMPa", strengthMPa, "MPa");
        Quantity.between("strengthExponent", strengthExponent, -1, -Double.MIN_NORMAL, "");
        Quantity.positive("ductility", ductility, "");
        Quantity.between("ductilityExponent", ductilityExponent, -2, -Double.MIN_NORMAL, "");
        Quantity.positive("modulusMPa", modulusMPa, "MPa");
    }

    /**
     * Strain amplitude, half the range, at which a number of cycles cracks the part.
     *
     * @param cycles number, 0.5 … 1e15
     * @return ε_a
     */
    public double strainAmplitude(double cycles) {
        double reversals = 2 * Quantity.between("cycles", cycles, FEWEST, MOST, "");
        return strengthMPa / modulusMPa * Math.pow(reversals, strengthExponent)
                + ductility * Math.pow(reversals, ductilityExponent);
    }

    /**
     * Cycles to a crack at a strain amplitude.
     *
     * @param strainAmplitude ε_a, above 0
     * @return cycles, at least 0.5; infinite beyond 1e15
     */
    public double cycles(double strainAmplitude) {
        double logStrain = Math.log(Quantity.positive("strainAmplitude", strainAmplitude, ""));
        if (logStrain >= Math.log(strainAmplitude(FEWEST))) {
            return FEWEST;
        }
        if (logStrain <= Math.log(strainAmplitude(MOST))) {
            return Double.POSITIVE_INFINITY;
        }
        double logCycles = new BrentSolver(1e-13)
                .solve(
                        200,
                        x -> Math.log(strainAmplitude(Math.exp(x))) - logStrain,
                        Math.log(FEWEST),
                        Math.log(MOST * (1 - 1e-12)));
        return Math.exp(logCycles);
    }

    /**
     * Temperature swing whose full constraint gives the strain range {@code 2 ε_a}.
     *
     * @param cycles number, 0.5 … 1e15
     * @param expansionPerK thermal expansion, 1/K, above 0
     * @return K
     */
    public double clampedSwingK(double cycles, double expansionPerK) {
        return 2 * strainAmplitude(cycles) / Quantity.positive("expansionPerK", expansionPerK, "1/K");
    }
}
