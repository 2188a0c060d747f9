package org.thirdleak.report.theme;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Text in one font and colour, placed by its measured size.
 *
 * @param font the font
 * @param paint the colour
 */
public record Lettering(Font font, Paint paint) {

    /** Which point of the text is placed, along the line. */
    public enum Anchor {
        /** Its beginning. */
        START(0.0),
        /** Its middle. */
        MIDDLE(0.5),
        /** Its end. */
        END(1.0);

        private final double share;

        Anchor(double share) {
            this.share = share;
        }
    }

    private static final double CAP_HEIGHT = 0.727;
    private static final String ELLIPSIS = "…";

    /**
     * Width of a text.
     *
     * @param g where it would be drawn
     * @param text the text
     * @return logical pixels
     */
    public double width(Graphics2D g, String text) {
        return TextWidths.of(text, font, g.getFontRenderContext());
    }

    /**
     * Draws a text on a baseline.
     *
     * @param g where
     * @param text the text
     * @param x the anchor
     * @param baseline the baseline
     * @param anchor what lies at x
     */
    public void draw(Graphics2D g, String text, double x, double baseline, Anchor anchor) {
        g.setFont(font);
        g.setPaint(paint);
        g.drawString(text, (float) (x - anchor.share * width(g, text)), (float) baseline);
    }

    /**
     * Draws a text whose capitals are centred on a height.
     *
     * @param g where
     * @param text the text
     * @param x the anchor
     * @param middle height of the middle of the capitals
     * @param anchor what lies at x
     */
    public void drawMiddle(Graphics2D g, String text, double x, double middle, Anchor anchor) {
        draw(g, text, x, middle + font.getSize2D() * CAP_HEIGHT / 2, anchor);
    }

    /**
     * The box a text would fill, from the top of its ascenders to the bottom of its descenders.
     *
     * @param g where
     * @param text the text
     * @param x the anchor
     * @param middle height of the middle of the capitals
     * @param anchor what lies at x
     * @return its box
     */
    public Rectangle2D box(Graphics2D g, String text, double x, double middle, Anchor anchor) {
        double width = width(g, text);
        double height = font.getSize2D() * 1.1;
        return new Rectangle2D.Double(x - anchor.share * width, middle - height / 2, width, height);
    }

    /**
     * Shortens a text to a width.
     *
     * @param g where it would be drawn
     * @param text the text
     * @param width logical pixels
     * @return the text, or its beginning with an ellipsis
     */
    public String fit(Graphics2D g, String text, double width) {
        if (width(g, text) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(g, text.substring(0, end).stripTrailing() + ELLIPSIS) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /**
     * Says as much as there is room for: a shorter text is better than one without its end.
     *
     * @param g where it would be drawn
     * @param width logical pixels
     * @param texts from the longest to the shortest, at least one
     * @return the first that fits, or the beginning of the last with an ellipsis
     */
    public String longest(Graphics2D g, double width, String... texts) {
        return Stream.of(texts)
                .filter(text -> width(g, text) <= width)
                .findFirst()
                .orElseGet(() -> fit(g, texts[texts.length - 1], width));
    }

    /**
     * Breaks a text between words.
     *
     * @param g where it would be drawn
     * @param text the text
     * @param width of a line, logical pixels
     * @param most largest number of lines; the last one is shortened if need be
     * @return the lines
     */
    public List<String> wrap(Graphics2D g, String text, double width, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            boolean last = lines.size() == most - 1;
            if (last || line.isEmpty() || width(g, longer) <= width) {
                line = longer;
            } else {
                lines.add(fit(g, line, width));
                line = word;
            }
        }
        lines.add(fit(g, line, width));
        return List.copyOf(lines);
    }
}
