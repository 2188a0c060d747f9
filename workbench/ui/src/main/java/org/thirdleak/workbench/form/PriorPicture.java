package org.thirdleak.workbench.form;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.prior.PriorShape;

/**
 * The density of a prior, with marks where 5, 50 and 95 % of it lie.
 *
 * @param shape the prior
 * @param words how its values are written
 * @param theme its colours; the ground is the one given
 * @param ground behind the picture
 */
record PriorPicture(PriorShape shape, PriorWords words, Theme theme, Color ground) {
    private static final double MARGIN = 10;
    private static final double BELOW = 24;
    private static final double ABOVE = 10;
    private static final double LETTERS = 12;
    private static final int FILL = 46;
    private static final float CURVE = 1.8f;
    private static final double GAP = 8;

    /**
     * Paints it.
     *
     * @param width in points
     * @param height in points
     * @param scale pixels per point
     */
    BufferedImage paint(int width, int height, double scale) {
        BufferedImage image = new BufferedImage(
                Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(scale, scale);
        g.setColor(ground);
        g.fillRect(0, 0, width + 1, height + 1);
        Frame frame = new Frame(MARGIN, width - MARGIN, ABOVE, height - BELOW);
        if (shape.points().isEmpty()) {
            spike(g, frame);
        } else {
            curve(g, frame);
            marks(g, frame);
        }
        g.dispose();
        return image;
    }

    private record Frame(double left, double right, double top, double bottom) {
        double x(double share) {
            return left + share * (right - left);
        }

        double y(double density) {
            return bottom - density * (bottom - top);
        }
    }

    private double x(double value, Frame frame) {
        List<PriorShape.Point> points = shape.points();
        double from = scaled(points.get(0).value());
        double to = scaled(points.get(points.size() - 1).value());
        return frame.x((scaled(value) - from) / (to - from));
    }

    private double scaled(double value) {
        return shape.logarithmic() ? Math.log(value) : value;
    }

    private void curve(Graphics2D g, Frame frame) {
        Path2D line = new Path2D.Double();
        List<PriorShape.Point> points = shape.points();
        line.moveTo(x(points.get(0).value(), frame), frame.bottom());
        points.forEach(point -> line.lineTo(x(point.value(), frame), frame.y(point.density())));
        line.lineTo(x(points.get(points.size() - 1).value(), frame), frame.bottom());
        g.setColor(Theme.translucent(theme.accent(), FILL));
        g.fill(line);
        g.setColor(theme.accent());
        g.setStroke(new BasicStroke(CURVE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(line);
        axis(g, frame);
    }

    private void axis(Graphics2D g, Frame frame) {
        g.setColor(theme.axis());
        g.setStroke(new BasicStroke(1));
        g.draw(new Line2D.Double(frame.left(), frame.bottom(), frame.right(), frame.bottom()));
    }

    private void marks(Graphics2D g, Frame frame) {
        double[] values = {shape.q05(), shape.median(), shape.q95()};
        g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {3, 3}, 0));
        g.setColor(theme.secondInk());
        for (double value : values) {
            double x = x(value, frame);
            g.draw(new Line2D.Double(x, frame.top(), x, frame.bottom()));
        }
        labels(g, frame, values);
    }

    /** The median always has its number, the outer ones where there is room beside it. */
    private void labels(Graphics2D g, Frame frame, double[] values) {
        Lettering strong = new Lettering(Inter.REGULAR.size(LETTERS), theme.ink());
        Lettering faint = new Lettering(Inter.REGULAR.size(LETTERS), theme.secondInk());
        double middle = left(g, strong, values[1], frame);
        double middleEnd = middle + strong.width(g, words.of(values[1]));
        double baseline = frame.bottom() + 16;
        strong.draw(g, words.of(values[1]), middle, baseline, Lettering.Anchor.START);
        double first = left(g, faint, values[0], frame);
        if (first + faint.width(g, words.of(values[0])) + GAP < middle) {
            faint.draw(g, words.of(values[0]), first, baseline, Lettering.Anchor.START);
        }
        double last = left(g, faint, values[2], frame);
        if (last > middleEnd + GAP) {
            faint.draw(g, words.of(values[2]), last, baseline, Lettering.Anchor.START);
        }
    }

    private double left(Graphics2D g, Lettering lettering, double value, Frame frame) {
        double width = lettering.width(g, words.of(value));
        double wished = x(value, frame) - width / 2;
        return Math.max(frame.left(), Math.min(frame.right() - width, wished));
    }

    private void spike(Graphics2D g, Frame frame) {
        axis(g, frame);
        double x = frame.x(0.5);
        g.setColor(theme.accent());
        g.setStroke(new BasicStroke(2 * CURVE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Line2D.Double(x, frame.top(), x, frame.bottom()));
        new Lettering(Inter.REGULAR.size(LETTERS), theme.ink())
                .draw(g, "exactly " + words.of(shape.median()), x, frame.bottom() + 16, Lettering.Anchor.MIDDLE);
    }
}
