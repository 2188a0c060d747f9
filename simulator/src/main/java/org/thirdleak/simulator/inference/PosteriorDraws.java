package org.thirdleak.simulator.inference;

import java.util.Arrays;
import org.thirdleak.simulator.execution.Mergeable;
import org.thirdleak.simulator.history.HistorySummary;
import org.thirdleak.simulator.result.Estimate;

/**
 * Equally weighted draws from the posterior of a hypothesis and what each of them says.
 *
 * @param points coordinates, one row per draw
 * @param row randomisation of each draw: draws of one row depend on each other, rows do not
 * @param attribution per draw and leak, probability that the leak was the defect
 * @param nextLeak per draw and horizon, probability of a further leak
 * @param replay per draw, number of leaks and largest cluster of one history played with it
 * @param replayed these histories together: the posterior prediction
 */
public record PosteriorDraws(
        double[][] points,
        int[] row,
        double[][] attribution,
        double[][] nextLeak,
        int[][] replay,
        HistorySummary replayed)
        implements Mergeable<PosteriorDraws> {

    private static final int LEAKS = 0;
    private static final int CLUSTER = 1;

    @Override
    public PosteriorDraws merge(PosteriorDraws next) {
        int[] rows = Arrays.copyOf(row, row.length + next.row.length);
        System.arraycopy(next.row, 0, rows, row.length, next.row.length);
        return new PosteriorDraws(
                joined(points, next.points),
                rows,
                joined(attribution, next.attribution),
                joined(nextLeak, next.nextLeak),
                joined(replay, next.replay),
                replayed.merge(next.replayed));
    }

    private static <T> T[] joined(T[] a, T[] b) {
        T[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    /** Probability that a leak was the defect. */
    public Estimate attributionOf(int leak) {
        return average(attribution, leak);
    }

    /** Probability of a further leak within a horizon. */
    public Estimate nextLeakWithin(int horizon) {
        return average(nextLeak, horizon);
    }

    /** Number of leaks in a replay of the record. */
    public Estimate replayedLeaks() {
        return rows().of(i -> replay[i][LEAKS]);
    }

    /** Largest number of leaks in any window of a replay of the record. */
    public Estimate replayedCluster() {
        return rows().of(i -> replay[i][CLUSTER]);
    }

    /** The rows that draws belong to, for means with their error. */
    public RowMean rows() {
        return new RowMean(row);
    }

    private Estimate average(double[][] values, int column) {
        return rows().of(i -> values[i][column]);
    }
}
