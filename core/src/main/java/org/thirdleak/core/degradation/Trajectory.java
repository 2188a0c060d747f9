package org.thirdleak.core.degradation;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.thirdleak.core.quadrature.GaussLegendre;
import org.thirdleak.core.quantity.Quantity;

/** A module through time: its state at any time up to the horizon, what happened when, and the balances. */
public final class Trajectory {

    private static final GaussLegendre RULE = GaussLegendre.of(5);
    private static final double TIME_TOLERANCE_S = 1e-7;
    private static final int PARTS_OF_A_STEP = 4;

    private final ModuleEquations equations;
    private final List<TrajectoryStep> steps;
    private final List<TrajectoryEvent> events;
    private final double horizonS;

    Trajectory(ModuleEquations equations, List<TrajectoryStep> steps, List<TrajectoryEvent> events, double horizonS) {
        this.equations = equations;
        this.steps = List.copyOf(steps);
        this.events = List.copyOf(events);
        this.horizonS = horizonS;
    }

    /** End, s. */
    public double horizonS() {
        return horizonS;
    }

    /** Number of accepted steps. */
    public int stepCount() {
        return steps.size();
    }

    /** What happened, in order of time. */
    public List<TrajectoryEvent> events() {
        return events;
    }

    /**
     * When something first happened to a circuit.
     *
     * @param kind what
     * @param circuit index of the circuit
     * @return time, s, or nothing if it did not happen before the horizon
     */
    public OptionalDouble timeS(TrajectoryEvent.Kind kind, int circuit) {
        return events.stream()
                .filter(event -> event.kind() == kind && event.circuit() == circuit)
                .mapToDouble(TrajectoryEvent::timeS)
                .findFirst();
    }

    /**
     * The module at a time.
     *
     * @param timeS time, s, 0 … horizon
     * @return its state
     * @throws IllegalArgumentException if the time is outside the trajectory
     */
    public ModuleState at(double timeS) {
        Quantity.between("timeS", timeS, 0, horizonS, "s");
        return state(step(timeS), timeS);
    }

    /**
     * When a part of the charge of a circuit is lost.
     *
     * @param circuit index of the circuit
     * @param part lost part, 0 … 1
     * @return time, s, or nothing if it was not lost before the horizon
     */
    public OptionalDouble timeOfLossS(int circuit, double part) {
        Quantity.between("part", part, 0, 1, "");
        double level =
                (1 - part) * equations.circuit(circuit).circuit().charge().massKg();
        int index = equations.layout().mass(circuit);
        return firstCrossing((step, time) -> level - step.component(index, time));
    }

    /**
     * When the instrument bay first gets as warm as a level.
     *
     * @param levelK K
     * @return time, s, 0 if it starts above, or nothing if it stayed below
     */
    public OptionalDouble timeOfWarmBayS(double levelK) {
        return firstCrossing((step, time) -> step.component(StateLayout.BAY, time) - levelK);
    }

    /**
     * When the living compartment first gets as warm as a level.
     *
     * @param levelK K
     * @return time, s, 0 if it starts above, or nothing if it stayed below
     */
    public OptionalDouble timeOfWarmLivingS(double levelK) {
        return firstCrossing((step, time) -> step.component(StateLayout.LIVING, time) - levelK);
    }

    /** Energy and mass at the horizon against what went in and out. */
    public Balance balance() {
        double[] first = steps.get(0).state(0);
        double[] last = steps.get(steps.size() - 1).state(horizonS);
        StateLayout layout = equations.layout();
        double stored = equations.storedJ(last) - equations.storedJ(first);
        double supplied = last[layout.energy()] - first[layout.energy()];
        double lost = 0;
        double leaked = 0;
        for (int c = 0; c < layout.circuits(); c++) {
            int circuit = c;
            lost += first[layout.mass(c)] - last[layout.mass(c)];
            for (TrajectoryStep step : steps) {
                leaked += RULE.integrate(
                        time -> equations.circuit(circuit).leakKgPerS(step.phase(), step.state(time)),
                        step.startS(),
                        step.endS());
            }
        }
        return new Balance(stored, supplied, Math.abs(stored - supplied) / equations.storedJ(last), lost, leaked);
    }

    private interface OnStep {
        double at(TrajectoryStep step, double timeS);
    }

    private OptionalDouble firstCrossing(OnStep excess) {
        for (TrajectoryStep step : steps) {
            double from = step.startS();
            if (excess.at(step, from) >= 0) {
                return OptionalDouble.of(from);
            }
            for (int k = 1; k <= PARTS_OF_A_STEP; k++) {
                double to = step.startS() + (step.endS() - step.startS()) * k / PARTS_OF_A_STEP;
                if (excess.at(step, to) > 0) {
                    return OptionalDouble.of(
                            new BrentSolver(TIME_TOLERANCE_S).solve(100, time -> excess.at(step, time), from, to));
                }
                from = to;
            }
        }
        return OptionalDouble.empty();
    }

    private TrajectoryStep step(double timeS) {
        int low = 0;
        int high = steps.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (steps.get(middle).endS() < timeS) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return steps.get(low);
    }

    private ModuleState state(TrajectoryStep step, double timeS) {
        double[] y = step.state(timeS);
        StateLayout layout = equations.layout();
        List<CircuitState> circuits = IntStream.range(0, layout.circuits())
                .mapToObj(c -> circuit(step.phase(), c, y))
                .toList();
        return new ModuleState(
                timeS, y[StateLayout.BAY], y[StateLayout.LIVING], y[layout.vapour()], y[layout.energy()], circuits);
    }

    private CircuitState circuit(Phase phase, int c, double[] y) {
        StateLayout layout = equations.layout();
        CircuitEquations circuit = equations.circuit(c);
        Mode mode = phase.mode(c);
        return new CircuitState(
                mode,
                y[layout.warm(c)],
                y[layout.cold(c)],
                IntStream.range(0, layout.panels(c))
                        .mapToObj(i -> y[layout.panel(c, i)])
                        .toList(),
                y[layout.mass(c)],
                circuit.pressurePa(mode, y),
                circuit.leakKgPerS(phase, y));
    }
}
