package org.thirdleak.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Exactly the numbers a figure draws.
 *
 * @param columns names of the columns, with units
 * @param rows cells: texts and numbers
 */
public record NumberTable(List<String> columns, List<List<Object>> rows) {
    /** Copies the lists and refuses ragged rows. */
    public NumberTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row must have " + columns.size() + " cells but had " + row.size());
            }
        }
    }

    /** Collects rows. */
    static final class Builder {
        private final List<String> columns;
        private final List<List<Object>> rows = new ArrayList<>();

        Builder(String... columns) {
            this.columns = List.of(columns);
        }

        Builder row(Object... cells) {
            rows.add(Arrays.asList(cells));
            return this;
        }

        NumberTable build() {
            return new NumberTable(columns, rows);
        }
    }
}
