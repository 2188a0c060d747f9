package org.thirdleak.simulator.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of text, its columns aligned at the left.
 *
 * @param rows rows of the same length, the header first
 */
record TextTable(List<List<String>> rows) {

    private static final String GAP = "  ";

    /** Columns of a terminal that most users have. */
    static final int WIDEST = 120;

    /** Refuses ragged rows. */
    TextTable {
        rows = rows.stream().map(List::copyOf).toList();
        if (rows.stream().map(List::size).distinct().count() > 1) {
            throw new IllegalArgumentException("rows of a table must have the same length");
        }
    }

    private int columnWidth(int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Characters of its longest line. */
    int width() {
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        int sum = GAP.length() * Math.max(0, columns - 1);
        for (int column = 0; column < columns; column++) {
            sum += columnWidth(column);
        }
        return sum;
    }

    /** Its lines, without blanks at their ends. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                line.append(row.get(column))
                        .append(" ".repeat(columnWidth(column) - length(row.get(column))))
                        .append(GAP);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
