package org.thirdleak.core.degradation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.thirdleak.core.circuit.Charge;
import org.thirdleak.core.circuit.HeatExchanger;
import org.thirdleak.core.circuit.Loop;
import org.thirdleak.core.circuit.Panel;
import org.thirdleak.core.circuit.Pump;
import org.thirdleak.core.circuit.Radiator;
import org.thirdleak.core.circuit.RadiatorCircuit;
import org.thirdleak.core.circuit.ReferenceCircuit;
import org.thirdleak.core.leak.Accumulator;
import org.thirdleak.core.leak.Breach;
import org.thirdleak.core.orbit.CircularOrbit;
import org.thirdleak.core.orbit.EarthEnvironment;

/** Whatever is wrong, the message names quantity, value, unit and range. */
class BadInputTest {

    private static void assertSays(String expected, Executable what) {
        assertEquals(
                expected, assertThrows(IllegalArgumentException.class, what).getMessage());
    }

    /** Where the range is computed, its last digits are not ours to fix. */
    private static void assertMatches(String pattern, Executable what) {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, what).getMessage());
        assertTrue(message.matches(pattern), message);
    }

    private static String failure(RadiatorCircuit circuit) {
        LeakScenario scenario = ReferenceScenario.of(ReferenceCircuit.module(circuit));
        return String.valueOf(
                assertThrows(IntegrationFailure.class, () -> TrajectorySolver.DEFAULT.solve(scenario, 1000))
                        .getMessage());
    }

    private static RadiatorCircuit withPanelCapacity(double joulePerK) {
        RadiatorCircuit base = ReferenceCircuit.whole();
        Radiator radiator = base.radiator();
        List<Panel> panels = radiator.panels().stream()
                .map(p -> new Panel(p.facing(), p.areaM2(), p.absorptance(), p.emittance(), joulePerK))
                .toList();
        return new RadiatorCircuit(
                base.name(),
                base.duty(),
                base.charge(),
                base.accumulator(),
                base.loop(),
                new Radiator(
                        panels, radiator.fin(), radiator.tubes(), radiator.lateralWPerK(), radiator.structureWPerK()));
    }

    @Test
    void aHoleLargerThanItsPanel() {
        assertSays(
                "area of the hole must lie within 0.0 ... 1.6 m2 but was 3.141592653589793",
                () -> ReferenceScenario.leaking(2, 1, ReferenceScenario.LAW));
        assertSays(
                "panel of the breach must lie within 0.0 ... 3.0 but was 4.0",
                () -> ReferenceScenario.leaking(1e-3, 4, ReferenceScenario.LAW));
        assertSays(
                "diameterM must be finite and > 0 m but was 0.0", () -> Breach.of(0, 1, 3600, ReferenceScenario.LAW));
        assertSays(
                "onsetS must be finite and >= 0 s but was NaN",
                () -> Breach.of(1e-3, 1, Double.NaN, ReferenceScenario.LAW));
    }

    @Test
    void nothingToPump() {
        Charge charge = ReferenceCircuit.whole().charge();
        assertSays(
                "volumeM3 must be finite and > 0 m3 but was 0.0",
                () -> new Charge(charge.coolant(), 0, 288.15, 0.3, 0.5));
        assertMatches(
                "residualKg must lie within 0\\.0 \\.\\.\\. 30\\.733071264\\d* kg but was 31\\.0",
                () -> new Charge(charge.coolant(), 0.044, 288.15, 31, 0.5));
    }

    @Test
    void aCoolantOutOfItsRange() {
        LeakScenario sound = ReferenceScenario.sound();
        assertSays(
                "temperature of isooctane must lie within 165.78 ... 372.39 K but was 400.0",
                () -> new LeakScenario(
                        sound.module(), sound.orbit(), List.of(), new InitialTemperatures(297, 295, 400, 285, 275)));
        assertSays(
                "livingK must lie within 100.0 ... 500.0 K but was 22.0",
                () -> new InitialTemperatures(297, 22, 290, 285, 275));
    }

    @Test
    void anImpossibleBetaAngle() {
        assertSays(
                "betaRad must lie within -1.5707963267948966 ... 1.5707963267948966 rad but was 1.6",
                () -> new CircularOrbit(EarthEnvironment.MEAN, 415e3, 1.6, 0));
    }

    @Test
    void negativeConductances() {
        Loop loop = ReferenceCircuit.whole().loop();
        assertSays("conductanceWPerK must be finite and >= 0 W/K but was -1.0", () -> new HeatExchanger(-1));
        assertSays(
                "stagnantWarmWPerK must be finite and >= 0 W/K but was -3.0",
                () -> new Loop(loop.pump(), loop.living(), loop.bay(), loop.valve(), -3, 2));
    }

    @Test
    void aPressureBelowThatOfTheVapour() {
        assertMatches(
                "fillPa of circuit reference must be > 18987\\.96\\d* Pa, vapour pressure and suction of the pump,"
                        + " but was 18000\\.0",
                () -> ReferenceCircuit.with(new Accumulator(18e3, 0.006, 0.013, 1)));
    }

    @Test
    void noPump() {
        assertSays("massFlowKgPerS must be finite and > 0 kg/s but was 0.0", () -> new Pump(0, 15e3));
        assertSays("suctionPa must be finite and >= 0 Pa but was -1.0", () -> new Pump(0.05, -1));
    }

    @Test
    void stepsThatCannotSucceed() {
        String tooShort = failure(withPanelCapacity(1e-9));
        assertTrue(
                tooShort.startsWith("the step at 0.0 s must be > 1.0E-6 s but was ")
                        && tooShort.contains(" s with an error of "),
                tooShort);
        String tooMany = failure(withPanelCapacity(1e-2));
        assertTrue(
                tooMany.startsWith("steps between 0.0 s and ")
                        && tooMany.contains(" s must be <= 20000 but were more at "),
                tooMany);
    }

    @Test
    void aSolverOutOfItsRange() {
        assertSays("tolerance must lie within 1.0E-12 ... 0.001 but was 0.01", () -> new TrajectorySolver(0.01));
        assertSays(
                "horizonS must be finite and > 0 s but was -1.0",
                () -> TrajectorySolver.DEFAULT.solve(ReferenceScenario.sound(), -1));
        Trajectory run = TrajectorySolver.DEFAULT.solve(ReferenceScenario.sound(), 10);
        assertSays("timeS must lie within 0.0 ... 10.0 s but was 11.0", () -> run.at(11));
    }
}
