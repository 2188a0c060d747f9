package org.thirdleak.report.theme;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Widths of texts that were measured before: a figure is drawn light and dark and in several formats, and setting a line with
 * kerning takes longer than drawing it. A width depends on nothing but its key, so who measured it first changes nothing.
 */
final class TextWidths {
    /** A whole report has some ten thousand; when they are more, all are forgotten. */
    private static final int MOST = 40_000;

    private static final Map<Line, Double> KNOWN = new ConcurrentHashMap<>();

    private TextWidths() {}

    private record Line(String text, Font font, FontRenderContext context) {}

    static double of(String text, Font font, FontRenderContext context) {
        if (KNOWN.size() > MOST) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(
                new Line(text, font, context),
                line -> line.font.getStringBounds(line.text, line.context).getWidth());
    }
}
