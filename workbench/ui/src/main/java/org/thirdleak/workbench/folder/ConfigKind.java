package org.thirdleak.workbench.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a config asks for. */
public enum ConfigKind {
    /** Hypotheses are compared. */
    COMPARISON("comparison", "record|designs|hypotheses|environment"),
    /** One leak of a circuit is followed. */
    CIRCUIT("circuit", "circuits");

    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");
    private static final int MOST_BYTES = 1 << 20;

    private final String word;
    private final Pattern keys;

    ConfigKind(String word, String keys) {
        this.word = word;
        this.keys = Pattern.compile("(?m)^(?:" + keys + ")[ \\t]*:|\"(?:" + keys + ")\"\\s*:");
    }

    /** For people. */
    public String word() {
        return word;
    }

    /**
     * Whether the name of a file is one of a config.
     *
     * @param file any path
     * @return true for YAML and JSON
     */
    public static boolean mayBe(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /**
     * The kind of a text by the settings at its top; it may be full of mistakes.
     *
     * @param text YAML or JSON
     * @return empty if it is no config of this program
     */
    public static Optional<ConfigKind> of(String text) {
        if (COMPARISON.keys.matcher(text).find()) {
            return Optional.of(COMPARISON);
        }
        return CIRCUIT.keys.matcher(text).find() ? Optional.of(CIRCUIT) : Optional.empty();
    }

    /**
     * The kind of a file, by its first megabyte.
     *
     * @param file the file
     * @return empty also for what cannot be read
     */
    static Optional<ConfigKind> of(Path file) {
        if (!mayBe(file)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            byte[] begin = in.readNBytes(MOST_BYTES);
            return of(StandardCharsets.UTF_8.decode(ByteBuffer.wrap(begin)).toString());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
