package org.thirdleak.simulator.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.History;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.ImpactModel;
import org.thirdleak.simulator.hypothesis.Impacts;
import org.thirdleak.simulator.hypothesis.SmallFleet;
import org.thirdleak.simulator.hypothesis.SystematicDefect;
import org.thirdleak.simulator.prior.Prior;

class HistoryJobTest {

    private static final ImpactModel MODEL = SmallFleet.model(0.05);
    private static final ServiceRecord RECORD =
            SmallFleet.withLeak(SmallFleet.withLeak(SmallFleet.record(SmallFleet.units()), 2, 2100), 3, 2300);
    private static final FleetExposure FLEET = new FleetExposure(MODEL, RECORD);
    private static final Hypothesis DEFECT = new SystematicDefect(
            "defect",
            "",
            MODEL,
            new SystematicDefect.Membership(List.of("a", "b"), false, false),
            new SystematicDefect.Priors(
                    new Prior.Uniform(900, 4900),
                    new Prior.Beta(1, 1),
                    new Prior.LogNormal(1, 0.5),
                    new Prior.LogUniform(30, 3000)));

    private static HistorySummary run(HistoryJob job, int threads) {
        try (LocalBlockRunner runner = new LocalBlockRunner(threads, Progress.SILENT)) {
            return runner.run(job);
        }
    }

    private static MatchRule rule(int tolerance, Optional<Double> calendar) {
        return new MatchRule(FLEET, 298.7, tolerance, calendar);
    }

    /** What was counted, counted again in the plainest way from the replay of every history. */
    @ParameterizedTest
    @CsvSource({"0, -1", "1, -1", "0, 200", "2, 500"})
    void summaryIsThatOfItsHistories(int tolerance, double calendarDays) {
        int count = HistoryJob.BLOCK + 300;
        Optional<Double> calendar = calendarDays < 0 ? Optional.empty() : Optional.of(calendarDays);
        HistoryJob job = new HistoryJob(DEFECT, FLEET, rule(tolerance, calendar), 42, count);
        HistorySummary summary = run(job, 2);
        long[] leaks = new long[7];
        long[] clusters = new long[7];
        long[] designs = new long[2];
        long[] causes = new long[2];
        double[] sums = new double[2];
        long[] matches = new long[3];
        List<double[]> points = new ArrayList<>();
        // replays begin with their block: every 7th of the first block and all of the short second one
        HistorySummary second = new HistoryJob(DEFECT, FLEET, rule(tolerance, calendar), 42, count).run(1);
        for (int k = HistoryJob.BLOCK; k < count; k++) {
            job.replay(k, (history, point) -> {
                int size = history.size();
                double[] days = IntStream.range(0, size)
                        .mapToDouble(history::day)
                        .sorted()
                        .toArray();
                leaks[size]++;
                int most = 0;
                for (int i = 0; i < size; i++) {
                    double from = days[i];
                    most = Math.max(most, (int) Arrays.stream(days)
                            .filter(d -> d >= from && d <= from + 298.7)
                            .count());
                    CircuitUnit unit = RECORD.units().get(history.unit(i));
                    designs[unit.design().equals("a") ? 0 : 1]++;
                    causes[history.cause(i).index()]++;
                    sums[0] += history.day(i) - Epoch.days(unit.coolantFilled());
                    sums[1] += i == 0 ? 0 : days[i] - days[i - 1];
                    assertTrue(history.day(i) >= Epoch.days(unit.exposedFrom()));
                    assertTrue(history.day(i) <= Epoch.days(unit.exposedTo()));
                }
                clusters[most]++;
                boolean tight = size == 0 || days[size - 1] - days[0] <= 298.7;
                matches[0] += size == 2 ? 1 : 0;
                matches[1] += size == 2 && tight ? 1 : 0;
                long a = IntStream.range(0, size)
                        .filter(i ->
                                RECORD.units().get(history.unit(i)).design().equals("a"))
                        .count();
                boolean alike = Math.abs(a - 1) <= tolerance && Math.abs(size - a - 1) <= tolerance && tight;
                boolean near = size == 0 || calendarDays < 0 || Math.abs(days[0] - 2100) <= calendarDays;
                if (alike && near) {
                    matches[2]++;
                    points.add(point.clone());
                }
            });
        }
        assertArrayEquals(leaks, second.leakCounts());
        assertArrayEquals(clusters, second.clusterCounts());
        assertArrayEquals(designs, second.leaksByDesign());
        assertArrayEquals(causes, second.leaksByCause());
        assertEquals(sums[0], second.ageDays(), 1e-6);
        assertEquals(sums[1], second.gapDays(), 1e-6);
        assertArrayEquals(matches, new long[] {second.asMany(), second.asManyAndTight(), second.matches()});
        assertEquals(points.size(), second.matchingPoints().length);
        for (int i = 0; i < points.size(); i++) {
            assertArrayEquals(points.get(i), second.matchingPoints()[i]);
        }
        assertEquals(count, summary.histories());
        assertEquals(count, Arrays.stream(summary.leakCounts()).sum());
        assertEquals(count, Arrays.stream(summary.clusterCounts()).sum());
        assertEquals(job.run(0).matches() + second.matches(), summary.matches());
    }

