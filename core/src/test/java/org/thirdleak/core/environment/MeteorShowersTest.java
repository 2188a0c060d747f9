package org.thirdleak.core.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thirdleak.core.ReferenceTable.assertRelative;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thirdleak.core.ReferenceTable;

class MeteorShowersTest {

    private static final MeteorShowers SHOWERS =
            new MeteorShowers(ReferenceTable.read("meteoroids/streams.csv").rows().stream()
                    .map(MeteorShowersTest::stream)
                    .toList());
    private static final double FIRST_LEAK_LONGITUDE = SolarLongitude.j2000Deg(Instant.parse("2022-12-15T00:45:00Z"));

    private static MeteorStream stream(ReferenceTable.Row row) {
        return new MeteorStream(
                row.text("name"),
                row.number("lambda_max_deg"),
                new MeteorStream.Radiant(
                        row.number("ra_deg"),
                        row.number("ra_drift_deg_per_deg"),
                        row.number("dec_deg"),
                        row.number("dec_drift_deg_per_deg")),
                new MeteorStream.ZenithalRate(
                        row.number("zhr_peak_per_h"),
                        row.number("b_peak_before_per_deg"),
                        row.number("b_peak_after_per_deg")),
                new MeteorStream.ZenithalRate(
                        row.number("zhr_background_per_h"),
                        row.number("b_background_before_per_deg"),
                        row.number("b_background_after_per_deg")),
                row.number("alpha_dimensionless"),
                row.number("k_per_m2_s_kg_pow_alpha"),
                row.number("v_entry_km_per_s") * 1e3);
    }

