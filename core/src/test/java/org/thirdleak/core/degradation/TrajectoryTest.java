package org.thirdleak.core.degradation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thirdleak.core.ReferenceTable.assertRelative;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thirdleak.core.ReferenceTable;
import org.thirdleak.core.circuit.Crew;
import org.thirdleak.core.circuit.Duty;
import org.thirdleak.core.circuit.RadiatorCircuit;
import org.thirdleak.core.circuit.ReferenceCircuit;
import org.thirdleak.core.degradation.TrajectoryEvent.Kind;
import org.thirdleak.core.leak.Accumulator;
import org.thirdleak.core.leak.Breach;
import org.thirdleak.core.leak.NonEquilibriumFlashing;
import org.thirdleak.core.leak.WarmHoleFlashing;

class TrajectoryTest {

    private static final TrajectorySolver FINE = new TrajectorySolver(1e-8);
    private static final double DAY_S = 86400;
    private static final double ONSET_S = 3600;

    private static double time(Trajectory trajectory, Kind kind) {
        return trajectory.timeS(kind, 0).orElseThrow();
    }

    private static void assertState(ReferenceTable.Row row, ModuleState state, double kelvin) {
        CircuitState circuit = state.circuits().get(0);
        assertEquals(row.number("bay"), state.bayK(), kelvin);
        assertEquals(row.number("living"), state.livingK(), kelvin);
        assertEquals(row.number("warm"), circuit.warmLegK(), kelvin);
        assertEquals(row.number("cold"), circuit.coldLegK(), kelvin);
        for (int i = 0; i < 4; i++) {
            assertEquals(row.number("panel" + i), circuit.panelsK().get(i), kelvin, row + ": panel " + i);
        }
        assertEquals(row.number("mass"), circuit.massKg(), 0.1 * kelvin);
        assertRelative(row.number("energy"), state.energyJ(), 0.1 * kelvin, row);
    }

    @Test
    void theLeakingRunAgreesWithTheReference() {
        Trajectory run = FINE.solve(ReferenceScenario.leaking(), DAY_S);
        assertRelative(4541.404369, time(run, Kind.LOSS_OF_FLOW), 1e-9, "loss of flow");
        assertRelative(34561.95766, time(run, Kind.DRAINED), 1e-7, "drained");
        assertEquals(2, run.events().size());
        for (ReferenceTable.Row row :
                ReferenceTable.read("degradation/leaking.csv").rows()) {
            ModuleState state = run.at(row.number("time_s"));
            assertState(row, state, 1e-5);
            if (!row.text("leak").equals("-")) {
                assertRelative(row.number("leak"), state.circuits().get(0).leakKgPerS(), 1e-6, row);
            }
        }
        CircuitState onset = run.at(ONSET_S + 1e-6).circuits().get(0);
        assertRelative(6.3390625e-3, onset.leakKgPerS(), 1e-6, "flow at the onset");
        assertRelative(296152.36, onset.pressurePa(), 1e-6, "pressure at the onset");
        assertRelative(4576.9999, run.at(7200).circuits().get(0).pressurePa(), 1e-7, "pressure at 7200 s");
        assertEquals(Mode.STOPPED, run.at(7200).circuits().get(0).mode());
        assertEquals(140296.154, ReferenceCircuit.ACCUMULATOR.stopPa(), 1e-3);
        assertEquals(75994, new Accumulator(303975, 0.004, 0.016, 1).stopPa(), 0.5);
        assertEquals(151988, new Accumulator(303975, 0.002, 0.004, 1).stopPa(), 0.51);
    }

    @Test
    void theSoundRunAgreesWithTheReference() {
        Trajectory run = FINE.solve(ReferenceScenario.sound(), DAY_S);
        assertState(ReferenceTable.read("degradation/sound.csv").rows().get(0), run.at(DAY_S), 1e-5);
        double mass = ReferenceCircuit.whole().charge().massKg();
        assertEquals(mass, run.at(DAY_S).circuits().get(0).massKg());
        assertTrue(run.events().isEmpty());
        assertTrue(run.timeOfLossS(0, 0.5).isEmpty());
    }

