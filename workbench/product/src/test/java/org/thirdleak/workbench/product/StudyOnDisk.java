package org.thirdleak.workbench.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The folder that is worked in, as it is on disk.
 *
 * @param folder holds {@code configs}, {@code data} and {@code runs}
 */
record StudyOnDisk(Path folder) {

    /** The config that is worked with. */
    static final String CONFIG = "minimal.yaml";

    private static final Path EXAMPLES = Path.of("../../examples");

    /** A new one with a small example and its data. */
    static StudyOnDisk make(Path folder) throws IOException {
        copy(configIn(EXAMPLES), configIn(folder));
        for (String table : new String[] {"data/iss-circuits.csv", "data/iss-leaks.csv"}) {
            copy(EXAMPLES.resolve(table), folder.resolve(table));
        }
        return new StudyOnDisk(folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }

    private static Path configIn(Path study) {
        return study.resolve("configs").resolve(CONFIG);
    }

    /** The config as it was at first. */
    static String example() {
        return read(configIn(EXAMPLES));
    }

    /** The config as it is. */
    String config() {
        return read(configIn(folder));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many run folders hold a file or folder of that name. */
    long runsWith(String name) {
        Path runs = folder.resolve("runs");
        if (!Files.isDirectory(runs)) {
            return 0;
        }
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.filter(run -> !String.valueOf(run.getFileName()).startsWith("."))
                    .filter(run -> Files.exists(run.resolve(name)))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
