package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.SweepResult;

/**
 * A map over two axes or more: one cell per point, coloured by its Bayes factor, with the lines where it is 1, 3, 20 and 150
 * either way.
 *
 * @param result the sweep
 * @param planes planes side by side
 */
record SweepPainting(SweepResult result, List<SweepGrid> planes) implements Figure.Painting {

    private static final double LEFT = 78;
    private static final double GAP = 22;
    private static final double BELOW = 50;
    private static final double HEAD = 24;
    private static final double LABEL_PX = 52;
    private static final double LABEL_ROW_PX = 26;
    private static final double[] LEVELS = {3, 20, 150};

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        double head = planes.size() > 1 ? HEAD : 6;
        double width = (area.getWidth() - LEFT - SweepKey.WIDTH - GAP * (planes.size() - 1)) / planes.size();
        double height = area.getHeight() - head - BELOW;
        for (int i = 0; i < planes.size(); i++) {
            Rectangle2D data =
                    new Rectangle2D.Double(area.getX() + LEFT + i * (width + GAP), area.getY() + head, width, height);
            plane(g, data, planes.get(i), theme);
            across(g, data, planes.get(i), theme);
            if (planes.size() > 1) {
                Lettering name = new Lettering(Inter.SEMI_BOLD.size(12.5), theme.ink());
                name.drawMiddle(
                        g, name.fit(g, planes.get(i).label(), width), data.getX(), area.getY() + 10, Anchor.START);
            }
            if (i == 0) {
                up(g, data, planes.get(i), theme);
            }
        }
        SweepKey.paint(g, new Rectangle2D.Double(area.getX(), area.getY() + head, area.getWidth(), height), theme);
    }

    private void plane(Graphics2D g, Rectangle2D data, SweepGrid plane, Theme theme) {
        double width = data.getWidth() / plane.across().length;
        double height = data.getHeight() / plane.up().length;
        for (int x = 0; x < plane.across().length; x++) {
            for (int y = 0; y < plane.up().length; y++) {
                Rectangle2D cell = new Rectangle2D.Double(
                        data.getX() + x * width, data.getMaxY() - (y + 1) * height, width, height);
                Optional<Estimate> factor = plane.cells().get(x).get(y);
                g.setPaint(factor.map(log -> SweepColour.of(log.value(), theme)).orElse(theme.bar()));
                g.fill(cell);
                String place = place(plane, x, y);
                Spot.mark(
                        g,
                        cell,
                        () -> factor.map(log -> place + ": " + told(log))
                                .orElse(place + ": no comparison, see the table"));
            }
        }
        contours(g, data, plane, theme);
        g.setStroke(new BasicStroke(1f));
        g.setPaint(theme.axis());
        g.draw(data);
    }

    private static void contours(Graphics2D g, Rectangle2D data, SweepGrid plane, Theme theme) {
        AffineTransform toData = AffineTransform.getTranslateInstance(data.getX(), data.getMaxY());
        toData.scale(data.getWidth() / plane.across().length, -data.getHeight() / plane.up().length);
        for (double level : LEVELS) {
            for (int sign = -1; sign <= 1; sign += 2) {
                Shape line = toData.createTransformedShape(SweepContour.of(plane, sign * Math.log(level)));
                g.setPaint(theme.secondInk());
                g.setStroke(new BasicStroke(
                        1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, new float[] {5f, 4f}, 0f));
                g.draw(line);
            }
        }
        g.setPaint(theme.ink());
        g.setStroke(new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(toData.createTransformedShape(SweepContour.of(plane, 0)));
    }

    static String told(Estimate log) {
        return "Bayes factor " + Numbers.odds(Math.exp(log.value())) + " (ln "
                + Numbers.withError(log.value(), log.standardError()) + ")";
    }

    private String place(SweepGrid plane, int x, int y) {
        return words(0) + " " + SweepGrid.value(result.axes().get(0), plane.across()[x]) + ", " + words(1) + " "
                + SweepGrid.value(result.axes().get(1), plane.up()[y]);
    }

    private String words(int axis) {
        return result.axes().get(axis).words();
    }

    private void across(Graphics2D g, Rectangle2D data, SweepGrid plane, Theme theme) {
        Lettering label = new Lettering(Inter.REGULAR.size(12), theme.secondInk());
        double width = data.getWidth() / plane.across().length;
        int step = (int) Math.max(1, Math.ceil(LABEL_PX / width));
        for (int x = 0; x < plane.across().length; x += step) {
            String text = SweepGrid.value(result.axes().get(0), plane.across()[x]);
            double room = step * width - 6;
            label.drawMiddle(
                    g, label.fit(g, text, room), data.getX() + (x + 0.5) * width, data.getMaxY() + 13, Anchor.MIDDLE);
        }
        Lettering name = new Lettering(Inter.SEMI_BOLD.size(12.5), theme.ink());
        name.drawMiddle(
                g, name.fit(g, words(0), data.getWidth()), data.getCenterX(), data.getMaxY() + 36, Anchor.MIDDLE);
    }

    private void up(Graphics2D g, Rectangle2D data, SweepGrid plane, Theme theme) {
        Lettering label = new Lettering(Inter.REGULAR.size(12), theme.secondInk());
        double height = data.getHeight() / plane.up().length;
        int step = (int) Math.max(1, Math.ceil(LABEL_ROW_PX / height));
        for (int y = 0; y < plane.up().length; y += step) {
            String text = SweepGrid.value(result.axes().get(1), plane.up()[y]);
            label.drawMiddle(
                    g, label.fit(g, text, LEFT - 34), data.getX() - 8, data.getMaxY() - (y + 0.5) * height, Anchor.END);
        }
        sideways(g, words(1), data.getX() - LEFT + 12, data.getCenterY(), data.getHeight(), theme);
    }

    /** A name that reads upwards. */
    static void sideways(Graphics2D g, String words, double x, double y, double most, Theme theme) {
        Graphics2D turned = (Graphics2D) g.create();
        turned.rotate(-Math.PI / 2, x, y);
        Lettering name = new Lettering(Inter.SEMI_BOLD.size(12.5), theme.ink());
        name.drawMiddle(turned, name.fit(g, words, most), x, y, Anchor.MIDDLE);
        turned.dispose();
    }
}
