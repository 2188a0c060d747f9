package org.thirdleak.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.chart.NumberTable;
import org.thirdleak.report.claim.Headline;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.Reading;

/** One file without script and without requests: pictures are embedded, light and dark. */
public final class HtmlReport {
    private static final int LONG_TABLE = 12;
    /** More rows than anybody reads are left to the file beside the picture. */
    private static final int LONGEST_TABLE = 250;

    private static final double WHOLE = 1e6;

    private HtmlReport() {}

    /**
     * A figure with its two pictures.
     *
     * @param figure the figure
     * @param light picture on a light ground, as an address that holds it
     * @param dark picture on a dark ground, as an address that holds it
     */
    public record Illustrated(Figure figure, String light, String dark) {
        /**
         * Embeds two pictures.
         *
         * @param figure the figure
         * @param light PNG on a light ground
         * @param dark PNG on a dark ground
         * @return the figure with its pictures
         */
        public static Illustrated of(Figure figure, byte[] light, byte[] dark) {
            return new Illustrated(figure, embedded(light), embedded(dark));
        }

        private static String embedded(byte[] png) {
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
        }
    }

    /**
     * Writes the page.
     *
     * @param reading the result
     * @param weighing figures that weigh the hypotheses, in the order of the report
     * @param leaking figures of what a leak does, in the order of the report
     * @return the file, UTF-8
     * @throws IOException if the style sheet is missing
     */
    public static byte[] encode(Reading reading, List<Illustrated> weighing, List<Illustrated> leaking)
            throws IOException {
        Headline headline = Headline.of(reading);
        Markup page = opened(reading.result().title(), headline.title(), headline.deck());
        keyFigures(page, headline);
        Map<Part, Markup> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            Markup markup = new Markup();
            write(part, markup, reading, weighing, leaking);
            if (!markup.isEmpty()) {
                parts.put(part, markup);
            }
        }
        contents(page, parts.keySet());
        parts.forEach((part, markup) -> page.raw("<section class=\"part\" id=\"" + part.anchor() + "\">\n")
                .element("h2", part.title())
                .raw(markup.toString())
                .raw("</section>\n"));
        return closed(page, reading.provenance());
    }

    private static void write(
            Part part, Markup markup, Reading reading, List<Illustrated> weighing, List<Illustrated> leaking) {
        weighing.stream()
                .filter(each -> Part.of(each.figure().id()) == part)
                .forEach(each -> figure(markup, each, "h3"));
        switch (part) {
            case TRUST -> new RunTables(markup, reading).trust();
            case LEAK -> leak(markup, reading, leaking);
            case TABLES -> {
                new PriorSection(markup, reading).write();
                new OutlookSection(markup, reading).write();
                new RunTables(markup, reading).write();
            }
            default -> {
                // figures only
            }
        }
    }

    private static void leak(Markup markup, Reading reading, List<Illustrated> leaking) {
        if (reading.result().degradation().modelled()) {
            LeakSection section = new LeakSection(markup, reading);
            section.open();
            leaking.forEach(each -> figure(markup, each, "h3"));
            section.close();
        }
    }

    private static void contents(Markup page, Set<Part> parts) {
        page.raw("<nav aria-label=\"Contents\">\n<ol>\n");
        parts.forEach(part -> page.raw("<li><a href=\"#" + part.anchor() + "\">")
                .value(part.title())
                .raw("</a></li>\n"));
        page.raw("</ol>\n</nav>\n");
    }

    /** A page up to its first section. */
    static Markup opened(String kicker, String title, String deck) throws IOException {
        return new Markup()
                .raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .element("title", title)
                .raw("<style>\n" + styleSheet() + "</style>\n</head>\n<body>\n<header>\n")
                .element("p class=\"kicker\"", kicker)
                .element("h1", title)
                .element("p class=\"deck\"", deck)
                .raw("</header>\n<main>\n");
    }

    /** The page as a file, after its last section. */
    static byte[] closed(Markup page, String provenance) {
        page.raw("</main>\n<footer>\n").element("p", provenance).raw("</footer>\n</body>\n</html>\n");
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String styleSheet() throws IOException {
        try (InputStream stream = HtmlReport.class.getResourceAsStream("report.css")) {
            if (stream == null) {
                throw new IOException("report.css is missing in this program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void keyFigures(Markup page, Headline headline) {
        page.raw(headline.trusted() ? "<dl class=\"key\">\n" : "<dl class=\"key withheld\">\n");
        for (Headline.KeyFigure figure : headline.figures()) {
            page.raw("<div>")
                    .element("dt", figure.label())
                    .element("dd class=\"number\"", figure.number())
                    .element("dd", figure.condition())
                    .raw("</div>\n");
        }
        page.raw("</dl>\n");
    }

    /** A section with a figure and its numbers, under a heading of a level such as h2. */
    static void figure(Markup page, Illustrated illustrated, String heading) {
        Figure figure = illustrated.figure();
        page.raw("<section id=\"" + figure.id() + "\">\n")
                .element(heading, figure.caption().title())
                .element("p class=\"sub\"", figure.caption().subtitle())
                .raw("<figure>\n<div class=\"plot\"><picture>\n")
                .raw("<source media=\"(prefers-color-scheme: dark)\" srcset=\"" + illustrated.dark() + "\">\n")
                .raw("<img width=\"" + Figure.WIDTH + "\" height=\"" + figure.height() + "\" src=\""
                        + illustrated.light() + "\" alt=\"")
                .value(figure.caption().alternative())
                .raw("\">\n</picture></div>\n")
                .element("figcaption", figure.caption().alternative())
                .raw("</figure>\n");
        table(page, figure);
        page.raw("</section>\n");
    }

    private static void table(Markup page, Figure figure) {
        NumberTable table = figure.table();
        if (table.rows().size() > LONGEST_TABLE) {
            page.element(
                    "p class=\"numbers\"",
                    "The " + Numbers.count(table.rows().size()) + " rows behind this figure are in charts/"
                            + figure.id() + ".csv.");
            return;
        }
        page.raw(table.rows().size() > LONG_TABLE ? "<details>\n" : "<details open>\n")
                .element(
                        "summary",
                        "Numbers of this figure (" + Numbers.count(table.rows().size()) + " rows)")
                .raw("<div class=\"numbers\"><table>\n<thead><tr>");
        table.columns()
                .forEach(column -> page.raw("<th scope=\"col\">")
                        .value(column.replace('_', ' '))
                        .raw("</th>"));
        page.raw("</tr></thead>\n<tbody>\n");
        for (List<Object> row : table.rows()) {
            page.raw("<tr>");
            row.forEach(cell -> cell(page, cell));
            page.raw("</tr>\n");
        }
        page.raw("</tbody>\n</table></div>\n</details>\n");
    }

    private static String plain(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) < WHOLE;
        return whole ? Numbers.fixed(number, 0) : Numbers.significant(number, 4);
    }

    private static void cell(Markup page, Object cell) {
        if (cell instanceof Double number) {
            page.raw("<td class=\"n\">").value(plain(number)).raw("</td>");
        } else {
            page.raw("<td>").value(cell.toString()).raw("</td>");
        }
    }
}
