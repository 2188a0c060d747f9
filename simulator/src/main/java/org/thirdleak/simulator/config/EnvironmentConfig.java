package org.thirdleak.simulator.config;

import java.util.Optional;

/**
 * The particles around the spacecraft.
 *
 * @param altitudeKm altitude of the orbit
 * @param exposureFactor fraction of the sky not blocked by the station
 * @param meteoroids meteoroids
 * @param debris debris
 */
@Doc("The particles around the spacecraft")
public record EnvironmentConfig(
        @Doc("Altitude of the circular orbit, km") @Default("410") @Range(min = 200, max = 2000)
        double altitudeKm,

        @Doc("Fraction of the sky not blocked by the station, common to all units")
        @Range(min = 0, max = 1, above = true)
        PriorConfig exposureFactor,

        @Doc("Meteoroids") Meteoroids meteoroids,
        @Doc("Debris") Debris debris) {

    /**
     * Meteoroids (Grün 1985).
     *
     * @param uncertaintyFactor true flux over model flux
     * @param density density of the particles
     * @param earthFactor how the Earth focuses and shields
     * @param streams CSV file of the meteoroid streams
     */
    @Doc("Meteoroids, Grün flux")
    public record Meteoroids(
            @Doc("True flux over model flux") @Range(min = 0, above = true)
            PriorConfig uncertaintyFactor,

            @Doc("Density of the particles: nasa_classes or constant (2.5 g/cm³)") @Default("nasa_classes")
            ParticleDensity density,

            @Doc("How the Earth focuses and shields: ecss or ssp") @Default("ecss")
            EarthFactorModel earthFactor,

            @NamesFile("csv")
            @Doc("CSV file of the streams; given, the flux follows the season, left out, it is the annual mean")
            Optional<String> streams) {}

    /** Density of meteoroids. */
    public enum ParticleDensity {
        /** 2.0, 1.0 and 0.5 g/cm³ by mass (NASA, SSP 30425). */
        NASA_CLASSES,
        /** 2.5 g/cm³ (ECSS). */
        CONSTANT
    }

    /** How the Earth focuses and shields meteoroids. */
    public enum EarthFactorModel {
        /** ECSS-E-ST-10-04C table J-6. */
        ECSS,
        /** Closed form of SSP 30425. */
        SSP
    }

    /**
     * Debris.
     *
     * @param model flux model
     * @param uncertaintyFactor true flux over model flux
     */
    @Doc("Orbital debris")
    public record Debris(
            @Doc("Flux model") @Default("{ type: kessler }") DebrisModel model,

            @Doc("True flux over model flux; not a parameter where the model is none")
            @Default("1")
            @Range(min = 0, above = true)
            PriorConfig uncertaintyFactor) {}

    /** A debris flux model. */
    public sealed interface DebrisModel {

        /** No debris. */
        @TypeName("none")
        @Doc("The debris term is left out")
        record None() implements DebrisModel {}

        /**
         * Kessler, SSP 30425 Rev. B.
         *
         * @param solarFluxSfu F10.7 of the previous year
         * @param inclinationDeg inclination of the orbit
         */
        @TypeName("kessler")
        @Doc("Kessler closed form, SSP 30425 Rev. B")
        record Kessler(
                @Doc("Smoothed F10.7 of the previous year, held constant, solar flux units")
                @Default("110")
                @Range(min = 50, max = 400)
                double solarFluxSfu,

                @Doc("Inclination of the orbit, degrees") @Default("51.6") @Range(min = 28.5, max = 100)
                double inclinationDeg)
                implements DebrisModel {}

        /**
         * The user's own size–flux table.
         *
         * @param fluxTable CSV file
         * @param inclinationDeg inclination, for the speed distribution
         */
        @TypeName("tabulated")
        @Doc("A size–flux table such as MASTER or ORDEM write")
        record Tabulated(
                @NamesFile("csv")
                @Doc(
                        "CSV file with the columns diameter_mm and flux_per_m2_yr (cumulative), named relative to this file")
                String fluxTable,

                @Doc("Inclination of the orbit for the speed distribution, degrees")
                @Default("51.6")
                @Range(min = 28.5, max = 100)
                double inclinationDeg)
                implements DebrisModel {}
    }
}
