package org.thirdleak.workbench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.RunConfigReader;
import org.thirdleak.simulator.experiment.RunRecord;
import org.thirdleak.simulator.run.RunFolderSummary;
import org.thirdleak.simulator.run.RunSettings;
import org.thirdleak.simulator.scenario.Study;
import org.thirdleak.simulator.scenario.StudyResolver;

/**
 * Where a run will be, and what is there already.
 *
 * @param folder the run folder, an absolute path
 * @param holds what it holds
 * @param story what it holds in words for people; empty if that is nothing to ask about
 * @param configSha256 hash of what will be run
 */
record RunPlace(Path folder, Content holds, String story, String configSha256) {

    /** What a run folder holds before a run. */
    enum Content {
        /** Nothing, or a run of the same config, which is replaced by the same bytes. */
        FREE,
        /** Interrupted work that can be gone on with. */
        CHECKPOINT,
        /** Something else. */
        OTHER
    }

    /**
     * The place of a request. Reads the config and its data, which may take a second.
     *
     * @param request the request
     * @return named as on the command line unless the request names a folder
     * @throws InvalidConfigException if the config has problems
     * @throws IOException if it cannot be read
     */
    static RunPlace of(RunRequest request) throws InvalidConfigException, IOException {
        Study study = StudyResolver.resolve(RunConfigReader.read(request.config(), request.overrides()));
        Path folder = request.out()
                .orElseGet(() -> request.runs()
                        .resolve(RunSettings.defaultFolder(study.name(), study.sha256())
                                .getFileName()));
        return of(folder, study.sha256());
    }

    /**
     * What a folder holds for a run.
     *
     * @param folder the folder; need not be there
     * @param configSha256 hash of what will be run
     * @throws IOException if it cannot be looked into
     */
    static RunPlace of(Path folder, String configSha256) throws IOException {
        Optional<RunFolderSummary> held = RunFolderSummary.read(folder);
        if (held.isEmpty()) {
            return isEmpty(folder)
                    ? new RunPlace(folder, Content.FREE, "", configSha256)
                    : new RunPlace(folder, Content.OTHER, "holds files that are no run of this program", configSha256);
        }
        RunFolderSummary run = held.get();
        boolean same = run.run().map(RunRecord::configSha256).equals(Optional.of(configSha256));
        return switch (run.state()) {
            case INTERRUPTED ->
                same
                        ? new RunPlace(folder, Content.CHECKPOINT, run.story(), configSha256)
                        : new RunPlace(folder, Content.OTHER, "holds interrupted work of another config", configSha256);
            case DONE, UNTRUSTED ->
                same
                        ? new RunPlace(folder, Content.FREE, "", configSha256)
                        : new RunPlace(
                                folder, Content.OTHER, "holds a run of another config: " + run.story(), configSha256);
            case DAMAGED ->
                new RunPlace(folder, Content.OTHER, "holds a run that cannot be read: " + run.story(), configSha256);
        };
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
