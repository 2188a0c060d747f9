package org.thirdleak.simulator.history;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.thirdleak.simulator.execution.Mergeable;
import org.thirdleak.simulator.hypothesis.History;

/**
 * The first leak of each design in each history: how often it had each cause, and what was true in some of these
 * histories. Leaks of one history share its parameters, so that only the first counts: those kept are independent.
 *
 * @param counts histories in which the first leak of a design had a cause, at [design · causes + cause]
 * @param kept the first of them: per design and cause a row of the coordinates, followed by the day of the leak
 */
public record FirstLeaks(long[] counts, double[][][] kept) implements Mergeable<FirstLeaks> {

    /** Leaks kept of each block of histories. */
    static final int KEPT_PER_BLOCK = 128;

    /** Leaks kept in all. */
    static final int MOST_KEPT = 100_000;

    private static final int CAUSES = History.Cause.values().length;

    static int slot(int design, History.Cause cause) {
        return design * CAUSES + cause.index();
    }

    static int slots(int designs) {
        return designs * CAUSES;
    }

    /**
     * Histories in which the first leak of a design had a cause.
     *
     * @param design index of the design
     * @param cause the cause
     * @return their number
     */
    public long count(int design, History.Cause cause) {
        return counts[slot(design, cause)];
    }

    /**
     * What was true in some of them.
     *
     * @param design index of the design
     * @param cause the cause
     * @return rows of the coordinates, followed by the day of the leak; not a copy
     */
    public double[][] kept(int design, History.Cause cause) {
        return kept[slot(design, cause)];
    }

    @Override
    public FirstLeaks merge(FirstLeaks next) {
        return new FirstLeaks(
                IntStream.range(0, counts.length)
                        .mapToLong(i -> counts[i] + next.counts[i])
                        .toArray(),
                IntStream.range(0, kept.length)
                        .mapToObj(i -> joined(kept[i], next.kept[i]))
                        .toArray(double[][][]::new));
    }

    private static double[][] joined(double[][] a, double[][] b) {
        int more = Math.min(b.length, MOST_KEPT - a.length);
        if (more <= 0) {
            return a;
        }
        double[][] both = Arrays.copyOf(a, a.length + more);
        System.arraycopy(b, 0, both, a.length, more);
        return both;
    }
}
