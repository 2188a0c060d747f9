package org.thirdleak.workbench.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which folder the workbench begins in, and what it puts there when it is started for the first time. */
public final class StartFolder {

    /** The option of the command line that names it. */
    public static final String OPTION = "-folder";

    private StartFolder() {}

    /**
     * The folder that the command line asks for.
     *
     * @param arguments the command line
     * @return the folder, absolute; need not exist
     */
    public static Optional<Path> asked(List<String> arguments) {
        int at = arguments.indexOf(OPTION);
        return at < 0 || at + 1 == arguments.size()
                ? Optional.empty()
                : Optional.of(Path.of(arguments.get(at + 1)).toAbsolutePath().normalize());
    }

    /**
     * Makes the studies of a first start: the examples with their data, so that something can be run at once. What is there
     * already stays as it is.
     *
     * @param examples folder of the examples
     * @param studies where they go
     * @throws IOException if they cannot be written
     */
    public static void prepare(Path examples, Path studies) throws IOException {
        List<Path> files;
        try (Stream<Path> below = Files.walk(examples)) {
            files = below.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copy = studies.resolve(examples.relativize(file).toString());
            if (!Files.exists(copy)) {
                Files.createDirectories(Optional.ofNullable(copy.getParent()).orElse(studies));
                Files.copy(file, copy);
            }
        }
    }
}
