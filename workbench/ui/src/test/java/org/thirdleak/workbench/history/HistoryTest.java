package org.thirdleak.workbench.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thirdleak.report.claim.Comparison;
import org.thirdleak.simulator.execution.BlockEngine;
import org.thirdleak.simulator.experiment.RunIdentity;
import org.thirdleak.simulator.experiment.RunRecord;
import org.thirdleak.workbench.folder.ConfigKind;
import org.thirdleak.workbench.folder.RunCondition;
import org.thirdleak.workbench.folder.StudyFolder;
import org.thirdleak.workbench.folder.StudyNode;

class HistoryTest {

    private static final Path STUDY = Path.of("study").toAbsolutePath();
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final StudyNode.Run older = done("minimal-01234567", 1, 2.0);
    private final StudyNode.Run newer = done("minimal-89abcdef", 2, 9.0);
    private final StudyNode.Run orphan = done("deleted-0a0b0c0d", 3, 4.0);
    private final StudyNode.Run running =
            run("minimal (running)", RunCondition.RUNNING, Optional.empty(), Optional.empty());

    @Test
    void whatIsUnderWayStandsAboveTheNewest() {
        assertEquals(
                List.of(running, orphan, newer, older),
                rows().stream().map(HistoryRow::run).toList());
        assertEquals(
                List.of("minimal", "deleted", "minimal", "minimal"),
                rows().stream().map(HistoryRow::config).toList());
    }

    @Test
    void sortsByValueAndNotByText() {
        List<HistoryRow> sorted = new ArrayList<>(rows());
        sorted.sort(HistoryColumn.ODDS.order(false));
        assertEquals(
                List.of(newer, orphan, older, running),
                sorted.stream().map(HistoryRow::run).toList());
    }

    @Test
    void tellsOddsWithTheirInterval() {
        HistoryRow row = rows().get(2);
        assertTrue(row.answer().startsWith("defect 9.0 : 1 ("), row.answer());
        assertEquals("2026-11-23 12:02", row.started());
        assertEquals("1.5", row.seconds());
        assertEquals("", rows().get(0).seconds());
    }

    @Test
    void findsRowsThatHaveAllWords() {
        HistoryRow row = rows().get(2);
        assertTrue(row.matches("  MINIMAL 89ab "));
        assertFalse(row.matches("minimal 0123"));
        assertTrue(row.matches(""));
    }

    @Test
    void onlyFinishedComparisonsCanBeCompared() {
        assertEquals(
                List.of(false, true, true, true),
                rows().stream().map(HistoryRow::comparable).toList());
    }

    @Test
    void ticksKeepTheirOrderAndStopAtFour() {
        Ticks ticks = Ticks.NONE;
        for (String name : List.of("d", "a", "c", "b")) {
            ticks = ticks.with(Path.of(name));
        }
        assertTrue(ticks.full());
        assertSame(ticks, ticks.with(Path.of("e")));
        assertEquals(
                List.of(Path.of("d"), Path.of("b")),
                ticks.without(Path.of("a"))
                        .among(Set.of(Path.of("b"), Path.of("d")))
                        .folders());
    }

    private List<HistoryRow> rows() {
        StudyNode.Config config = new StudyNode.Config(
                STUDY.resolve("minimal.yaml"), ConfigKind.COMPARISON, 1, NOON, List.of(older, running, newer));
        return HistoryRow.of(new StudyFolder(STUDY, true, List.of(config, orphan)));
    }

    private static StudyNode.Run done(String name, int minutes, double odds) {
        Instant start = NOON.plus(Duration.ofMinutes(minutes));
        RunRecord record = RunRecord.onThisMachine(
                RunRecord.DONE,
                new RunIdentity(RunIdentity.RUN, "0123", 0),
                "1",
                7,
                List.of(),
                STUDY.resolve("minimal.yaml"),
                BlockEngine.local(2),
                start,
                start.plusMillis(1500));
        return run(
                name,
                RunCondition.DONE,
                Optional.of(record),
                Optional.of(new Comparison("defect", "impacts", odds, odds * 0.95, odds * 1.05)));
    }

    private static StudyNode.Run run(
            String name, RunCondition condition, Optional<RunRecord> record, Optional<Comparison> odds) {
        return new StudyNode.Run(
                STUDY.resolve("runs").resolve(name),
                condition,
                record,
                odds.map(told -> "defect " + told.value() + " : 1").orElse(""),
                odds,
                false);
    }
}
