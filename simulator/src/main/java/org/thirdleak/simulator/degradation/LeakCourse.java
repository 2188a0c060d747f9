package org.thirdleak.simulator.degradation;

import java.util.Locale;
import java.util.OptionalDouble;
import org.thirdleak.core.degradation.LeakScenario;
import org.thirdleak.core.degradation.ModuleState;
import org.thirdleak.core.degradation.Opening;
import org.thirdleak.core.degradation.Trajectory;
import org.thirdleak.core.degradation.TrajectoryEvent;
import org.thirdleak.core.degradation.TrajectorySolver;

/** The course of one leak, with times counted from its onset. */
public final class LeakCourse {

    private static final double HALF = 0.5;
    private static final double MM_PER_M = 1e3;
    private static final double S_PER_H = 3600;

    /** What matters about a leak. */
    public enum Milestone {
        /** The pump has lost its inlet, or a standing circuit its pressure. */
        LOSS_OF_FLOW(0, "loss of flow"),
        /** Half of the coolant is gone. */
        HALF_EMPTY(1, "half of the coolant lost"),
        /** Only the residue is left. */
        DRAINED(2, "drained"),
        /** The instrument bay is too warm. */
        INSTRUMENT_BAY_LIMIT(3, "instrument bay above its limit"),
        /** The living compartment is too warm. */
        LIVING_COMPARTMENT_LIMIT(4, "living compartment above its limit");

        private final int index;
        private final String title;

        Milestone(int index, String title) {
            this.index = index;
            this.title = title;
        }

        /** Place among the milestones of a leak. */
        public int index() {
            return index;
        }

        /** In words. */
        public String title() {
            return title;
        }

        /** As written in results. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final CircuitModel model;
    private final Trajectory trajectory;
    private final Opening opening;

    private LeakCourse(CircuitModel model, Trajectory trajectory, Opening opening) {
        this.model = model;
        this.trajectory = trajectory;
        this.opening = opening;
    }

    /**
     * Follows a leak.
     *
     * @param model the circuit
     * @param values one per input
     * @param horizonS how long, s after the onset
     * @return its course
     * @throws IllegalArgumentException naming a quantity that is outside its range
     * @throws org.thirdleak.core.degradation.IntegrationFailure if it cannot be followed
     */
    public static LeakCourse follow(CircuitModel model, double[] values, double horizonS) {
        return follow(TrajectorySolver.DEFAULT, model, values, horizonS);
    }

    /** The same as closely as a solver does it. */
    static LeakCourse follow(TrajectorySolver solver, CircuitModel model, double[] values, double horizonS) {
        LeakScenario scenario = model.scenario(values);
        Trajectory trajectory = solver.solve(scenario, model.onsetS() + horizonS);
        return new LeakCourse(model, trajectory, scenario.openings().get(0));
    }

    /** The whole trajectory, from time 0. */
    public Trajectory trajectory() {
        return trajectory;
    }

    /** How long the leak was followed, hours after its onset. */
    public double horizonH() {
        return (trajectory.horizonS() - model.onsetS()) / S_PER_H;
    }

    /** Index of the circuit that leaks. */
    public int circuit() {
        return opening.circuit();
    }

    /** Diameter of the hole, mm. */
    public double breachDiameterMm() {
        return opening.breach().diameterM() * MM_PER_M;
    }

    /**
     * When a milestone was first reached.
     *
     * @param milestone what
     * @return s since the onset, at least 0; nothing if not within the horizon
     */
    public OptionalDouble sinceOnsetS(Milestone milestone) {
        OptionalDouble time = switch (milestone) {
            case LOSS_OF_FLOW -> lossOfFlow();
            case HALF_EMPTY -> trajectory.timeOfLossS(circuit(), HALF);
            case DRAINED -> trajectory.timeS(TrajectoryEvent.Kind.DRAINED, circuit());
            case INSTRUMENT_BAY_LIMIT -> trajectory.timeOfWarmBayS(model.bayLimitK());
            case LIVING_COMPARTMENT_LIMIT -> trajectory.timeOfWarmLivingS(model.livingLimitK());
        };
        return time.isPresent()
                ? OptionalDouble.of(Math.max(0, time.getAsDouble() - model.onsetS()))
                : OptionalDouble.empty();
    }

    private OptionalDouble lossOfFlow() {
        OptionalDouble pumping = trajectory.timeS(TrajectoryEvent.Kind.LOSS_OF_FLOW, circuit());
        return pumping.isPresent() ? pumping : trajectory.timeS(TrajectoryEvent.Kind.PRESSURE_LOST, circuit());
    }

    /**
     * The module at a time.
     *
     * @param sinceOnsetS s since the onset, up to the horizon
     * @return its state
     */
    public ModuleState at(double sinceOnsetS) {
        return trajectory.at(Math.min(model.onsetS() + sinceOnsetS, trajectory.horizonS()));
    }
}
