package org.thirdleak.core.leak;

import org.thirdleak.core.quantity.Quantity;

/**
 * A hole in a tube of a radiator panel.
 *
 * <p>Thick liquids lose discharge to friction: {@code C_d = C_∞/(1 + K/Re)} with Re of the frictionless flow through
 * the hole. The form is assumed.
 *
 * @param diameterM diameter of the hole, m, above 0
 * @param panel index of the panel with the hole, from 0 in the order of the flow
 * @param onsetS when it opens, s
 * @param dischargeCoefficient C_∞, above 0, at most 1; about 0.62 with sharp edges
 * @param viscousReynolds K, at least 0; 0 switches friction off
 * @param law flow through the hole
 * @param vapourTail whether the residue of a drained loop leaves as vapour until nothing is left, see {@link VapourTail};
 *     otherwise it stays
 */
public record Breach(
        double diameterM,
        int panel,
        double onsetS,
        double dischargeCoefficient,
        double viscousReynolds,
        LeakLaw law,
        boolean vapourTail) {

    /** C_∞ of a sharp-edged hole. */
    public static final double SHARP_EDGED = 0.62;

    /**
     * Refuses values outside the ranges above.
     *
     * @throws IllegalArgumentException naming the value
     */
    public Breach {
        Quantity.positive("diameterM", diameterM, "m");
        if (panel < 0) {
            throw new IllegalArgumentException("panel must be >= 0 but was " + panel);
        }
        Quantity.notNegative("onsetS", onsetS, "s");
        Quantity.positive("dischargeCoefficient", dischargeCoefficient, "");
        Quantity.between("dischargeCoefficient", dischargeCoefficient, 0, 1, "");
        Quantity.notNegative("viscousReynolds", viscousReynolds, "");
    }

    /**
     * A hole that keeps the residue.
     *
     * @param diameterM diameter of the hole, m, above 0
     * @param panel index of the panel with the hole
     * @param onsetS when it opens, s
     * @param dischargeCoefficient C_∞, above 0, at most 1
     * @param viscousReynolds K, at least 0
     * @param law flow through the hole
     */
    public Breach(
            double diameterM,
            int panel,
            double onsetS,
            double dischargeCoefficient,
            double viscousReynolds,
            LeakLaw law) {
        this(diameterM, panel, onsetS, dischargeCoefficient, viscousReynolds, law, false);
    }

    /**
     * A sharp-edged hole without friction.
     *
     * @param diameterM diameter, m, above 0
     * @param panel index of the panel
     * @param onsetS when it opens, s
     * @param law flow through the hole
     * @return the breach
     */
    public static Breach of(double diameterM, int panel, double onsetS, LeakLaw law) {
        return new Breach(diameterM, panel, onsetS, SHARP_EDGED, 0, law);
    }

    /**
     * The same breach with a hole of another size.
     *
     * @param otherM diameter, m, above 0
     * @return the breach
     */
    public Breach withDiameter(double otherM) {
        return new Breach(otherM, panel, onsetS, dischargeCoefficient, viscousReynolds, law, vapourTail);
    }

    /** The same breach, through which the residue leaves as vapour. */
    public Breach withVapourTail() {
        return new Breach(diameterM, panel, onsetS, dischargeCoefficient, viscousReynolds, law, true);
    }

    /** Area of the hole, m². */
    public double areaM2() {
        return Math.PI * diameterM * diameterM / 4;
    }

    /**
     * Area that limits the flow: that of the hole, or of the two ends of the severed tube if the hole is larger.
     *
     * @param tubeBoreM bore of the tube, m
     * @return m²
     */
    public double flowAreaM2(double tubeBoreM) {
        return Math.min(areaM2(), 2 * Math.PI * tubeBoreM * tubeBoreM / 4);
    }

    /**
     * Mass flux with friction.
     *
     * @param frictionlessKgPerM2S mass flux at C_∞, kg/(m² s)
     * @param viscosityPaS dynamic viscosity at the hole, Pa s
     * @return kg/(m² s)
     */
    public double withFrictionKgPerM2S(double frictionlessKgPerM2S, double viscosityPaS) {
        if (viscousReynolds == 0) {
            return frictionlessKgPerM2S;
        }
        double reynolds = frictionlessKgPerM2S * diameterM / viscosityPaS;
        return frictionlessKgPerM2S * reynolds / (reynolds + viscousReynolds);
    }
}
