package org.thirdleak.simulator.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.History;
import org.thirdleak.simulator.hypothesis.History.Cause;
import org.thirdleak.simulator.hypothesis.ImpactModel;
import org.thirdleak.simulator.hypothesis.SmallFleet;
import org.thirdleak.simulator.hypothesis.SystematicDefect;
import org.thirdleak.simulator.prior.Prior;

class FirstLeaksTest {

    private static final ImpactModel MODEL = SmallFleet.model(0.05);
    private static final ServiceRecord RECORD = SmallFleet.record(SmallFleet.units());
    private static final FleetExposure FLEET = new FleetExposure(MODEL, RECORD);
    private static final SystematicDefect DEFECT = new SystematicDefect(
            "defect",
            "",
            MODEL,
            new SystematicDefect.Membership(List.of("a", "b"), false, false),
            new SystematicDefect.Priors(
                    new Prior.Uniform(900, 4900),
                    new Prior.Beta(1, 1),
                    new Prior.LogNormal(1, 0.5),
                    new Prior.LogUniform(30, 3000)));

    private static HistoryJob job(long count) {
        return new HistoryJob(DEFECT, FLEET, new MatchRule(FLEET, 298.7, 0, Optional.empty()), 42, count);
    }

    private static FirstLeaks run(long count, int threads) {
        try (LocalBlockRunner runner = new LocalBlockRunner(threads, Progress.SILENT)) {
            return runner.run(job(count)).firstLeaks();
        }
    }

    /** The first leak of a design in a history, found in the plainest way; less than 0 if it has none. */
    private static int first(History history, int design) {
        int first = -1;
        for (int i = 0; i < history.size(); i++) {
            boolean earlier = first < 0 || history.day(i) < history.day(first);
            if (FLEET.designOf(history.unit(i)) == design && earlier) {
                first = i;
            }
        }
        return first;
    }

    /** Counted again from the replay of every history of a short block, which is also how a kept leak is found again. */
    @Test
    void countsAndRowsAreThoseOfTheHistories() {
        int count = 1200;
        FirstLeaks leaks = run(count, 1);
        long[][] counts = new long[2][Cause.values().length];
        List<List<double[]>> rows = List.of(new ArrayList<>(), new ArrayList<>());
        for (int k = 0; k < count; k++) {
            job(count).replay(k, (history, point) -> {
                for (int design = 0; design < 2; design++) {
                    int first = first(history, design);
                    if (first >= 0) {
                        counts[design][history.cause(first).index()]++;
                        if (history.cause(first) == Cause.DEFECT) {
                            double[] row = java.util.Arrays.copyOf(point, point.length + 1);
                            row[point.length] = history.day(first);
                            rows.get(design).add(row);
                        }
                    }
                }
            });
        }
        for (int design = 0; design < 2; design++) {
            for (Cause cause : Cause.values()) {
                assertEquals(counts[design][cause.index()], leaks.count(design, cause));
            }
            double[][] kept = leaks.kept(design, Cause.DEFECT);
            assertTrue(kept.length > 0);
            assertEquals(Math.min(FirstLeaks.KEPT_PER_BLOCK, rows.get(design).size()), kept.length);
            for (int i = 0; i < kept.length; i++) {
                assertArrayEquals(rows.get(design).get(i), kept[i]);
            }
        }
    }

    @Test
    void blocksAreMergedInTheirOrderWhoeverWorks() {
        long count = 5L * HistoryJob.BLOCK + 17;
        FirstLeaks one = run(count, 1);
        FirstLeaks eight = run(count, 8);
        HistoryJob job = job(count);
        FirstLeaks byHand = job.run(0).firstLeaks();
        for (int block = 1; block < 6; block++) {
            byHand = byHand.merge(job.run(block).firstLeaks());
        }
        assertArrayEquals(one.counts(), eight.counts());
        assertArrayEquals(one.counts(), byHand.counts());
        for (int slot = 0; slot < one.kept().length; slot++) {
            assertTrue(one.kept()[slot].length <= 6 * FirstLeaks.KEPT_PER_BLOCK);
            assertArrayEquals(one.kept()[slot], eight.kept()[slot]);
            assertArrayEquals(one.kept()[slot], byHand.kept()[slot]);
        }
    }

    @Test
    void noMoreAreKeptThanAllowed() {
        double[][] many = new double[FirstLeaks.MOST_KEPT - 1][];
        double[][] two = {{1}, {2}};
        FirstLeaks merged = new FirstLeaks(new long[] {1}, new double[][][] {many})
                .merge(new FirstLeaks(new long[] {2}, new double[][][] {two}));
        assertEquals(3, merged.counts()[0]);
        assertEquals(FirstLeaks.MOST_KEPT, merged.kept()[0].length);
        assertArrayEquals(new double[] {1}, merged.kept()[0][FirstLeaks.MOST_KEPT - 1]);
        assertEquals(FirstLeaks.MOST_KEPT, merged.merge(merged).kept()[0].length);
    }
}
