package org.thirdleak.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reference values kept as data: comma-separated files whose header says source and tolerance. */
public final class Reference {

    private Reference() {}

    /**
     * The rows of a file.
     *
     * @param file below {@code reference} in the test resources
     * @return its cells, without comments and without the line of column names
     */
    public static List<String[]> rows(String file) {
        InputStream stream = Objects.requireNonNull(Reference.class.getResourceAsStream("/reference/" + file), file);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
