package org.thirdleak.workbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thirdleak.simulator.run.PictureFormats;

class RunJournalTest {

    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    private Path folder;

    private QueuedRun waiting(String name) {
        return QueuedRun.waiting(1, RunRequest.of(folder.resolve(name), folder, 2, PictureFormats.LIGHT_PNG), START);
    }

    private QueuedRun cancelled(String name) {
        return waiting(name)
                .started(START)
                .identified(
                        new RunCalculation.Identity(folder.resolve("runs/a-1"), "ab", 7, Map.of(), Optional.empty()))
                .stopped(RunState.CANCELLED, "Cancelled.", START.plusSeconds(9));
    }

    private RunJournal journal() {
        return new RunJournal(folder.resolve(RunJournal.FILE));
    }

    @Test
    void givesBackWhatItWasGiven() throws IOException {
        QueuedRun failed = waiting("b.yaml").stopped(RunState.FAILED, "Full.", START);
        journal().write(List.of(cancelled("a.yaml"), failed));
        List<QueuedRun> read = journal().read();
        assertEquals(2, read.size());
        assertEquals(RunState.CANCELLED, read.get(0).state());
        assertEquals("Cancelled.", read.get(0).reason());
        assertEquals(9, read.get(0).seconds(START));
        assertEquals(
                folder.resolve("runs/a-1"), read.get(0).identity().orElseThrow().folder());
        assertEquals(failed.request(), read.get(1).request());
        assertTrue(read.get(1).identity().isEmpty());
    }

    @Test
    void hasNothingAtFirstAndSaysThatItIsDamaged() throws IOException {
        assertEquals(List.of(), journal().read());
        for (String broken : List.of("[{", "[{}]", "[null]", "")) {
            Files.writeString(folder.resolve(RunJournal.FILE), broken);
            IOException refused =
                    assertThrows(IOException.class, () -> journal().read(), broken);
            assertTrue(String.valueOf(refused.getMessage()).contains("is damaged"), refused.getMessage());
        }
    }

    @Test
    void keepsTheLastFifty() throws IOException {
        journal()
                .write(IntStream.range(0, 60)
                        .mapToObj(i -> cancelled(i + ".yaml"))
                        .toList());
        assertEquals(50, journal().read().size());
        assertEquals("10", journal().read().get(0).request().name());
    }

    @Test
    void theQueueKeepsThemBeforeItsOwnAndForgetsThoseThatWereRunAgain() {
        try (RunQueue queue =
                new RunQueue((run, work, cancel) -> {}, () -> RunCalculation.CANCELLED, () -> 1, Clock.systemUTC())) {
            queue.enqueue(RunRequest.of(folder.resolve("a.yaml"), folder, 2, PictureFormats.LIGHT_PNG));
            queue.remember(List.of(cancelled("a.yaml"), cancelled("b.yaml")));
            assertEquals(
                    List.of("a", "b", "a"),
                    queue.runs().stream().map(run -> run.request().name()).toList());
            assertEquals(
                    List.of("b"),
                    queue.unfinished().stream().map(run -> run.request().name()).toList());
        }
    }
}
