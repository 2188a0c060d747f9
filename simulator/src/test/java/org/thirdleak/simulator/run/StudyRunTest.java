package org.thirdleak.simulator.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thirdleak.simulator.execution.BlockEngine;
import org.thirdleak.simulator.execution.BlockJob;
import org.thirdleak.simulator.execution.CheckpointFolder;
import org.thirdleak.simulator.execution.CheckpointRefusedException;
import org.thirdleak.simulator.execution.Checkpoints;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Mergeable;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.execution.ResumableJob;
import org.thirdleak.simulator.execution.TreeFold;
import org.thirdleak.simulator.experiment.CheckpointFoundException;
import org.thirdleak.simulator.experiment.Experiment;
import org.thirdleak.simulator.experiment.RunFolder;
import org.thirdleak.simulator.experiment.RunMonitor;
import org.thirdleak.simulator.experiment.RunObserver;
import org.thirdleak.simulator.experiment.RunPhase;
import org.thirdleak.simulator.experiment.RunProgress;
import org.thirdleak.simulator.experiment.RunRecord;
import org.thirdleak.simulator.experiment.SmallRun;
import org.thirdleak.simulator.random.RandomStreams;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.ResultJson;
import org.thirdleak.simulator.scenario.Studies;

/** A run that is watched, cancelled and resumed. */
class StudyRunTest {

    private static final ReportWriter NO_PICTURES = (result, bands, draft) -> List.of();

    @TempDir
    static Path folder;

    private static Path config;
    private static byte[] whole;
    private static long blocks;

    @BeforeAll
    static void runOnce() throws Exception {
        config = SmallRun.write(folder.resolve("study"));
        AtomicLong counted = new AtomicLong();
        RunObserver counting = new RunObserver() {
            @Override
            public void blockDone(BlockJob<?> job, long done) {
                counted.incrementAndGet();
            }
        };
        RunOutcome outcome = prepare(folder.resolve("whole"), 2, false).complete(NO_PICTURES, counting);
        whole = Files.readAllBytes(outcome.folder().resolve(ResultJson.FILE));
        blocks = counted.get();
    }

    private static StudyRun prepare(Path place, int threads, boolean resume, String... overrides) throws Exception {
        return StudyRun.prepare(
                new RunSettings(
                        config,
                        List.of(overrides),
                        Optional.of(place),
                        BlockEngine.local(threads),
                        false,
                        resume,
                        CheckpointFolder.EVERY),
                "1",
                Clock.systemUTC());
    }

    /** Cancels a run when so many blocks have been done. */
    private static RunObserver cancelling(StudyRun run, long after) {
        AtomicLong left = new AtomicLong(after);
        return new RunObserver() {
            @Override
            public void blockDone(BlockJob<?> job, long done) {
                if (left.decrementAndGet() == 0) {
                    run.cancel();
                }
            }
        };
    }

    private static List<String> filesIn(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void cancelledAtAnyMomentAndResumedItHasTheSameBytes(int threads) throws Exception {
        UniformRandomProvider rng = RandomStreams.stream(20261123, RandomStreams.purpose("cancel"), threads);
        Path place = folder.resolve("cancelled-" + threads);
        int cancellations = 0;
        boolean done = false;
        for (int attempt = 0; !done; attempt++) {
            StudyRun run = prepare(place, 1 + (threads + attempt) % 2, attempt > 0);
            try {
                RunObserver observer = attempt < 6 ? cancelling(run, 1 + rng.nextLong(blocks / 3)) : RunObserver.SILENT;
                run.complete(NO_PICTURES, observer);
                done = true;
            } catch (CancellationException e) {
                cancellations++;
                assertEquals(List.of(RunFolder.CHECKPOINT), filesIn(place));
                assertEquals(List.of("work.checkpoint"), filesIn(place.resolve(RunFolder.CHECKPOINT)));
            }
        }
        assertTrue(cancellations >= 3, "cancelled " + cancellations + " times");
        assertArrayEquals(whole, Files.readAllBytes(place.resolve(ResultJson.FILE)));
        assertFalse(Files.exists(place.resolve(RunFolder.CHECKPOINT)));
        assertEquals(filesIn(folder.resolve("whole")), filesIn(place));
    }

    @Test
    void cancelledWhileDrawingItKeepsTheNumbers() throws Exception {
        Path place = folder.resolve("drawing");
        StudyRun run = prepare(place, 2, false);
        ReportWriter slow = (result, bands, draft) -> {
            run.cancel();
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                throw new IOException("drawing was interrupted", e);
            }
            return List.of();
        };
        assertThrows(CancellationException.class, () -> run.complete(slow, RunObserver.SILENT));
        assertFalse(Thread.currentThread().isInterrupted());
        assertEquals(List.of(RunFolder.CHECKPOINT), filesIn(place));
        AtomicLong blocksAgain = new AtomicLong();
        prepare(place, 2, true).complete(NO_PICTURES, new RunObserver() {
            @Override
            public void blockDone(BlockJob<?> job, long done) {
                blocksAgain.incrementAndGet();
            }
        });
        assertTrue(blocksAgain.get() < blocks / 4, blocksAgain + " of " + blocks + " blocks were done again");
        assertArrayEquals(whole, Files.readAllBytes(place.resolve(ResultJson.FILE)));
    }

    @Test
    void cancelledBeforeItBeganItBeginsLater() throws Exception {
        Path place = folder.resolve("before");
        StudyRun run = prepare(place, 1, false);
        assertTrue(run.cancel());
        assertThrows(CancellationException.class, () -> run.complete(NO_PICTURES, RunObserver.SILENT));
        prepare(place, 2, true).complete(NO_PICTURES, RunObserver.SILENT);
        assertArrayEquals(whole, Files.readAllBytes(place.resolve(ResultJson.FILE)));
    }

