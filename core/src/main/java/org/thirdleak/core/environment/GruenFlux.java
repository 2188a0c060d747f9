package org.thirdleak.core.environment;

/**
 * Meteoroid flux in interplanetary space at 1 AU, annual mean with the streams in it:
 *
 * <p>{@code F0(m) = 3.15576e7 [ (2.2e3 m^0.306 + 15)^-4.38 + 1.3e-9 (m + 1e11 m² + 1e27 m⁴)^-0.36 + 1.3e-16 (m + 1e6
 * m²)^-0.85 ]}, m in grams, per m² and year of a randomly tumbling plate.
 *
 * <p>Meant for 1e-18 … 1 g; tabulated by ECSS up to 100 g. Uncertain by a factor of about three either way.
 *
 * <p>Source: Grün, Zook, Fechtig and Giese, <i>Icarus</i> 62 (1985) 244, equation A3; ECSS-E-ST-10-04C §10.2.4.1. Model
 * card: {@code docs/models/meteoroid-and-debris-flux.md}.
 */
public final class GruenFlux {

    private static final double SECONDS_PER_YEAR = 365.25 * 86_400;
    private static final double GRAMS_PER_KG = 1e3;

    private GruenFlux() {}

    /**
     * Cumulative flux.
     *
     * @param massKg smallest mass, kg; infinity gives 0, and 0 infinity
     * @return particles of at least this mass per m² of surface and Julian year, without the factors of the Earth
     */
    public static double perM2Year(double massKg) {
        double m = massKg * GRAMS_PER_KG;
        double square = m * m;
        double large = Math.pow(2.2e3 * Math.pow(m, 0.306) + 15, -4.38);
        double middle = 1.3e-9 * Math.pow(m + 1e11 * square + 1e27 * square * square, -0.36);
        double small = 1.3e-16 * Math.pow(m + 1e6 * square, -0.85);
        return SECONDS_PER_YEAR * (large + middle + small);
    }
}
