package org.thirdleak.core.circuit;

import org.thirdleak.core.quantity.Quantity;

/**
 * Parallel tubes of a panel, and the heat that passes from the coolant to them: laminar Nu = 4.364 up to Re = 2300,
 * Gnielinski from 4000, in between a straight blend.
 *
 * <p>Source: V. Gnielinski, Forschung im Ingenieurwesen 41 (1975) 8, with the friction factor
 * {@code (1.8 log10 Re − 1.5)^−2}; blend after Gnielinski (2013).
 *
 * @param boreM inner diameter, m, above 0
 * @param count number in parallel, at least 1
 * @param lengthM length of each in a panel, m, above 0
 */
public record Tubes(double boreM, int count, double lengthM) {

    private static final double LAMINAR_NUSSELT = 4.364;
    private static final double LAMINAR_REYNOLDS = 2300;
    private static final double TURBULENT_REYNOLDS = 4000;

    /**
     * Refuses values outside the ranges above.
     *
     * @throws IllegalArgumentException naming the value
     */
    public Tubes {
        Quantity.positive("boreM", boreM, "m");
        Quantity.positive("count", count, "");
        Quantity.positive("lengthM", lengthM, "m");
    }

    /**
     * Reynolds number in each tube.
     *
     * @param massFlowKgPerS flow through all tubes together, kg/s
     * @param viscosityPaS dynamic viscosity, Pa s
     * @return the number
     */
    public double reynolds(double massFlowKgPerS, double viscosityPaS) {
        return 4 * massFlowKgPerS / (count * Math.PI * boreM * viscosityPaS);
    }

    /** How the coolant flows in a tube. */
    public enum Regime {
        /** Up to Re = 2300. */
        LAMINAR(0, LAMINAR_REYNOLDS),
        /** Between. */
        TRANSITION(LAMINAR_REYNOLDS, TURBULENT_REYNOLDS),
        /** From Re = 4000. */
        TURBULENT(TURBULENT_REYNOLDS, Double.POSITIVE_INFINITY);

        private final double from;
        private final double to;

        Regime(double from, double to) {
            this.from = from;
            this.to = to;
        }

        /**
         * The regime of a Reynolds number.
         *
         * @param reynolds Re
         * @return the regime
         */
        public static Regime of(double reynolds) {
            if (reynolds <= LAMINAR_REYNOLDS) {
                return LAMINAR;
            }
            return reynolds >= TURBULENT_REYNOLDS ? TURBULENT : TRANSITION;
        }

        /**
         * How far a Reynolds number is inside the regime.
         *
         * @param reynolds Re
         * @return distance to the nearer end, below 0 outside
         */
        public double margin(double reynolds) {
            return Math.min(this == LAMINAR ? Double.POSITIVE_INFINITY : reynolds - from, to - reynolds);
        }

        /**
         * Nusselt number, smooth in Re also beyond the ends of the regime.
         *
         * @param reynolds Re
         * @param prandtl Pr
         * @return the number
         */
        public double nusselt(double reynolds, double prandtl) {
            if (this == LAMINAR) {
                return LAMINAR_NUSSELT;
            }
            if (this == TURBULENT) {
                return gnielinski(reynolds, prandtl);
            }
            double weight = (reynolds - LAMINAR_REYNOLDS) / (TURBULENT_REYNOLDS - LAMINAR_REYNOLDS);
            return (1 - weight) * LAMINAR_NUSSELT + weight * gnielinski(TURBULENT_REYNOLDS, prandtl);
        }
    }

    /**
     * Nusselt number, with a kink where the regime changes.
     *
     * @param reynolds Re
     * @param prandtl Pr
     * @return the number
     */
    public static double nusselt(double reynolds, double prandtl) {
        return Regime.of(reynolds).nusselt(reynolds, prandtl);
    }

    private static double gnielinski(double reynolds, double prandtl) {
        double root = 1.8 * Math.log10(reynolds) - 1.5;
        double eighth = 1 / (8 * root * root);
        double power = Math.cbrt(prandtl * prandtl) - 1;
        return eighth * (reynolds - 1000) * prandtl / (1 + 12.7 * Math.sqrt(eighth) * power);
    }

    /**
     * Conductance from the coolant to the panel; the bore cancels.
     *
     * @param nusselt Nu
     * @param conductivityWPerMK conductivity of the coolant, W/(m K)
     * @return W/K
     */
    public double conductanceWPerK(double nusselt, double conductivityWPerMK) {
        return nusselt * conductivityWPerMK * Math.PI * lengthM * count;
    }

    /**
     * Temperature of the coolant behind a panel of uniform temperature.
     *
     * @param inletK temperature before it, K
     * @param panelK temperature of the panel, K
     * @param conductanceWPerK coolant to panel, W/K
     * @param capacityFlowWPerK heat capacity of the flow, W/K, above 0
     * @return K, between the two temperatures
     */
    public static double outletK(double inletK, double panelK, double conductanceWPerK, double capacityFlowWPerK) {
        return panelK + (inletK - panelK) * Math.exp(-conductanceWPerK / capacityFlowWPerK);
    }
}
