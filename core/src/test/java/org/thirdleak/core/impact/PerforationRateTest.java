package org.thirdleak.core.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thirdleak.core.ReferenceTable.assertRelative;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thirdleak.core.ReferenceTable;
import org.thirdleak.core.environment.EarthFactor;
import org.thirdleak.core.environment.KesslerDebrisFlux;
import org.thirdleak.core.environment.MeteoroidDensity;
import org.thirdleak.core.environment.MeteoroidFlux;
import org.thirdleak.core.environment.ParticlePopulation;
import org.thirdleak.core.environment.RelativeMeteoroidSpeed;
import org.thirdleak.core.environment.SizeDistribution;
import org.thirdleak.core.environment.SspMeteoroidSpeed;
import org.thirdleak.core.quadrature.GaussLegendre;

class PerforationRateTest {

    private static final PerforationRate RATE = PerforationRate.DEFAULT;

    private static SingleWall amg6(double mm) {
        return SingleWall.of(WallMaterial.AMG6, mm / 1e3);
    }

    private static double rate(String environment, BallisticLimit limit) {
        return PopulationsAtTheStation.named(environment).perM2Year(RATE, limit);
    }

    @Test
    void ratesAgreeWithTheReference() {
        for (ReferenceTable.Row row :
                ReferenceTable.read("impact/perforation-rate.csv").rows()) {
            SingleWall wall = SingleWall.of(
                            WallMaterial.named(row.text("material")).orElseThrow(), row.number("wall_mm") / 1e3)
                    .withPerforationFactor(row.number("k"));
            assertRelative(row.number("rate_per_m2_yr"), modelled(row.text("environment"), wall), 1e-11, row);
        }
    }

