package org.thirdleak.simulator.degradation;

import java.util.ArrayList;
import java.util.List;
import org.thirdleak.simulator.execution.Mergeable;
import org.thirdleak.simulator.result.DegradationResult.FailedTrajectory;

/**
 * Leaks that were followed, in the order of their histories.
 *
 * @param followed to the horizon
 * @param failures those that could not be
 */
record TrajectorySet(List<FollowedLeak> followed, List<FailedTrajectory> failures) implements Mergeable<TrajectorySet> {

    /** Times kept of each leak, a quarter of an hour apart in a day. */
    static final int TIMES = 97;

    static final TrajectorySet NONE = new TrajectorySet(List.of(), List.of());

    TrajectorySet {
        followed = List.copyOf(followed);
        failures = List.copyOf(failures);
    }

    @Override
    public TrajectorySet merge(TrajectorySet next) {
        return new TrajectorySet(joined(followed, next.followed), joined(failures, next.failures));
    }

    private static <T> List<T> joined(List<T> a, List<T> b) {
        List<T> both = new ArrayList<>(a);
        both.addAll(b);
        return both;
    }
}
