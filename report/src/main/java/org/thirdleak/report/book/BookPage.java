package org.thirdleak.report.book;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Function;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.report.vector.PdfBook;

/** What the pages of the book share: A4 across, in the units of the charts, so that their smallest type is 7.7 points. */
final class BookPage {
    static final double WIDTH = 1200;
    static final double HEIGHT = WIDTH * PdfBook.A4.getWidth() / PdfBook.A4.getHeight();
    /** The charts keep a margin of 30 of their own: their words stand under those of the page. */
    static final double LEFT = 70;

    static final double RIGHT = WIDTH - 70;
    static final double TOP = 66;
    static final double BOTTOM = HEIGHT - 56;

    private static final double HEADER = 46;
    private static final double FOOTER = HEIGHT - 30;
    private static final Theme THEME = Theme.LIGHT;

    private BookPage() {}

    static PdfBook.Sheet sheet(String alternative) {
        return new PdfBook.Sheet(PdfBook.A4.getHeight(), PdfBook.A4.getWidth(), WIDTH, alternative);
    }

    static Lettering regular(double size) {
        return new Lettering(Inter.REGULAR.size(size), THEME.ink());
    }

    static Lettering muted(double size) {
        return new Lettering(Inter.REGULAR.size(size), THEME.secondInk());
    }

    static Lettering strong(double size) {
        return new Lettering(Inter.SEMI_BOLD.size(size), THEME.ink());
    }

    static Lettering title(double size) {
        return new Lettering(Inter.BOLD.size(size), THEME.ink());
    }

    static Color line() {
        return THEME.grid();
    }

    /** The part of the book above, the origin of the numbers and the page number below. */
    static void frame(Graphics2D g, String part, String origin, int number, int of) {
        muted(12).draw(g, part, LEFT, HEADER, Anchor.START);
        g.setPaint(line());
        g.fill(new Rectangle2D.Double(LEFT, FOOTER - 20, RIGHT - LEFT, 1));
        muted(11).draw(g, origin, LEFT, FOOTER, Anchor.START);
        muted(11).draw(g, number + " / " + of, RIGHT, FOOTER, Anchor.END);
    }

    /** Lines of a text, before there is a page to draw it on. */
    static List<String> lines(Lettering lettering, String text, double width, int most) {
        return measured(g -> lettering.wrap(g, text, width, most));
    }

    /** What only a graphics can tell. */
    static <T> T measured(Function<Graphics2D, T> question) {
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        try {
            return question.apply(g);
        } finally {
            g.dispose();
        }
    }
}
