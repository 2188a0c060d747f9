package org.thirdleak.core.degradation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thirdleak.core.circuit.Duty;
import org.thirdleak.core.circuit.Tubes;

/**
 * One run of the integrator from break point to break point. Modes, open holes and the shadow are constant within a
 * segment; an event flips one of them and the integration goes on to the same break point. Not thread-safe: it lives in
 * one call.
 */
final class SegmentedIntegration {

    private static final double SHORTEST_SEGMENT_S = 1e-7;
    private static final int MOST_STEPS = 20_000;
    private static final double ONSET_MARGIN_S = 1e-9;
    private static final double REYNOLDS_NUDGE = 1e-6;
    private static final double ABSOLUTE_KG = 1e-2;
    private static final double ABSOLUTE_J = 1e4;

    private final ModuleEquations equations;
    private final StepRecorder recorder;
    private final DormandPrince method;
    private final StepLength length = new StepLength();
    private final EventSearch search;
    private final List<TrajectoryEvent> events = new ArrayList<>();
    private final double[] state;

    SegmentedIntegration(ModuleEquations equations, double tolerance, double[] initial) {
        this.equations = equations;
        state = initial.clone();
        recorder = new StepRecorder(equations);
        method = new DormandPrince(equations, tolerance, absolute(equations.layout(), tolerance));
        search = new EventSearch(equations);
        for (int c = 0; c < equations.layout().circuits(); c++) {
            regimeOfTheState(c);
        }
    }

    private static double[] absolute(StateLayout layout, double tolerance) {
        double[] absolute = new double[layout.dimension()];
        Arrays.fill(absolute, tolerance);
        for (int c = 0; c < layout.circuits(); c++) {
            absolute[layout.mass(c)] = ABSOLUTE_KG * tolerance;
        }
        absolute[layout.energy()] = ABSOLUTE_J * tolerance;
        absolute[layout.vapour()] = ABSOLUTE_KG * tolerance;
        return absolute;
    }

    Trajectory run(double toS) {
        double time = 0;
        for (double next : BreakPoints.of(equations.scenario(), 0, toS)) {
            while (next - time > SHORTEST_SEGMENT_S) {
                time = segment(time, next);
            }
        }
        return new Trajectory(equations, recorder.steps(), events, toS);
    }

    double[] state() {
        return state.clone();
    }

    /** Moves the state to the end of a segment or to the first event on the way; returns the time reached. */
    private double segment(double from, double to) {
        Phase phase = equations.phase();
        equations.beginSegment(from, to);
        for (Opening opening : equations.scenario().openings()) {
            phase.leaking(opening.circuit(), from >= opening.breach().onsetS() - ONSET_MARGIN_S);
        }
        applyWhatIsAlreadyDue(from);
        search.begin(state);
        Phase held = phase.copy();
        double[] y = state.clone();
        double[] slope = new double[y.length];
        equations.derive(from, y, slope);
        if (recorder.steps().isEmpty()) {
            length.begin(method.firstStepS(y, slope));
        }
        double time = from;
        for (int taken = 0; to - time > SHORTEST_SEGMENT_S; taken++) {
            checkCount(taken, from, to, time);
            TrajectoryStep step = step(held, time, to, y, slope);
            Optional<EventSearch.Found> found = search.within(step);
            if (found.isPresent()) {
                return stop(step, found.get());
            }
            y = step.end();
            slope = step.endSlope();
            time = step.endS();
            recorder.keep(step, y);
        }
        System.arraycopy(y, 0, state, 0, y.length);
        return to;
    }

    private static void checkCount(int taken, double from, double to, double time) {
        if (taken >= MOST_STEPS) {
            throw new IntegrationFailure("steps between " + from + " s and " + to + " s must be <= " + MOST_STEPS
                    + " but were more at " + time + " s. Maybe a heat capacity is far too small?");
        }
    }

