package org.thirdleak.core.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thirdleak.core.ReferenceTable.assertRelative;

import org.junit.jupiter.api.Test;
import org.thirdleak.core.ReferenceTable;

class DebrisFluxTest {

    private static final SpeedDistribution SPEED = new KesslerDebrisSpeed(KesslerDebrisFlux.STATION_INCLINATION_RAD);

    @Test
    void kesslerFluxAgreesWithTheReference() {
        for (ReferenceTable.Row row : ReferenceTable.read("debris/flux.csv").rows()) {
            KesslerDebrisFlux flux = new KesslerDebrisFlux(
                    row.number("altitude_km") * 1e3,
                    row.number("f107_prev_year_sfu"),
                    row.number("psi"),
                    1,
                    2800,
                    SPEED);
            assertRelative(row.number("phi"), flux.altitudeFactor(), 1e-12, row);
            assertRelative(
                    row.number("flux_m2_yr"),
                    flux.fluxPerM2Year(row.number("diameter_mm") / 1e3, row.number("year")),
                    1e-12,
                    row);
        }
    }

    @Test
    void sizeAndInclinationFactors() {
        for (ReferenceTable.Row row :
                ReferenceTable.read("debris/size-factor.csv").rows()) {
            double factor = KesslerDebrisFlux.sizeFactor(row.number("diameter_cm") / 100);
            assertRelative(row.number("size_factor"), factor, 1e-14, row);
        }
        assertEquals(0.91, KesslerDebrisFlux.inclinationFactor(Math.toRadians(28.5)), 1e-12);
        assertEquals(0.995, KesslerDebrisFlux.inclinationFactor(Math.toRadians(45)), 1e-12);
        assertEquals(1.03, KesslerDebrisFlux.inclinationFactor(Math.toRadians(52)), 1e-12);
        assertEquals(1.78, KesslerDebrisFlux.inclinationFactor(Math.toRadians(99.999999999)), 1e-9);
        assertThrows(IllegalArgumentException.class, () -> KesslerDebrisFlux.inclinationFactor(0));
    }

    @Test
    void kesslerFluxFallsWithSizeAndGrowsWithTime() {
        DebrisFlux flux = KesslerDebrisFlux.station(410e3, 110);
        assertEquals(2, flux.components().size());
        double previous = Double.POSITIVE_INFINITY;
        for (double d = 1e-5; d < 1; d *= 1.5) {
            double now = flux.fluxPerM2Year(d, 2022);
            assertTrue(now < previous, d + " m");
            assertTrue(flux.fluxPerM2Year(d, 2023) > now, d + " m");
            previous = now;
        }
    }

    @Test
    void tableIsStraightBetweenItsRowsAndBeyondThem() {
        DebrisFlux flux = new TabulatedDebrisFlux(
                "test", new double[] {1e-4, 1e-3, 1e-2}, new double[] {1, 1e-3, 1e-4}, 2800, SPEED);
        assertEquals(1, flux.components().size());
        assertRelative(1e-3, flux.fluxPerM2Year(1e-3, 2022), 1e-14, "a row");
        assertRelative(Math.pow(10, -1.5), flux.fluxPerM2Year(Math.pow(10, -3.5), 2022), 1e-13, "half way");
        assertRelative(1e3, flux.fluxPerM2Year(1e-5, 1990), 1e-13, "below the table");
        assertRelative(1e-5, flux.fluxPerM2Year(1e-1, 2030), 1e-13, "above the table");
        assertEquals(1, flux.components().get(0).population().classes().get(0).kinkDiametersM().length);
    }

    @Test
    void refusesTablesThatAreNoCumulativeFlux() {
        double[] sizes = {1e-4, 1e-3};
        assertTable("needs at least two rows", new double[] {1e-4}, new double[] {1});
        assertTable("2 diameters and 1 fluxes", sizes, new double[] {1});
        assertTable("diameters of flux table bad must increase", new double[] {1e-3, 1e-3}, new double[] {2, 1});
        assertTable("must not increase with size but row 2", sizes, new double[] {1, 2});
        assertTable("flux in row 2 of flux table bad must be finite and > 0", sizes, new double[] {1, 0});
        assertTable(
                "diameter in row 1 of flux table bad must be finite and > 0",
                new double[] {Double.NaN, 1},
                new double[] {2, 1});
        assertEquals(
                1, new TabulatedDebrisFlux("flat", sizes, new double[] {1, 1}, 2800, SPEED).fluxPerM2Year(5e-4, 2022));
    }

    private static void assertTable(String message, double[] diameters, double[] fluxes) {
        String found = assertThrows(
                        IllegalArgumentException.class,
                        () -> new TabulatedDebrisFlux("bad", diameters, fluxes, 2800, SPEED))
                .getMessage();
        assertTrue(String.valueOf(found).contains(message), found);
    }

    @Test
    void refusesKesslerArgumentsOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> KesslerDebrisFlux.station(410, 110));
        assertThrows(IllegalArgumentException.class, () -> KesslerDebrisFlux.station(410e3, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new KesslerDebrisFlux(410e3, 110, 0, 1, 2800, SPEED));
    }
}
