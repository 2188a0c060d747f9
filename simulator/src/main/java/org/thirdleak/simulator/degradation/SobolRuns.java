package org.thirdleak.simulator.degradation;

import java.util.ArrayList;
import java.util.List;
import org.thirdleak.simulator.execution.Mergeable;

/**
 * Outcomes at the points of a {@link SobolJob}, in their order.
 *
 * @param points one per point that could be followed
 * @param failures points that could not
 */
record SobolRuns(List<Point> points, long failures) implements Mergeable<SobolRuns> {

    static final SobolRuns NONE = new SobolRuns(List.of(), 0);

    /**
     * Outcomes at one point.
     *
     * @param replicate its replicate
     * @param outcomes at A, at B, and at A with each input in turn from B; per outcome
     */
    record Point(int replicate, double[][] outcomes) {}

    SobolRuns {
        points = List.copyOf(points);
    }

    static SobolRuns point(int replicate, double[][] outcomes) {
        return new SobolRuns(List.of(new Point(replicate, outcomes)), 0);
    }

    static SobolRuns failure() {
        return new SobolRuns(List.of(), 1);
    }

    @Override
    public SobolRuns merge(SobolRuns next) {
        List<Point> both = new ArrayList<>(points);
        both.addAll(next.points);
        return new SobolRuns(both, failures + next.failures);
    }
}
