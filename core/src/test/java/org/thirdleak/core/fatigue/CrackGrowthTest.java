package org.thirdleak.core.fatigue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thirdleak.core.ReferenceTable.assertRelative;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thirdleak.core.ReferenceTable;
import org.thirdleak.core.quadrature.GaussLegendre;
import org.thirdleak.core.quadrature.Panels;

class CrackGrowthTest {

    private static final CrackGrowth ALUMINIUM = CrackGrowth.aluminium();
    private static final List<String> DEPTHS = List.of("0.2", "0.4", "0.6", "0.8", "0.9", "0.95");
    private static final double WALL_M = 1e-3;

    private static double halfDigit(String printed) {
        int point = printed.indexOf('.');
        return 0.51 * (point < 0 ? 1 : Math.pow(10, point + 1.0 - printed.length()));
    }

    @Test
    void cyclesAgreeWithTheReference() {
        assertRelative(4.45881e-10, ALUMINIUM.coefficient(), 1e-6, "C in MPa and m");
        assertRelative(181505.46931, ALUMINIUM.cycles(60, 1e-4, 1e-3), 1e-10, "cycles");
        double quadrature = GaussLegendre.of(20)
                .integrate(
                        a -> 1 / (ALUMINIUM.coefficient() * Math.pow(ALUMINIUM.intensityMPaSqrtM(60, a), 3)),
                        Panels.geometric(1e-4, 1e-3, 1.3));
        assertRelative(quadrature, ALUMINIUM.cycles(60, 1e-4, 1e-3), 1e-12, "quadrature of the law");
    }

    @Test
    void exponentTwoIsTheLimitOfItsNeighbours() {
        double at = new CrackGrowth(1e-10, 2, 1.12, 0).cycles(60, 1e-4, 1e-3);
        assertRelative(Math.log(10) / (1e-10 * Math.pow(1.12 * 60, 2) * Math.PI), at, 1e-14, "closed form");
        assertRelative(at, new CrackGrowth(1e-10, 2 + 1e-9, 1.12, 0).cycles(60, 1e-4, 1e-3), 1e-7, "next to it");
    }

    @Test
    void yearsAndThresholdsAgreeWithTheReference() {
        CrackGrowth held = ALUMINIUM.withThreshold(CrackGrowth.ALUMINIUM_THRESHOLD);
        for (ReferenceTable.Row row : ReferenceTable.read("fatigue/years.csv").rows()) {
            double stress = row.number("stress_mpa");
            for (String depth : DEPTHS) {
                double cycles = ALUMINIUM.cycles(stress, Double.parseDouble(depth) * WALL_M, WALL_M);
                double years = cycles / CrackLife.ORBITS_PER_DAY / 365.25;
                // the days of a year are not stated: 365 or 365.25
                double tolerance = halfDigit(row.text(depth)) + 7e-4 * years;
                assertEquals(row.number(depth), years, tolerance, row + ": " + depth);
            }
            double threshold = held.thresholdDepthM(stress);
            assertEquals(row.number("threshold_mm"), threshold * 1e3, 5.1e-4, row.toString());
            assertEquals(Double.POSITIVE_INFINITY, held.cycles(stress, threshold * 0.999, WALL_M));
            assertTrue(held.cycles(stress, threshold * 1.001, WALL_M) < Double.POSITIVE_INFINITY);
        }
    }

    @Test
    void stressesAgreeWithTheReference() {
        for (ReferenceTable.Row row :
                ReferenceTable.read("fatigue/stresses.csv").rows()) {
            for (String depth : DEPTHS) {
                double from = Double.parseDouble(depth) * WALL_M;
                double stress = ALUMINIUM.stressRangeMPa(row.number("cycles"), from, WALL_M);
                assertEquals(row.number(depth), stress, 0.051 + 5e-4 * stress, row + ": " + depth);
                assertRelative(row.number("cycles"), ALUMINIUM.cycles(stress, from, WALL_M), 1e-12, row);
            }
        }
    }

    @Test
    void livesAgreeWithTheReference() {
        for (ReferenceTable.Row row : ReferenceTable.read("fatigue/lives.csv").rows()) {
            FlawPopulation flaws =
                    new FlawPopulation(WALL_M, row.number("least"), row.number("greatest"), row.number("cv"), 0.25);
            CrackLife life = CrackLife.of(ALUMINIUM, flaws, row.number("stress_mpa"), CrackLife.ORBITS_PER_DAY);
            for (String part : List.of("05", "50", "95")) {
                double days = row.number("days_" + part);
                double slack = 0.03 * days * life.densityPerDay(days);
                assertEquals(Double.parseDouble(part) / 100, life.probability(days), slack, row + ": " + part);
            }
            for (String days : List.of("200", "85")) {
                double expected = row.number("before_" + days);
                assertEquals(expected, life.probability(Double.parseDouble(days)), Math.max(6e-4, 0.03 * expected));
            }
        }
    }

