package org.thirdleak.simulator.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.History;

/** Counts the histories of one block. Belongs to one thread. */
public final class HistoryTally {

    private static final int SHIFTED_IN_PLACE = 64;

    private final FleetExposure fleet;
    private final MatchRule rule;
    private final double[] filledDay;
    private final long[] leakCounts;
    private final long[] clusterCounts;
    private final long[] clusterYears = new long[HistorySummary.YEARS];
    private final long[] byDesign;
    private final long[] byCause = new long[History.Cause.values().length];
    private final double[] days;
    private final int[] firstOfDesign;
    private final long[] firstCounts;
    private final List<List<double[]>> firstKept;
    private final List<double[]> matching = new ArrayList<>();
    private final ClusterSpans spans;
    private final long first;
    private final HistoryPrefixes prefixes = HistoryPrefixes.none();
    private long histories;
    private double ageDays;
    private double gapDays;
    private long gaps;
    private long asMany;
    private long asManyAndTight;
    private long matches;

    /**
     * An empty tally.
     *
     * @param fleet the record
     * @param rule which histories match
     */
    public HistoryTally(FleetExposure fleet, MatchRule rule) {
        this(fleet, rule, 0);
    }

    /**
     * An empty tally of later histories.
     *
     * @param fleet the record
     * @param rule which histories match
     * @param first number of the first history that will be counted
     */
    public HistoryTally(FleetExposure fleet, MatchRule rule, long first) {
        this.first = first;
        this.fleet = fleet;
        this.rule = rule;
        int units = fleet.record().units().size();
        this.filledDay = fleet.record().units().stream()
                .map(CircuitUnit::coolantFilled)
                .mapToDouble(Epoch::days)
                .toArray();
        this.leakCounts = new long[units + 1];
        this.clusterCounts = new long[units + 1];
        this.byDesign = new long[fleet.model().designs().size()];
        this.days = new double[units];
        this.spans = ClusterSpans.none(rule.widthsDays());
        this.firstOfDesign = new int[byDesign.length];
        this.firstCounts = new long[FirstLeaks.slots(byDesign.length)];
        this.firstKept = Stream.<List<double[]>>generate(ArrayList::new)
                .limit(firstCounts.length)
                .toList();
    }

    /**
     * Counts a history.
     *
     * @param history the history
     * @param point the coordinates that it was played with
     * @return the largest number of its leaks in any window of the rule
     */
    public int add(History history, double[] point) {
        int size = history.size();
        long number = first + histories++;
        leakCounts[size]++;
        Arrays.fill(firstOfDesign, -1);
        for (int i = 0; i < size; i++) {
            int unit = history.unit(i);
            int design = fleet.designOf(unit);
            byDesign[design]++;
            if (firstOfDesign[design] < 0 || history.day(i) < history.day(firstOfDesign[design])) {
                firstOfDesign[design] = i;
            }
            byCause[history.cause(i).index()]++;
            ageDays += history.day(i) - filledDay[unit];
            days[i] = history.day(i);
        }
        if (size > 0) {
            countFirst(history, point);
        } else {
            prefixes.leakless()[HistoryPrefixes.octave(number)]++;
        }
        int cluster = largestCluster(size);
        clusterCounts[cluster]++;
        if (size >= rule.observed() && rule.observed() > 0) {
            spans.add(days, size, rule.observed());
        }
        if (size == rule.observed()) {
            asMany++;
            if (size == 0 || rule.tight(history)) {
                asManyAndTight++;
            }
        }
        if (rule.matches(history)) {
            prefixes.matches()[HistoryPrefixes.octave(number)]++;
            if (matches++ < HistorySummary.MOST_POINTS) {
                matching.add(point.clone());
            }
        }
        return cluster;
    }

    private void countFirst(History history, double[] point) {
        for (int design = 0; design < firstOfDesign.length; design++) {
            int first = firstOfDesign[design];
            if (first >= 0) {
                int slot = FirstLeaks.slot(design, history.cause(first));
                if (firstCounts[slot]++ < FirstLeaks.KEPT_PER_BLOCK) {
                    double[] row = Arrays.copyOf(point, point.length + 1);
                    row[point.length] = history.day(first);
                    firstKept.get(slot).add(row);
                }
            }
        }
    }

    /** Largest number of leaks in any window of the rule; also counts gaps, and the year in which that window begins. */
    private int largestCluster(int size) {
        if (size < 2) {
            return size;
        }
        sort(size);
        gapDays += days[size - 1] - days[0];
        gaps += size - 1;
        // the window slides over the leaks and never shrinks: what it holds at the end is the most it ever held
        int begin = 0;
        int first = 0;
        for (int last = 1; last < size; last++) {
            if (days[last] - days[first] > rule.windowDays()) {
                first++;
            } else {
                begin = first;
            }
        }
        int year = (int) Math.floor(Epoch.year(days[begin])) - HistorySummary.FIRST_YEAR;
        clusterYears[Math.max(0, Math.min(HistorySummary.YEARS - 1, year))]++;
        return size - first;
    }

    /** Leaks come in two or three nearly sorted runs, where few, shifting them in place beats any other sort. */
    private void sort(int size) {
        if (size > SHIFTED_IN_PLACE) {
            Arrays.sort(days, 0, size);
            return;
        }
        for (int i = 1; i < size; i++) {
            double day = days[i];
            int j = i;
            while (j > 0 && days[j - 1] > day) {
                days[j] = days[j - 1];
                j--;
            }
            days[j] = day;
        }
    }

    /** What was counted so far. */
    public HistorySummary summary() {
        return new HistorySummary(
                histories,
                leakCounts,
                clusterCounts,
                clusterYears,
                byDesign,
                byCause,
                ageDays,
                gapDays,
                gaps,
                asMany,
                asManyAndTight,
                spans,
                matches,
                matching.toArray(double[][]::new),
                new FirstLeaks(
                        firstCounts,
                        firstKept.stream()
                                .map(rows -> rows.toArray(double[][]::new))
                                .toArray(double[][][]::new)),
                prefixes);
    }
}
