package org.thirdleak.workbench.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thirdleak.simulator.run.PictureFormats;

/**
 * A run as it is kept in the journal.
 *
 * @param config the config, an absolute path
 * @param overrides settings changed in it
 * @param threads threads
 * @param runs the folder that run folders are in
 * @param folder its run folder, empty if it was not known yet
 * @param configSha256 hash of the config, empty if it was not known yet
 * @param seed seed, 0 if it was not known yet
 * @param state cancelled or failed
 * @param reason why
 * @param queuedUtc when it was wanted
 * @param startedUtc when it began, empty if it never did
 * @param endedUtc when it was over
 */
record JournalEntry(
        String config,
        List<String> overrides,
        int threads,
        String runs,
        String folder,
        String configSha256,
        long seed,
        RunState state,
        String reason,
        String queuedUtc,
        String startedUtc,
        String endedUtc) {

    /** Copies the list. */
    JournalEntry {
        overrides = List.copyOf(overrides);
    }

    static JournalEntry of(QueuedRun run) {
        RunRequest request = run.request();
        Optional<RunCalculation.Identity> identity = run.identity();
        return new JournalEntry(
                request.config().toString(),
                request.overrides(),
                request.threads(),
                request.runs().toString(),
                identity.map(known -> known.folder().toString()).orElse(""),
                identity.map(RunCalculation.Identity::configSha256).orElse(""),
                identity.map(RunCalculation.Identity::seed).orElse(0L),
                run.state(),
                run.reason(),
                run.queuedAt().toString(),
                run.startedAt().map(Instant::toString).orElse(""),
                run.endedAt().map(Instant::toString).orElse(""));
    }

    /** The run; pictures are those of a run that nobody chose otherwise for. */
    QueuedRun run() {
        RunRequest request = new RunRequest(
                Path.of(config),
                overrides,
                threads,
                Path.of(runs),
                text(folder).map(Path::of),
                RunRequest.Start.FRESH,
                PictureFormats.LIGHT_PNG,
                Optional.empty());
        return new QueuedRun(
                0,
                request,
                state,
                text(folder)
                        .map(place -> new RunCalculation.Identity(
                                Path.of(place), configSha256, seed, Map.of(), Optional.empty())),
                Optional.empty(),
                List.of(),
                OddsTrace.NONE,
                Optional.empty(),
                reason,
                Instant.parse(queuedUtc),
                text(startedUtc).map(Instant::parse),
                text(endedUtc).map(Instant::parse));
    }

    private static Optional<String> text(String stored) {
        return Optional.of(stored).filter(text -> !text.isEmpty());
    }
}
