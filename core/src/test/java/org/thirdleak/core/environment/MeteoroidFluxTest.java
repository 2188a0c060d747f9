package org.thirdleak.core.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thirdleak.core.ReferenceTable.assertRelative;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.thirdleak.core.ReferenceTable;

class MeteoroidFluxTest {

    private static final double STATION_M = 410e3;
    private static final double SECONDS_PER_YEAR = 31_557_600;

    @Test
    void fluxAgreesWithTheReference() {
        ToDoubleFunction<EarthFactor> at = factor -> factor.at(STATION_M);
        for (ReferenceTable.Row row : ReferenceTable.read("meteoroids/flux.csv").rows()) {
            double interplanetary = GruenFlux.perM2Year(row.number("mass_g") / 1e3);
            assertRelative(row.number("grun_1au_m2_yr"), interplanetary, 1e-12, row);
            assertRelative(row.number("grun_1au_m2_s"), interplanetary / SECONDS_PER_YEAR, 1e-12, row);
            assertRelative(row.number("ecss_table_j5_printed_m2_yr"), interplanetary, 5e-3, row);
            assertRelative(
                    row.number("ecss_410km_m2_yr"), interplanetary * at.applyAsDouble(EarthFactor.ECSS), 1e-12, row);
            assertRelative(
                    row.number("ssp_410km_m2_yr"), interplanetary * at.applyAsDouble(EarthFactor.SSP), 1e-12, row);
            assertRelative(
                    row.number("ssp_x1p09_410km_m2_yr"),
                    interplanetary * at.applyAsDouble(EarthFactor.SSP_WITH_MOTION),
                    1e-12,
                    row);
        }
    }

    @Test
    void earthFactorsAgreeWithTheReference() {
        for (ReferenceTable.Row row :
                ReferenceTable.read("meteoroids/earth-factor.csv").rows()) {
            double altitudeM = row.number("altitude_km") * 1e3;
            assertRelative(row.number("ssp_shielding"), EarthFactor.SSP.shielding(altitudeM), 1e-15, row);
            assertRelative(row.number("ssp_focusing"), EarthFactor.SSP.focusing(altitudeM), 1e-15, row);
            assertRelative(row.number("ssp_product"), EarthFactor.SSP.at(altitudeM), 1e-15, row);
            assertRelative(row.number("ecss_product"), EarthFactor.ECSS.at(altitudeM), 1e-15, row);
        }
        assertEquals(1.3758664506562501, EarthFactor.ECSS.at(STATION_M));
        assertRelative(1.3833130505929994, EarthFactor.SSP_WITH_MOTION.at(STATION_M), 1e-15, "SSP x 1.09");
    }

    @Test
    void altitudeRatiosAgreeWithTheHandbook() {
        double at400 = EarthFactor.SSP.at(400e3);
        for (ReferenceTable.Row row :
                ReferenceTable.read("meteoroids/handbook-altitude-ratio.csv").rows()) {
            double ratio = EarthFactor.SSP.at(row.number("altitude_km") * 1e3) / at400;
            assertEquals(row.number("closed_form"), ratio, 5.0e-5, row.toString());
            assertRelative(row.number("handbook"), ratio, 4e-3, row);
        }
    }

    @Test
    void controlValuesOfAnIndependentProgram() {
        double flux = new MeteoroidFlux(EarthFactor.ECSS, 400e3, MeteoroidDensity.constant(2500)).fluxPerM2Year(1e-6);
        assertRelative(8.195813263042426e-4, flux, 1e-13, "at 400 km, 1e-3 g");
        assertRelative(5.609728448352106e-7, flux * 6 * 3600 / SECONDS_PER_YEAR, 1e-13, "1 m2, 6 hours");
    }

    /** NASA/TM-2009-214785, tables 2-2 to 2-4: density 1 g/cm3, SSP factors with motion, 400 km. */
    @Test
    void agreesWithTheHandbookTablesToFourPerCent() {
        ParticlePopulation meteoroids = new MeteoroidFlux(
                        EarthFactor.SSP_WITH_MOTION, 400e3, MeteoroidDensity.constant(1000))
                .component()
                .population();
        double[][] sizeOursHandbook = {
            {1e-4, 3.640386106156359, 3.70},
            {3e-3, 2.6975253154235305e-5, 2.79e-5},
            {1e-2, 2.2905264041523124e-7, 2.333e-7}
        };
        for (double[] row : sizeOursHandbook) {
            double flux = meteoroids.fluxPerM2Year(row[0]);
            assertRelative(row[1], flux, 1e-12, row[0] + " m");
            assertRelative(row[2], flux, 0.04, row[0] + " m against the Handbook");
        }
    }

    @Test
    void densityClassesShareTheFluxWithoutGapOrOverlap() {
        FluxComponent component =
                new MeteoroidFlux(EarthFactor.ECSS, STATION_M, MeteoroidDensity.ssp30425()).component();
        List<SizeDistribution> classes = component.population().classes();
        assertEquals(3, classes.size());
        double diameterM = 1e-6;
        double all = EarthFactor.ECSS.at(STATION_M) * GruenFlux.perM2Year(Math.PI / 6 * 2000 * Math.pow(diameterM, 3));
        assertRelative(all, component.population().fluxPerM2Year(diameterM), 1e-13, "every class is counted once");
        SizeDistribution middle = classes.get(1);
        double[] edges = middle.kinkDiametersM();
        assertEquals(0, middle.fluxPerM2Year(edges[1] * (1 + 1e-12)));
        assertEquals(middle.fluxPerM2Year(edges[0] * 0.5), middle.fluxPerM2Year(edges[0] * 0.9));
        assertEquals(1, component.growth().at(2022.9));
    }

    @Test
    void fluxFallsWithMass() {
        double previous = Double.POSITIVE_INFINITY;
        for (double massKg = 1e-21; massKg < 1; massKg *= 1.7) {
            double flux = GruenFlux.perM2Year(massKg);
            assertTrue(flux < previous, massKg + " kg");
            previous = flux;
        }
        assertEquals(0, GruenFlux.perM2Year(Double.POSITIVE_INFINITY));
    }

    @Test
    void refusesWhatTheTablesDoNotCover() {
        assertThrows(IllegalArgumentException.class, () -> EarthFactor.ECSS.at(99e3));
        assertThrows(IllegalArgumentException.class, () -> EarthFactor.SSP.at(Double.NaN));
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new MeteoroidFlux(EarthFactor.ECSS, 410, MeteoroidDensity.ssp30425()))
                .getMessage();
        assertTrue(
                String.valueOf(message).contains("altitudeM must lie within 100000.0 ... 1.0E8 m but was 410.0"),
                message);
        assertThrows(IllegalArgumentException.class, () -> new MeteoroidDensity(List.of()));
        assertThrows(IllegalArgumentException.class, () -> MeteoroidDensity.constant(0));
        assertThrows(IllegalArgumentException.class, () -> new MeteoroidDensity.MassClass(1000, 1e-6, 1e-6));
        MeteoroidDensity.MassClass light = new MeteoroidDensity.MassClass(1000, 0, 1e-6);
        assertThrows(IllegalArgumentException.class, () -> new MeteoroidDensity(List.of(light, light)));
    }
}
