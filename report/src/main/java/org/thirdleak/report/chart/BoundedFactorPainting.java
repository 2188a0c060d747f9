package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.data.Range;
import org.thirdleak.report.claim.CalibrationCaption;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.CalibrationResult;
import org.thirdleak.simulator.result.CalibrationResult.BoundedFactor;
import org.thirdleak.simulator.result.Estimate;

/** One column per bound, one row per ordered pair: the same number from two samples. */
record BoundedFactorPainting(CalibrationCaption words) implements Figure.Painting {
    private static final double NAMES = 270;
    private static final double HEAD = 26;
    private static final double GAP = 30;
    private static final double Z_95 = 1.96;
    private static final double ROW = 46;
    /** More pairs than this have no room for a name each; the table has them all. */
    private static final int MOST_PAIRS = 12;

    /** Height of the figure: few pairs need less. */
    static int height(CalibrationResult result) {
        int pairs = result.hypotheses().size() * (result.hypotheses().size() - 1);
        return (int) Math.min(Figure.HEIGHT, 250 + ROW * Math.min(pairs, MOST_PAIRS));
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        List<BoundedFactor> all = words.result().boundedFactors();
        double[] bounds = all.stream()
                .mapToDouble(BoundedFactor::bound)
                .distinct()
                .sorted()
                .toArray();
        double width = (area.getWidth() - NAMES - GAP * (bounds.length - 1) - 16) / bounds.length;
        for (int c = 0; c < bounds.length; c++) {
            double bound = bounds[c];
            List<BoundedFactor> rows = all.stream()
                    .filter(b -> b.bound() == bound)
                    .limit(MOST_PAIRS)
                    .toList();
            Rectangle2D data = new Rectangle2D.Double(
                    area.getX() + NAMES + c * (width + GAP),
                    area.getY() + HEAD,
                    width,
                    area.getHeight() - HEAD - Panel.TICKS);
            new Lettering(Inter.SEMI_BOLD.size(13), theme.ink())
                    .drawMiddle(g, "c = " + Numbers.fixed(bound, 0), data.getX(), area.getY() + 8, Anchor.START);
            panel(g, data, rows, theme);
            if (c == 0) {
                names(g, area.getX(), data, rows, theme);
            }
        }
    }

    private void names(Graphics2D g, double x, Rectangle2D data, List<BoundedFactor> rows, Theme theme) {
        Lettering first = new Lettering(Inter.SEMI_BOLD.size(12.5), theme.ink());
        Lettering second = new Lettering(Inter.REGULAR.size(12), theme.secondInk());
        double height = data.getHeight() / rows.size();
        for (int i = 0; i < rows.size(); i++) {
            double y = data.getY() + (i + 0.5) * height;
            first.drawMiddle(g, first.fit(g, words.inSentence(rows.get(i).of()), NAMES - 24), x, y - 8, Anchor.START);
            second.drawMiddle(
                    g,
                    second.fit(g, "over " + words.inSentence(rows.get(i).over()), NAMES - 24),
                    x,
                    y + 8,
                    Anchor.START);
        }
    }

    private void panel(Graphics2D g, Rectangle2D data, List<BoundedFactor> rows, Theme theme) {
        Panel panel = new Panel(data, theme);
        double most = rows.stream()
                .mapToDouble(b -> Math.max(high(b.underOver()), high(b.underOf())))
                .max()
                .orElse(1);
        Range range = new Range(0, 1.05 * Math.max(1, most));
        var axis = panel.styled(new TickAxis(range, Ticks.linear(range, 4, "")), null);
        panel.draw(g, axis, Panel.hidden(0, rows.size()), Panel.Grid.VERTICAL, (copy, scale) -> {
            for (int i = 0; i < rows.size(); i++) {
                double y = scale.y(rows.size() - i - 0.5);
                dot(copy, scale, rows.get(i).underOver(), y - 6, theme, true);
                tell(copy, scale, rows.get(i), rows.get(i).underOver(), y - 6, "the denominator");
                dot(copy, scale, rows.get(i).underOf(), y + 6, theme, false);
                tell(copy, scale, rows.get(i), rows.get(i).underOf(), y + 6, "the numerator");
            }
        });
    }

    private void tell(Graphics2D g, Panel.Scale scale, BoundedFactor row, Estimate estimate, double y, String under) {
        double x = scale.x(estimate.value());
        Spot.mark(
                g,
                new Rectangle2D.Double(x - 8, y - 6, 16, 12),
                () -> words.inSentence(row.of()) + " over " + words.inSentence(row.over()) + ", records of " + under
                        + ": " + Numbers.withError(estimate.value(), estimate.standardError()));
    }

    private static double high(Estimate estimate) {
        return estimate.value() + Z_95 * estimate.standardError();
    }

    private static void dot(Graphics2D g, Panel.Scale scale, Estimate estimate, double y, Theme theme, boolean filled) {
        g.setPaint(filled ? theme.accent() : theme.secondInk());
        g.setStroke(new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        double low = Math.max(0, estimate.value() - Z_95 * estimate.standardError());
        Panel.line(g, scale.x(low), y, scale.x(high(estimate)), y);
        Ellipse2D circle = new Ellipse2D.Double(scale.x(estimate.value()) - 5, y - 5, 10, 10);
        if (filled) {
            g.fill(circle);
        } else {
            g.setPaint(theme.ground());
            g.fill(circle);
            g.setPaint(theme.secondInk());
            g.draw(circle);
        }
    }
}
