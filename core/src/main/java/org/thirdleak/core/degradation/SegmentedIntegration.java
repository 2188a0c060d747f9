package org.thirdleak.core.degradation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.ode.nonstiff.DormandPrince54Integrator;
import org.thirdleak.core.circuit.Duty;
import org.thirdleak.core.circuit.Tubes;

/**
 * One run of the integrator from break point to break point. Modes, open holes and the shadow are constant within a
 * segment; an event flips one of them and the integration goes on to the same break point. Not thread-safe: it lives in
 * one call.
 */
final class SegmentedIntegration {

    private static final double SHORTEST_STEP_S = 1e-6;
    private static final double LONGEST_STEP_S = 3000;
    private static final double SHORTEST_SEGMENT_S = 1e-7;
    private static final double ONSET_MARGIN_S = 1e-9;
    private static final double EVENT_CHECK_S = 600;
    private static final double EVENT_CONVERGENCE_S = 1e-7;
    private static final int EVENT_ITERATIONS = 200;
    private static final double REYNOLDS_NUDGE = 1e-6;
    private static final double ABSOLUTE_KG = 1e-2;
    private static final double ABSOLUTE_J = 1e4;

    private final ModuleEquations equations;
    private final StepRecorder recorder;
    private final DormandPrince54Integrator integrator;
    private final List<StateEvent> watched;
    private final List<TrajectoryEvent> events = new ArrayList<>();
    private final double[] y;

    SegmentedIntegration(ModuleEquations equations, double tolerance, double[] initial) {
        this.equations = equations;
        y = initial.clone();
        recorder = new StepRecorder(equations);
        integrator = integrator(equations.layout(), tolerance);
        integrator.addStepHandler(recorder);
        for (int c = 0; c < equations.layout().circuits(); c++) {
            regimeOfTheState(c);
        }
        watched = IntStream.range(0, equations.layout().circuits())
                .boxed()
                .flatMap(c -> Arrays.stream(StateEvent.Kind.values()).map(kind -> new StateEvent(equations, c, kind)))
                .toList();
    }

    private static DormandPrince54Integrator integrator(StateLayout layout, double tolerance) {
        double[] absolute = new double[layout.dimension()];
        double[] relative = new double[layout.dimension()];
        Arrays.fill(absolute, tolerance);
        Arrays.fill(relative, tolerance);
        for (int c = 0; c < layout.circuits(); c++) {
            absolute[layout.mass(c)] = ABSOLUTE_KG * tolerance;
        }
        absolute[layout.energy()] = ABSOLUTE_J * tolerance;
        absolute[layout.vapour()] = ABSOLUTE_KG * tolerance;
        return new DormandPrince54Integrator(SHORTEST_STEP_S, LONGEST_STEP_S, absolute, relative);
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
        return y.clone();
    }

    private double segment(double from, double to) {
        Phase phase = equations.phase();
        phase.eclipsed(equations.scenario().orbit().isEclipsed(0.5 * (from + to)));
        for (Opening opening : equations.scenario().openings()) {
            phase.leaking(opening.circuit(), from >= opening.breach().onsetS() - ONSET_MARGIN_S);
        }
        applyWhatIsAlreadyDue(from);
        integrator.clearEventHandlers();
        for (StateEvent event : watched) {
            if (event.possible()) {
                integrator.addEventHandler(event, EVENT_CHECK_S, EVENT_CONVERGENCE_S, EVENT_ITERATIONS);
            }
        }
        recorder.beginSegment();
        double reached = integrate(from, to);
        for (StateEvent event : watched) {
            if (event.takeFired()) {
                apply(event, reached);
            }
        }
        return reached;
    }

    private double integrate(double from, double to) {
        try {
            double reached = integrator.integrate(equations, from, y, to, y);
            // the next segment starts with the stride of this one, unless a single step says little about it
            integrator.setInitialStepSize(Math.max(SHORTEST_STEP_S, recorder.longestS()));
            return reached;
        } catch (MathIllegalArgumentException | MathIllegalStateException e) {
            throw new IntegrationFailure("the integrator failed between " + from + " s and " + to + " s", e);
        }
    }

    private void applyWhatIsAlreadyDue(double time) {
        for (StateEvent event : watched) {
            if (event.possible() && event.g(time, y) <= 0) {
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
            y[equations.layout().mass(circuit)] =
                    equations.circuit(circuit).circuit().charge().residualKg();
            phase.drained(circuit);
            events.add(new TrajectoryEvent(TrajectoryEvent.Kind.DRAINED, circuit, time));
            return;
        }
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
                .regime(circuit, Tubes.Regime.of(equations.circuit(circuit).reynolds(y)));
    }

    /** To the neighbour beyond the nearer end: at the end itself rounding decides which side a state is on. */
    private void changeRegime(int circuit) {
        Phase phase = equations.phase();
        double reynolds = equations.circuit(circuit).reynolds(y);
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