    /**
     * What the default tolerance costs. It allows each step 0.27 mK, three times that in a single panel, and the panels
     * forget it within minutes: so the error is that of a few steps at any time, and far smaller in the quiet state at the
     * end of the day.
     */
    @Test
    void theDefaultToleranceIsGoodToAMillikelvin() {
        Trajectory run = TrajectorySolver.DEFAULT.solve(ReferenceScenario.leaking(), DAY_S);
        for (ReferenceTable.Row row :
                ReferenceTable.read("degradation/leaking.csv").rows()) {
            assertState(row, run.at(row.number("time_s")), 1e-3);
        }
        List<ReferenceTable.Row> rows =
                ReferenceTable.read("degradation/leaking.csv").rows();
        assertState(rows.get(rows.size() - 1), run.at(DAY_S), 1e-5);
        Trajectory exact = new TrajectorySolver(1e-11).solve(ReferenceScenario.leaking(), DAY_S);
        for (int t = 0; t <= DAY_S; t += 600) {
            assertEquals(exact.at(t).bayK(), run.at(t).bayK(), 1e-5);
            for (int i = 0; i < 4; i++) {
                double panel = exact.at(t).circuits().get(0).panelsK().get(i);
                assertEquals(panel, run.at(t).circuits().get(0).panelsK().get(i), 6e-4, "panel " + i + " at " + t);
            }
        }
        assertRelative(34561.95766, time(run, Kind.DRAINED), 3e-6, "drained");
    }

    @Test
    void drainsAgreeWithTheReference() {
        for (ReferenceTable.Row row :
                ReferenceTable.read("degradation/drains.csv").rows()) {
            double gas = row.number("gas_l") * 1e-3;
            Accumulator accumulator = new Accumulator(303975, gas, gas + row.number("stroke_l") * 1e-3, 1);
            Breach breach = Breach.of(
                    row.number("hole_mm") * 1e-3,
                    (int) row.number("panel"),
                    ONSET_S,
                    new NonEquilibriumFlashing(row.number("wall_mm") * 1e-3));
            LeakScenario scenario = ReferenceScenario.of(
                    ReferenceCircuit.module(ReferenceCircuit.with(accumulator)), new Opening(0, breach));
            Trajectory run = TrajectorySolver.DEFAULT.solve(scenario, 1.5 * DAY_S);
            // half a unit of the digits printed, or 2e-3
            assertEquals(row.number("loss_of_flow_h"), hours(time(run, Kind.LOSS_OF_FLOW)), 6e-5, row.toString());
            assertEquals(row.number("drained_h"), hours(time(run, Kind.DRAINED)), 2e-3, row.toString());
            assertRelative(row.number("half_h"), hours(run.timeOfLossS(0, 0.5).orElseThrow()), 1e-2, row);
            assertRelative(row.number("most_h"), hours(run.timeOfLossS(0, 0.9).orElseThrow()), 1e-2, row);
        }
    }

    private static double hours(double timeS) {
        return (timeS - ONSET_S) / 3600;
    }

    @Test
    void theWarmHoleDrainsAtAConstantRate() {
        LeakScenario scenario = ReferenceScenario.leaking(0.8e-3, 1, new WarmHoleFlashing(1e-3));
        Trajectory run = FINE.solve(scenario, DAY_S);
        assertRelative(77720.9, time(run, Kind.DRAINED), 1e-6, "drained");
        double early = run.at(6000).circuits().get(0).leakKgPerS();
        assertEquals(early, run.at(70000).circuits().get(0).leakKgPerS(), 1e-15);
    }

    @Test
    void otherBetaAnglesAgreeWithTheReference() {
        double[][] cases = {{0, 0.261, 7.853}, {65, 0.262, 9.678}};
        for (double[] c : cases) {
            LeakScenario base = ReferenceScenario.leaking();
            LeakScenario scenario =
                    new LeakScenario(base.module(), ReferenceScenario.orbit(c[0]), base.openings(), base.initial());
            Trajectory run = TrajectorySolver.DEFAULT.solve(scenario, DAY_S);
            assertEquals(c[1], hours(time(run, Kind.LOSS_OF_FLOW)), 6e-4);
            assertEquals(c[2], hours(time(run, Kind.DRAINED)), 6e-4);
        }
    }

    @Test
    void balancesClose() {
        Balance coarse = TrajectorySolver.DEFAULT
                .solve(ReferenceScenario.leaking(), DAY_S)
                .balance();
        assertTrue(coarse.energyResidual() < 2e-9, coarse.toString());
        assertRelative(coarse.lostKg(), coarse.leakedKg(), 5e-6, coarse);
        assertRelative(30.73307126487651 - 0.3, coarse.lostKg(), 1e-12, coarse);
        Balance fine = new TrajectorySolver(1e-11)
                .solve(ReferenceScenario.leaking(), DAY_S)
                .balance();
        assertTrue(fine.energyResidual() < 1e-13, fine.toString());
        assertRelative(fine.lostKg(), fine.leakedKg(), 1e-9, fine);
    }

