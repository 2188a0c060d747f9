package org.thirdleak.workbench.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Copies, renames and deletes what a study folder holds. Nothing that exists is ever overwritten. */
public final class StudyFiles {

    private static final String REFUSED = "/\\:*?\"<>|";

    private StudyFiles() {}

    /**
     * What is wrong with a name for a config.
     *
     * @param folder where the config shall be
     * @param name its file name
     * @return what to do about it; empty if nothing is wrong
     */
    public static Optional<String> refusal(Path folder, String name) {
        if (name.isBlank()) {
            return Optional.of("Give the config a name.");
        }
        if (!name.equals(name.strip()) || name.startsWith(".")) {
            return Optional.of("A name begins with a letter or digit and ends without a blank.");
        }
        Optional<String> bad = name.chars()
                .filter(c -> c < ' ' || REFUSED.indexOf(c) >= 0)
                .mapToObj(Character::toString)
                .findFirst();
        if (bad.isPresent()) {
            return Optional.of(
                    "A name cannot contain " + (bad.get().isBlank() ? "control characters" : bad.get()) + ".");
        }
        if (!ConfigKind.mayBe(Path.of(name))) {
            return Optional.of("The name of a config ends in .yaml, .yml or .json.");
        }
        return Files.exists(folder.resolve(name))
                ? Optional.of(name + " is there already. Choose another name.")
                : Optional.empty();
    }

    /**
     * A name that is free, made from that of a config.
     *
     * @param config the config
     * @return such as {@code minimal-2.yaml}
     */
    public static String freeName(Path config) {
        String name = String.valueOf(config.getFileName());
        int dot = name.lastIndexOf('.');
        for (int number = 2; ; number++) {
            String free = name.substring(0, dot) + "-" + number + name.substring(dot);
            if (!Files.exists(config.resolveSibling(free))) {
                return free;
            }
        }
    }

    /**
     * Copies a config under another name beside it.
     *
     * @param config the config
     * @param name file name of the copy
     * @return the copy
     * @throws IOException if it cannot be written, or is there already
     */
    public static Path duplicate(Path config, String name) throws IOException {
        return Files.copy(config, config.resolveSibling(name));
    }

    /**
     * Gives a config another name. Its runs keep theirs, which tells what they were made from.
     *
     * @param config the config
     * @param name its new file name
     * @return where it now is
     * @throws IOException if that is not possible, or the name is taken
     */
    public static Path rename(Path config, String name) throws IOException {
        return Files.move(config, config.resolveSibling(name));
    }

    /** What became of things that were to be deleted: those that the trash did not take are still there. */
    public record Deletion(List<Path> left) {
        /** Copies the list. */
        public Deletion {
            left = List.copyOf(left);
        }
    }

    /**
     * Moves files and folders into the trash of the desktop.
     *
     * @param things files and folders, absolute
     * @return what the trash did not take
     */
    public static Deletion toTrash(List<Path> things) {
        List<Path> left = new ArrayList<>(things);
        Trash.ofUser().ifPresent(trash -> left.removeIf(trash::take));
        left.removeIf(thing -> !Files.exists(thing));
        return new Deletion(left);
    }

    /**
     * Deletes for good; a link is deleted, not what it leads to.
     *
     * @param thing a file or folder
     * @throws IOException if something of it cannot be deleted
     */
    public static void delete(Path thing) throws IOException {
        try (Stream<Path> below = Files.walk(thing)) {
            for (Path each : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
