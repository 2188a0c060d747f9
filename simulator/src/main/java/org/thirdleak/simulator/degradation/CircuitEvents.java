package org.thirdleak.simulator.degradation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.thirdleak.core.circuit.RadiatorCircuit;
import org.thirdleak.core.degradation.CircuitState;
import org.thirdleak.core.degradation.ModuleState;
import org.thirdleak.core.degradation.TrajectoryEvent;
import org.thirdleak.core.quantity.Celsius;
import org.thirdleak.simulator.config.LoopConfig;
import org.thirdleak.simulator.config.ModuleConfig;
import org.thirdleak.simulator.degradation.LeakCourse.Milestone;
import org.thirdleak.simulator.result.CircuitResult.Happening;

/** What happened in a trajectory, in words. */
final class CircuitEvents {

    private static final double NEARLY = 1 + 1e-6;
    private static final double S_PER_H = 3600;
    /** At the onset itself the hole is still closed. */
    private static final double JUST_AFTER_S = 1e-3;

    private static final double PA_PER_KPA = 1e3;

    private final CircuitModel model;
    private final LeakCourse course;

    CircuitEvents(CircuitModel model, LeakCourse course) {
        this.model = model;
        this.course = course;
    }

    List<Happening> list() {
        List<Happening> found = new ArrayList<>();
        found.add(onset());
        for (TrajectoryEvent event : course.trajectory().events()) {
            found.add(happening(event));
        }
        for (ModuleConfig.LoadStep step : model.config().module().loadSteps()) {
            if (step.sinceOnsetH() <= course.horizonH()) {
                found.add(new Happening(
                        "load_step", "", step.sinceOnsetH(), "equipment is switched to other heat loads"));
            }
        }
        String leaking = id(course.circuit());
        add(found, Milestone.HALF_EMPTY, leaking, "half of the coolant of circuit " + leaking + " is gone");
        add(
                found,
                Milestone.INSTRUMENT_BAY_LIMIT,
                "",
                String.format(
                        Locale.ROOT,
                        "the instrument bay passes %.1f °C",
                        model.config().limits().instrumentBayC()));
        add(
                found,
                Milestone.LIVING_COMPARTMENT_LIMIT,
                "",
                String.format(
                        Locale.ROOT,
                        "the living compartment passes %.1f °C",
                        model.config().limits().livingCompartmentC()));
        found.sort(Comparator.comparingDouble(Happening::sinceOnsetH));
        return found;
    }

    private Happening onset() {
        CircuitState circuit = course.at(JUST_AFTER_S).circuits().get(course.circuit());
        String sentence = String.format(
                Locale.ROOT,
                "a hole of %.3g mm opens in circuit %s; %.4g kg of coolant under %.4g kPa begin to leave at %.3g kg/h",
                course.breachDiameterMm(),
                id(course.circuit()),
                circuit.massKg(),
                circuit.pressurePa() / PA_PER_KPA,
                circuit.leakKgPerS() * S_PER_H);
        return new Happening("onset", id(course.circuit()), 0, sentence);
    }

    private Happening happening(TrajectoryEvent event) {
        String id = id(event.circuit());
        ModuleState state = course.trajectory().at(event.timeS());
        CircuitState circuit = state.circuits().get(event.circuit());
        String sentence = switch (event.kind()) {
            case LOSS_OF_FLOW ->
                String.format(
                        Locale.ROOT,
                        "the pump of circuit %s stops with %.4g kg of coolant left: %s",
                        id,
                        circuit.massKg(),
                        reason(event.circuit(), circuit));
            case PRESSURE_LOST ->
                String.format(
                        Locale.ROOT,
                        "the accumulator of the standing circuit %s is empty with %.4g kg of coolant left",
                        id,
                        circuit.massKg());
            case DRAINED ->
                String.format(
                        Locale.ROOT,
                        "circuit %s is drained; the instrument bay is at %.1f °C, the living compartment at %.1f °C",
                        id,
                        state.bayK() - Celsius.ZERO_K,
                        state.livingK() - Celsius.ZERO_K);
            case EMPTIED -> "the last of circuit " + id + " has left as vapour";
            case BACKUP_STARTED -> "the backup circuit " + id + " starts";
        };
        return new Happening(
                event.kind().name().toLowerCase(Locale.ROOT), id, (event.timeS() - model.onsetS()) / S_PER_H, sentence);
    }

    private String reason(int index, CircuitState state) {
        RadiatorCircuit circuit =
                model.scenario(model.reference()).module().circuits().get(index);
        if (state.massKg() <= circuit.charge().residualKg() * NEARLY) {
            return "nothing is left to pump";
        }
        double needed = circuit.charge().coolant().vapourPressurePa(state.coldLegK())
                + circuit.loop().pump().suctionPa();
        double gas = circuit.accumulator().pressurePa(circuit.accumulator().stopGasM3());
        return gas > needed * NEARLY ? "the accumulator is empty" : "its inlet boils";
    }

    private void add(List<Happening> found, Milestone milestone, String circuit, String sentence) {
        OptionalDouble time = course.sinceOnsetS(milestone);
        if (time.isPresent()) {
            found.add(new Happening(milestone.key(), circuit, time.getAsDouble() / S_PER_H, sentence));
        }
    }

    private String id(int circuit) {
        List<LoopConfig> circuits = model.config().circuits();
        return circuits.get(circuit).id();
    }
}
