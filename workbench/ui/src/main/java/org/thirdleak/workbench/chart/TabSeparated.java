package org.thirdleak.workbench.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thirdleak.report.chart.NumberTable;

/** A table as a spreadsheet takes it from the clipboard. */
final class TabSeparated {

    private TabSeparated() {}

    /**
     * Columns and rows as text.
     *
     * @param table the numbers of a figure
     * @return a line per row, the names of the columns first; tabs and line ends within cells become blanks
     */
    static String of(NumberTable table) {
        return Stream.concat(Stream.of(table.columns()), table.rows().stream())
                .map(TabSeparated::line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(List<?> cells) {
        return cells.stream()
                .map(cell -> String.valueOf(cell).replaceAll("\\s+", " "))
                .collect(Collectors.joining("\t"));
    }
}
