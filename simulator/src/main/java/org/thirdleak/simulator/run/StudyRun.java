package org.thirdleak.simulator.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.ReportConfig;
import org.thirdleak.simulator.config.ResolvedConfig;
import org.thirdleak.simulator.config.RunConfigReader;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.Cancellation;
import org.thirdleak.simulator.execution.CheckpointFolder;
import org.thirdleak.simulator.execution.EngineFailedException;
import org.thirdleak.simulator.execution.WorkFingerprint;
import org.thirdleak.simulator.experiment.CompletedRun;
import org.thirdleak.simulator.experiment.Experiment;
import org.thirdleak.simulator.experiment.PosteriorTable;
import org.thirdleak.simulator.experiment.RunFolder;
import org.thirdleak.simulator.experiment.RunIdentity;
import org.thirdleak.simulator.experiment.RunObserver;
import org.thirdleak.simulator.experiment.RunPhase;
import org.thirdleak.simulator.experiment.RunRecord;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.ResultJson;
import org.thirdleak.simulator.result.RunResult;
import org.thirdleak.simulator.scenario.Study;
import org.thirdleak.simulator.scenario.StudyResolver;

/**
 * One run of a study: claims its folder, compares, and writes all files at once. Used once. It can be cancelled at any moment
 * from another thread and then leaves a checkpoint in its folder and nothing else; a run of the same config, seed and version
 * that resumes it ends with the same bytes as one that was never interrupted.
 */
public final class StudyRun {

    private final RunSettings settings;
    private final Study study;
    private final String version;
    private final Clock clock;
    private final Instant started;
    private final RunFolder folder;
    private final CheckpointFolder checkpoints;
    private boolean cancelled;
    private boolean placing;
    private Optional<BlockRunner> runner = Optional.empty();
    private Optional<Thread> drawing = Optional.empty();

    private StudyRun(RunSettings settings, Study study, String version, Clock clock, Instant started)
            throws IOException {
        this.settings = settings;
        this.study = study;
        this.version = version;
        this.clock = clock;
        this.started = started;
        RunIdentity identity = RunIdentity.run(study.sha256());
        Path place = settings.folder().orElse(RunSettings.defaultFolder(study.name(), study.sha256()));
        this.folder = RunFolder.claim(place, identity, settings.force(), settings.resume());
        this.checkpoints = CheckpointFolder.open(
                folder.checkpoint(),
                new WorkFingerprint(
                        identity.kind(), version, study.sha256(), study.config().seed(), ""),
                record(RunRecord.INTERRUPTED).text(),
                settings.checkpointEvery(),
                () -> TimeUnit.MILLISECONDS.toNanos(clock.millis()));
    }

    /**
     * Reads the config, claims the folder and reads the checkpoint that is to be resumed. Takes a second or two; interrupting
     * the thread ends it.
     *
     * @param settings what is run, and how
     * @param version version of the program
     * @param clock tells when the run began and how long it took
     * @return ready to {@link #complete}
     * @throws InvalidConfigException if the config has problems; all of them
     * @throws org.thirdleak.simulator.experiment.FolderRefusedException if the folder holds something else, or a checkpoint
     *     that nobody asked for
     * @throws org.thirdleak.simulator.execution.CheckpointRefusedException if the checkpoint is damaged, or of other work; it
     *     stays as it is
     * @throws IOException if something cannot be read or nothing can be written
     * @throws CancellationException if the thread was interrupted
     */
    public static StudyRun prepare(RunSettings settings, String version, Clock clock)
            throws InvalidConfigException, IOException {
        Instant started = clock.instant();
        Study study = StudyResolver.resolve(RunConfigReader.read(settings.config(), settings.overrides()));
        Cancellation.check();
        return new StudyRun(settings, study, version, clock, started);
    }

    /** What is run. */
    public Study study() {
        return study;
    }

    /** Where the results will be. */
    public Path folder() {
        return folder.path();
    }

    /**
     * Runs. To be called once.
     *
     * @param report draws the result
     * @param observer hears how the run gets on
     * @return the outcome, after all files are in place
     * @throws CancellationException if the run was cancelled; its checkpoint is kept
     * @throws IOException if a file could not be written; the folder is as it was, but for a checkpoint
     * @throws org.thirdleak.simulator.experiment.ImpossibleRecordException if no hypothesis allows the record
     */
    public RunOutcome complete(ReportWriter report, RunObserver observer) throws IOException {
        try {
            return completed(report, observer);
        } catch (CancellationException e) {
            checkpoints.keep();
            throw e;
        } catch (IOException | UncheckedIOException | EngineFailedException e) {
            if (begun()) {
                keepAfter(e);
            }
            throw e;
        }
    }

    private synchronized boolean begun() {
        return runner.isPresent();
    }

