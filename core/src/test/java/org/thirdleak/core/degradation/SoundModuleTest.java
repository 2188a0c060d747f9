package org.thirdleak.core.degradation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thirdleak.core.ReferenceTable.assertRelative;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thirdleak.core.ReferenceTable;
import org.thirdleak.core.circuit.CooledModule;
import org.thirdleak.core.circuit.Duty;
import org.thirdleak.core.circuit.Fin;
import org.thirdleak.core.circuit.Loop;
import org.thirdleak.core.circuit.Panel;
import org.thirdleak.core.circuit.Radiator;
import org.thirdleak.core.circuit.RadiatorCircuit;
import org.thirdleak.core.circuit.ReferenceCircuit;
import org.thirdleak.core.orbit.CircularOrbit;
import org.thirdleak.core.orbit.EarthEnvironment;
import org.thirdleak.core.orbit.Facing;

class SoundModuleTest {

    private static LeakScenario at(double betaDeg) {
        LeakScenario base = ReferenceScenario.sound();
        return new LeakScenario(base.module(), ReferenceScenario.orbit(betaDeg), List.of(), base.initial());
    }

    private static double panel(Trajectory orbit, int i, double timeS) {
        return orbit.at(timeS).circuits().get(0).panelsK().get(i);
    }

    @Test
    void thePeriodicOrbitRepeatsItself() {
        for (double beta : new double[] {0, 45, 75}) {
            Trajectory orbit = new SoundModule(at(beta)).periodicOrbit();
            ModuleState start = orbit.at(0);
            ModuleState end = orbit.at(orbit.horizonS());
            assertEquals(start.bayK(), end.bayK(), 1e-6);
            assertEquals(start.livingK(), end.livingK(), 1e-6);
            for (int i = 0; i < 4; i++) {
                assertEquals(panel(orbit, i, 0), panel(orbit, i, orbit.horizonS()), 1e-6);
            }
            // what comes in within an orbit goes out
            assertEquals(0, end.energyJ(), 5);
        }
    }

    @Test
    void swingsAreThoseOfTheReferenceWithinTwoDegrees() {
        for (ReferenceTable.Row row :
                ReferenceTable.read("degradation/swings.csv").rows()) {
            Trajectory orbit = new SoundModule(at(row.number("beta_deg"))).periodicOrbit();
            for (int i = 0; i < 4; i++) {
                int panel = i;
                double[] samples = IntStream.range(0, 1000)
                        .mapToDouble(k -> panel(orbit, panel, orbit.horizonS() * k / 1000))
                        .toArray();
                double most = IntStream.range(0, 1000)
                        .mapToDouble(k -> samples[k])
                        .max()
                        .orElseThrow();
                double least = IntStream.range(0, 1000)
                        .mapToDouble(k -> samples[k])
                        .min()
                        .orElseThrow();
                double mean = IntStream.range(0, 1000)
                        .mapToDouble(k -> samples[k])
                        .average()
                        .orElseThrow();
                assertEquals(row.number("swing" + i), most - least, 1, row + ": swing " + i);
                assertEquals(row.number("mean" + i), mean - 273.15, 2.2, row + ": mean " + i);
            }
        }
    }

    @Test
    void theSteadyStateIsNearTheMeanOfTheOrbit() {
        ModuleState steady = new SoundModule(at(45)).steadyState();
        Trajectory orbit = new SoundModule(at(45)).periodicOrbit();
        assertEquals(orbit.at(0).bayK(), steady.bayK(), 0.5);
        for (int i = 0; i < 4; i++) {
            int panel = i;
            double mean = IntStream.range(0, 500)
                    .mapToDouble(k -> panel(orbit, panel, orbit.horizonS() * k / 500))
                    .average()
                    .orElseThrow();
            assertEquals(mean, steady.circuits().get(0).panelsK().get(i), 2, "panel " + i);
        }
    }

    @Test
    void aLeakingModuleHasNoSteadyState() {
        assertThrows(IllegalArgumentException.class, () -> new SoundModule(ReferenceScenario.leaking()));
    }

    /** One panel, alone with space: closed forms for a background of 0 K and of 200 K. */
    @Test
    void aLonePanelCoolsAsTheClosedFormSays() {
        Trajectory dark = cooling(0);
        assertRelative(246.240189888, panel(dark, 0, 1000), 1e-9, "after 1000 s");
        assertEquals(250, panel(dark, 0, 900.5792909), 1e-6);
        assertEquals(250, panel(cooling(200), 0, 1297.33166974), 1e-6);
    }

    private static Trajectory cooling(double spaceK) {
        RadiatorCircuit base = ReferenceCircuit.whole();
        // a fin so thick that it is as warm as its tube
        Radiator radiator = new Radiator(
                List.of(new Panel(new Facing(0, 1, 0), 1.6, 0.25, 0.88, 8000)),
                new Fin(167, 1e9, 0.045),
                ReferenceCircuit.TUBES,
                0,
                0);
        Loop still = new Loop(
                base.loop().pump(),
                base.loop().living(),
                base.loop().bay(),
                base.loop().valve(),
                0,
                0);
        RadiatorCircuit lone =
                new RadiatorCircuit("lone", Duty.STANDBY, base.charge(), base.accumulator(), still, radiator);
        CooledModule module = ReferenceCircuit.module(lone);
        EarthEnvironment empty = new EarthEnvironment(3.986004418e14, 6.371e6, 0, 0, 0, spaceK);
        LeakScenario scenario = new LeakScenario(
                module,
                new CircularOrbit(empty, 415e3, 0, 0),
                List.of(),
                new InitialTemperatures(297, 295, 291, 285, 300));
        Trajectory trajectory = new TrajectorySolver(1e-11).solve(scenario, 2000);
        assertTrue(trajectory.events().isEmpty());
        return trajectory;
    }
}
