package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.data.Range;
import org.thirdleak.report.claim.CalibrationCaption;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.Wording;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.CalibrationResult.BandPoint;
import org.thirdleak.simulator.result.CalibrationResult.ClassCalibration;
import org.thirdleak.simulator.result.CalibrationResult.ReliabilityStep;

/** One square per hypothesis: how often it was true against the probability stated. */
record ReliabilityPainting(CalibrationCaption words) implements Figure.Painting {
    private static final int MOST_COLUMNS = 5;
    private static final double SIDE = 56;
    private static final double HEAD = 36;
    private static final double GAP_X = 26;
    private static final double GAP_Y = 12;
    /** Half a step of the band. */
    private static final double NEAR = 0.0125;

    private static final List<Ticks.Tick> TICKS =
            List.of(new Ticks.Tick(0, "0"), new Ticks.Tick(0.5, "0.5"), new Ticks.Tick(1, "1"));

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        List<ClassCalibration> all = words.result().classes();
        int rows = (all.size() + MOST_COLUMNS - 1) / MOST_COLUMNS;
        int columns = (all.size() + rows - 1) / rows;
        double height = (area.getHeight() - Panel.TICKS_AND_LABEL - (HEAD + GAP_Y) * rows) / rows;
        double width = Math.min(1.4 * height, (area.getWidth() - SIDE - GAP_X * (columns - 1) - 20) / columns);
        for (int i = 0; i < all.size(); i++) {
            int row = i / columns;
            Rectangle2D data = new Rectangle2D.Double(
                    area.getX() + SIDE + i % columns * (width + GAP_X),
                    area.getY() + HEAD + row * (height + HEAD + GAP_Y),
                    width,
                    height);
            panel(g, data, all.get(i), i % columns == 0, i + columns >= all.size(), theme);
        }
    }

    private void panel(Graphics2D g, Rectangle2D data, ClassCalibration c, boolean left, boolean bottom, Theme theme) {
        Panel panel = new Panel(data, theme);
        var yAxis = panel.styled(new TickAxis(new Range(0, 1.0001), TICKS), left ? "frequency" : null);
        yAxis.setVisible(left);
        var xAxis =
                panel.styled(new TickAxis(new Range(0, 1.0001), TICKS), bottom && left ? "probability stated" : null);
        xAxis.setVisible(bottom);
        panel.draw(g, xAxis, yAxis, Panel.Grid.NONE, (copy, scale) -> {
            copy.setPaint(Theme.translucent(theme.accent(), 44));
            copy.fill(band(scale, stated(c)));
            copy.setPaint(theme.axis());
            copy.setStroke(new BasicStroke(1f));
            Panel.line(copy, scale.x(0), scale.y(0), scale.x(1), scale.y(1));
            copy.setPaint(theme.accent());
            copy.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            copy.draw(staircase(scale, c.steps()));
            for (ReliabilityStep step : c.steps()) {
                Spot.mark(
                        copy,
                        Spot.around(scale.x(step.from()), data.getY(), scale.x(step.to()), data.getMaxY()),
                        () -> Wording.capital(words.inSentence(c.id())) + ": stated with "
                                + Numbers.interval(100 * step.from(), 100 * step.to()) + "\u00A0%, true in "
                                + Numbers.percent(step.frequency()));
            }
        });
        Lettering name = new Lettering(Inter.SEMI_BOLD.size(13), theme.ink());
        String title = Wording.capital(words.inSentence(c.id()));
        name.drawMiddle(g, name.fit(g, title, data.getWidth()), data.getX(), data.getY() - 26, Anchor.START);
        new Lettering(Inter.REGULAR.size(ChartFrame.SMALLEST), theme.secondInk())
                .drawMiddle(
                        g,
                        "p = " + Numbers.significant(c.probability(), 2),
                        data.getX(),
                        data.getY() - 11,
                        Anchor.START);
    }

    /** The band where probabilities were stated: beyond, it says nothing. */
    private static List<BandPoint> stated(ClassCalibration c) {
        double from = c.steps().get(0).from() - NEAR;
        double to = c.steps().get(c.steps().size() - 1).to() + NEAR;
        List<BandPoint> within =
                c.band().stream().filter(b -> b.at() >= from && b.at() <= to).toList();
        return within.isEmpty() ? c.band() : within;
    }

    private static Path2D band(Panel.Scale scale, List<BandPoint> band) {
        Path2D path = new Path2D.Double();
        path.moveTo(scale.x(band.get(0).at()), scale.y(band.get(0).low()));
        band.forEach(b -> path.lineTo(scale.x(b.at()), scale.y(b.high())));
        for (int i = band.size() - 1; i >= 0; i--) {
            path.lineTo(scale.x(band.get(i).at()), scale.y(band.get(i).low()));
        }
        path.closePath();
        return path;
    }

    private static Path2D staircase(Panel.Scale scale, List<ReliabilityStep> steps) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < steps.size(); i++) {
            ReliabilityStep step = steps.get(i);
            if (i == 0) {
                path.moveTo(scale.x(step.from()), scale.y(step.frequency()));
            } else {
                path.lineTo(scale.x(step.from()), scale.y(step.frequency()));
            }
            path.lineTo(scale.x(step.to()), scale.y(step.frequency()));
        }
        return path;
    }
}
