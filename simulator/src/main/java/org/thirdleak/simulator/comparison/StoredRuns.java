package org.thirdleak.simulator.comparison;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.thirdleak.simulator.comparison.ComparedRun.SettingsSource;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.ResolvedConfig;
import org.thirdleak.simulator.config.RunConfigReader;
import org.thirdleak.simulator.experiment.RunFolder;
import org.thirdleak.simulator.experiment.RunIdentity;
import org.thirdleak.simulator.experiment.RunRecord;
import org.thirdleak.simulator.result.InvalidResultException;
import org.thirdleak.simulator.result.ResultJson;
import org.thirdleak.simulator.result.RunResult;

/**
 * Run folders that are to be compared, or everything that keeps them from it.
 *
 * @param runs in the order given; those without a problem
 * @param problems all that is wrong
 */
public record StoredRuns(List<StoredRun> runs, List<Problem> problems) {

    /** Fewest runs that can be compared. */
    public static final int FEWEST = 2;

    /** Most runs that can be compared: more cannot be told apart in a table. */
    public static final int MOST = 8;

    private static final int HASH_DIGITS = 8;
    private static final Set<String> FINISHED = Set.of("done", "untrusted");
    private static final Map<String, String> OTHER_RESULTS =
            Map.of(ResultJson.CIRCUIT_FILE, "a leak of a circuit", ResultJson.CALIBRATION_FILE, "a calibration");

    /** Copies the lists. */
    public StoredRuns {
        runs = List.copyOf(runs);
        problems = List.copyOf(problems);
    }

    /**
     * Why a folder cannot be compared.
     *
     * @param message the folder, and what is wrong with it
     * @param unreadable whether a run is damaged, rather than the wrong thing asked for
     */
    public record Problem(String message, boolean unreadable) {}

    /**
     * Reads.
     *
     * @param folders the folders
     * @return the runs, and problems of all folders together
     */
    public static StoredRuns read(List<Path> folders) {
        List<StoredRun> runs = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        if (folders.size() < FEWEST || folders.size() > MOST) {
            problems.add(new Problem(
                    "compare takes " + FEWEST + " to " + MOST + " run folders but was given " + folders.size(), false));
        }
        Set<Path> seen = new HashSet<>();
        for (Path folder : folders) {
            try {
                Optional<String> refusal = refusal(folder);
                if (refusal.isPresent()) {
                    problems.add(new Problem(folder + " " + refusal.get(), false));
                } else if (seen.add(folder.toRealPath())) {
                    runs.add(run(folder));
                } else {
                    problems.add(new Problem(folder + " is given twice", false));
                }
            } catch (IOException e) {
                problems.add(new Problem(unreadable(folder, e), !(e instanceof InvalidResultException)));
            }
        }
        return new StoredRuns(runs, problems);
    }

    /**
     * Where their comparison is written unless somebody asks for another place.
     *
     * @return {@code compare-<hashes of the configs>}, beside the first run
     * @throws java.util.NoSuchElementException if there is no run
     */
    public Path usualFolder() {
        String hashes = runs.stream()
                .map(run -> run.result().provenance().configSha256())
                .map(hash -> hash.substring(0, Math.min(HASH_DIGITS, hash.length())))
                .collect(Collectors.joining("-", "compare-", ""));
        return runs.stream().findFirst().orElseThrow().folder().resolveSibling(hashes);
    }

    /** What else than a finished run a folder holds. */
    private static Optional<String> refusal(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.of(Files.exists(folder) ? "is a file, not a run folder" : "does not exist");
        }
        for (Map.Entry<String, String> other : OTHER_RESULTS.entrySet()) {
            if (Files.exists(folder.resolve(other.getKey()))) {
                return Optional.of("holds " + other.getValue() + "; only runs of the command run can be compared");
            }
        }
        if (!Files.exists(folder.resolve(RunRecord.FILE))) {
            return Optional.of(
                    Files.exists(folder.resolve(RunFolder.CHECKPOINT))
                            ? "holds unfinished work: a checkpoint and no result"
                            : "is not a finished run: it has no " + RunRecord.FILE);
        }
        RunRecord record = RunRecord.read(folder);
        if (!record.kind().isEmpty() && !record.kind().equals(RunIdentity.RUN)) {
            return Optional.of("holds a " + record.kind() + "; only runs of the command run can be compared");
        }
        return FINISHED.contains(String.valueOf(record.status()))
                ? Optional.empty()
                : Optional.of("is not a finished run: its status is " + record.status());
    }

    private static StoredRun run(Path folder) throws IOException {
        RunRecord record = RunRecord.read(folder);
        Path file = folder.resolve(ResultJson.FILE);
        if (!Files.exists(file)) {
            throw new IOException(folder + " is damaged: it has no " + ResultJson.FILE);
        }
        RunResult result = ResultJson.read(file);
        if (!result.provenance().configSha256().equals(record.configSha256())) {
            throw new IOException(folder + " is damaged: " + RunRecord.FILE + " and " + ResultJson.FILE
                    + " belong to different configs");
        }
        Path kept = folder.resolve(ResolvedConfig.FILE);
        Path place = folder.toAbsolutePath().normalize();
        if (Files.exists(kept)) {
            return new StoredRun(place, SettingsSource.KEPT, Optional.of(ResolvedConfig.read(kept)), result);
        }
        Optional<ResolvedConfig> again = readAgain(folder.resolve(RunFolder.CONFIG), record.overrides());
        return new StoredRun(
                place, again.isPresent() ? SettingsSource.READ_AGAIN : SettingsSource.UNKNOWN, again, result);
    }

    private static Optional<ResolvedConfig> readAgain(Path config, List<String> overrides) {
        try {
            return Optional.of(ResolvedConfig.of(RunConfigReader.read(config, overrides), Map.of()));
        } catch (InvalidConfigException e) {
            return Optional.empty(); // said of the run, and its numbers are compared all the same
        }
    }

    private static String unreadable(Path folder, IOException e) {
        if (e instanceof CharacterCodingException) {
            return folder + " is damaged: it holds a file that is not UTF-8 text";
        }
        return e instanceof FileSystemException ? "cannot be read: " + e.getMessage() : String.valueOf(e.getMessage());
    }
}
