package org.thirdleak.core.degradation;

import org.apache.commons.math3.ode.events.EventHandler;

/** A state of one circuit at which the integration must stop: its flow is lost, or it is drained, or the
 * flow in its tubes changes its regime. */
final class StateEvent implements EventHandler {

    enum Kind {
        FLOW,
        DRAIN,
        REGIME
    }

    private static final double REYNOLDS_SCALE = 1e3;

    private final ModuleEquations equations;
    private final int circuit;
    private final Kind kind;
    private final boolean[] fired = new boolean[1];

    StateEvent(ModuleEquations equations, int circuit, Kind kind) {
        this.equations = equations;
        this.circuit = circuit;
        this.kind = kind;
    }

    int circuit() {
        return circuit;
    }

    Kind kind() {
        return kind;
    }

    boolean possible() {
        Phase phase = equations.phase();
        return switch (kind) {
            case FLOW -> phase.mode(circuit) != Mode.STOPPED;
            case DRAIN -> phase.leaking(circuit);
            case REGIME -> phase.mode(circuit) == Mode.PUMPING;
        };
    }

    boolean takeFired() {
        boolean was = fired[0];
        fired[0] = false;
        return was;
    }

    @Override
    public void init(double timeS, double[] y, double endS) {
        fired[0] = false;
    }

    @Override
    public double g(double timeS, double[] y) {
        CircuitEquations part = equations.circuit(circuit);
        Phase phase = equations.phase();
        return switch (kind) {
            case FLOW -> part.flowMargin(phase.mode(circuit), y);
            case DRAIN ->
                y[equations.layout().mass(circuit)] - part.circuit().charge().residualKg();
            case REGIME -> phase.regime(circuit).margin(part.reynolds(y)) / REYNOLDS_SCALE;
        };
    }

    @Override
    public Action eventOccurred(double timeS, double[] y, boolean increasing) {
        if (increasing) {
            return Action.CONTINUE;
        }
        fired[0] = true;
        return Action.STOP;
    }

    @Override
    public void resetState(double timeS, double[] y) {
        // the integration stops instead
    }
}
