package org.thirdleak.simulator.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.ImpactModel;
import org.thirdleak.simulator.hypothesis.Impacts;
import org.thirdleak.simulator.hypothesis.SmallFleet;

/** What is counted among the first histories is what they did, whoever played them in whatever order. */
class HistoryPrefixesTest {

    private static final ImpactModel MODEL = SmallFleet.model(0.05);
    private static final ServiceRecord RECORD =
            SmallFleet.withLeak(SmallFleet.withLeak(SmallFleet.record(SmallFleet.units()), 2, 2100), 3, 2300);
    private static final FleetExposure FLEET = new FleetExposure(MODEL, RECORD);
    private static final MatchRule RULE = new MatchRule(FLEET, 298.7, 1, Optional.empty());

    private static HistoryJob job(long count) {
        return new HistoryJob(new Impacts("impacts", "", MODEL), FLEET, RULE, 42, count);
    }

    @Test
    void prefixesAreCountedAsTheirHistoriesPlayed() {
        long count = HistoryJob.BLOCK + 5L;
        HistoryPrefixes prefixes = run(job(count), 2).prefixes();
        for (long length : List.of(1L, 2L, 16L, 128L)) {
            long[] counted = new long[2];
            for (long k = 0; k < length; k++) {
                job(count).replay(k, (history, point) -> {
                    counted[0] += RULE.matches(history) ? 1 : 0;
                    counted[1] += history.size() == 0 ? 1 : 0;
                });
            }
            assertEquals(counted[0], prefixes.matchesAmong(length));
            assertEquals(counted[1], prefixes.leaklessAmong(length));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4096, 3L * HistoryJob.BLOCK + 7})
    void theLastPrefixIsAllOfThem(long count) {
        for (int threads : new int[] {1, 3}) {
            HistorySummary summary = run(job(count), threads);
            long[] lengths = HistoryPrefixes.lengths(count);
            assertEquals(count, lengths[lengths.length - 1]);
            assertEquals(summary.matches(), summary.prefixes().matchesAmong(count));
            assertEquals(summary.leakCounts()[0], summary.prefixes().leaklessAmong(count));
        }
    }

    @Test
    void prefixesDoNotDependOnHowManyFollow() {
        HistoryPrefixes few = run(job(HistoryJob.BLOCK), 1).prefixes();
        HistoryPrefixes many = run(job(4L * HistoryJob.BLOCK), 2).prefixes();
        for (long length = 1; length <= HistoryJob.BLOCK; length *= 2) {
            assertEquals(few.matchesAmong(length), many.matchesAmong(length));
            assertEquals(few.leaklessAmong(length), many.leaklessAmong(length));
        }
    }

    @Test
    void lengthsArePowersOfTwoAndTheNumberItself() {
        assertArrayEquals(new long[] {1}, HistoryPrefixes.lengths(1));
        assertArrayEquals(new long[] {1, 2, 4, 5}, HistoryPrefixes.lengths(5));
        assertArrayEquals(new long[] {1, 2, 4, 8}, HistoryPrefixes.lengths(8));
        assertEquals(64, HistoryPrefixes.lengths(Long.MAX_VALUE).length);
    }

    private static HistorySummary run(HistoryJob job, int threads) {
        try (LocalBlockRunner runner = new LocalBlockRunner(threads, Progress.SILENT)) {
            return runner.run(job);
        }
    }
}
