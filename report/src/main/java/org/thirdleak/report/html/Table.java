package org.thirdleak.report.html;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * A table whose columns from a given one on are numbers. Its caption is the heading it stands under, for those who do not see
 * where it stands.
 *
 * @param columns names of the columns
 * @param firstNumber the first column of numbers
 * @param rows cells
 */
record Table(List<String> columns, int firstNumber, List<List<String>> rows) {
    void write(Markup page) {
        open(page, columns, column -> column >= firstNumber);
        for (List<String> row : rows) {
            page.raw("<tr>");
            for (int i = 0; i < row.size(); i++) {
                Cell cell = i >= firstNumber ? Cell.number(row.get(i)) : Cell.text(row.get(i));
                cell.write(page, i == 0);
            }
            page.raw("</tr>\n");
        }
        close(page);
    }

    /**
     * The box that a wide table is moved in, which a keyboard can reach, and the head of the table.
     *
     * @param page where to
     * @param columns names of the columns
     * @param numbers whether a column holds numbers
     */
    static void open(Markup page, List<String> columns, IntPredicate numbers) {
        String caption = page.caption(columns.get(0));
        page.raw("<div class=\"numbers\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .value("Table: " + caption)
                .raw("\"><table>\n<caption>")
                .value(caption)
                .raw("</caption>\n<thead><tr>");
        for (int i = 0; i < columns.size(); i++) {
            page.raw(numbers.test(i) ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
                    .value(columns.get(i))
                    .raw("</th>");
        }
        page.raw("</tr></thead>\n<tbody>\n");
    }

    static void close(Markup page) {
        page.raw("</tbody>\n</table></div>\n");
    }
}