    @Test
    void twoHalvesAreAWhole() {
        LeakScenario halves = ReferenceScenario.of(
                ReferenceCircuit.module(ReferenceCircuit.half(), ReferenceCircuit.half()),
                new Opening(0, Breach.of(0.8e-3 / Math.sqrt(2), 1, ONSET_S, ReferenceScenario.LAW)),
                new Opening(1, Breach.of(0.8e-3 / Math.sqrt(2), 1, ONSET_S, ReferenceScenario.LAW)));
        Trajectory two = FINE.solve(halves, DAY_S);
        Trajectory one = FINE.solve(ReferenceScenario.leaking(), DAY_S);
        assertEquals(time(one, Kind.DRAINED), time(two, Kind.DRAINED), 1e-3);
        ModuleState expected = one.at(50000);
        ModuleState actual = two.at(50000);
        assertEquals(expected.bayK(), actual.bayK(), 1e-6);
        for (int c = 0; c < 2; c++) {
            for (int i = 0; i < 4; i++) {
                assertEquals(
                        expected.circuits().get(0).panelsK().get(i),
                        actual.circuits().get(c).panelsK().get(i),
                        1e-5);
            }
        }
    }

    /** "Temperatures stayed normal": with a second circuit the leak of the first is hardly felt inside. */
    @Test
    void aBackupKeepsTheModuleCool() {
        RadiatorCircuit main = ReferenceCircuit.whole();
        Opening opening = new Opening(0, Breach.of(0.8e-3, 1, ONSET_S, ReferenceScenario.LAW));
        Trajectory alone =
                TrajectorySolver.DEFAULT.solve(ReferenceScenario.of(ReferenceCircuit.module(main), opening), DAY_S);
        Trajectory backed = TrajectorySolver.DEFAULT.solve(
                ReferenceScenario.of(ReferenceCircuit.module(main, main.withDuty(Duty.BACKUP)), opening), DAY_S);
        assertTrue(backed.timeS(Kind.BACKUP_STARTED, 1).isPresent());
        assertEquals(Mode.PUMPING, backed.at(DAY_S).circuits().get(1).mode());
        assertTrue(alone.timeOfWarmBayS(303.15).isPresent());
        assertTrue(backed.timeOfWarmBayS(303.15).isEmpty());
    }

    /** A spare radiator leaks under the pressure of its own accumulator, then under that of its vapour. */
    @Test
    void aStandingCircuitLosesItsPressureAndDrains() {
        RadiatorCircuit main = ReferenceCircuit.whole();
        LeakScenario scenario = ReferenceScenario.of(
                ReferenceCircuit.module(main, main.withDuty(Duty.STANDBY)),
                new Opening(1, Breach.of(1e-3, 0, ONSET_S, ReferenceScenario.LAW)));
        Trajectory run = TrajectorySolver.DEFAULT.solve(scenario, DAY_S);
        assertEquals(
                List.of(Kind.PRESSURE_LOST, Kind.DRAINED),
                run.events().stream().map(TrajectoryEvent::kind).toList());
        assertEquals(Mode.PUMPING, run.at(DAY_S).circuits().get(0).mode());
    }

    @Test
    void vapourOfTheCrewStaysWhenTheFlowIsLost() {
        LeakScenario scenario = ReferenceScenario.of(
                ReferenceCircuit.module(Crew.of(3), ReferenceCircuit.whole()),
                new Opening(0, Breach.of(0.8e-3, 1, ONSET_S, ReferenceScenario.LAW)));
        Trajectory run = TrajectorySolver.DEFAULT.solve(scenario, DAY_S / 2);
        double lost = time(run, Kind.LOSS_OF_FLOW);
        assertEquals(0, run.at(lost - 1).waterKg(), 1e-12);
        assertEquals(0.15 * 2, run.at(lost + 7200).waterKg(), 1e-9);
    }

    @Test
    void nonsenseIsRefused() {
        LeakScenario sound = ReferenceScenario.sound();
        Breach breach = Breach.of(0.8e-3, 4, ONSET_S, ReferenceScenario.LAW);
        assertThrows(
                IllegalArgumentException.class, () -> ReferenceScenario.of(sound.module(), new Opening(0, breach)));
        assertThrows(IllegalArgumentException.class, () -> ReferenceScenario.leaking(2, 1, ReferenceScenario.LAW));
        Opening good = new Opening(0, Breach.of(1e-3, 1, 0, ReferenceScenario.LAW));
        assertThrows(IllegalArgumentException.class, () -> ReferenceScenario.of(sound.module(), good, good));
        assertThrows(
                IllegalArgumentException.class,
                () -> ReferenceScenario.of(sound.module(), new Opening(1, good.breach())));
        assertThrows(IllegalArgumentException.class, () -> new TrajectorySolver(0));
        assertThrows(IllegalArgumentException.class, () -> FINE.solve(sound, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> TrajectorySolver.DEFAULT.solve(sound, 100).at(101));
    }
}
