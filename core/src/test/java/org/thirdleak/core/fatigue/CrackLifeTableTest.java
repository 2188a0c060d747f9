package org.thirdleak.core.fatigue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thirdleak.core.ReferenceTable.assertRelative;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thirdleak.core.ReferenceTable;

class CrackLifeTableTest {

    private static final double LOWEST = 20;
    private static final double HIGHEST = 120;
    private static final double LEAST_LOOKED_AT = 1e-6;
    private static final CrackGrowth ALUMINIUM = CrackGrowth.aluminium();

    private final double[] weights = new double[CrackLifeTable.STENCIL];

    /** The table against the quadrature it stands for, at stresses and ages off its grid. */
    @ParameterizedTest
    @CsvSource({
        "0.7, 0.95, 0.25, 0.25, 0",
        "0.85, 0.95, 0, 0.1, 0",
        "0.3, 0.3, 0.1, 0.05, 0",
        "0.05, 0.95, 1, 0.25, 0",
        "0.7, 0.95, 0.25, 0.25, 0.66",
        "0.85, 0.95, 0.25, 0.25, 0.66",
        "0.2, 0.95, 0.25, 0.25, 2",
        "0.05, 0.5, 0.25, 0.25, 0.8",
        "0.7, 0.95, 0.05, 0.25, 0.66",
        "0.3, 0.95, 0.05, 0.1, 1.5",
        "0.5, 0.5, 0.1, 0.1, 1.5",
        "0.5, 0.5, 0.25, 0.25, 1.5",
        "0.6, 0.9, 0.5, 1, 1.5"
    })
    void followsTheQuadrature(double least, double greatest, double cv, double scatter, double threshold) {
        CrackGrowth growth = ALUMINIUM.withThreshold(threshold);
        FlawPopulation flaws = new FlawPopulation(1e-3, least, greatest, cv, scatter);
        CrackLifeTable table = CrackLifeTable.of(growth, flaws, LOWEST, HIGHEST);
        for (int i = 0; i <= 9; i++) {
            double stress = LOWEST * Math.pow(HIGHEST / LOWEST, i / 9.0);
            CrackLife life = CrackLife.of(growth, flaws, stress, 1);
            int first = table.locate(Math.log(stress), weights);
            for (double logCycles = 1; logCycles < 17; logCycles += 0.77) {
                double x = logCycles + table.offset(Math.log(stress));
                double cycles = Math.exp(logCycles);
                double survival = life.survival(cycles);
                double density = life.densityPerDay(cycles) * cycles;
                String where = stress + " MPa, " + cycles + " cycles";
                if (survival > LEAST_LOOKED_AT) {
                    assertRelative(
                            survival, Math.exp(-table.cumulativeHazard(x, first, weights)), 1e-6, "survival " + where);
                }
                if (density > LEAST_LOOKED_AT) {
                    assertRelative(density, Math.exp(table.logDensity(x, first, weights)), 1e-6, "density " + where);
                }
            }
        }
    }

    /** Nested adaptive quadrature in another language. */
    @Test
    void quadratureAndTableAgreeWithTheReference() {
        for (ReferenceTable.Row row :
                ReferenceTable.read("fatigue/survivals.csv").rows()) {
            CrackGrowth growth =
                    new CrackGrowth(row.number("coefficient"), row.number("exponent"), 1.12, row.number("threshold"));
            FlawPopulation flaws = new FlawPopulation(
                    row.number("wall_mm") * 1e-3,
                    row.number("least"),
                    row.number("greatest"),
                    row.number("cv"),
                    row.number("scatter"));
            double stress = row.number("stress_mpa");
            double days = row.number("days");
            CrackLife life = CrackLife.of(growth, flaws, stress, CrackLife.ORBITS_PER_DAY);
            assertRelative(row.number("survival"), life.survival(days), 1e-8, row);
            assertRelative(row.number("density_per_day"), life.densityPerDay(days), 1e-8, row);
            assertEquals(row.number("never"), life.neverLeaking(), 1e-9, row.toString());
            CrackLifeTable table = CrackLifeTable.of(growth, flaws, LOWEST, HIGHEST);
            int first = table.locate(Math.log(stress), weights);
            double x = Math.log(CrackLife.ORBITS_PER_DAY * days) + table.offset(Math.log(stress));
            assertRelative(row.number("survival"), Math.exp(-table.cumulativeHazard(x, first, weights)), 1e-6, row);
        }
    }