    @Test
    void fullDiskLosesNothing() throws Exception {
        Path place = folder.resolve("full");
        ReportWriter failing = (result, bands, draft) -> {
            throw new IOException("no space left on device");
        };
        StudyRun run = prepare(place, 2, false);
        IOException failed = assertThrows(IOException.class, () -> run.complete(failing, RunObserver.SILENT));
        assertEquals("no space left on device", failed.getMessage());
        prepare(place, 2, true).complete(NO_PICTURES, RunObserver.SILENT);
        assertArrayEquals(whole, Files.readAllBytes(place.resolve(ResultJson.FILE)));
    }

    @Test
    void checkpointIsNeitherIgnoredNorMixedUp() throws Exception {
        Path place = folder.resolve("mixed");
        StudyRun run = prepare(place, 2, false);
        assertThrows(CancellationException.class, () -> run.complete(NO_PICTURES, cancelling(run, blocks / 3)));
        assertThrows(CheckpointFoundException.class, () -> prepare(place, 2, false));
        CheckpointRefusedException other =
                assertThrows(CheckpointRefusedException.class, () -> prepare(place, 2, true, "matching.window_d=201"));
        assertTrue(String.valueOf(other.getMessage()).contains("the config or its data have changed"));
        RunFolderSummary summary = RunFolderSummary.read(place).orElseThrow();
        assertEquals(RunFolderSummary.State.INTERRUPTED, summary.state());
        assertEquals("small", summary.configName());
        assertEquals(Optional.of(42L), summary.run().map(RunRecord::seed));
        assertTrue(summary.story().startsWith("interrupted while "), summary.story());
    }

    @Test
    void foldersAreListedWithWhatTheyHold() throws Exception {
        Path place = folder.resolve("several/a");
        prepare(place, 2, false).complete(NO_PICTURES, RunObserver.SILENT);
        Path damaged = Files.createDirectories(folder.resolve("several/b"));
        Files.copy(place.resolve(RunRecord.FILE), damaged.resolve(RunRecord.FILE));
        Files.createDirectories(folder.resolve("several/no-run"));
        List<RunFolderSummary> found = RunFolderSummary.list(folder.resolve("several"));
        assertEquals(
                List.of(place, damaged),
                found.stream().map(RunFolderSummary::folder).sorted().toList());
        for (RunFolderSummary summary : found) {
            if (summary.folder().equals(damaged)) {
                assertEquals(RunFolderSummary.State.DAMAGED, summary.state());
                assertTrue(summary.story().contains("result.json"), summary.story());
            } else {
                assertEquals("small", summary.configName());
                assertTrue(
                        summary.state() == RunFolderSummary.State.UNTRUSTED
                                || summary.story().contains("times better than"),
                        summary.story());
            }
        }
    }

    @Test
    void runIsWatchedWithoutChangingIt() throws Exception {
        Path place = folder.resolve("watched");
        StudyRun run = prepare(place, 2, false);
        RunMonitor monitor = new RunMonitor(run.study(), System::nanoTime);
        List<RunProgress> seen = new ArrayList<>();
        Set<RunPhase> phases = new HashSet<>();
        run.complete(NO_PICTURES, new RunObserver() {
            @Override
            public void blockDone(BlockJob<?> job, long done) {
                monitor.blockDone(job, done);
                synchronized (seen) {
                    seen.add(monitor.now());
                }
            }

            @Override
            public void phase(RunPhase phase) {
                phases.add(phase);
                monitor.phase(phase);
            }

            @Override
            public void evidence(String hypothesis, Estimate logZ, long points) {
                monitor.evidence(hypothesis, logZ, points);
            }
        });
        assertEquals(Set.of(RunPhase.values()), phases);
        RunProgress last = monitor.now();
        assertEquals(60_000, last.histories());
        assertEquals(60_000, last.historiesPlayed());
        assertEquals(3, last.evidences().size());
        assertEquals(3, last.bayesFactors().size());
        assertTrue(seen.stream().anyMatch(state -> state.evidences().size() == 2), "evidence is told as it comes");
        assertTrue(last.evidences().stream().allMatch(live -> live.logZ().standardError() <= 0.02));
        assertArrayEquals(whole, Files.readAllBytes(place.resolve(ResultJson.FILE)));
    }

    /** Two jobs of one identity in a run would be mixed up when it is resumed. */
    @Test
    void noTwoJobsOfARunHaveOneIdentity() throws Exception {
        Set<String> once = new HashSet<>();
        List<String> twice = new ArrayList<>();
        Checkpoints noting = new Checkpoints() {
            private synchronized void note(String identity) {
                if (!once.add(identity)) {
                    twice.add(identity);
                }
            }

            @Override
            public <S extends Mergeable<S>> TreeFold<S> begun(BlockJob<S> job) {
                if (job instanceof ResumableJob<?> resumable) {
                    note(resumable.identity());
                }
                return Checkpoints.NONE.begun(job);
            }

            @Override
            public void blockDone() {
                // nothing to note
            }

            @Override
            public <T extends Record> Optional<T> known(String identity, Class<T> type) {
                note(identity);
                return Optional.empty();
            }

            @Override
            public void found(String identity, Record value) {
                // nothing to note
            }
        };
        try (LocalBlockRunner runner = new LocalBlockRunner(2, Progress.SILENT, noting)) {
            new Experiment(
                            Studies.of(
                                    config,
                                    "hypotheses.defect.id=chance",
                                    "hypotheses.impacts.id=pure",
                                    "scenarios=[]"),
                            runner,
                            "1")
                    .run();
        }
        assertEquals(List.of(), twice);
        assertTrue(once.size() > 50, String.format(Locale.ROOT, "%d jobs", once.size()));
    }
}
