package org.thirdleak.report.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/** Breaks a text into as few lines as it needs, between clauses where it can, and leaves no single word on the last. */
final class BalancedLines {
    /** The same for screen, picture and paper, so that a title breaks at the same word in all of them. */
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /** A last line of this share of the width stands as it is: long lines are easier to read than equal ones. */
    private static final double LONG_ENOUGH = 0.35;

    private static final String CLAUSE_ENDS = ",;:.";
    private static final double SHORTEST_CLAUSE = 0.25;
    private static final int STEPS = 40;
    private static final double MARGIN = 0.985;

    private BalancedLines() {}

    /**
     * The text with line breaks where it is wider than a line.
     *
     * @param text the text, words divided by spaces
     * @param font its font
     * @param width of a line, logical pixels
     * @return the text itself if it fits a line
     */
    static String of(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        // rounding of glyphs must not break a line a second time
        double room = width * MARGIN;
        List<String> lines = greedy(text, font, room);
        int last = lines.size() - 1;
        if (last == 1) {
            List<String> clauses = clauses(text, font, room);
            if (!clauses.isEmpty()) {
                return String.join("\n", clauses);
            }
        }
        if (width(lines.get(last), font) < LONG_ENOUGH * room) {
            for (int i = 1; i < STEPS; i++) {
                List<String> narrower = greedy(text, font, room * (1 - (double) i / STEPS));
                if (narrower.size() > lines.size() || widest(narrower, font) > room) {
                    break;
                }
                lines = narrower;
                if (width(lines.get(last), font) >= LONG_ENOUGH * room) {
                    break;
                }
            }
        }
        return String.join("\n", lines);
    }

    /** Two lines, the first as long as it can be that ends with a clause; none where a line would be too short. */
    private static List<String> clauses(String text, Font font, double room) {
        for (int end = text.lastIndexOf(' '); end > 0; end = text.lastIndexOf(' ', end - 1)) {
            String first = text.substring(0, end);
            String second = text.substring(end + 1);
            double shorter = Math.min(width(first, font), width(second, font));
            if (CLAUSE_ENDS.indexOf(first.charAt(end - 1)) >= 0
                    && width(first, font) <= room
                    && width(second, font) <= room
                    && shorter >= SHORTEST_CLAUSE * room) {
                return List.of(first, second);
            }
        }
        return List.of();
    }

    private static List<String> greedy(String text, Font font, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(longer, font) <= width) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines;
    }

    private static double widest(List<String> lines, Font font) {
        return lines.stream().mapToDouble(line -> width(line, font)).max().orElse(0);
    }

    private static double width(String text, Font font) {
        return font.getStringBounds(text, CONTEXT).getWidth();
    }
}
