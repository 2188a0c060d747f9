package org.thirdleak.report.html;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.chart.NumberTable;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.ParameterName;

/**
 * The numbers of a figure under it: the rows of its file, in words and with the digits that are read.
 *
 * @param figure the figure
 * @param names the name of a hypothesis of an id; anything else unchanged
 */
record FigureTable(Figure figure, UnaryOperator<String> names) {
    private static final int LONG_TABLE = 12;
    /** More rows than anybody reads are left to the file beside the picture. */
    private static final int LONGEST_TABLE = 110;

    private static final double WHOLE = 1e6;
    private static final int DIGITS = 4;
    private static final Set<String> HYPOTHESES =
            Set.of("of", "over", "hypothesis", "hypotheses", "against", "true_hypothesis", "truth");
    /** Columns that are dates where the unit of their row is {@code utc}. */
    private static final Set<String> MEASURED = Set.of("value", "from", "to");

    private static final String DATE = "utc";
    private static final String ISO_UTC = "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    void write(Markup page) {
        NumberTable table = figure.table();
        int rows = table.rows().size();
        if (rows == 0) {
            return;
        }
        if (rows > LONGEST_TABLE) {
            page.element(
                    "p class=\"elsewhere\"",
                    "The " + Numbers.count(rows) + " rows behind this figure are in charts/" + figure.id() + ".csv.");
            return;
        }
        page.raw(rows > LONG_TABLE ? "<details>\n" : "<details open>\n")
                .element("summary", "Numbers of this figure (" + Numbers.counted(rows, "row", "rows") + ")");
        List<Object> first = table.rows().get(0);
        Table.open(
                page,
                table.columns().stream().map(ColumnTitle::of).toList(),
                column -> first.get(column) instanceof Number);
        for (List<Object> row : table.rows()) {
            page.raw("<tr>");
            for (int i = 0; i < row.size(); i++) {
                cell(i, row).write(page, i == 0);
            }
            page.raw("</tr>\n");
        }
        Table.close(page);
        page.raw("</details>\n");
    }

    private Cell cell(int index, List<Object> row) {
        String column = figure.table().columns().get(index);
        Object cell = row.get(index);
        if (cell instanceof Double number) {
            String text = MEASURED.contains(column) && isDate(row) ? ParameterName.value(number, DATE) : plain(number);
            return new Cell(text, SortKey.plain(number), true);
        }
        if (cell instanceof Number number) {
            return new Cell(Numbers.count(number.longValue()), number.toString(), true);
        }
        if (cell instanceof Boolean truth) {
            return Cell.text(truth ? "yes" : "no");
        }
        return text(column, cell.toString());
    }

    private Cell text(String column, String text) {
        if (text.matches(ISO_UTC)) {
            return time(text);
        }
        if (HYPOTHESES.contains(column)) {
            return Cell.text(Arrays.stream(text.split(" ")).map(names).collect(Collectors.joining(", ")));
        }
        if (column.equals("unit") || column.endsWith("_unit")) {
            return Cell.text(text.equals(DATE) ? "date" : ParameterName.unit(text));
        }
        return Cell.text(text.matches("[a-z0-9]+(_[a-z0-9]+)+") ? text.replace('_', ' ') : text);
    }

    /** A time, or the text itself where it only looks like one. */
    static Cell time(String text) {
        try {
            return new Cell(TIME.format(Instant.parse(text)), text, false);
        } catch (DateTimeException e) {
            return Cell.text(text);
        }
    }

    private boolean isDate(List<Object> row) {
        int unit = figure.table().columns().indexOf("unit");
        return unit >= 0 && row.get(unit).equals(DATE);
    }

    private static String plain(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) < WHOLE;
        return whole ? Numbers.fixed(number, 0) : Numbers.significant(number, DIGITS);
    }
}
