package org.thirdleak.core.environment;

import java.util.Arrays;
import java.util.List;
import org.thirdleak.core.quantity.Quantity;

/**
 * Debris in closed form, SSP 30425 revision B ("NASA 90"):
 *
 * <p>{@code F = k H(d) φ(h, S) ψ(i) [ F1(d) g1(t) + F2(d) g2(t) ]}, d in cm, h in km:
 * {@code H = √(10^exp(−((log10 d − 0.78)/0.637)²))}, {@code φ = φ1/(1 + φ1)}, {@code φ1 = 10^(h/200 − S/140 − 1.5)},
 * {@code F1 = 1.22e-5 d^-2.5}, {@code F2 = 8.1e10 (d + 700)^-6}. g1 grows by 2 % a year until 2011 and 4 % after, g2
 * by 5 % of its value of 1988 every year.
 *
 * <p>Source: Kessler, Reynolds and Anz-Meador, NASA TM-100471 (1989), as revised in NASA SSP 30425 revision B. The
 * coefficients are quoted from secondary texts that agree with each other. Written for 1988 … 2010 and sizes up to
 * metres; later dates are extrapolation. Model card: {@code docs/models/meteoroid-and-debris-flux.md}.
 *
 * @param altitudeM h, altitude, m, 100 … 2000 km
 * @param solarFluxSfu S, 13-month smoothed F10.7 of the year before, solar flux units, 50 … 400
 * @param inclinationFactor ψ, see {@link #inclinationFactor(double)}
 * @param orientationFactor k: 1 for a tumbling surface, 3.5 facing forward, 0 facing back
 * @param densityKgPerM3 density of every particle, kg/m³
 * @param speed impact speeds
 */
public record KesslerDebrisFlux(
        double altitudeM,
        double solarFluxSfu,
        double inclinationFactor,
        double orientationFactor,
        double densityKgPerM3,
        SpeedDistribution speed)
        implements DebrisFlux {

    /** Inclination factor at the 51.6° of the International Space Station. */
    public static final double STATION_INCLINATION_FACTOR = 1.03;

    /** Inclination of the International Space Station, rad. */
    public static final double STATION_INCLINATION_RAD = Math.toRadians(51.6);

    /** Density of aluminium debris, kg/m³. */
    public static final double DEFAULT_DENSITY_KG_PER_M3 = 2800;

    private static final TimeGrowth FRAGMENT_GROWTH = new CompoundGrowth(1988, 0.02, 2011, 0.04);
    private static final TimeGrowth OBJECT_GROWTH = new LinearGrowth(1988, 0.05);
    private static final double CM_PER_M = 100;
    private static final double M_PER_KM = 1e3;

    // SSP 30425 revision B: inclination in degrees, then ψ
    private static final double[] INCLINATION_DEG = {
        28.5, 30, 32, 34, 36, 38, 40, 42, 44, 46, 48, 50, 52, 54, 56, 58, 60, 62, 64, 66, 68, 70, 72, 74, 76, 78, 80,
        82, 84, 86, 88, 90, 100
    };
    private static final double[] PSI = {
        0.91, 0.92, 0.93, 0.94, 0.95, 0.97, 0.97, 0.98, 0.99, 1.00, 1.01, 1.02, 1.03, 1.04, 1.06, 1.07, 1.09, 1.11,
        1.13, 1.16, 1.19, 1.22, 1.26, 1.31, 1.35, 1.41, 1.71, 1.64, 1.42, 1.35, 1.33, 1.37, 1.78
    };

    /**
     * Refuses values outside the ranges above.
     *
     * @throws IllegalArgumentException naming the value and its range
     */
    public KesslerDebrisFlux {
        Quantity.between("altitudeM", altitudeM, 100e3, 2000e3, "m");
        Quantity.between("solarFluxSfu", solarFluxSfu, 50, 400, "sfu");
        Quantity.positive("inclinationFactor", inclinationFactor, "");
        Quantity.notNegative("orientationFactor", orientationFactor, "");
        Quantity.positive("densityKgPerM3", densityKgPerM3, "kg/m3");
    }

    /**
     * The flux on a tumbling surface on the inclination of the International Space Station.
     *
     * @param altitudeM altitude, m, 100 … 2000 km
     * @param solarFluxSfu smoothed F10.7 of the year before, solar flux units, 50 … 400
     * @return the flux
     * @throws IllegalArgumentException if a value is outside its range
     */
    public static KesslerDebrisFlux station(double altitudeM, double solarFluxSfu) {
        return new KesslerDebrisFlux(
                altitudeM,
                solarFluxSfu,
                STATION_INCLINATION_FACTOR,
                1,
                DEFAULT_DENSITY_KG_PER_M3,
                new KesslerDebrisSpeed(STATION_INCLINATION_RAD));
    }

    /**
     * The inclination factor ψ, interpolated linearly in the printed table.
     *
     * @param inclinationRad inclination of the orbit, rad, 28.5° … 100°
     * @return ψ
     * @throws IllegalArgumentException if the inclination is outside the table
     */
    public static double inclinationFactor(double inclinationRad) {
        double degrees = Quantity.between("inclination", Math.toDegrees(inclinationRad), 28.5, 100, "degrees");
        int found = Arrays.binarySearch(INCLINATION_DEG, degrees);
        if (found >= 0) {
            return PSI[found];
        }
        int upper = -found - 1;
        double part = (degrees - INCLINATION_DEG[upper - 1]) / (INCLINATION_DEG[upper] - INCLINATION_DEG[upper - 1]);
        return PSI[upper - 1] + part * (PSI[upper] - PSI[upper - 1]);
    }

    /** The altitude factor φ: the upper atmosphere, swollen at high solar flux, sweeps debris away. */
    public double altitudeFactor() {
        double phi1 = Math.pow(10, altitudeM / M_PER_KM / 200 - solarFluxSfu / 140 - 1.5);
        return phi1 / (phi1 + 1);
    }

    /**
     * The size factor H.
     *
     * @param diameterM diameter, m, above 0
     * @return H, 1 … 3.17
     */
    public static double sizeFactor(double diameterM) {
        return sizeFactorCm(diameterM * CM_PER_M);
    }

    private static double sizeFactorCm(double d) {
        double scaled = (Math.log10(d) - 0.78) / 0.637;
        return Math.pow(10, 0.5 * Math.exp(-scaled * scaled));
    }

    /** Fragments, F1 with growth g1, and intact objects, F2 with growth g2. */
    @Override
    public List<FluxComponent> components() {
        double scale = orientationFactor * altitudeFactor() * inclinationFactor;
        return List.of(
                component("debris fragments", scale, 1.22e-5, 0, -2.5, FRAGMENT_GROWTH),
                component("debris objects", scale, 8.1e10, 700, -6, OBJECT_GROWTH));
    }

    private FluxComponent component(
            String name, double scale, double amplitude, double shiftCm, double exponent, TimeGrowth growth) {
        SizeDistribution sizes = new SmoothSizes(densityKgPerM3, scale, amplitude, shiftCm, exponent);
        return new FluxComponent(name, new ParticlePopulation(name, speed, List.of(sizes)), growth);
    }

    private record SmoothSizes(double densityKgPerM3, double scale, double amplitude, double shiftCm, double exponent)
            implements SizeDistribution {

        @Override
        public double fluxPerM2Year(double diameterM) {
            double d = diameterM * CM_PER_M;
            return scale * sizeFactorCm(d) * amplitude * Math.pow(d + shiftCm, exponent);
        }

        @Override
        public double[] kinkDiametersM() {
            return new double[0];
        }
    }
}
