package org.thirdleak.core.coolant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thirdleak.core.ReferenceTable.assertRelative;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thirdleak.core.ReferenceTable;

class CoolantTest {

    private static final double TOLERANCE = 5e-6;

    private static Coolant named(String name) {
        return Coolant.named(name).orElseThrow();
    }

    private static void assertCell(ReferenceTable.Row row, String column, double actual, double tolerance) {
        if (!row.text(column).equals("-")) {
            assertRelative(row.number(column), actual, tolerance, row + ": " + column);
        }
    }

    @Test
    void propertiesAgreeWithTheReference() {
        for (ReferenceTable.Row row : ReferenceTable.read("coolant/liquids.csv").rows()) {
            Coolant coolant = named(row.text("coolant"));
            double t = row.number("temperature_k");
            assertCell(row, "density_kg_per_m3", coolant.densityKgPerM3(t), TOLERANCE);
            assertCell(row, "heat_capacity_j_per_kg_k", coolant.heatCapacityJPerKgK(t), TOLERANCE);
            assertCell(row, "viscosity_mpa_s", coolant.viscosityPaS(t) * 1e3, TOLERANCE);
            assertCell(row, "conductivity_w_per_m_k", coolant.conductivityWPerMK(t), TOLERANCE);
            assertCell(row, "vapour_pressure_pa", coolant.vapourPressurePa(t), TOLERANCE);
            assertCell(row, "vaporisation_j_per_kg", coolant.vaporisationJPerKg(t), TOLERANCE);
            assertCell(row, "prandtl", coolant.prandtl(t), 5e-3);
        }
    }

    @Test
    void oligomersAgreeWithTheReference() {
        for (ReferenceTable.Row row :
                ReferenceTable.read("coolant/oligomers.csv").rows()) {
            SaturationPressure pressure =
                    Siloxanes.Oligomer.valueOf(row.text("oligomer")).pressure();
            for (String t : List.of("250", "280", "293.15", "300")) {
                assertRelative(row.number(t), pressure.at(Double.parseDouble(t)), TOLERANCE, row);
            }
        }
    }

    /** Clausius and Clapeyron against the tabulated heat: two roads, a few per cent apart as the vapour is not ideal. */
    @Test
    void heatOfVaporisationFollowsFromTheSlope() {
        Coolant isooctane = named("isooctane");
        SaturationPressure pressure =
                (SaturationPressure) isooctane.saturation().pressure();
        Correlation heat = new ClapeyronVaporisation(
                isooctane.saturation().molarMassKgPerMol(),
                pressure,
                isooctane.liquid().density());
        for (double t : new double[] {250, 280, 300}) {
            assertRelative(isooctane.vaporisationJPerKg(t), heat.at(t), 0.02, t);
        }
    }

    @Test
    void slopesAreDerivatives() {
        for (Coolant coolant : Coolant.known()) {
            if (coolant.saturation().pressure() instanceof SaturationPressure pressure) {
                double numeric = (Math.log(pressure.at(290.01)) - Math.log(pressure.at(289.99))) / 0.02;
                assertRelative(numeric, pressure.logSlopePerK(290), 1e-6, coolant.name());
            }
        }
    }

    /** Water boils at 373 K; dissolved glycol lowers its pressure by the mole fraction. */
    @Test
    void glycolLowersTheVapourPressureOfWater() {
        Coolant water = WaterGlycol.ethylene(0);
        assertEquals(101.3e3, water.vapourPressurePa(373.15), 400);
        assertEquals(2.257e6, water.vaporisationJPerKg(373.15), 0.01e6);
        double ratio = WaterGlycol.ethylene(0.3).vapourPressurePa(300) / water.vapourPressurePa(300);
        assertRelative(0.8893, ratio, 1e-3, "mole fraction of water at 30 % glycol");
        assertTrue(named("water-propylene-glycol").vapourPressurePa(300)
                > WaterGlycol.propylene(0.6).vapourPressurePa(300));
    }

    @Test
    void rangesAreEnforced() {
        assertEquals(258.6, WaterGlycol.ethylene(0.3).minimumK(), 0.05);
        assertEquals(260.4, WaterGlycol.propylene(0.3).minimumK(), 0.05);
        for (Coolant coolant : Coolant.known()) {
            assertThrows(IllegalArgumentException.class, () -> coolant.densityKgPerM3(coolant.minimumK() - 0.01));
            assertThrows(IllegalArgumentException.class, () -> coolant.vapourPressurePa(coolant.maximumK() + 0.01));
            assertThrows(IllegalArgumentException.class, () -> coolant.viscosityPaS(Double.NaN));
            assertTrue(coolant.vapourPressurePa(coolant.minimumK()) > 0, coolant.name());
        }
        String message = assertThrows(
                        IllegalArgumentException.class, () -> named("ammonia").prandtl(100))
                .getMessage();
        assertEquals("temperature of ammonia must lie within 195.41 ... 370.0 K but was 100.0", message);
        assertThrows(IllegalArgumentException.class, () -> WaterGlycol.propylene(0.61));
    }

    @Test
    void aConstantHeatCapacityReplacesTheCorrelation() {
        Coolant constant = named("isooctane").withHeatCapacity(2060);
        assertEquals(2060, constant.heatCapacityJPerKgK(200));
        assertEquals(named("isooctane").densityKgPerM3(200), constant.densityKgPerM3(200));
        assertThrows(IllegalArgumentException.class, () -> constant.withHeatCapacity(0));
        assertTrue(Coolant.named("milk").isEmpty());
    }
}
