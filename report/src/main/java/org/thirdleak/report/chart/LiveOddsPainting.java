package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.data.Range;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;

/**
 * A line with its band that grows to the right.
 *
 * @param of name of the numerator
 * @param over name of the denominator
 * @param points estimates, in order of time
 * @param progress where the run stands
 */
record LiveOddsPainting(String of, String over, List<LiveOddsFigure.Point> points, LiveOddsFigure.Progress progress)
        implements Figure.Painting {
    private static final double AXIS = 52;
    private static final double WIDEST_LABEL = 170;
    private static final double NARROWEST_LABEL = 112;
    private static final double LABEL_SHARE = 0.25;
    private static final double NARROWEST = 480;
    private static final double UNLABELLED = 16;
    private static final double REACH = Math.log10(3.8);
    private static final int MOST_TICKS = 8;
    private static final double SHORTEST_S = 1;
    private static final int BAND_ALPHA = 60;

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        boolean labelled = area.getWidth() >= NARROWEST; // the title has the odds, too
        double right = labelled
                ? Math.min(WIDEST_LABEL, Math.max(NARROWEST_LABEL, LABEL_SHARE * area.getWidth()))
                : UNLABELLED;
        Rectangle2D data = new Rectangle2D.Double(
                area.getX() + AXIS,
                area.getY() + 8,
                area.getWidth() - AXIS - right,
                area.getHeight() - 8 - Panel.TICKS_AND_LABEL);
        Panel panel = new Panel(data, theme);
        double end = points.isEmpty() ? 0 : points.get(points.size() - 1).seconds();
        Range seconds = new Range(0, 1.01 * Math.max(SHORTEST_S, end));
        TickAxis time =
                panel.styled(new TickAxis(seconds, Ticks.linear(seconds, MOST_TICKS, "")), "seconds since the start");
        RatioAxis ratio = panel.styled(new RatioAxis(range()), null);
        ratio.setAxisLineVisible(false);
        panel.draw(g, time, ratio, Panel.Grid.HORIZONTAL, (copy, scale) -> {
            copy.setPaint(theme.ink());
            copy.setStroke(new BasicStroke(1.2f));
            Panel.line(copy, data.getX(), scale.y(0), data.getMaxX(), scale.y(0));
            if (!points.isEmpty()) {
                line(copy, scale, theme);
            }
        });
        if (points.isEmpty()) {
            Lettering words = new Lettering(Inter.REGULAR.size(14.5), theme.secondInk());
            double y = data.getCenterY() - 20;
            for (String line : words.wrap(g, "The odds appear here with the first estimate.", data.getWidth(), 3)) {
                words.drawMiddle(g, line, data.getCenterX(), y, Anchor.MIDDLE);
                y += 20;
            }
            Spot.mark(g, data, () -> "Waiting for the first estimate of " + of + " over " + over);
        } else if (labelled) {
            LiveOddsFigure.Point last = points.get(points.size() - 1);
            double y = new Panel.Scale(time, ratio, data).y(last.log10BayesFactor());
            var label = new EndLabels.Label(
                    y,
                    last.comparison(of, over).odds(),
                    (progress == LiveOddsFigure.Progress.OVER ? "" : "so far, ") + of + " over " + over,
                    theme.accent());
            new EndLabels(List.of(label), right).draw(g, data, theme);
        }
    }

    private Range range() {
        double low = -REACH;
        double high = REACH;
        for (LiveOddsFigure.Point point : points) {
            low = Math.min(low, point.low());
            high = Math.max(high, point.high());
        }
        double margin = 0.05 * (high - low);
        return new Range(low - margin, high + margin);
    }

    private void line(Graphics2D g, Panel.Scale scale, Theme theme) {
        Path2D middle = new Path2D.Double();
        Path2D band = new Path2D.Double();
        double[] xs =
                points.stream().mapToDouble(point -> scale.x(point.seconds())).toArray();
        for (int i = 0; i < xs.length; i++) {
            double y = scale.y(points.get(i).log10BayesFactor());
            if (i == 0) {
                middle.moveTo(xs[i], y);
                band.moveTo(xs[i], scale.y(points.get(i).high()));
            } else {
                middle.lineTo(xs[i], y);
                band.lineTo(xs[i], scale.y(points.get(i).high()));
            }
        }
        for (int i = xs.length - 1; i >= 0; i--) {
            band.lineTo(xs[i], scale.y(points.get(i).low()));
        }
        band.closePath();
        g.setPaint(Theme.translucent(theme.accent(), BAND_ALPHA));
        g.fill(band);
        g.setPaint(theme.accent());
        g.setStroke(new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(middle);
        LiveOddsFigure.Point last = points.get(points.size() - 1);
        double x = xs[xs.length - 1];
        Panel.line(g, x, scale.y(last.low()), x, scale.y(last.high()));
        new Dot(11, theme.accent()).drawRinged(g, x, scale.y(last.log10BayesFactor()), theme);
        Spot.columns(g, scale.data(), xs, this::told);
    }

    private String told(int index) {
        LiveOddsFigure.Point point = points.get(index);
        return "After " + Numbers.significant(point.seconds(), 3) + "\u00A0s: " + of + " over " + over + " "
                + Told.odds(point.comparison(of, over));
    }
}
