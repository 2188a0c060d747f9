package org.thirdleak.core.circuit;

import java.util.List;
import java.util.stream.Stream;
import org.thirdleak.core.coolant.Coolant;
import org.thirdleak.core.leak.Accumulator;
import org.thirdleak.core.orbit.Facing;

/** The circuit of the golden runs: assumed and tuned values of a Soyuz-like loop, see the model card. */
public final class ReferenceCircuit {

    public static final Accumulator ACCUMULATOR = new Accumulator(303975, 0.006, 0.013, 1);
    public static final Tubes TUBES = new Tubes(6e-3, 2, 9);
    private static final Coolant ISOOCTANE =
            Coolant.named("isooctane").orElseThrow().withHeatCapacity(2060);

    private ReferenceCircuit() {}

    public static CooledModule module(RadiatorCircuit... circuits) {
        return module(Crew.NONE, circuits);
    }

    public static CooledModule module(Crew crew, RadiatorCircuit... circuits) {
        Compartment bay = new Compartment(1.2e6, 520, 10, 276.15);
        Compartment living = new Compartment(0.9e6, 90, 18, 296.15);
        return new CooledModule(bay, living, 4, crew, List.of(circuits));
    }

    public static RadiatorCircuit whole() {
        return part(1, ACCUMULATOR, TUBES);
    }

    public static RadiatorCircuit with(Accumulator accumulator) {
        return part(1, accumulator, TUBES);
    }

    /** Half of the circuit in everything that adds up. */
    public static RadiatorCircuit half() {
        return part(0.5, new Accumulator(303975, 0.003, 0.0065, 1), new Tubes(6e-3, 1, 9));
    }

    private static RadiatorCircuit part(double share, Accumulator accumulator, Tubes tubes) {
        Charge charge = new Charge(ISOOCTANE, 0.044 * share, 288.15, 0.3 * share, 0.5);
        Loop loop = new Loop(
                new Pump(0.05 * share, 15e3),
                new HeatExchanger(30 * share),
                new HeatExchanger(40 * share),
                new ThermostaticValve(291.15, 1.5, 0.03),
                3 * share,
                2 * share);
        List<Panel> panels = Stream.of(
                        new Facing(1, 0, 0), new Facing(0, 1, 0), new Facing(-1, 0, 0), new Facing(0, -1, 0))
                .map(facing -> new Panel(facing, 1.6 * share, 0.25, 0.88, 8000 * share))
                .toList();
        Radiator radiator = new Radiator(panels, new Fin(167, 1.2e-3, 0.045), tubes, 0.5 * share, 0.25 * share);
        return new RadiatorCircuit("reference", Duty.RUNNING, charge, accumulator, loop, radiator);
    }
}
