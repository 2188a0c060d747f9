package org.thirdleak.benchmarks.circuit;

import java.util.List;
import java.util.stream.Stream;
import org.thirdleak.core.circuit.Charge;
import org.thirdleak.core.circuit.Compartment;
import org.thirdleak.core.circuit.CooledModule;
import org.thirdleak.core.circuit.Crew;
import org.thirdleak.core.circuit.Duty;
import org.thirdleak.core.circuit.Fin;
import org.thirdleak.core.circuit.HeatExchanger;
import org.thirdleak.core.circuit.Loop;
import org.thirdleak.core.circuit.Panel;
import org.thirdleak.core.circuit.Pump;
import org.thirdleak.core.circuit.Radiator;
import org.thirdleak.core.circuit.RadiatorCircuit;
import org.thirdleak.core.circuit.ThermostaticValve;
import org.thirdleak.core.circuit.Tubes;
import org.thirdleak.core.coolant.Coolant;
import org.thirdleak.core.degradation.InitialTemperatures;
import org.thirdleak.core.degradation.LeakScenario;
import org.thirdleak.core.degradation.Opening;
import org.thirdleak.core.leak.Accumulator;
import org.thirdleak.core.leak.Breach;
import org.thirdleak.core.leak.NonEquilibriumFlashing;
import org.thirdleak.core.orbit.CircularOrbit;
import org.thirdleak.core.orbit.EarthEnvironment;
import org.thirdleak.core.orbit.Facing;

/** The reference circuit of the model cards over a day, with a hole of 0.8 mm after an hour. */
final class LeakingDay {

    static final double DAY_S = 86400;
    static final double ONSET_S = 3600;

    private LeakingDay() {}

    static LeakScenario scenario() {
        Breach breach = Breach.of(0.8e-3, 1, ONSET_S, new NonEquilibriumFlashing(1e-3));
        return new LeakScenario(
                module(),
                new CircularOrbit(EarthEnvironment.MEAN, 415e3, Math.PI / 4, 0),
                List.of(new Opening(0, breach)),
                InitialTemperatures.USUAL);
    }

    private static CooledModule module() {
        Compartment bay = new Compartment(1.2e6, 520, 10, 276.15);
        Compartment living = new Compartment(0.9e6, 90, 18, 296.15);
        return new CooledModule(bay, living, 4, Crew.NONE, List.of(circuit()));
    }

    private static RadiatorCircuit circuit() {
        Coolant isooctane = Coolant.named("isooctane").orElseThrow().withHeatCapacity(2060);
        Loop loop = new Loop(
                new Pump(0.05, 15e3),
                new HeatExchanger(30),
                new HeatExchanger(40),
                new ThermostaticValve(291.15, 1.5, 0.03),
                3,
                2);
        List<Panel> panels = Stream.of(
                        new Facing(1, 0, 0), new Facing(0, 1, 0), new Facing(-1, 0, 0), new Facing(0, -1, 0))
                .map(facing -> new Panel(facing, 1.6, 0.25, 0.88, 8000))
                .toList();
        return new RadiatorCircuit(
                "reference",
                Duty.RUNNING,
                new Charge(isooctane, 0.044, 288.15, 0.3, 0.5),
                new Accumulator(303975, 0.006, 0.013, 1),
                loop,
                new Radiator(panels, new Fin(167, 1.2e-3, 0.045), new Tubes(6e-3, 2, 9), 0.5, 0.25));
    }
}
