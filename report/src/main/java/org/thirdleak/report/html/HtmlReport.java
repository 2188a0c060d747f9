package org.thirdleak.report.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.claim.Headline;
import org.thirdleak.report.claim.Reading;

/**
 * One file without requests: pictures are embedded, light and dark. All of it can be read without script; the one script of its
 * own sorts tables.
 */
public final class HtmlReport {
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
        List<Illustrated> inOrder = new ArrayList<>();
        for (Part part : parts.keySet()) {
            weighing.stream()
                    .filter(each -> Part.of(each.figure().id()) == part)
                    .forEach(inOrder::add);
            inOrder.addAll(part == Part.LEAK ? leaking : List.of());
        }
        contents(page, parts.keySet(), inOrder);
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
                .forEach(each -> figure(markup, each, "h3", reading::name));
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
            leaking.forEach(each -> figure(markup, each, "h3", reading::name));
            section.close();
        }
    }

    /** The parts, and folded away every figure with its claim. */
    private static void contents(Markup page, Set<Part> parts, List<Illustrated> figures) {
        page.raw("<nav aria-label=\"Contents\">\n<ol>\n");
        parts.forEach(part -> link(page, part.anchor(), part.title()));
        page.raw("</ol>\n");
        if (!figures.isEmpty()) {
            page.raw("<details>\n")
                    .element("summary", "What every figure says (" + figures.size() + ")")
                    .raw("<ol>\n");
            figures.forEach(each ->
                    link(page, each.figure().id(), each.figure().caption().title()));
            page.raw("</ol>\n</details>\n");
        }
        page.raw("</nav>\n");
    }

    private static void link(Markup page, String anchor, String words) {
        page.raw("<li><a href=\"#").value(anchor).raw("\">").value(words).raw("</a></li>\n");
    }

    /** A page up to its first section. */
    static Markup opened(String kicker, String title, String deck) throws IOException {
        return new Markup()
                .raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw(PageParts.policy())
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n")
                .element("title", title)
                .raw(PageParts.style())
                .raw("</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the findings</a>\n<header>\n")
                .element("p class=\"kicker\" dir=\"auto\"", kicker)
                .element("h1", title)
                .element("p class=\"deck\"", deck)
                .raw("</header>\n<main id=\"main\" tabindex=\"-1\">\n");
    }

    /** The page as a file, after its last section. */
    static byte[] closed(Markup page, String provenance) throws IOException {
        page.raw("</main>\n<footer>\n")
                .element("p", provenance)
                .raw("</footer>\n" + PageParts.script() + "</body>\n</html>\n");
        return page.toString().getBytes(StandardCharsets.UTF_8);
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
        figure(page, illustrated, heading, UnaryOperator.identity());
    }

    private static void figure(Markup page, Illustrated illustrated, String heading, UnaryOperator<String> names) {
        Figure figure = illustrated.figure();
        page.raw("<section id=\"")
                .value(figure.id())
                .raw("\">\n")
                .element(heading, figure.caption().title())
                .element("p class=\"sub\"", figure.caption().subtitle())
                .raw("<figure>\n<div class=\"plot\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .value("Chart: " + figure.caption().title())
                .raw("\"><picture>\n")
                .raw("<source media=\"screen and (prefers-color-scheme: dark)\" srcset=\"" + illustrated.dark()
                        + "\">\n")
                .raw("<img width=\"" + Figure.WIDTH + "\" height=\"" + figure.height() + "\" src=\""
                        + illustrated.light() + "\" alt=\"")
                .value(figure.caption().alternative())
                .raw("\">\n</picture></div>\n")
                .element("figcaption", figure.caption().alternative())
                .raw("</figure>\n");
        new FigureTable(figure, names).write(page);
        page.raw("</section>\n");
    }
}
