package org.thirdleak.core.degradation;

/**
 * A state of one circuit at which the integration must stop: its flow is lost, it is drained, the last of it is gone, or
 * the flow in its tubes changes its regime.
 */
final class StateEvent {

    enum Kind {
        FLOW,
        DRAIN,
        EMPTY,
        REGIME
    }

    private static final double REYNOLDS_SCALE = 1e3;

    private final ModuleEquations equations;
    private final int circuit;
    private final Kind kind;

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
            case EMPTY -> phase.venting(circuit);
            case REGIME -> phase.mode(circuit) == Mode.PUMPING;
        };
    }

    /** Falls through 0 at the event. */
    double margin(double[] y) {
        CircuitEquations part = equations.circuit(circuit);
        Phase phase = equations.phase();
        return switch (kind) {
            case FLOW -> part.flowMargin(phase.mode(circuit), y);
            case DRAIN ->
                y[equations.layout().mass(circuit)] - part.circuit().charge().residualKg();
            case EMPTY -> y[equations.layout().mass(circuit)];
            case REGIME -> phase.regime(circuit).margin(part.reynolds(y)) / REYNOLDS_SCALE;
        };
    }
}
