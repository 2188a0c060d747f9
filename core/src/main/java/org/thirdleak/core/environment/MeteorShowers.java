package org.thirdleak.core.environment;

import java.util.List;

/**
 * The streams of the year together, and what they do to the flux on a random plate. The annual mean of Grün already
 * holds the streams; a seasonal flux takes their mean out and puts them back where they belong.
 *
 * <p>Source: ECSS-E-ST-10-04C annex C. Model card: {@code docs/models/meteoroid-and-debris-flux.md}.
 *
 * @param streams a catalogue, for instance that of ECSS table C-2
 */
public record MeteorShowers(List<MeteorStream> streams) {

    private static final double RANDOM_OVER_FACING = 0.25;
    private static final int MEAN_STEPS = 720;

    /** Copies the catalogue. An empty one means no seasons. */
    public MeteorShowers {
        streams = List.copyOf(streams);
    }

    /**
     * Flux of all streams on a random plate, without the factors of the Earth.
     *
     * @param massKg smallest mass, kg, above 0
     * @param longitudeDeg solar longitude, J2000, degrees
     * @return particles per m² of surface and Julian year
     */
    public double fluxPerM2Year(double massKg, double longitudeDeg) {
        double sum = 0;
        for (MeteorStream stream : streams) {
            sum += stream.facingFluxPerM2Year(massKg, longitudeDeg);
        }
        return RANDOM_OVER_FACING * sum;
    }

    /**
     * Part of the annual mean flux that comes from streams, averaged over solar longitude in steps of half a degree.
     *
     * @param massKg smallest mass, kg, above 0
     * @return f̄(m), a few per cent
     */
    public double annualMeanFraction(double massKg) {
        double sum = 0;
        for (int step = 0; step < MEAN_STEPS; step++) {
            sum += fluxPerM2Year(massKg, step * 360.0 / MEAN_STEPS);
        }
        return sum / MEAN_STEPS / GruenFlux.perM2Year(massKg);
    }

    /**
     * Factor on the annual mean flux over the seasons, {@code s = 1 − f̄(m) + streams(m, λ)/(4 F0(m))}. Its mean over
     * solar longitude is 1.
     *
     * @param massKg smallest mass that matters, kg, above 0: the critical mass of a wall
     * @return the factor against time
     */
    public TimeGrowth modulation(double massKg) {
        return new ShowerModulation(this, massKg);
    }
}
