package org.thirdleak.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;

/**
 * A body beneath a strip that says its numbers are not to be trusted: a picture is seen without its page.
 *
 * @param body what is drawn
 * @param words why its numbers do not count
 */
record WithheldPainting(Figure.Painting body, String words) implements Figure.Painting {
    /** What the strip takes from the height of the body. */
    static final double HEIGHT = 36;

    private static final double STRIP = 24;
    private static final double EDGE = 4;

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        g.setPaint(Theme.translucent(theme.counter(), theme.counterAlpha()));
        g.fill(new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), STRIP));
        g.setPaint(theme.counter());
        g.fill(new Rectangle2D.Double(area.getX(), area.getY(), EDGE, STRIP));
        Lettering warning = new Lettering(Inter.SEMI_BOLD.size(12.5), theme.counterText());
        String text = warning.fit(g, words, area.getWidth() - 6 * EDGE);
        warning.drawMiddle(g, text, area.getX() + 3 * EDGE, area.getY() + STRIP / 2, Anchor.START);
        body.paint(
                g,
                new Rectangle2D.Double(area.getX(), area.getY() + HEIGHT, area.getWidth(), area.getHeight() - HEIGHT),
                theme);
    }
}
