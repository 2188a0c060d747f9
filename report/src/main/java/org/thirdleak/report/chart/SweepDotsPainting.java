package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.thirdleak.report.claim.SweepCaption;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.SweepResult;
import org.thirdleak.simulator.result.SweepRow;

/**
 * Points of a Sobol sequence over the first two axes, coloured by their Bayes factor; further axes vary among them.
 *
 * @param result the sweep
 * @param dots points that were compared
 */
record SweepDotsPainting(SweepResult result, List<SweepRow> dots) implements Figure.Painting {

    private static final double LEFT = 78;
    private static final double BELOW = 50;
    private static final double LARGEST_PX = 16;
    private static final int TICKS = 5;

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        Rectangle2D data = new Rectangle2D.Double(
                area.getX() + LEFT,
                area.getY() + 6,
                area.getWidth() - LEFT - SweepKey.WIDTH,
                area.getHeight() - 6 - BELOW);
        g.setStroke(new BasicStroke(1f));
        g.setPaint(theme.axis());
        g.draw(data);
        ticks(g, data, theme);
        double size =
                Math.max(4, Math.min(LARGEST_PX, Math.sqrt(data.getWidth() * data.getHeight() / dots.size()) / 3));
        for (SweepRow row : dots) {
            Estimate log = SweepCaption.factor(result, row);
            double x = data.getX() + share(0, row) * data.getWidth();
            double y = data.getMaxY() - share(1, row) * data.getHeight();
            Ellipse2D dot = new Ellipse2D.Double(x - size / 2, y - size / 2, size, size);
            g.setPaint(SweepColour.of(log.value(), theme));
            g.fill(dot);
            g.setPaint(log.value() >= 0 ? theme.accent() : theme.counter());
            g.draw(dot);
            Spot.mark(g, dot.getBounds2D(), () -> SweepPainting.told(log));
        }
        SweepKey.paint(g, new Rectangle2D.Double(area.getX(), data.getY(), area.getWidth(), data.getHeight()), theme);
    }

    /** Where a point lies on an axis, from 0 to 1. */
    private double share(int number, SweepRow row) {
        SweepResult.Axis axis = result.axes().get(number);
        double value = row.values()[number];
        if (axis.choice()) {
            return (value + 0.5) / axis.options().size();
        }
        return axis.log()
                ? Math.log(value / axis.from()) / Math.log(axis.to() / axis.from())
                : (value - axis.from()) / (axis.to() - axis.from());
    }

    private void ticks(Graphics2D g, Rectangle2D data, Theme theme) {
        Lettering label = new Lettering(Inter.REGULAR.size(12), theme.secondInk());
        Lettering name = new Lettering(Inter.SEMI_BOLD.size(12.5), theme.ink());
        for (int number = 0; number < 2; number++) {
            SweepResult.Axis axis = result.axes().get(number);
            int count = axis.choice() ? axis.options().size() : TICKS;
            for (int i = 0; i < count; i++) {
                double share = axis.choice() ? (i + 0.5) / count : i / (count - 1.0);
                String text = SweepGrid.value(axis, axis.choice() ? i : value(axis, share));
                if (number == 0) {
                    double x = data.getX() + share * data.getWidth();
                    g.draw(new Line2D.Double(x, data.getMaxY(), x, data.getMaxY() + 4));
                    label.drawMiddle(g, text, x, data.getMaxY() + 14, Anchor.MIDDLE);
                } else {
                    double y = data.getMaxY() - share * data.getHeight();
                    g.draw(new Line2D.Double(data.getX() - 4, y, data.getX(), y));
                    label.drawMiddle(g, label.fit(g, text, LEFT - 34), data.getX() - 8, y, Anchor.END);
                }
            }
            if (number == 0) {
                name.drawMiddle(g, axis.words(), data.getCenterX(), data.getMaxY() + 36, Anchor.MIDDLE);
            } else {
                SweepPainting.sideways(
                        g, axis.words(), data.getX() - LEFT + 12, data.getCenterY(), data.getHeight(), theme);
            }
            g.setPaint(theme.axis());
        }
    }

    private static double value(SweepResult.Axis axis, double share) {
        return axis.log()
                ? axis.from() * Math.pow(axis.to() / axis.from(), share)
                : axis.from() + share * (axis.to() - axis.from());
    }
}
