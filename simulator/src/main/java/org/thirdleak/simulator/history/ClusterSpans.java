package org.thirdleak.simulator.history;

import java.util.Arrays;
import java.util.List;
import org.thirdleak.simulator.execution.Mergeable;

/**
 * In how many histories as many leaks as observed lie within windows of several widths, wherever those lie. Belongs to one
 * thread while it counts.
 *
 * @param widthsDays widths, days, ascending
 * @param within histories with as many leaks or more, by the narrowest width that holds so many of them; the last number
 *     is of those that none holds
 * @param asManyWithin the same of histories with exactly as many leaks
 */
public record ClusterSpans(double[] widthsDays, long[] within, long[] asManyWithin) implements Mergeable<ClusterSpans> {

    static ClusterSpans none(List<Double> widthsDays) {
        double[] widths =
                widthsDays.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new ClusterSpans(widths, new long[widths.length + 1], new long[widths.length + 1]);
    }

    /** Counts a history with at least as many leaks, given in order of time. */
    void add(double[] sortedDays, int size, int observed) {
        double narrowest = Double.POSITIVE_INFINITY;
        for (int last = observed - 1; last < size; last++) {
            narrowest = Math.min(narrowest, sortedDays[last] - sortedDays[last - observed + 1]);
        }
        int bin = 0;
        while (bin < widthsDays.length && widthsDays[bin] < narrowest) {
            bin++;
        }
        within[bin]++;
        if (size == observed) {
            asManyWithin[bin]++;
        }
    }

    /** Histories in which some window of the width i holds as many leaks as observed, or more. */
    public long holding(int i) {
        return Arrays.stream(within, 0, i + 1).sum();
    }

    /** Histories with exactly as many leaks, all within some window of the width i. */
    public long asManyHolding(int i) {
        return Arrays.stream(asManyWithin, 0, i + 1).sum();
    }

    @Override
    public ClusterSpans merge(ClusterSpans next) {
        long[] both = within.clone();
        long[] asManyBoth = asManyWithin.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] += next.within[i];
            asManyBoth[i] += next.asManyWithin[i];
        }
        return new ClusterSpans(widthsDays, both, asManyBoth);
    }
}
