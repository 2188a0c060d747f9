package org.thirdleak.simulator.history;

import java.util.Arrays;
import org.thirdleak.simulator.execution.Mergeable;

/**
 * What remains of some histories: counts and sums, of a size that does not depend on how many there were.
 *
 * @param histories how many
 * @param leakCounts how many had 0, 1, 2 … leaks
 * @param clusterCounts how many had at most 0, 1, 2 … leaks in any window
 * @param clusterYears how often the tightest window began in each calendar year, from {@link #FIRST_YEAR} on
 * @param leaksByDesign leaks of each design
 * @param leaksByCause leaks of each cause
 * @param ageDays sum of the ages of the leaking circuits since filling, days
 * @param gapDays sum of the times between successive leaks, days
 * @param gaps number of those
 * @param asMany how many had as many leaks as observed
 * @param asManyAndTight how many of those had them within the window
 * @param spans how tight as many leaks as observed were
 * @param matches how many matched the record
 * @param matchingPoints coordinates of the first matching histories, one row each
 * @param firstLeaks the first leak of each design
 * @param prefixes matches and silences among the first histories
 */
public record HistorySummary(
        long histories,
        long[] leakCounts,
        long[] clusterCounts,
        long[] clusterYears,
        long[] leaksByDesign,
        long[] leaksByCause,
        double ageDays,
        double gapDays,
        long gaps,
        long asMany,
        long asManyAndTight,
        ClusterSpans spans,
        long matches,
        double[][] matchingPoints,
        FirstLeaks firstLeaks,
        HistoryPrefixes prefixes)
        implements Mergeable<HistorySummary> {

    /** Calendar year of the first element of {@link #clusterYears}. */
    public static final int FIRST_YEAR = 1957;

    /** Number of calendar years that are told apart. */
    static final int YEARS = 150;

    /** Matching histories whose coordinates are kept. */
    static final int MOST_POINTS = 4096;

    @Override
    public HistorySummary merge(HistorySummary next) {
        return new HistorySummary(
                histories + next.histories,
                sum(leakCounts, next.leakCounts),
                sum(clusterCounts, next.clusterCounts),
                sum(clusterYears, next.clusterYears),
                sum(leaksByDesign, next.leaksByDesign),
                sum(leaksByCause, next.leaksByCause),
                ageDays + next.ageDays,
                gapDays + next.gapDays,
                gaps + next.gaps,
                asMany + next.asMany,
                asManyAndTight + next.asManyAndTight,
                spans.merge(next.spans),
                matches + next.matches,
                first(matchingPoints, next.matchingPoints),
                firstLeaks.merge(next.firstLeaks),
                prefixes.merge(next.prefixes));
    }

    private static long[] sum(long[] a, long[] b) {
        long[] sum = a.clone();
        for (int i = 0; i < b.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    private static double[][] first(double[][] a, double[][] b) {
        int more = Math.min(b.length, MOST_POINTS - a.length);
        if (more <= 0) {
            return a;
        }
        double[][] both = Arrays.copyOf(a, a.length + more);
        System.arraycopy(b, 0, both, a.length, more);
        return both;
    }
}
