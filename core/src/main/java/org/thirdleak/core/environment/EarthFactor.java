package org.thirdleak.core.environment;

import java.util.Arrays;
import org.thirdleak.core.quantity.Quantity;

/**
 * What the Earth does to the interplanetary meteoroid flux on a random plate: its gravity focuses, its disc shields,
 * the spacecraft's motion sweeps up more. The factor is the product of the three. Blocking by neighbouring structure
 * is not in it. Model card: {@code docs/models/meteoroid-and-debris-flux.md}.
 */
public enum EarthFactor {

    /** ECSS-E-ST-10-04C table J-6, interpolated linearly in altitude; 100 … 100 000 km. */
    ECSS {
        @Override
        public double focusing(double altitudeM) {
            return interpolated(FOCUSING, altitudeM);
        }

        @Override
        public double shielding(double altitudeM) {
            return interpolated(SHIELDING, altitudeM);
        }

        @Override
        public double motion(double altitudeM) {
            return interpolated(MOTION, altitudeM);
        }
    },

    /**
     * Closed form of SSP 30425 and NASA TM-4527, no motion: {@code G = 1 + R_A/r}, {@code s_f = (1 + √(1 − (R_A/r)²))/2}
     * with R_A = 6478 km and r = 6378 km + altitude.
     */
    SSP {
        @Override
        public double focusing(double altitudeM) {
            return 1 + discRatio(altitudeM);
        }

        @Override
        public double shielding(double altitudeM) {
            double sine = discRatio(altitudeM);
            return 0.5 * (1 + Math.sqrt(1 - sine * sine));
        }

        @Override
        public double motion(double altitudeM) {
            return 1;
        }
    },

    /** {@link #SSP} times 1.09 for the motion of the spacecraft. */
    SSP_WITH_MOTION {
        @Override
        public double focusing(double altitudeM) {
            return SSP.focusing(altitudeM);
        }

        @Override
        public double shielding(double altitudeM) {
            return SSP.shielding(altitudeM);
        }

        @Override
        public double motion(double altitudeM) {
            return 1.09;
        }
    };

    private static final double EARTH_RADIUS_KM = 6378;
    private static final double ATMOSPHERE_KM = 100;
    private static final double METRES_PER_KM = 1e3;

    // ECSS-E-ST-10-04C table J-6: altitude in km, then the three dimensionless factors
    private static final double[] ALTITUDE_KM = {100, 200, 400, 800, 1000, 2000, 4000, 10_000, 20_000, 35_790, 100_000};
    private static final double[] FOCUSING = {2.04, 2.03, 2.00, 1.94, 1.92, 1.81, 1.65, 1.41, 1.26, 1.16, 1.06};
    private static final double[] SHIELDING = {0.50, 0.58, 0.63, 0.70, 0.72, 0.79, 0.87, 0.95, 0.98, 0.99, 1.00};
    private static final double[] MOTION = {1.09, 1.09, 1.09, 1.08, 1.08, 1.08, 1.07, 1.05, 1.04, 1.03, 1.01};

    /**
     * Gain by gravitational focusing.
     *
     * @param altitudeM altitude above 6378 km, m, 100 … 100 000 km
     * @return factor, at least 1
     * @throws IllegalArgumentException if the altitude is outside its range
     */
    public abstract double focusing(double altitudeM);

    /**
     * Part of the sky that the Earth leaves free for a random plate.
     *
     * @param altitudeM altitude above 6378 km, m, 100 … 100 000 km
     * @return factor, 0.5 … 1
     * @throws IllegalArgumentException if the altitude is outside its range
     */
    public abstract double shielding(double altitudeM);

    /**
     * Gain by the spacecraft's own motion.
     *
     * @param altitudeM altitude above 6378 km, m, 100 … 100 000 km
     * @return factor, at least 1
     * @throws IllegalArgumentException if the altitude is outside its range
     */
    public abstract double motion(double altitudeM);

    /**
     * The product of the three factors.
     *
     * @param altitudeM altitude above 6378 km, m, 100 … 100 000 km
     * @return factor on the interplanetary flux
     * @throws IllegalArgumentException if the altitude is outside its range
     */
    public double at(double altitudeM) {
        return focusing(altitudeM) * shielding(altitudeM) * motion(altitudeM);
    }

    private static double checkedKm(double altitudeM) {
        return Quantity.between("altitudeM", altitudeM, 100 * METRES_PER_KM, 100_000 * METRES_PER_KM, "m")
                / METRES_PER_KM;
    }

    private static double discRatio(double altitudeM) {
        return (EARTH_RADIUS_KM + ATMOSPHERE_KM) / (EARTH_RADIUS_KM + checkedKm(altitudeM));
    }

    private static double interpolated(double[] column, double altitudeM) {
        double h = checkedKm(altitudeM);
        int found = Arrays.binarySearch(ALTITUDE_KM, h);
        if (found >= 0) {
            return column[found];
        }
        int upper = -found - 1;
        double part = (h - ALTITUDE_KM[upper - 1]) / (ALTITUDE_KM[upper] - ALTITUDE_KM[upper - 1]);
        return column[upper - 1] + part * (column[upper] - column[upper - 1]);
    }
}
