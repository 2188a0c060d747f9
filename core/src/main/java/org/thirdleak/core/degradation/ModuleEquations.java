package org.thirdleak.core.degradation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.thirdleak.core.circuit.Compartment;
import org.thirdleak.core.circuit.CooledModule;
import org.thirdleak.core.circuit.Duty;
import org.thirdleak.core.circuit.RadiatorCircuit;

/**
 * Derivatives of a module and its circuits, smooth within a phase. Belongs to one run. With mean heat the panels absorb
 * their mean over the orbit at all times.
 */
final class ModuleEquations {

    private final LeakScenario scenario;
    private final StateLayout layout;
    private final CircuitEquations[] circuits;
    private final Phase phase;
    private final double rate;

    ModuleEquations(LeakScenario scenario, boolean meanHeat) {
        this.scenario = scenario;
        List<RadiatorCircuit> parts = scenario.module().circuits();
        layout = new StateLayout(parts);
        circuits = IntStream.range(0, parts.size())
                .mapToObj(i -> new CircuitEquations(scenario, meanHeat, layout, i))
                .toArray(CircuitEquations[]::new);
        phase = new Phase(parts.stream()
                .map(circuit -> circuit.duty() == Duty.RUNNING ? Mode.PUMPING : Mode.STANDBY)
                .toArray(Mode[]::new));
        rate = scenario.orbit().rateRadPerS();
    }

    LeakScenario scenario() {
        return scenario;
    }

    StateLayout layout() {
        return layout;
    }

    Phase phase() {
        return phase;
    }

    CircuitEquations circuit(int index) {
        return circuits[index];
    }

    double[] initialState() {
        double[] y = new double[layout.dimension()];
        InitialTemperatures initial = scenario.initial();
        y[StateLayout.BAY] = initial.bayK();
        y[StateLayout.LIVING] = initial.livingK();
        for (int c = 0; c < circuits.length; c++) {
            y[layout.warm(c)] = initial.warmLegK();
            y[layout.cold(c)] = initial.coldLegK();
            Arrays.fill(y, layout.panel(c, 0), layout.mass(c), initial.panelK());
            y[layout.mass(c)] = circuits[c].circuit().charge().massKg();
        }
        return y;
    }

    int dimension() {
        return layout.dimension();
    }

    /** Writes the derivatives of a state at a time. */
    void derive(double timeS, double[] y, double[] dot) {
        CooledModule module = scenario.module();
        double bay = y[StateLayout.BAY];
        double living = y[StateLayout.LIVING];
        double bayOutside = outsideW(module.bay(), bay);
        double livingOutside = outsideW(module.living(), living);
        double between = module.betweenWPerK() * (living - bay);
        double livingLoad = module.livingLoadW();
        dot[StateLayout.BAY] = module.bay().heatLoadW() + bayOutside + between;
        dot[StateLayout.LIVING] = livingLoad + livingOutside - between;
        dot[layout.energy()] = module.bay().heatLoadW() + livingLoad + bayOutside + livingOutside;
        dot[layout.vapour()] = phase.anyPumping() ? 0 : module.crew().waterKgPerS();
        double angle = scenario.orbit().startRad() + rate * timeS;
        double sine = Math.sin(angle);
        double cosine = Math.cos(angle);
        for (CircuitEquations circuit : circuits) {
            circuit.derive(phase, sine, cosine, y, dot);
        }
        dot[StateLayout.BAY] /= module.bay().heatCapacityJPerK();
        dot[StateLayout.LIVING] /= module.living().heatCapacityJPerK();
    }

    private static double outsideW(Compartment compartment, double kelvin) {
        return compartment.surroundingsWPerK() * (compartment.surroundingsK() - kelvin);
    }

    /** Heat stored in everything above 0 K, J. */
    double storedJ(double[] y) {
        CooledModule module = scenario.module();
        double sum = module.bay().heatCapacityJPerK() * y[StateLayout.BAY]
                + module.living().heatCapacityJPerK() * y[StateLayout.LIVING];
        for (CircuitEquations circuit : circuits) {
            sum += circuit.storedJ(y);
        }
        return sum;
    }
}
