package org.thirdleak.workbench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.execution.CheckpointRefusedException;
import org.thirdleak.simulator.experiment.CheckpointFoundException;
import org.thirdleak.simulator.experiment.FolderRefusedException;
import org.thirdleak.simulator.experiment.ImpossibleRecordException;

/**
 * Why a run ended before its time.
 *
 * @param state cancelled or failed
 * @param reason what happened and what to do, in a sentence or two
 */
public record RunFailure(RunState state, String reason) {

    /** Why a run has left nothing. */
    static final String NOT_BEGUN = "Cancelled before it began.";

    private static final List<String> FULL = List.of("no space left", "disk quota", "not enough space", "disk is full");
    private static final double BYTES_PER_MEBIBYTE = 1 << 20;

    /**
     * Puts a failure into words.
     *
     * @param failure what was thrown
     * @param begun whether its run folder had been claimed, so that it has left a checkpoint
     * @return what to tell the user
     */
    static RunFailure of(Throwable failure, boolean begun) {
        if (failure instanceof CancellationException) {
            return new RunFailure(
                    RunState.CANCELLED, begun ? "Cancelled; Resume goes on from where it stopped." : NOT_BEGUN);
        }
        if (failure instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return of(unchecked.getCause(), begun);
        }
        return new RunFailure(RunState.FAILED, words(failure, begun));
    }

    private static String words(Throwable failure, boolean begun) {
        if (failure instanceof InvalidConfigException invalid) {
            int count = invalid.problems().size();
            return "The config has " + (count == 1 ? "a problem: " : count + " problems. The first: ")
                    + invalid.problems().get(0).message() + " Mend it and run again.";
        }
        if (failure instanceof ImpossibleRecordException) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof CheckpointFoundException) {
            return "The run folder holds interrupted work. Resume goes on with it; Run asks before it discards it.";
        }
        if (failure instanceof FolderRefusedException refused) {
            return refused.reason() + ". Run again: it asks whether to replace it.";
        }
        if (failure instanceof CheckpointRefusedException refused) {
            return "The interrupted work cannot be gone on with: " + refused.reason()
                    + ". Run again: it asks whether to discard it.";
        }
        if (failure instanceof IOException io) {
            return io(io, begun);
        }
        if (failure instanceof OutOfMemoryError || failure.getCause() instanceof OutOfMemoryError) {
            return String.format(
                    Locale.ROOT,
                    "There was too little memory (%.0f MiB in all). Use fewer threads or runs at a time, see the "
                            + "preferences, or start the workbench with more.",
                    Runtime.getRuntime().maxMemory() / BYTES_PER_MEBIBYTE);
        }
        return "A bug: " + failure + ". The Error Log has the details; please report them.";
    }

    private static String io(IOException failure, boolean begun) {
        String what = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        String again = begun ? "go on with Resume (Ctrl+F5)" : "run again";
        if (FULL.stream().anyMatch(what.toLowerCase(Locale.ROOT)::contains)) {
            return "The disk is full; results that were in the run folder are as they were, and so is the last checkpoint. "
                    + "Free some space and " + again + ".";
        }
        String kind =
                failure instanceof FileSystemException && !failure.getClass().equals(FileSystemException.class)
                        ? " ("
                                + failure.getClass()
                                        .getSimpleName()
                                        .replace("Exception", "")
                                        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                                        .toLowerCase(Locale.ROOT)
                                + ")"
                        : "";
        return "Reading or writing failed: " + what + kind + ". Check the folder and " + again + ".";
    }
}
