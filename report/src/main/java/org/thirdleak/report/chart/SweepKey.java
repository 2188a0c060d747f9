package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;

/** The colours of Bayes factors with their numbers, beside a map. */
final class SweepKey {

    /** Width it takes. */
    static final double WIDTH = 96;

    private static final double STRIP = 18;
    private static final int STEPS = 120;
    private static final double[] FACTORS = {1.0 / 150, 1.0 / 20, 1.0 / 3, 1, 3, 20, 150};
    private static final String[] LABELS = {"1/150", "1/20", "1/3", "1", "3", "20", "150"};

    private SweepKey() {}

    static void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        double x = area.getMaxX() - WIDTH + 30;
        double step = area.getHeight() / STEPS;
        Object smooth = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF); // no seams
        for (int i = 0; i < STEPS; i++) {
            double log = SweepColour.FULL * (1 - 2 * (i + 0.5) / STEPS);
            g.setPaint(SweepColour.of(log, theme));
            g.fill(new Rectangle2D.Double(x, area.getY() + i * step, STRIP, step));
        }
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, smooth);
        Lettering label = new Lettering(Inter.REGULAR.size(12), theme.secondInk());
        g.setStroke(new BasicStroke(1f));
        for (int i = 0; i < FACTORS.length; i++) {
            double y = area.getCenterY() - Math.log(FACTORS[i]) / SweepColour.FULL * area.getHeight() / 2;
            g.setPaint(FACTORS[i] == 1 ? theme.ink() : theme.axis());
            g.draw(new Line2D.Double(x, y, x + STRIP + 4, y));
            double inside = Math.max(area.getY() + 6, Math.min(area.getMaxY() - 6, y));
            label.drawMiddle(g, LABELS[i], x + STRIP + 8, inside, Anchor.START);
        }
    }
}
