package org.thirdleak.report.html;

/**
 * A cell of a table.
 *
 * @param text what is read
 * @param key what a browser sorts it by: a plain decimal number or an ISO-8601 date; empty where the text is sorted as it is
 * @param number whether it stands to the right, digit under digit
 */
record Cell(String text, String key, boolean number) {
    /** Longer texts may be broken into lines, or a table becomes too wide to read. */
    private static final int LONGEST_LINE = 34;
    /** What a browser can sort as it is drawn, but for the minus sign. */
    private static final String READ_BY_ALL = "\u2212?\\d+(\\.\\d+)?";

    /** A text. */
    static Cell text(String text) {
        return new Cell(text, SortKey.ofDate(text), false);
    }

    /** A number or a phrase that begins with one, as {@link org.thirdleak.report.claim.Numbers} writes it. */
    static Cell number(String text) {
        return new Cell(text, SortKey.of(text), true);
    }

    /** The first cell of a row names the row, unless it is a number or there is nothing to name. */
    void write(Markup page, boolean first) {
        boolean names = first && !number && !text.isBlank();
        String style = number ? " class=\"n\"" : text.length() > LONGEST_LINE ? " class=\"long\"" : "";
        page.raw(names ? "<th scope=\"row\"" : "<td").raw(style);
        if (!key.isEmpty() && !text.matches(READ_BY_ALL)) {
            page.raw(" data-key=\"").value(key).raw("\"");
        }
        page.raw(">").value(text).raw(names ? "</th>" : "</td>");
    }
}