    private static MeteorStream named(String name) {
        return SHOWERS.streams().stream()
                .filter(stream -> stream.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void solarLongitudeAgreesWithTheReference() {
        for (ReferenceTable.Row row :
                ReferenceTable.read("meteoroids/solar-longitude.csv").rows()) {
            Instant time = Instant.parse(row.text("time"));
            assertEquals(row.number("of_date_deg"), SolarLongitude.ofDateDeg(time), 1e-7, row.toString());
            assertEquals(row.number("j2000_deg"), SolarLongitude.j2000Deg(time), 1e-7, row.toString());
            double epochYear = 2000
                    + (time.getEpochSecond()
                                    - Instant.parse("2000-01-01T00:00:00Z").getEpochSecond())
                            / (365.25 * 86_400);
            assertEquals(row.number("j2000_deg"), SolarLongitude.j2000Deg(epochYear), 1e-7, row.toString());
        }
    }

    @Test
    void peakFluxesAgreeWithTheReference() {
        assertEquals(49, SHOWERS.streams().size());
        for (ReferenceTable.Row row :
                ReferenceTable.read("meteoroids/stream-peak-flux.csv").rows()) {
            MeteorStream stream = named(row.text("stream"));
            assertRelative(row.number("flux_m2_s"), stream.peakFluxPerM2S(1e-6), 1e-12, row);
        }
    }

    @Test
    void activityIsOneAtTheMaximumAndWrapsAroundTheYear() {
        MeteorStream geminids = named("Geminids");
        assertEquals(1, geminids.activity(geminids.peakLongitudeDeg()));
        assertRelative(0.3979119190792283, geminids.activity(FIRST_LEAK_LONGITUDE), 1e-6, "at the first leak");
        assertRelative(geminids.activity(2), geminids.activity(362), 1e-12, "a year on");
        assertTrue(geminids.activity(geminids.peakLongitudeDeg() - 180) < 1e-3);
    }

    @Test
    void streamFluxesAgreeWithTheReference() {
        for (ReferenceTable.Row row :
                ReferenceTable.read("meteoroids/stream-flux.csv").rows()) {
            double longitude = SolarLongitude.j2000Deg(Instant.parse(row.text("time")));
            double flux = named(row.text("stream")).facingFluxPerM2Year(row.number("mass_g") / 1e3, longitude);
            assertRelative(row.number("flux_m2_yr"), flux, 5e-6, row);
        }
        for (ReferenceTable.Row row :
                ReferenceTable.read("meteoroids/stream-ratio.csv").rows()) {
            double massKg = row.number("mass_g") / 1e3;
            double longitude = SolarLongitude.j2000Deg(Instant.parse(row.text("time")));
            double mean = GruenFlux.perM2Year(massKg) * EarthFactor.ECSS.at(410e3);
            assertRelative(row.number("ratio"), SHOWERS.fluxPerM2Year(massKg, longitude) / mean, 1e-6, row);
        }
    }

    @Test
    void geminidsAloneAgreeWithTheReference() {
        MeteorStream geminids = named("Geminids");
        for (ReferenceTable.Row row :
                ReferenceTable.read("meteoroids/geminids.csv").rows()) {
            double massKg = row.number("mass_g") / 1e3;
            double percent = 100 * 0.25 / (GruenFlux.perM2Year(massKg) * EarthFactor.ECSS.at(410e3));
            double peak = percent * geminids.facingFluxPerM2Year(massKg, geminids.peakLongitudeDeg());
            double leak = percent * geminids.facingFluxPerM2Year(massKg, FIRST_LEAK_LONGITUDE);
            assertRelative(row.number("peak_percent"), peak, 5e-5, row);
            assertRelative(row.number("leak_percent"), leak, 5e-5, row);
        }
    }

    @Test
    void annualMeanFractionsAgreeWithTheReference() {
        for (ReferenceTable.Row row :
                ReferenceTable.read("meteoroids/annual-mean-fraction.csv").rows()) {
            double fraction = SHOWERS.annualMeanFraction(row.number("mass_g") / 1e3);
            assertRelative(row.number("fraction"), fraction, 1e-10, row);
        }
    }

    @Test
    void modulationHasMeanOneAndIsOneWithoutStreams() {
        TimeGrowth seasons = SHOWERS.modulation(1e-8);
        // the mean over longitude is exactly 1; over time the unequal speed of the Earth leaves a few 1e-4
        assertEquals(1, seasons.integral(2022, 2023), 2e-3);
        assertRelative(
                seasons.integral(2022, 2022.9) + seasons.integral(2022.9, 2023),
                seasons.integral(2022, 2023),
                1e-4,
                "additive");
        double decemberPeak = 2000 + 8383.45 / 365.25;
        assertTrue(seasons.at(decemberPeak) > 1.1, "Geminids");
        assertTrue(seasons.at(2022.25) < 1, "between the showers of spring");
        assertEquals(1, new MeteorShowers(List.of()).modulation(1e-8).at(2022.95));
    }

    @Test
    void speedGrowsOnTheWayDown() {
        MeteorStream stream = new MeteorStream(
                "test",
                0,
                new MeteorStream.Radiant(0, 0, 0, 0),
                new MeteorStream.ZenithalRate(1, 0, 0),
                new MeteorStream.ZenithalRate(0, 0, 0),
                1,
                1e-17,
                38e3);
        assertRelative(37_928.26310563375, stream.speedMPerS(400e3), 1e-13, "38 km/s at entry, at 400 km");
        assertRelative(38e3, stream.speedMPerS(100e3), 1e-15, "at entry");
    }

    @Test
    void refusesStreamsThatNeverShow() {
        MeteorStream.ZenithalRate none = new MeteorStream.ZenithalRate(0, 0, 0);
        MeteorStream.Radiant radiant = new MeteorStream.Radiant(0, 0, 0, 0);
        assertThrows(
                IllegalArgumentException.class,
                () -> new MeteorStream("silent", 0, radiant, none, none, 1, 1e-17, 38e3));
        assertThrows(IllegalArgumentException.class, () -> new MeteorStream.ZenithalRate(Double.NaN, 0, 0));
    }
}
