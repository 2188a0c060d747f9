package org.thirdleak.core.degradation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.solvers.AllowedSolution;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * Finds the first event within a step. Margins are looked at at the end of a step and every ten minutes within it; the
 * time found is the first double-precision guess behind the event, so that its margin is no longer above 0. Belongs to
 * one run.
 */
final class EventSearch {

    private static final double LONGEST_UNSEEN_S = 600;
    private static final double CONVERGENCE_S = 1e-7;
    private static final int EVALUATIONS = 100;
    private static final int ORDER = 5;

    private final List<StateEvent> all;
    private final List<StateEvent> watched = new ArrayList<>();
    private final double[] margins;
    private final double[] state;

    EventSearch(ModuleEquations equations) {
        all = IntStream.range(0, equations.layout().circuits())
                .boxed()
                .flatMap(c -> Arrays.stream(StateEvent.Kind.values()).map(kind -> new StateEvent(equations, c, kind)))
                .toList();
        margins = new double[all.size()];
        state = new double[equations.dimension()];
    }

    /** What fired, and when. */
    record Found(StateEvent event, double timeS) {}

    List<StateEvent> all() {
        return all;
    }

    /** Starts to watch what can happen from a state on. */
    void begin(double[] y) {
        watched.clear();
        for (StateEvent event : all) {
            if (event.possible()) {
                margins[watched.size()] = event.margin(y);
                watched.add(event);
            }
        }
    }

    /** The first event of a step that follows the last one seen. */
    Optional<Found> within(TrajectoryStep step) {
        if (watched.isEmpty()) {
            return Optional.empty();
        }
        double from = step.startS();
        int parts = (int) Math.ceil((step.endS() - from) / LONGEST_UNSEEN_S);
        for (int k = 1; k <= parts; k++) {
            double to = k == parts ? step.endS() : step.startS() + k * LONGEST_UNSEEN_S;
            Optional<Found> found = between(step, from, to);
            if (found.isPresent()) {
                return found;
            }
            from = to;
        }
        return Optional.empty();
    }

    private Optional<Found> between(TrajectoryStep step, double from, double to) {
        step.state(to, state);
        Optional<Found> first = Optional.empty();
        for (int i = 0; i < watched.size(); i++) {
            double before = margins[i];
            margins[i] = watched.get(i).margin(state);
            if (before > 0 && margins[i] <= 0) {
                double time = root(watched.get(i), step, from, to);
                if (first.isEmpty() || time < first.get().timeS()) {
                    first = Optional.of(new Found(watched.get(i), time));
                }
            }
        }
        return first;
    }

    private static double root(StateEvent event, TrajectoryStep step, double from, double to) {
        return new BracketingNthOrderBrentSolver(CONVERGENCE_S, ORDER)
                .solve(EVALUATIONS, time -> event.margin(step.state(time)), from, to, AllowedSolution.RIGHT_SIDE);
    }
}
