package org.thirdleak.report.write;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Tables as CSV after RFC 4180, numbers with all their digits. */
public final class Csv {
    private Csv() {}

    /**
     * Encodes a table.
     *
     * @param columns names of the columns
     * @param rows texts and numbers
     * @return the file, UTF-8
     */
    public static byte[] encode(List<String> columns, List<List<Object>> rows) {
        StringBuilder text = new StringBuilder(line(columns));
        rows.forEach(row -> text.append(line(row)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<?> cells) {
        return cells.stream().map(cell -> quoted(cell.toString())).collect(Collectors.joining(",", "", "\n"));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
