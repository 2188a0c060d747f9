package org.thirdleak.report.html;

import java.util.List;

/**
 * A table whose columns from a given one on are numbers.
 *
 * @param columns names of the columns
 * @param firstNumber the first column of numbers
 * @param rows cells
 */
record Table(List<String> columns, int firstNumber, List<List<String>> rows) {
    void write(Markup page) {
        page.raw("<div class=\"numbers\"><table>\n<thead><tr>");
        for (int i = 0; i < columns.size(); i++) {
            page.raw(i >= firstNumber ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
                    .value(columns.get(i))
                    .raw("</th>");
        }
        page.raw("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            page.raw("<tr>");
            for (int i = 0; i < row.size(); i++) {
                page.raw(i >= firstNumber ? "<td class=\"n\">" : "<td>")
                        .value(row.get(i))
                        .raw("</td>");
            }
            page.raw("</tr>\n");
        }
        page.raw("</tbody>\n</table></div>\n");
    }
}