    /** The failure that was first is the one to tell of. */
    private void keepAfter(Exception failure) {
        try {
            checkpoints.keep();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private RunOutcome completed(ReportWriter report, RunObserver observer) throws IOException {
        CompletedRun completed = compared(observer);
        RunResult result = completed.result();
        String status = result.diagnostics().trusted() ? RunRecord.DONE : RunRecord.UNTRUSTED;
        begin(RunPhase.DRAWING, observer);
        List<Path> files = folder.write(draft -> {
            List<Path> written = write(draft, completed, report, status);
            beginPlacing();
            begin(RunPhase.PLACING, observer);
            return written;
        });
        return new RunOutcome(result, folder.path(), files);
    }

    private CompletedRun compared(RunObserver observer) {
        try (BlockRunner workers = settings.engine().start(observer, checkpoints)) {
            synchronized (this) {
                refuseIfCancelled();
                runner = Optional.of(workers);
            }
            return new Experiment(study, workers, version, new Staged(observer)).complete();
        }
    }

    private void begin(RunPhase phase, RunObserver observer) {
        checkpoints.stage(phase.words());
        observer.phase(phase);
    }

    /** Tells the checkpoint, too, how far the run has come. */
    private final class Staged implements RunObserver {
        private final RunObserver observer;

        Staged(RunObserver observer) {
            this.observer = observer;
        }

        @Override
        public void phase(RunPhase phase) {
            begin(phase, observer);
        }

        @Override
        public void evidence(String hypothesis, Estimate logZ, long points) {
            observer.evidence(hypothesis, logZ, points);
        }
    }

    /** Numbers are put into words while the charts are drawn. */
    private List<Path> write(Path draft, CompletedRun completed, ReportWriter report, String status)
            throws IOException {
        RunResult result = completed.result();
        CompletableFuture<byte[]> json =
                CompletableFuture.supplyAsync(() -> ResultJson.text(result).getBytes(StandardCharsets.UTF_8));
        CompletableFuture<byte[]> draws = CompletableFuture.supplyAsync(completed.draws()::compressed);
        List<Path> files = new ArrayList<>(drawn(draft, result, report));
        files.add(Files.write(draft.resolve(ResultJson.FILE), outcome(json)));
        if (!completed.draws().isEmpty()) {
            files.add(Files.write(draft.resolve(PosteriorTable.FILE), outcome(draws)));
        }
        Files.copy(settings.config(), draft.resolve(RunFolder.CONFIG));
        Files.writeString(draft.resolve(ResolvedConfig.FILE), study.resolved().text(), StandardCharsets.UTF_8);
        Files.writeString(draft.resolve(RunRecord.FILE), record(status).text(), StandardCharsets.UTF_8);
        return files;
    }

    private List<Path> drawn(Path draft, RunResult result, ReportWriter report) throws IOException {
        synchronized (this) {
            refuseIfCancelled();
            drawing = Optional.of(Thread.currentThread());
        }
        try {
            boolean bands = study.config().report().bands() != ReportConfig.Bands.NONE;
            List<Path> files = report.write(result, bands, draft);
            synchronized (this) {
                refuseIfCancelled();
            }
            return files;
        } catch (IOException | RuntimeException e) {
            synchronized (this) {
                if (cancelled) { // then it is the interruption that shows in this way
                    throw cancellation(e);
                }
            }
            throw e;
        } finally {
            synchronized (this) {
                drawing = Optional.empty();
                if (cancelled) {
                    Thread.interrupted(); // was meant for the drawing; the checkpoint is still to be written
                }
            }
        }
    }

    private static byte[] outcome(CompletableFuture<byte[]> text) {
        try {
            return text.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private synchronized void beginPlacing() {
        refuseIfCancelled();
        placing = true;
    }

    private synchronized void refuseIfCancelled() {
        if (cancelled) {
            throw new CancellationException("the run was cancelled");
        }
    }

    private static CancellationException cancellation(Exception cause) {
        CancellationException cancellation = new CancellationException("the run was cancelled");
        cancellation.initCause(cause);
        return cancellation;
    }

    /**
     * Cancels the run, from any thread, before or while it works: {@link #complete} then ends within a second with a
     * CancellationException.
     *
     * @return whether it still could be; if not, the files are being moved into place, or are there already
     */
    public synchronized boolean cancel() {
        if (placing) {
            return false;
        }
        cancelled = true;
        runner.ifPresent(BlockRunner::cancel);
        drawing.ifPresent(Thread::interrupt);
        return true;
    }

    private RunRecord record(String status) {
        return RunRecord.onThisMachine(
                status,
                RunIdentity.run(study.sha256()),
                version,
                study.config().seed(),
                settings.overrides(),
                settings.config(),
                settings.engine(),
                started,
                clock.instant());
    }
}
