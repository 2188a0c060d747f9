package org.thirdleak.simulator.engine;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** One run of nested sampling: live points that climb the likelihood, the lowest replaced at every step. For one thread. */
final class NestedRun {

    /** Evidence that the best live point may still add, in parts of what is there, at the end. */
    static final double REMAINDER = 0.01;
    /** While the likelihood bound leaves this much of the prior, e^−2.5, uniform points are tried first. */
    private static final double LOG_VOLUME_OF_JUMPS = -2.5;

    private static final int JUMPS = 8;
    /** A likelihood that is zero at so many points is taken to be zero everywhere. */
    private static final long POINTS_OF_NOTHING = 20_000;

    private final CubeLikelihood likelihood;
    private final UniformRandomProvider rng;
    private final SliceWalk walk;
    private final int slices;
    private final LivePoints live;
    private double ranks;

    NestedRun(Model model, int livePoints, int slices, UniformRandomProvider rng) {
        int dimension = model.names().size();
        this.likelihood = new CubeLikelihood(model);
        this.rng = rng;
        this.slices = slices;
        this.walk = new SliceWalk(likelihood, rng, dimension);
        this.live = new LivePoints(livePoints, dimension);
    }

    /**
     * What a run leaves behind.
     *
     * @param points the dead points in ascending order, the last live ones at the end
     * @param start contour above which the run began
     * @param livePoints number of live points
     * @param rankSum sum over new points of the number of live points below them
     * @param remainder what the best live point could still add at the end, in parts of the evidence
     * @param evaluations number of likelihoods computed
     */
    record Track(DeadPoints points, Contour start, int livePoints, double rankSum, double remainder, long evaluations) {

        int size() {
            return points.size();
        }

        /** Number of new points. */
        int insertions() {
            return points.size() - livePoints;
        }

        /** Number of live points just before a dead point died. */
        int liveAt(int dead) {
            return Math.min(livePoints, points.size() - dead);
        }

        boolean below(int i, Track other, int j) {
            return Contour.below(points.log(i), points.label(i), other.points.log(j), other.points.label(j));
        }

        /** Whether it had begun when a point of another run died. */
        boolean begunAt(Track other, int j) {
            return Contour.below(start.log(), start.label(), other.points.log(j), other.points.label(j));
        }
    }

    /**
     * A part of the climb that is to have more live points.
     *
     * @param floor contour to begin above
     * @param ceiling contour at which to end, once all live points are above it
     * @param logVolume ln of the prior within the floor
     * @param within fair draws from within the floor, to begin from; none if there is no floor
     */
    record Stretch(Contour floor, Contour ceiling, double logVolume, List<double[]> within) {}

    /** Runs from the prior until little is left to gain, or the budget is spent. */
    Track play(long mostEvaluations) {
        for (int i = 0; i < live.size(); i++) {
            walk.jump(Double.NEGATIVE_INFINITY, -1);
            live.put(i, walk, Contour.NONE.log(), Contour.NONE.label());
        }
        int n = live.size();
        DeadPoints dead = new DeadPoints(8 * n);
        double logShell = Math.log(Math.expm1(1.0 / n));
        double logSum = Double.NEGATIVE_INFINITY;
        SpreadOfPoints spread = live.spread();
        double remainder = 1;
        boolean hopeless = false;
        while (remainder > REMAINDER && !hopeless && likelihood.evaluations() < mostEvaluations) {
            int lowest = live.lowest();
            live.bury(lowest, dead);
            double logVolume = -(double) dead.size() / n;
            logSum = logAdd(logSum, live.log(lowest) + logVolume + logShell);
            spread = dead.size() % n == 0 ? live.spread() : spread;
            replace(lowest, logVolume, spread);
            double most = live.greatestLog();
            hopeless = most == Double.NEGATIVE_INFINITY && likelihood.evaluations() > POINTS_OF_NOTHING;
            remainder = most == Double.NEGATIVE_INFINITY ? 1 : Math.exp(Math.min(0, most + logVolume - logSum));
        }
        return end(dead, Contour.NONE, remainder);
    }

    /** Runs over a part of the climb, or until the budget is spent. */
    Track play(Stretch stretch, long mostEvaluations) {
        begin(stretch);
        int n = live.size();
        DeadPoints dead = new DeadPoints(8 * n);
        SpreadOfPoints spread = live.spread();
        Contour ceiling = stretch.ceiling();
        int lowest = live.lowest();
        while (!live.above(lowest, ceiling) && likelihood.evaluations() < mostEvaluations) {
            live.bury(lowest, dead);
            spread = dead.size() % n == 0 ? live.spread() : spread;
            replace(lowest, stretch.logVolume() - (double) dead.size() / n, spread);
            lowest = live.lowest();
        }
        return end(dead, stretch.floor(), 0);
    }

    private void begin(Stretch stretch) {
        Contour floor = stretch.floor();
        List<double[]> within = stretch.within();
        SpreadOfPoints spread = within.isEmpty() ? live.spread() : LivePoints.spread(within.toArray(double[][]::new));
        for (int i = 0; i < live.size(); i++) {
            if (within.isEmpty()) {
                walk.jump(floor.log(), floor.label());
            } else {
                walk.startAt(within.get(rng.nextInt(within.size())), floor.log(), floor.label());
                // twice, since the start is the point of another run
                for (int s = 0; s < 2 * slices; s++) {
                    walk.slice(spread, floor.log(), floor.label());
                }
            }
            live.put(i, walk, floor.log(), floor.label());
        }
    }

    private Track end(DeadPoints dead, Contour start, double remainder) {
        IntStream.range(0, live.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(live::log).thenComparingDouble(live::label))
                .forEach(i -> live.bury(i, dead));
        return new Track(dead, start, live.size(), ranks, remainder, likelihood.evaluations());
    }

    private void replace(int lowest, double logVolume, SpreadOfPoints spread) {
        double boundLog = live.log(lowest);
        double boundLabel = live.label(lowest);
        boolean found = false;
        for (int i = 0; i < JUMPS && !found && logVolume > LOG_VOLUME_OF_JUMPS; i++) {
            found = walk.jump(boundLog, boundLabel);
        }
        if (!found) {
            int start = (lowest + 1 + rng.nextInt(live.size() - 1)) % live.size();
            walk.startAt(live.cube(start), live.log(start), live.label(start));
            for (int i = 0; i < slices; i++) {
                walk.slice(spread, boundLog, boundLabel);
            }
        }
        live.put(lowest, walk, boundLog, boundLabel);
        ranks += live.rank(lowest);
    }

    /** ln(e^a + e^b). */
    private static double logAdd(double a, double b) {
        double most = Math.max(a, b);
        return most == Double.NEGATIVE_INFINITY ? most : most + Math.log1p(Math.exp(Math.min(a, b) - most));
    }
}
