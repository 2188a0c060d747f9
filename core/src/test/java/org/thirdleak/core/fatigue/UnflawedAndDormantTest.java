package org.thirdleak.core.fatigue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thirdleak.core.ReferenceTable.assertRelative;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.junit.jupiter.api.Test;
import org.thirdleak.core.ReferenceTable;
import org.thirdleak.core.quadrature.GaussLegendre;

/** Metal without a flaw, flaws that never grow, and how widely lives are spread. */
class UnflawedAndDormantTest {

    private static final StrainLife METAL = StrainLife.ALUMINIUM_6061;
    private static final ThermalCycle CLAMPED = ThermalCycle.CLAMPED_ALUMINIUM;
    private static final double WALL_M = 1e-3;

    @Test
    void metalWithoutAFlawAgreesWithTheReference() {
        for (ReferenceTable.Row row :
                ReferenceTable.read("fatigue/unflawed.csv").rows()) {
            double cycles = row.number("cycles");
            double amplitude = METAL.strainAmplitude(cycles);
            assertEquals(row.number("strain_amplitude"), amplitude, 5.1e-6, row.toString());
            assertEquals(row.number("clamped_swing_k"), METAL.clampedSwingK(cycles, CLAMPED.expansionPerK()), 0.51);
            double half = 0.5 * CLAMPED.expansionPerK() * 30;
            assertEquals(row.number("concentration"), 2 * amplitude / half, 0.051, row.toString());
            assertRelative(cycles, METAL.cycles(amplitude), 1e-11, "inverse");
        }
        assertEquals(0.5, METAL.cycles(10));
        assertEquals(Double.POSITIVE_INFINITY, METAL.cycles(1e-6));
    }

    private static DormantFlaws flaws(double depthMm, double depthScatter, double constraint) {
        ThermalCycle cycle = new ThermalCycle(constraint, 1, CLAMPED.modulusMPa(), CLAMPED.expansionPerK());
        CrackGrowth growth = CrackGrowth.aluminium().withThreshold(0.8);
        return new DormantFlaws(growth, WALL_M, depthMm * 1e-3, depthScatter, cycle, 0.2, 0.15);
    }

    @Test
    void dormantFlawsAgreeWithTheReference() {
        for (ReferenceTable.Row row : ReferenceTable.read("fatigue/dormant.csv").rows()) {
            double fraction = flaws(row.number("depth_mm"), row.number("depth_scatter"), row.number("constraint"))
                    .fraction(row.number("swing_k"));
            double expected = row.number("fraction");
            assertEquals(expected, fraction, Math.max(6e-4, 0.03 * expected), row.toString());
        }
    }

    /** Far from both caps the logarithm of the intensity is normal. */
    @Test
    void withoutCapsTheFractionHasAClosedForm() {
        double deviation = Math.sqrt(0.15 * 0.15 + 0.2 * 0.2 + 0.25 * 0.05 * 0.05);
        double median = 1.12 * 1.638 * 0.2 * 60 * Math.sqrt(Math.PI * 0.2e-3);
        double expected = new org.apache.commons.math3.distribution.NormalDistribution()
                .cumulativeProbability(Math.log(0.8 / median) / deviation);
        assertEquals(expected, flaws(0.2, 0.05, 0.2).fraction(60), 1e-9);
        CrackGrowth always = CrackGrowth.aluminium();
        assertEquals(0, new DormantFlaws(always, WALL_M, 1e-4, 0.5, CLAMPED, 0.2, 0.15).fraction(30));
    }

    @Test
    void spreadAgreesWithTheReference() {
        for (ReferenceTable.Row row : ReferenceTable.read("fatigue/lives.csv").rows()) {
            FlawPopulation flaws =
                    new FlawPopulation(WALL_M, row.number("least"), row.number("greatest"), row.number("cv"), 0.25);
            CrackLife life =
                    CrackLife.of(CrackGrowth.aluminium(), flaws, row.number("stress_mpa"), CrackLife.ORBITS_PER_DAY);
            assertRelative(row.number("log_deviation"), life.logDeviation(), 0.03, row);
            assertRelative(row.number("weibull_shape"), weibullShape(life), 0.03, row);
        }
        FlawPopulation shallow = new FlawPopulation(WALL_M, 0.05, 0.5, 0.25, 0.25);
        CrackGrowth held = CrackGrowth.aluminium().withThreshold(0.8);
        assertEquals(
                Double.POSITIVE_INFINITY, CrackLife.of(held, shallow, 30, 15.53).logDeviation());
    }

    /** The sd of ln N by the first-order formula of the reference: C 0.25, swing 0.15, constraint 0.2, depth 0.5. */
    @Test
    void firstOrderSpreadAgreesWithTheReference() {
        CrackGrowth growth = CrackGrowth.aluminium();
        double step = 1e-5;
        double up = Math.log(growth.cycles(60, 0.3e-3 * Math.exp(step), WALL_M));
        double down = Math.log(growth.cycles(60, 0.3e-3 * Math.exp(-step), WALL_M));
        double slope = (up - down) / (2 * step);
        assertEquals(-1.1055, slope, 5e-5);
        double variance = 0.25 * 0.25 + 9 * (0.15 * 0.15 + 0.2 * 0.2) + slope * slope * 0.25;
        assertEquals(0.965, Math.sqrt(variance), 5e-4);
    }

    /** Where the expected likelihood of a Weibull law is largest: E[t^k ln t]/E[t^k] − 1/k = E[ln t]. */
    private static double weibullShape(CrackLife life) {
        double meanLog = mean(life, x -> x);
        return new BrentSolver(1e-9)
                .solve(
                        200,
                        k -> mean(life, x -> x * Math.exp(k * (x - meanLog)))
                                        / mean(life, x -> Math.exp(k * (x - meanLog)))
                                - 1 / k
                                - meanLog,
                        0.2,
                        5);
    }

    private static double mean(CrackLife life, DoubleUnaryOperator ofLog) {
        double[] edges = java.util.stream.IntStream.rangeClosed(0, 60)
                .mapToDouble(i -> 0.3 * i)
                .toArray();
        return GaussLegendre.of(12)
                .integrate(x -> ofLog.applyAsDouble(x) * life.densityPerDay(Math.exp(x)) * Math.exp(x), edges);
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> METAL.strainAmplitude(0));
        assertThrows(IllegalArgumentException.class, () -> METAL.cycles(-1));
        assertThrows(IllegalArgumentException.class, () -> new StrainLife(394, 0.1, 0.6, -0.7, 7e4));
        assertThrows(IllegalArgumentException.class, () -> flaws(0, 0.5, 0.5));
        assertThrows(IllegalArgumentException.class, () -> flaws(0.1, 0.5, 0.5).fraction(0));
        assertTrue(flaws(5, 0.5, 0.5).fraction(30) < 0.1, "a depth counts as 0.95 of the wall at most");
    }
}
