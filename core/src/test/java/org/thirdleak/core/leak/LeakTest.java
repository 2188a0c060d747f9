package org.thirdleak.core.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thirdleak.core.ReferenceTable.assertRelative;

import org.junit.jupiter.api.Test;
import org.thirdleak.core.ReferenceTable;
import org.thirdleak.core.coolant.Coolant;

class LeakTest {

    private static final Coolant ISOOCTANE =
            Coolant.named("isooctane").orElseThrow().withHeatCapacity(2060);
    private static final HoleFluid WARM = HoleFluid.of(ISOOCTANE, 293.15);

    private static double flux(String law, double wallM) {
        double driving = WARM.vapourPressurePa();
        return switch (law) {
            case "orifice" -> new OrificeFlow().massFluxKgPerM2S(driving, WARM, 0.62);
            case "equilibrium" -> new EquilibriumFlashing().massFluxKgPerM2S(driving, WARM, 0.62);
            case "vapour" -> VapourTail.massFluxKgPerM2S(WARM, 0.62);
            default -> new NonEquilibriumFlashing(wallM).massFluxKgPerM2S(driving, WARM, 0.62);
        };
    }

    @Test
    void massFluxesAgreeWithTheReference() {
        Breach hole = Breach.of(0.8e-3, 1, 0, new OrificeFlow());
        for (ReferenceTable.Row row : ReferenceTable.read("leak/mass-flux.csv").rows()) {
            double flux = flux(row.text("law"), row.number("wall_mm") * 1e-3);
            assertRelative(row.number("flux_kg_per_m2_s"), flux, 1e-6, row);
            assertRelative(row.number("flow_kg_per_h"), flux * hole.areaM2() * 3600, 5e-5, row);
        }
        assertRelative(5147.3186, WARM.vapourPressurePa(), 1e-8, "vapour pressure");
        assertRelative(694.40336, WARM.densityKgPerM3(), 1e-8, "density");
        assertRelative(311310.97, WARM.vaporisationJPerKg(), 1e-7, "heat of vaporisation");
        assertRelative(4.1439801, WARM.vaporisationM3PerKg(), 1e-7, "growth of volume");
    }

    /** Whatever drives the liquid, a wall without thickness is an orifice. */
    @Test
    void aThinWallIsAnOrifice() {
        for (double driving : new double[] {5147.4, 2e4, 3e5}) {
            double orifice = 0.62 * Math.sqrt(2 * WARM.densityKgPerM3() * driving);
            assertRelative(orifice, new OrificeFlow().massFluxKgPerM2S(driving, WARM, 0.62), 1e-14, driving);
            assertRelative(
                    orifice, new NonEquilibriumFlashing(0).massFluxKgPerM2S(driving, WARM, 0.62), 1e-14, driving);
        }
    }

    @Test
    void thickerWallsLetLessThrough() {
        double last = Double.POSITIVE_INFINITY;
        for (double wall : new double[] {0, 1e-4, 1e-3, 3e-3, 0.05, 0.1, 1}) {
            double flux = flux("non_equilibrium", wall);
            assertTrue(flux <= last, wall + " m");
            last = flux;
        }
        assertEquals(flux("non_equilibrium", 1e-3), new WarmHoleFlashing(1e-3).massFluxKgPerM2S(1, WARM, 0.62));
        assertTrue(new WarmHoleFlashing(0.1).warmAtTheHole());
        assertEquals(flux("equilibrium", 0), new WarmHoleFlashing(0.1).massFluxKgPerM2S(1, WARM, 0.62));
        assertFalse(new NonEquilibriumFlashing(0).warmAtTheHole());
    }

    @Test
    void blowDownAgreesWithTheReference() {
        Breach hole = Breach.of(0.8e-3, 1, 0, new OrificeFlow());
        Accumulator accumulator = new Accumulator(303975, 0.006, 0.013, 1);
        BlowDown blowDown = new BlowDown(accumulator, 0.62 * hole.areaM2(), 690);
        assertRelative(946.6377508, blowDown.timeToStopS(), 1e-9, "time to the stop");
        assertRelative(140296.15, accumulator.stopPa(), 5e-8, "pressure at the stop");
        assertRelative(10.71827305e-3, blowDown.gasM3(600), 1e-9, "volume after 600 s");
        assertRelative(6.3829291e-3, blowDown.flowKgPerS(0.006), 1e-8, "flow at the start");
        assertEquals(0, blowDown.timeToVolumeS(0.006));
    }

    /** The closed form against its own equation, dV/dt = flow/density, for gas that cools. */
    @Test
    void blowDownHoldsForAnyExponent() {
        BlowDown blowDown = new BlowDown(new Accumulator(3e5, 0.006, 0.013, 1.4), 3e-7, 700);
        for (double v : new double[] {0.007, 0.01, 0.013}) {
            double dt = blowDown.timeToVolumeS(v + 1e-8) - blowDown.timeToVolumeS(v - 1e-8);
            assertRelative(blowDown.flowKgPerS(v) / 700, 2e-8 / dt, 1e-7, v);
            assertRelative(v, blowDown.gasM3(blowDown.timeToVolumeS(v)), 1e-12, v);
        }
    }

    @Test
    void largeHolesAreLimitedByTheTube() {
        Breach skin = Breach.of(12e-3, 0, 0, new OrificeFlow());
        assertRelative(Math.PI * 12e-3 * 12e-3 / 4, skin.areaM2(), 1e-15, "hole");
        assertRelative(2 * Math.PI * 6e-3 * 6e-3 / 4, skin.flowAreaM2(6e-3), 1e-15, "two ends of the tube");
        assertEquals(skin.areaM2(), skin.flowAreaM2(0.1));
    }

    @Test
    void frictionSlowsThickLiquids() {
        Breach hole = new Breach(0.8e-3, 0, 0, 0.62, 50, new OrificeFlow());
        assertEquals(500, hole.withFrictionKgPerM2S(1000, 1000 * 0.8e-3 / 50), 1e-12);
        assertEquals(1000, hole.withFrictionKgPerM2S(1000, 1e-12), 1e-6);
        assertEquals(1000, Breach.of(1e-3, 0, 0, new OrificeFlow()).withFrictionKgPerM2S(1000, 1));
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Breach.of(0, 0, 0, new OrificeFlow()));
        assertThrows(IllegalArgumentException.class, () -> Breach.of(1e-3, -1, 0, new OrificeFlow()));
        assertThrows(IllegalArgumentException.class, () -> new Breach(1e-3, 0, 0, 1.1, 0, new OrificeFlow()));
        assertThrows(IllegalArgumentException.class, () -> new Breach(1e-3, 0, 0, 0.6, -1, new OrificeFlow()));
        assertThrows(IllegalArgumentException.class, () -> new NonEquilibriumFlashing(-1e-3));
        assertThrows(IllegalArgumentException.class, () -> new WarmHoleFlashing(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Accumulator(3e5, 0.013, 0.006, 1));
        assertThrows(IllegalArgumentException.class, () -> new Accumulator(3e5, 0.006, 0.013, 0.9));
        assertThrows(IllegalArgumentException.class, () -> HoleFluid.of(ISOOCTANE, 100));
    }
}