    /** A step from a state and its slope, as long as the tolerance allows. */
    private TrajectoryStep step(Phase held, double from, double to, double[] y, double[] slope) {
        double[] end = new double[y.length];
        double[] endSlope = new double[y.length];
        while (true) {
            double h = length.next(to - from);
            double error = method.attempt(from, h, y, slope, end, endSlope);
            if (error <= 1) {
                length.accepted(h, error);
                double[] bend = method.bend(h, slope, endSlope);
                return new TrajectoryStep(from, h, from + h, held, y, end, slope, endSlope, bend);
            }
            if (!(h > StepLength.SHORTEST_S)) {
                throw new IntegrationFailure("the step at " + from + " s must be > " + StepLength.SHORTEST_S
                        + " s but was " + h + " s with an error of " + error
                        + " tolerances. Maybe a heat capacity is far too small?");
            }
            length.rejected(h, error);
        }
    }

    private double stop(TrajectoryStep step, EventSearch.Found found) {
        TrajectoryStep cut = step.until(found.timeS());
        cut.state(found.timeS(), state);
        recorder.keep(cut, state);
        apply(found.event(), found.timeS());
        return found.timeS();
    }

    private void applyWhatIsAlreadyDue(double time) {
        for (StateEvent event : search.all()) {
            if (event.possible() && event.margin(state) <= 0) {
                apply(event, time);
            }
        }
    }

    private void apply(StateEvent event, double time) {
        int circuit = event.circuit();
        Phase phase = equations.phase();
        if (event.kind() == StateEvent.Kind.REGIME) {
            changeRegime(circuit);
            return;
        }
        if (event.kind() == StateEvent.Kind.DRAIN) {
            state[equations.layout().mass(circuit)] =
                    equations.circuit(circuit).circuit().charge().residualKg();
            if (phase.mode(circuit) != Mode.STOPPED) {
                stopFlow(circuit, time); // a bellows with more stroke than the loop has coolant never meets its stop
            }
            phase.drained(circuit);
            phase.venting(
                    circuit,
                    equations.scenario().breachOf(circuit).orElseThrow().vapourTail());
            events.add(new TrajectoryEvent(TrajectoryEvent.Kind.DRAINED, circuit, time));
            return;
        }
        if (event.kind() == StateEvent.Kind.EMPTY) {
            state[equations.layout().mass(circuit)] = 0;
            phase.venting(circuit, false);
            events.add(new TrajectoryEvent(TrajectoryEvent.Kind.EMPTIED, circuit, time));
            return;
        }
        stopFlow(circuit, time);
    }

    private void stopFlow(int circuit, double time) {
        Phase phase = equations.phase();
        boolean pumping = phase.mode(circuit) == Mode.PUMPING;
        phase.mode(circuit, Mode.STOPPED);
        TrajectoryEvent.Kind kind = pumping ? TrajectoryEvent.Kind.LOSS_OF_FLOW : TrajectoryEvent.Kind.PRESSURE_LOST;
        events.add(new TrajectoryEvent(kind, circuit, time));
        if (pumping) {
            startBackup(time);
        }
    }

    private void regimeOfTheState(int circuit) {
        equations
                .phase()
                .regime(circuit, Tubes.Regime.of(equations.circuit(circuit).reynolds(state)));
    }

    /** To the neighbour beyond the nearer end: at the end itself rounding decides which side a state is on. */
    private void changeRegime(int circuit) {
        Phase phase = equations.phase();
        double reynolds = equations.circuit(circuit).reynolds(state);
        double ahead = reynolds * (1 + REYNOLDS_NUDGE);
        double behind = reynolds * (1 - REYNOLDS_NUDGE);
        Tubes.Regime before = phase.regime(circuit);
        Tubes.Regime above = Tubes.Regime.of(ahead);
        phase.regime(circuit, above == before ? Tubes.Regime.of(behind) : above);
    }

    private void startBackup(double time) {
        for (int c = 0; c < equations.layout().circuits(); c++) {
            boolean ready = equations.phase().mode(c) == Mode.STANDBY;
            if (ready && equations.circuit(c).circuit().duty() == Duty.BACKUP) {
                equations.phase().mode(c, Mode.PUMPING);
                regimeOfTheState(c);
                events.add(new TrajectoryEvent(TrajectoryEvent.Kind.BACKUP_STARTED, c, time));
                return;
            }
        }
    }
}
