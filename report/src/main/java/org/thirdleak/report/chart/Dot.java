package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.thirdleak.report.theme.Theme;

/**
 * An estimate with its error bar, or an event.
 *
 * @param diameter of the dot, logical pixels
 * @param paint its colour
 */
record Dot(double diameter, Paint paint) {
    private static final double RING = 2.4;

    static Dot main(Theme theme) {
        return new Dot(15, theme.accent());
    }

    static Dot other(Theme theme) {
        return new Dot(10, theme.secondInk());
    }

    static Dot event(Theme theme) {
        return new Dot(14, theme.counter());
    }

    /** A dot ringed in the colour of the ground, so that it stands off from what lies beneath. */
    void drawRinged(Graphics2D g, double x, double y, Theme theme) {
        double outer = diameter + 2 * RING;
        g.setPaint(theme.ground());
        g.fill(new Ellipse2D.Double(x - outer / 2, y - outer / 2, outer, outer));
        draw(g, x, y);
    }

    void draw(Graphics2D g, double x, double y) {
        g.setPaint(paint);
        g.fill(new Ellipse2D.Double(x - diameter / 2, y - diameter / 2, diameter, diameter));
    }

    void drawWithError(Graphics2D g, double x, double low, double high, double y) {
        g.setPaint(paint);
        g.setStroke(new BasicStroke(diameter > 12 ? 4f : 2.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        Panel.line(g, low, y, high, y);
        draw(g, x, y);
    }

    /** The place of a dot with its error bar. */
    Rectangle2D spot(double x, double low, double high, double y) {
        double half = diameter / 2;
        return Spot.around(Math.min(low, x - half), y - half, Math.max(high, x + half), y + half);
    }
}