    @Test
    void replayIsTheSameEveryTimeAndInAnyBlock() {
        HistoryJob job = new HistoryJob(DEFECT, FLEET, rule(0, Optional.empty()), 42, 3L * HistoryJob.BLOCK);
        for (long k : new long[] {0, 1, HistoryJob.BLOCK - 1, HistoryJob.BLOCK, 2L * HistoryJob.BLOCK + 17}) {
            assertEquals(told(job, k), told(job, k));
        }
        assertTrue(!told(job, 0).equals(told(job, HistoryJob.BLOCK)));
    }

    private static String told(HistoryJob job, long k) {
        StringBuilder words = new StringBuilder();
        job.replay(k, (History history, double[] point) -> {
            words.append(Arrays.toString(point));
            for (int i = 0; i < history.size(); i++) {
                words.append(history.unit(i)).append(history.day(i)).append(history.cause(i));
            }
        });
        return words.toString();
    }

    @Test
    void summaryHasTheSameBitsOnAnyNumberOfThreads() {
        HistoryJob job = new HistoryJob(DEFECT, FLEET, rule(0, Optional.empty()), 42, 5L * HistoryJob.BLOCK + 1);
        HistorySummary expected = run(job, 1);
        for (int threads : new int[] {2, 8}) {
            HistorySummary summary = run(job, threads);
            assertEquals(expected.ageDays(), summary.ageDays());
            assertEquals(expected.gapDays(), summary.gapDays());
            assertArrayEquals(expected.leakCounts(), summary.leakCounts());
            assertTrue(Arrays.deepEquals(expected.matchingPoints(), summary.matchingPoints()));
        }
    }

    /**
     * Given three events at a constant rate, all lie within a fraction q of the time with probability 3q² − 2q³ (Naus). A
     * fleet of 4000 short spans end to end has a constant rate but for a second strike on one span, which would add 0.0002.
     * |z| below 4.5 for three windows: a random seed would fail once in 50,000 times; the seed is fixed.
     */
    @Test
    void scanOfAConstantRateHasTheClosedForm() {
        int spans = 4000;
        ImpactModel model = SmallFleet.constantRate(new Prior.LogUniform(0.1, 0.6));
        List<CircuitUnit> units = IntStream.range(0, spans)
                .mapToObj(i -> SmallFleet.unit("u" + i, "a", 1000 + i, 1001 + i))
                .toList();
        ServiceRecord record = SmallFleet.record(units);
        for (int leak : new int[] {100, 200, 3000}) {
            record = SmallFleet.withLeak(record, leak, 1000.5 + leak);
        }
        FleetExposure fleet = new FleetExposure(model, record);
        for (double q : new double[] {0.05, 0.2, 0.5}) {
            MatchRule rule = new MatchRule(fleet, q * spans, 0, Optional.empty());
            HistorySummary summary =
                    run(new HistoryJob(new Impacts("impacts", "", model), fleet, rule, 20231009, 120_000), 2);
            double expected = 3 * q * q - 2 * q * q * q;
            double fraction = (double) summary.asManyAndTight() / summary.asMany();
            double error = Math.sqrt(expected * (1 - expected) / summary.asMany());
            assertTrue(summary.asMany() > 10_000);
            assertTrue(
                    Math.abs(fraction - expected) < 4.5 * error + 2e-4, "q " + q + ": " + fraction + ", " + expected);
            assertEquals(summary.asManyAndTight(), summary.matches());
        }
    }
}