    /** Without a threshold stress only moves the age, so that one row serves any stress, however far away. */
    @Test
    void oneRowServesEveryStress() {
        FlawPopulation flaws = new FlawPopulation(1e-3, 0.7, 0.95, 0.25, 0.25);
        CrackLifeTable table = CrackLifeTable.of(ALUMINIUM, flaws, 60, 60);
        assertEquals(1, table.rows());
        int first = table.locate(Math.log(1), weights);
        double days = 100 * Math.pow(60, 3);
        double x = Math.log(CrackLife.ORBITS_PER_DAY * days) + table.offset(Math.log(1));
        double expected =
                CrackLife.of(ALUMINIUM, flaws, 60, CrackLife.ORBITS_PER_DAY).survival(100);
        assertRelative(expected, Math.exp(-table.cumulativeHazard(x, first, weights)), 1e-7, "1 MPa");
    }

    @Test
    void agesAndHazardsAreInverse() {
        FlawPopulation flaws = new FlawPopulation(1e-3, 0.5, 0.95, 0.25, 0.25);
        for (double threshold : new double[] {0, 1.5}) {
            CrackLifeTable table = CrackLifeTable.of(ALUMINIUM.withThreshold(threshold), flaws, LOWEST, HIGHEST);
            int first = table.locate(Math.log(50), weights);
            for (double hazard : new double[] {1e-12, 1e-6, 0.01, 0.1}) {
                double x = table.age(hazard, first, weights);
                assertRelative(hazard, table.cumulativeHazard(x, first, weights), 1e-9, "hazard");
            }
        }
    }

    @Test
    void flawsBelowTheThresholdHaveNoAge() {
        FlawPopulation flaws = new FlawPopulation(1e-3, 0.05, 0.5, 0.25, 0.25);
        CrackGrowth growth = ALUMINIUM.withThreshold(0.8);
        CrackLifeTable table = CrackLifeTable.of(growth, flaws, LOWEST, HIGHEST);
        int first = table.locate(Math.log(30), weights);
        double never = CrackLife.of(growth, flaws, 30, 1).neverLeaking();
        assertTrue(never > 0.1);
        assertEquals(Double.POSITIVE_INFINITY, table.age(-Math.log(never) * 1.0001, first, weights));
        assertTrue(table.age(-Math.log(never) * 0.9999, first, weights) < Double.POSITIVE_INFINITY);
        double longAfter = Math.exp(-table.cumulativeHazard(1e3, first, weights));
        assertRelative(never, longAfter, 1e-6, "survival at the end of time");
    }

    @Test
    void farFromTheTableNumbersAreFiniteAndOrdered() {
        FlawPopulation flaws = new FlawPopulation(1e-3, 0.7, 0.95, 0.25, 0.25);
        for (double threshold : new double[] {0, 0.66}) {
            CrackLifeTable table = CrackLifeTable.of(ALUMINIUM.withThreshold(threshold), flaws, LOWEST, HIGHEST);
            for (double stress : new double[] {1e-3, 20, 120, 1e4}) {
                int first = table.locate(Math.log(stress), weights);
                assertEquals(0, table.cumulativeHazard(Double.NEGATIVE_INFINITY, first, weights));
                double before = 0;
                for (double x = -40; x < 120; x += 0.5) {
                    double hazard = table.cumulativeHazard(x, first, weights);
                    assertTrue(hazard >= before * (1 - 1e-6) && hazard < 1e6, stress + " MPa at " + x + ": " + hazard);
                    double density = Math.exp(table.logDensity(x, first, weights));
                    assertTrue(density >= 0 && density < 10, stress + " MPa at " + x + ": " + density);
                    before = hazard;
                }
            }
        }
    }

    @Test
    void stepsAreRefused() {
        CrackGrowth held = ALUMINIUM.withThreshold(0.66);
        FlawPopulation certain = new FlawPopulation(1e-3, 0.7, 0.95, 0, 0.25);
        FlawPopulation exact = new FlawPopulation(1e-3, 0.7, 0.95, 0.25, 0.05);
        assertThrows(IllegalArgumentException.class, () -> CrackLifeTable.of(held, certain, LOWEST, HIGHEST));
        assertThrows(IllegalArgumentException.class, () -> CrackLifeTable.of(held, exact, LOWEST, HIGHEST));
        assertThrows(IllegalArgumentException.class, () -> CrackLifeTable.of(ALUMINIUM, certain, 0, HIGHEST));
        assertThrows(IllegalArgumentException.class, () -> CrackLifeTable.of(ALUMINIUM, certain, HIGHEST, LOWEST));
    }
}