    /** Names that end in a speed and an angle are one evaluation of the flux at that impact. */
    private static double modelled(String name, SingleWall wall) {
        int single = Math.max(name.indexOf("_20kms"), name.indexOf("_10kms"));
        if (single < 0) {
            return rate(name, wall);
        }
        boolean meteoroids = name.startsWith("met");
        double angle = name.endsWith("45deg") ? Math.PI / 4 : 0;
        double critical = wall.criticalDiameterM(meteoroids ? 2500 : 2800, meteoroids ? 20e3 : 10e3, angle);
        return PopulationsAtTheStation.named(name.substring(0, single)).fluxPerM2Year(critical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"met_nasa_rho_ecss", "met_rho2p5_ecss", "deb_kessler_2022_s82", "deb_table_master8_2024"})
    void moreNodesChangeNothing(String environment) {
        PerforationRate finer = new PerforationRate(30, 1.3);
        for (double mm : new double[] {0.1, 0.7, 2, 10}) {
            double fine = PopulationsAtTheStation.named(environment).perM2Year(finer, amg6(mm));
            assertRelative(fine, rate(environment, amg6(mm)), 1e-12, environment + " " + mm);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"met_nasa_rho_ecss", "met_rho2p5_ecss", "deb_kessler_2022_s82", "deb_table_master8_2024"})
    void twoIntegralsAgreeWithTheExchangedOne(String environment) {
        SpeedAndIncidenceQuadrature both = new SpeedAndIncidenceQuadrature(GaussLegendre.of(14), Math.sqrt(1.6));
        SingleWall wall = amg6(1);
        PopulationsAtTheStation.named(environment)
                .components()
                .forEach(part -> assertRelative(
                        RATE.perM2Year(part.population(), wall),
                        both.perM2Year(part.population(), wall),
                        1e-7,
                        environment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"met_nasa_rho_ecss", "met_rho2p5_ecss", "deb_kessler_2022_s82", "deb_table_master8_2024"})
    void shieldedWallsAreConverged(String environment) {
        WhippleShield shield = new WhippleShield(0.5e-3, 2770, 0.02, 1e-3, 40 * WallMaterial.PA_PER_KSI);
        PerforationRate finer = new PerforationRate(28, 1.2);
        for (BallisticLimit limit : List.of(shield, InsulatedWall.SOYUZ_ORBITAL_MODULE)) {
            double fine = PopulationsAtTheStation.named(environment).perM2Year(finer, limit);
            assertRelative(fine, rate(environment, limit), 1e-6, environment + " " + limit);
        }
    }

    @Test
    void thickerWallsAndLowerLimitsOfDamageCountAsTheyShould() {
        for (String environment : List.of("met_nasa_rho_ecss", "deb_kessler_2022_s82", "deb_table_ecss_j2_2016")) {
            double previous = Double.POSITIVE_INFINITY;
            for (double mm = 0.05; mm < 20; mm *= 1.4) {
                double now = rate(environment, amg6(mm));
                assertTrue(now > 0 && now < previous, environment + " " + mm);
                previous = now;
            }
            double spall = rate(environment, amg6(1).withPerforationFactor(3));
            assertTrue(spall > rate(environment, amg6(1).withPerforationFactor(2.2)), environment);
            assertRelative(rate(environment, amg6(1.8 / 3)), spall, 1e-13, environment);
            assertTrue(rate(environment, amg6(1).withInsulation(1)) < rate(environment, amg6(1)), environment);
        }
    }

    @Test
    void componentsAddUpAndScaleWithTheFlux() {
        ParticlePopulation fragments =
                KesslerDebrisFlux.station(410e3, 110).components().get(0).population();
        ParticlePopulation twice = new ParticlePopulation(
                "twice",
                fragments.speed(),
                List.of(fragments.classes().get(0), fragments.classes().get(0)));
        assertRelative(2 * RATE.perM2Year(fragments, amg6(1)), RATE.perM2Year(twice, amg6(1)), 1e-15, "twice");
    }

    /** LDEF and Pegasus: the model numbers behind the comparison with counted holes in the model card. */
    @Test
    void publishedCountsAreComparedWithTheseRates() {
        KesslerDebrisFlux debris1987 =
                new KesslerDebrisFlux(450e3, 100, 0.91, 1, 2800, PopulationsAtTheStation.DEBRIS_SPEED);
        for (ReferenceTable.Row row : ReferenceTable.read("impact/anchors.csv").rows()) {
            SingleWall wall = SingleWall.of(
                            WallMaterial.named(row.text("material")).orElseThrow(), row.number("wall_mm") / 1e3)
                    .withPerforationFactor(row.number("k"));
            double altitudeM = row.number("altitude_km") * 1e3;
            PopulationsAtTheStation.Environment environment = switch (row.text("environment")) {
                case "nasa" -> meteoroids(altitudeM, MeteoroidDensity.ssp30425());
                case "rho2p5" -> meteoroids(altitudeM, MeteoroidDensity.constant(2500));
                default -> debris(debris1987);
            };
            assertEquals(
                    row.number("rate_m2_yr"),
                    environment.perM2Year(RATE, wall),
                    row.number("half_unit"),
                    row.toString());
        }
    }

    // growth before the reference year of 1988 goes backwards by the same laws
    private static PopulationsAtTheStation.Environment debris(KesslerDebrisFlux flux) {
        return new PopulationsAtTheStation.Environment(flux.components(), 1987);
    }

    private static PopulationsAtTheStation.Environment meteoroids(double altitudeM, MeteoroidDensity density) {
        return new PopulationsAtTheStation.Environment(
                List.of(new MeteoroidFlux(EarthFactor.ECSS, altitudeM, density).component()), 1987);
    }

    /** How far "7 km/s" tells meteoroids from debris: 1 mm AMg6 at 45 degrees. */
    @Test
    void speedsOfPerforatingParticlesAgreeWithTheReference() {
        ParticlePopulation meteoroids = new MeteoroidFlux(EarthFactor.ECSS, 410e3, MeteoroidDensity.constant(2500))
                .component(new RelativeMeteoroidSpeed(SspMeteoroidSpeed.DEFAULT, 410e3))
                .population();
        assertRelative(0.012336064126905555, between(meteoroids, 6500, 8000), 1e-6, "meteoroid impacts");
        PerforatingSpeed slow = new PerforatingSpeed(meteoroids, amg6(1), Math.PI / 4);
        assertRelative(0.0014128611492562801, slow.probabilityBetween(6500, 8000), 1e-6, "meteoroids");
        assertRelative(0.00182778, slow.probabilityBetween(0, 8000), 3e-6, "meteoroids below 8 km/s");
        assertRelative(24_085.8, slow.meanMPerS(), 3e-6, "mean of meteoroids");

        ParticlePopulation debris = debrisOf2022();
        assertRelative(0.08904765321653715, between(debris, 6500, 8000), 1e-6, "debris impacts");
        PerforatingSpeed fast = new PerforatingSpeed(debris, amg6(1), Math.PI / 4);
        assertRelative(0.04569396700242969, fast.probabilityBetween(6500, 8000), 1e-6, "debris");
        assertRelative(0.0827620, fast.probabilityBetween(0, 8000), 1e-6, "debris below 8 km/s");
        assertRelative(12_198.1, fast.meanMPerS(), 5e-6, "mean of debris");
        assertRelative(1, fast.probabilityBetween(0, 1e5), 1e-14, "any speed");
    }

    private static double between(ParticlePopulation population, double fromMPerS, double toMPerS) {
        return population.speed().probabilityBelow(toMPerS) - population.speed().probabilityBelow(fromMPerS);
    }

    private static ParticlePopulation debrisOf2022() {
        List<SizeDistribution> sizes = new ArrayList<>();
        KesslerDebrisFlux.station(410e3, 82)
                .components()
                .forEach(part -> sizes.add(new GrownSizes(
                        part.population().classes().get(0), part.growth().at(2022))));
        return new ParticlePopulation("debris of 2022", PopulationsAtTheStation.DEBRIS_SPEED, sizes);
    }

    private record GrownSizes(SizeDistribution sizes, double factor) implements SizeDistribution {

        @Override
        public double densityKgPerM3() {
            return sizes.densityKgPerM3();
        }

        @Override
        public double fluxPerM2Year(double diameterM) {
            return factor * sizes.fluxPerM2Year(diameterM);
        }

        @Override
        public double[] kinkDiametersM() {
            return sizes.kinkDiametersM();
        }
    }

    /** Linear in area and time: a tube half hidden in its panel shows half its surface to the sky. */
    @Test
    void rateOfATubeIsItsFreeSurfaceTimesTheRate() {
        double perM2Year = rate("met_nasa_rho_ecss", amg6(1));
        double freeM2 = Math.PI * 10 * 0.01 / 2;
        double noHole = Math.exp(-perM2Year * freeM2 * 0.5);
        assertRelative(-Math.expm1(-perM2Year * freeM2 * 0.5), 1 - noHole, 1e-12, "half a year");
        assertRelative(0.09918621753, perM2Year, 1e-9, "printed digest");
    }
}
