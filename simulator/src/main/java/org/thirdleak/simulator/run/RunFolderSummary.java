package org.thirdleak.simulator.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.thirdleak.simulator.execution.CheckpointFolder;
import org.thirdleak.simulator.execution.InterruptedWork;
import org.thirdleak.simulator.experiment.RunFolder;
import org.thirdleak.simulator.experiment.RunIdentity;
import org.thirdleak.simulator.experiment.RunRecord;
import org.thirdleak.simulator.result.ResultJson;

/**
 * What a folder of results holds, for a list of runs. Reads as little as it can: a few milliseconds per folder, and as many per
 * ten megabytes of a checkpoint. Not for a thread that draws a window.
 *
 * @param folder the folder
 * @param state how the run stands
 * @param configName file name of the config, without its ending; empty if it is not known
 * @param run how the run came about; empty if that cannot be read. Of an interrupted one its seconds are those until its
 *     folder was claimed
 * @param story one line for people: the odds with their interval, how far interrupted work had come, or what is damaged
 */
public record RunFolderSummary(Path folder, State state, String configName, Optional<RunRecord> run, String story) {

    /** How a run stands. */
    public enum State {
        /** Its numbers can be trusted. */
        DONE,
        /** Its verdict was withheld. */
        UNTRUSTED,
        /** It left a checkpoint, and can be resumed. */
        INTERRUPTED,
        /** It cannot be read; the story says why. */
        DAMAGED
    }

    /**
     * What a folder holds.
     *
     * @param folder the folder
     * @return empty if it is not a folder of results, nor one of interrupted work
     */
    public static Optional<RunFolderSummary> read(Path folder) {
        if (Files.isDirectory(folder.resolve(RunFolder.CHECKPOINT))) {
            return Optional.of(interrupted(folder));
        }
        return Files.isRegularFile(folder.resolve(RunRecord.FILE)) ? Optional.of(finished(folder)) : Optional.empty();
    }

    /**
     * What the folders in a folder hold.
     *
     * @param parent the folder that holds them
     * @return those with results or interrupted work, the newest first; none if there is no such folder
     * @throws IOException if it cannot be read
     */
    public static List<RunFolderSummary> list(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        List<RunFolderSummary> found = new ArrayList<>();
        try (Stream<Path> folders = Files.list(parent)) {
            folders.filter(folder -> !String.valueOf(folder.getFileName()).startsWith(".")) // a draft
                    .sorted()
                    .forEach(folder -> read(folder).ifPresent(found::add));
        }
        found.sort(Comparator.comparing(RunFolderSummary::started).reversed());
        return List.copyOf(found);
    }

    /** When the run began; the beginning of time if that is not known. */
    public Instant started() {
        try {
            return run.map(record -> Instant.parse(record.startedUtc())).orElse(Instant.MIN);
        } catch (DateTimeParseException e) {
            return Instant.MIN;
        }
    }

    private static RunFolderSummary interrupted(Path folder) {
        Path checkpoint = folder.resolve(RunFolder.CHECKPOINT);
        try {
            InterruptedWork work = CheckpointFolder.interrupted(checkpoint);
            RunRecord run = RunRecord.parse(work.about(), checkpoint.toString());
            String where = work.stage().isEmpty() ? "at the beginning" : "while " + work.stage();
            String story = "interrupted " + where + "; " + work.blocks() + " blocks of work are kept";
            return new RunFolderSummary(folder, State.INTERRUPTED, nameOf(run), Optional.of(run), story);
        } catch (IOException | RuntimeException e) { // a damaged file can break a reader in many ways
            return damaged(folder, Optional.empty(), e);
        }
    }

    private static RunFolderSummary finished(Path folder) {
        RunRecord run;
        try {
            run = RunRecord.read(folder);
        } catch (IOException | RuntimeException e) {
            return damaged(folder, Optional.empty(), e);
        }
        try {
            State state = RunRecord.DONE.equals(run.status()) ? State.DONE : State.UNTRUSTED;
            return new RunFolderSummary(folder, state, nameOf(run), Optional.of(run), story(folder, run, state));
        } catch (IOException e) {
            return damaged(folder, Optional.of(run), e);
        }
    }

    private static String story(Path folder, RunRecord run, State state) throws IOException {
        if (state == State.UNTRUSTED) {
            return "not to be trusted: see the checks of the result";
        }
        if (run.kind().isEmpty() || run.kind().equals(RunIdentity.RUN)) {
            return FirstOdds.in(folder.resolve(ResultJson.FILE)).orElse("one hypothesis, nothing to compare it with");
        }
        return run.kind();
    }

    private static RunFolderSummary damaged(Path folder, Optional<RunRecord> run, Exception reason) {
        String words = reason instanceof java.nio.file.NoSuchFileException
                ? reason.getMessage() + " is missing"
                : String.valueOf(reason.getMessage());
        return new RunFolderSummary(
                folder, State.DAMAGED, run.map(RunFolderSummary::nameOf).orElse(""), run, words);
    }

    private static String nameOf(RunRecord run) {
        String file = String.valueOf(run.configPath()).replaceAll(".*[/\\\\]", ""); // of this system or another
        int ending = file.lastIndexOf('.');
        return ending > 0 ? file.substring(0, ending) : file;
    }
}
