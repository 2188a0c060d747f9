package org.thirdleak.simulator.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder that holds one run, written whole or not at all: the files are made in a hidden folder beside it, which is then
 * moved into place.
 */
public final class RunFolder {

    /** The config as given. */
    public static final String CONFIG = "config.yaml";

    /** Where work that was interrupted keeps what it has done. */
    public static final String CHECKPOINT = "checkpoint";

    private static final int MOST_HIDDEN = 1000;

    private final Path folder;

    private RunFolder(Path folder) {
        this.folder = folder;
    }

    /** Whether a folder holds a run of this program. */
    public static boolean isRun(Path folder) {
        return held(folder).isPresent();
    }

    /**
     * Claims a folder, before any work is done.
     *
     * @param folder where the run shall be
     * @param wanted what it shall answer: a run that answers the same may be replaced without being asked
     * @param force whether anything else that the folder holds may be overwritten
     * @return the claim
     * @throws FolderRefusedException if the folder holds something else
     * @throws IOException if nothing can be written there
     */
    public static RunFolder claim(Path folder, RunIdentity wanted, boolean force) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new FolderRefusedException(folder + " exists and is not a folder", "; choose another name");
        }
        Optional<RunIdentity> held = held(folder);
        if (Files.isDirectory(folder) && !isFree(folder) && !force && !held.equals(Optional.of(wanted))) {
            throw new FolderRefusedException(
                    folder
                            + held.map(other -> " holds " + other.besides(wanted))
                                    .orElse(" is not empty"),
                    "; choose another folder, or replace what is in it with --force");
        }
        RunFolder claimed = new RunFolder(folder.toAbsolutePath().normalize());
        Files.createDirectories(claimed.parent());
        Files.delete(claimed.hiddenFolder("draft")); // fails now rather than after the work
        return claimed;
    }

    /**
     * Claims a folder for work that keeps checkpoints in {@link #checkpoint}.
     *
     * @param folder where the run shall be
     * @param wanted what it shall answer
     * @param force whether anything else that the folder holds may be overwritten, and a checkpoint discarded
     * @param resume whether a checkpoint may be gone on with
     * @return the claim
     * @throws FolderRefusedException if the folder holds something else, or a checkpoint that nobody asked for
     * @throws IOException if nothing can be written there
     */
    public static RunFolder claim(Path folder, RunIdentity wanted, boolean force, boolean resume) throws IOException {
        if (Files.exists(folder.resolve(CHECKPOINT)) && !force && !resume) {
            throw new CheckpointFoundException(
                    folder + " holds the checkpoint of interrupted work",
                    "; go on with --resume, or discard it with --force");
        }
        RunFolder claimed = claim(folder, wanted, force);
        if (force && !resume) {
            claimed.delete(claimed.checkpoint());
        }
        return claimed;
    }

    /** Where checkpoints are kept until the run is written. */
    public Path checkpoint() {
        return folder.resolve(CHECKPOINT);
    }

    private static Optional<RunIdentity> held(Path folder) {
        return Files.isRegularFile(folder.resolve(RunRecord.FILE)) ? RunRecord.identityOf(folder) : Optional.empty();
    }

    /** Whether it holds nothing, or a checkpoint only. */
    private static boolean isFree(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.allMatch(entry -> CHECKPOINT.equals(String.valueOf(entry.getFileName())));
        }
    }

    private Path parent() {
        Path parent = folder.getParent();
        return parent == null ? folder : parent;
    }

    /** A new folder beside the run; what is there already, whoever made it, stays. */
    private Path hiddenFolder(String purpose) throws IOException {
        for (int number = 1; ; number++) {
            Path hidden = parent().resolve("." + folder.getFileName() + "." + purpose + "-" + number);
            try {
                return Files.createDirectory(hidden);
            } catch (FileAlreadyExistsException e) {
                if (number == MOST_HIDDEN) {
                    throw e;
                }
            }
        }
    }

    /** Where the run is, once it has been written. */
    public Path path() {
        return folder;
    }

    /** Writes the files of a run into a folder of its own. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes.
         *
         * @param draft an empty folder
         * @return the files, in the order in which they are announced
         * @throws IOException if a file cannot be written
         */
        List<Path> write(Path draft) throws IOException;
    }

    /**
     * Writes the run and moves it into place.
     *
     * @param content writes the files
     * @return the files, where they now are
     * @throws IOException if they could not be written; the folder is then as it was
     */
    public List<Path> write(Content content) throws IOException {
        Path draft = hiddenFolder("draft");
        try {
            List<Path> files = content.write(draft);
            place(draft);
            return files.stream()
                    .map(file -> folder.resolve(draft.relativize(file)))
                    .toList();
        } finally {
            delete(draft);
        }
    }

    private void place(Path draft) throws IOException {
        boolean replacesRun = isRun(folder);
        if (!Files.exists(folder) || replacesRun || isFree(folder)) {
            replace(draft);
            return;
        }
        List<Path> files; // somebody else's folder: their other files stay
        try (Stream<Path> entries = Files.walk(draft)) {
            files = entries.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            if (Files.isDirectory(folder.resolve(draft.relativize(file)))) {
                throw new IOException(folder.resolve(draft.relativize(file)) + " is a folder, and stays one");
            }
        }
        for (Path file : files) {
            Path target = folder.resolve(draft.relativize(file));
            Files.createDirectories(target.getParent());
            Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
        delete(checkpoint());
    }

    private void replace(Path draft) throws IOException {
        if (!Files.exists(folder)) {
            move(draft, folder);
            return;
        }
        Path retired = hiddenFolder("old");
        Path old = retired.resolve(folder.getFileName());
        try {
            move(folder, old);
            try {
                move(draft, folder);
            } catch (IOException e) {
                move(old, folder);
                throw e;
            }
        } finally {
            if (Files.exists(folder)) {
                delete(retired);
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    private void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> below = Files.walk(path)) {
            below.sorted(Comparator.reverseOrder()).forEach(each -> {
                try {
                    Files.delete(each);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
