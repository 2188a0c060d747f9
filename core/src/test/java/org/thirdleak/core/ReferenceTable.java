package org.thirdleak.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reference values of a test: comma-separated, one header row, {@code #} lines say where they come from. */
public record ReferenceTable(String path, List<String> columns, List<Row> rows) {

    /** One line of a table. */
    public record Row(List<String> columns, List<String> cells) {

        public String text(String column) {
            int index = columns.indexOf(column);
            if (index < 0) {
                throw new IllegalArgumentException("no column " + column + " among " + columns);
            }
            return cells.get(index);
        }

        public double number(String column) {
            return Double.parseDouble(text(column));
        }

        @Override
        public String toString() {
            return String.join(", ", cells);
        }
    }

    public static ReferenceTable read(String name) {
        String path = "/reference/" + name;
        try (InputStream in = ReferenceTable.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no test resource " + path);
            }
            List<List<String>> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
            List<String> header = lines.get(0);
            return new ReferenceTable(
                    path,
                    header,
                    lines.stream().skip(1).map(cells -> new Row(header, cells)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** Fails unless two numbers agree to a relative tolerance. */
    public static void assertRelative(double expected, double actual, double tolerance, Object about) {
        double error = expected == actual ? 0 : Math.abs(actual / expected - 1);
        if (!(error <= tolerance)) {
            throw new AssertionError(about + ": expected " + expected + " but was " + actual + ", relative error "
                    + error + " above " + tolerance);
        }
    }
}
