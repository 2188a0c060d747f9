package org.thirdleak.simulator.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thirdleak.core.degradation.IntegrationFailure;
import org.thirdleak.simulator.config.CircuitConfigReader;
import org.thirdleak.simulator.config.CircuitDocument;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.LoopConfig;
import org.thirdleak.simulator.degradation.CircuitModel;
import org.thirdleak.simulator.degradation.CircuitRun;
import org.thirdleak.simulator.degradation.CircuitStory;
import org.thirdleak.simulator.degradation.TrajectoryCsv;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.Checkpoints;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.experiment.RunFolder;
import org.thirdleak.simulator.experiment.RunIdentity;
import org.thirdleak.simulator.experiment.RunRecord;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.CircuitResult.CircuitProvenance;
import org.thirdleak.simulator.result.ResultJson;
import org.thirdleak.simulator.scenario.CircuitResolver;

/**
 * One leak of a circuit, followed: claims its folder, follows the leak, and writes all files at once. Used once. It can be
 * cancelled from another thread and then leaves nothing; there is no checkpoint to resume.
 */
public final class LeakRun {

    private final RunSettings settings;
    private final CircuitDocument document;
    private final CircuitModel model;
    private final CircuitProvenance provenance;
    private final Clock clock;
    private final Instant started;
    private final RunFolder folder;
    private boolean cancelled;
    private boolean placing;
    private Optional<BlockRunner> runner = Optional.empty();

    private LeakRun(
            RunSettings settings,
            CircuitDocument document,
            CircuitModel model,
            CircuitProvenance provenance,
            Clock clock,
            Instant started)
            throws IOException {
        this.settings = settings;
        this.document = document;
        this.model = model;
        this.provenance = provenance;
        this.clock = clock;
        this.started = started;
        Path place = settings.folder().orElse(RunSettings.defaultFolder(provenance.name(), provenance.configSha256()));
        this.folder = RunFolder.claim(place, identity(), settings.force());
    }

    /**
     * Reads the config and claims the folder.
     *
     * @param settings what is followed, and how; nothing is ever resumed
     * @param version version of the program
     * @param clock tells when the run began and how long it took
     * @return ready to {@link #complete}
     * @throws InvalidConfigException if the config has problems; all of them
     * @throws org.thirdleak.simulator.experiment.FolderRefusedException if the folder holds something else
     * @throws IOException if something cannot be read or nothing can be written
     */
    public static LeakRun prepare(RunSettings settings, String version, Clock clock)
            throws InvalidConfigException, IOException {
        Instant started = clock.instant();
        CircuitDocument document = CircuitConfigReader.read(settings.config(), settings.overrides());
        CircuitModel model = CircuitResolver.resolve(document);
        CircuitProvenance provenance = new CircuitProvenance(
                version, document.name(), document.sha256(), document.config().seed());
        return new LeakRun(settings, document, model, provenance, clock, started);
    }

    /** Where the results will be. */
    public Path folder() {
        return folder.path();
    }

    /**
     * Follows the leak. To be called once.
     *
     * @param report draws the result
     * @param progress hears how the sensitivities get on
     * @param computed is run when all is computed, before anything is drawn
     * @return the outcome, after all files are in place
     * @throws InvalidConfigException if the leak cannot be followed with every uncertain input at its median
     * @throws CancellationException if the run was cancelled; the folder is as it was
     * @throws IOException if a file could not be written; the folder is as it was
     */
    public LeakOutcome complete(ReportWriter report, Progress progress, Runnable computed)
            throws InvalidConfigException, IOException {
        CircuitResult result = followed(progress);
        computed.run();
        List<Path> files = folder.write(draft -> {
            List<Path> written = write(draft, result, report);
            beginPlacing();
            return written;
        });
        return new LeakOutcome(result, folder.path(), files);
    }

    private CircuitResult followed(Progress progress) throws InvalidConfigException {
        try (BlockRunner workers = settings.engine().start(progress, Checkpoints.NONE)) {
            synchronized (this) {
                refuseIfCancelled();
                runner = Optional.of(workers);
            }
            return CircuitRun.run(model, provenance, workers);
        } catch (IntegrationFailure e) {
            List<LoopConfig> circuits = document.config().circuits();
            String names = IntStream.range(0, circuits.size())
                    .mapToObj(i -> i + " is " + circuits.get(i).id())
                    .collect(Collectors.joining(", "));
            throw new InvalidConfigException(List.of(document.problem(
                    "leak",
                    "cannot be followed with every uncertain input at its median: " + e.getMessage() + " (circuit "
                            + names + "; the hole opens at " + model.onsetS() + " s)")));
        }
    }

    private List<Path> write(Path draft, CircuitResult result, ReportWriter report) throws IOException {
        List<Path> files = new ArrayList<>(report.write(result, draft));
        files.add(text(draft, "trajectory.csv", TrajectoryCsv.text(result)));
        files.add(text(draft, "events.txt", String.join("\n", CircuitStory.of(result)) + "\n"));
        files.add(text(draft, ResultJson.CIRCUIT_FILE, ResultJson.text(result)));
        files.add(Files.copy(settings.config(), draft.resolve(RunFolder.CONFIG)));
        files.add(text(draft, RunRecord.FILE, record().text()));
        return files;
    }

    private static Path text(Path draft, String name, String content) throws IOException {
        return Files.writeString(draft.resolve(name), content, StandardCharsets.UTF_8);
    }

    private synchronized void beginPlacing() {
        refuseIfCancelled();
        placing = true;
    }

    private synchronized void refuseIfCancelled() {
        if (cancelled) {
            throw new CancellationException("following the leak was cancelled");
        }
    }

    /**
     * Cancels, from any thread, before or while it works: {@link #complete} then ends with a CancellationException after the
     * step under way, at most the drawing of three charts.
     *
     * @return whether it still could be; if not, the files are being moved into place, or are there already
     */
    public synchronized boolean cancel() {
        if (placing) {
            return false;
        }
        cancelled = true;
        runner.ifPresent(BlockRunner::cancel);
        return true;
    }

    private RunIdentity identity() {
        return RunIdentity.circuit(provenance.configSha256());
    }

    private RunRecord record() {
        return RunRecord.onThisMachine(
                RunRecord.DONE,
                identity(),
                provenance.version(),
                provenance.seed(),
                settings.overrides(),
                settings.config(),
                settings.engine(),
                started,
                clock.instant());
    }
}