    @Test
    void survivalDensityAndProbabilityBelongTogether() {
        FlawPopulation flaws = new FlawPopulation(WALL_M, 0.7, 0.95, 0.25, 0.25);
        CrackLife life = CrackLife.of(ALUMINIUM, flaws, 60, CrackLife.ORBITS_PER_DAY);
        assertEquals(1, life.survival(0));
        assertEquals(0, life.probability(0));
        for (double age : new double[] {50, 300, 2000}) {
            assertEquals(1, life.survival(age) + life.probability(age), 1e-13);
            double slope = (life.survival(age * 0.9999) - life.survival(age * 1.0001)) / (0.0002 * age);
            assertRelative(slope, life.densityPerDay(age), 1e-6, age);
        }
        assertEquals(0, life.neverLeaking());
    }

    /** Without a threshold the number of cycles scales with stress^−m and wall^(1 − m/2). */
    @Test
    void livesScaleWithStressAndWall() {
        FlawPopulation thin = new FlawPopulation(WALL_M, 0.7, 0.95, 0.25, 0.25);
        FlawPopulation thick = new FlawPopulation(4 * WALL_M, 0.7, 0.95, 0.25, 0.25);
        double expected = CrackLife.of(ALUMINIUM, thin, 60, 15.53).survival(400);
        assertEquals(expected, CrackLife.of(ALUMINIUM, thin, 30, 15.53).survival(3200), 1e-13);
        assertEquals(expected, CrackLife.of(ALUMINIUM, thick, 60, 15.53).survival(200), 1e-13);
    }

    @Test
    void aThresholdLeavesSomeForever() {
        FlawPopulation flaws = new FlawPopulation(WALL_M, 0.05, 0.5, 0.25, 0.25);
        CrackLife life = CrackLife.of(ALUMINIUM.withThreshold(0.8), flaws, 30, CrackLife.ORBITS_PER_DAY);
        assertTrue(life.neverLeaking() > 0.1 && life.neverLeaking() < 0.9);
        assertEquals(life.neverLeaking(), life.survival(1e9), 1e-6);
    }

    @Test
    void implausibleLeaksAreCalledSo() {
        FlawPopulation ordinary = new FlawPopulation(WALL_M, 0.1, 0.4, 0.1, 0.25);
        Plausibility early = Plausibility.of(ALUMINIUM, ordinary, 20, 120, CrackLife.ORBITS_PER_DAY, 85);
        assertFalse(early.plausible(), early.toString());
        assertTrue(early.medianStressMPa() > 200 && early.medianStressMPa() < 260, early.toString());
        Plausibility old = Plausibility.of(ALUMINIUM, ordinary, 20, 120, CrackLife.ORBITS_PER_DAY, 4894);
        assertTrue(old.plausible());
        FlawPopulation nearlyThrough = new FlawPopulation(WALL_M, 0.85, 0.95, 0.1, 0.25);
        assertTrue(Plausibility.of(ALUMINIUM, nearlyThrough, 20, 120, CrackLife.ORBITS_PER_DAY, 85)
                .plausible());
        // a pump at 10 Hz has done more cycles in a day than the orbit in a century
        assertTrue(Plausibility.of(ALUMINIUM, ordinary, 20, 120, 864_000, 85).plausible());
    }

    @Test
    void temperatureSwingsMakeStress() {
        assertRelative(1.638, ThermalCycle.CLAMPED_ALUMINIUM.stressRangeMPa(1), 1e-12, "MPa/K");
        assertEquals(49.1, ThermalCycle.CLAMPED_ALUMINIUM.stressRangeMPa(30), 0.05);
        assertEquals(24.57, new ThermalCycle(0.5, 1, 70e3, 23.4e-6).stressRangeMPa(30), 1e-9);
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ALUMINIUM.cycles(0, 1e-4, 1e-3));
        assertThrows(IllegalArgumentException.class, () -> ALUMINIUM.cycles(60, 2e-3, 1e-3));
        assertThrows(IllegalArgumentException.class, () -> ALUMINIUM.withThreshold(-1));
        assertThrows(IllegalArgumentException.class, () -> new FlawPopulation(1e-3, 0.9, 0.8, 0.1, 0.2));
        assertThrows(IllegalArgumentException.class, () -> new FlawPopulation(1e-3, 0.5, 1, 0.1, 0.2));
        assertThrows(IllegalArgumentException.class, () -> new FlawPopulation(1e-3, 0.5, 0.8, 0.1, 0));
        assertThrows(IllegalArgumentException.class, () -> new ThermalCycle(1.1, 1, 70e3, 23e-6));
    }
}
