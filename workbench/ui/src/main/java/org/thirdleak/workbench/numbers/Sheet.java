package org.thirdleak.workbench.numbers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thirdleak.report.write.Csv;

/**
 * A table of a result.
 *
 * @param name what it is of, and what its file is called
 * @param columns the columns
 * @param rows the rows, as many cells as columns
 * @param remark what a reader must know, a sentence; empty if nothing
 */
public record Sheet(String name, List<Column> columns, List<Row> rows, String remark) {

    /** Copies the lists and refuses ragged rows. */
    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.entries().size() != columns.size()) {
                throw new IllegalArgumentException("a row of " + name + " must have " + columns.size()
                        + " cells but had " + row.entries().size());
            }
        }
    }

    /**
     * A column.
     *
     * @param title with its unit
     * @param number whether it stands to the right
     * @param characters how wide it is as a rule
     */
    public record Column(String title, boolean number, int characters) {
        /**
         * A column of texts.
         *
         * @param title its title
         * @param characters how wide it is as a rule
         * @return the column
         */
        public static Column text(String title, int characters) {
            return new Column(title, false, characters);
        }

        /**
         * A column of numbers.
         *
         * @param title its title, with the unit
         * @param characters how wide it is as a rule
         * @return the column
         */
        public static Column number(String title, int characters) {
            return new Column(title, true, characters);
        }
    }

    /**
     * A row.
     *
     * @param key tells it from the others, also when the run is written anew
     * @param entries its cells
     * @param source the piece of the result it tells of
     */
    public record Row(String key, List<Entry> entries, Record source) {
        /** Copies the list. */
        public Row {
            entries = List.copyOf(entries);
        }

        /** Whether any cell holds the text, upper and lower case alike. */
        boolean holds(String sought) {
            String lower = sought.strip().toLowerCase(Locale.ROOT);
            return entries.stream()
                    .anyMatch(entry -> entry.text().toLowerCase(Locale.ROOT).contains(lower));
        }
    }

    /**
     * Rows as a spreadsheet takes them from the clipboard.
     *
     * @param chosen the rows
     * @return a line per row, the titles first
     */
    String tabSeparated(List<Row> chosen) {
        Stream<String> titles = Stream.of(columns.stream().map(Column::title).collect(Collectors.joining("\t")));
        Stream<String> lines = chosen.stream()
                .map(row -> row.entries().stream()
                        .map(entry -> entry.text().replaceAll("\\s+", " "))
                        .collect(Collectors.joining("\t")));
        return Stream.concat(titles, lines).collect(Collectors.joining("\n", "", "\n"));
    }

    /**
     * Rows as a file, numbers with all their digits.
     *
     * @param chosen the rows
     * @return UTF-8
     */
    byte[] csv(List<Row> chosen) {
        if (columns.isEmpty()) {
            return "".getBytes(StandardCharsets.UTF_8);
        }
        return Csv.encode(
                columns.stream().map(Column::title).toList(),
                chosen.stream()
                        .map(row -> row.entries().stream().map(Entry::value).toList())
                        .toList());
    }
}
