package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.thirdleak.report.claim.Comparison;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.ParameterName;
import org.thirdleak.report.claim.PriorLine;
import org.thirdleak.report.claim.PriorSwing.Point;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.PriorSensitivity.LevelCrossing;

/** Small multiples of the Bayes factor against one parameter each, on one vertical scale. */
record PriorCurves(List<Plot> plots) implements Figure.Painting {
    private static final int COLUMNS = 3;
    private static final double TICK_GAP = 8;
    private static final double GAP = 26;
    private static final double TITLE = 24;
    private static final double TICKS = 26;
    private static final double ROW_GAP = 12;
    private static final double CLOSEST = 30;
    private static final double LOG_3 = Math.log10(3);
    private static final double REACH = 1.15 * LOG_3;
    private static final double[] COARSE = {1, 3};
    private static final double[] FINE = {1, 2, 3, 5};
    private static final double[] FINEST = {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8};

    /**
     * One curve.
     *
     * @param title what stands above it
     * @param unit unit of the horizontal axis
     * @param logarithmic whether that axis is logarithmic
     * @param from start of the grey range
     * @param to its end; equal to the start where there is none
     * @param points the curve
     * @param turns where it crosses 1
     * @param times whether values are factors
     */
    record Plot(
            String title,
            String unit,
            boolean logarithmic,
            double from,
            double to,
            List<Point> points,
            List<LevelCrossing> turns,
            boolean times) {

        /** How far beyond the 5 % and 95 % quantiles of a prior a curve is drawn. */
        private static final double BEYOND = 4;

        static Plot byValue(PriorLine line) {
            double low = line.logarithmic() ? line.q05() / BEYOND : 0;
            double high = line.logarithmic() ? line.q95() * BEYOND : 1;
            List<Point> near = line.byValue().stream()
                    .filter(point -> point.at() >= low && point.at() <= high)
                    .toList();
            List<Point> drawn = near.size() > 2 ? near : line.byValue();
            double first = drawn.get(0).at();
            double last = drawn.get(drawn.size() - 1).at();
            return new Plot(
                    line.name(),
                    line.unit(),
                    line.logarithmic(),
                    line.q05(),
                    line.q95(),
                    drawn,
                    line.turns().stream()
                            .filter(turn -> turn.low() > first && turn.high() < last)
                            .toList(),
                    false);
        }

        static Plot byScale(PriorLine line) {
            return new Plot(line.name(), "", true, 1, 1, line.byScale(), line.scaleTurns(), true);
        }

        double x(double value) {
            return logarithmic ? Math.log10(value) : value;
        }

        Range range() {
            return new Range(
                    x(points.get(0).at()), x(points.get(points.size() - 1).at()));
        }

        String label(double value) {
            return times ? "× " + Numbers.significant(value, 2) : ParameterName.value(value, unit);
        }

        String told(Point point) {
            return title + " " + label(point.at()) + ": Bayes factor " + Told.odds(point.comparison());
        }

        /** A round number needs no zeros at its end. */
        String tick(double value) {
            return label(value).replaceFirst("(\\.\\d*?)0+(?!\\d)", "$1").replaceFirst("\\.(?!\\d)", "");
        }
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        int columns = Math.min(COLUMNS, plots.size());
        int rows = (plots.size() + columns - 1) / columns;
        double height = (area.getHeight() - ROW_GAP * (rows - 1)) / rows - TITLE - TICKS;
        Range range = range();
        double axis = axisWidth(g, range, height, theme);
        double width = (area.getWidth() - axis - GAP * (columns - 1)) / columns;
        for (int i = 0; i < plots.size(); i++) {
            int row = i / columns;
            Rectangle2D data = new Rectangle2D.Double(
                    area.getX() + axis + (i % columns) * (width + GAP),
                    area.getY() + TITLE + row * (height + TITLE + TICKS + ROW_GAP),
                    width,
                    height);
            plot(g, plots.get(i), range, data, i % columns == 0, theme);
        }
    }

    private static Lettering tickLettering(Theme theme) {
        return new Lettering(Inter.REGULAR.size(12), theme.secondInk());
    }

    private static List<NumberTick> ticks(Graphics2D g, Range range, Rectangle2D data) {
        return new RatioAxis(range).refreshTicksVertical(g, data, RectangleEdge.LEFT);
    }

    private static double axisWidth(Graphics2D g, Range range, double height, Theme theme) {
        Lettering lettering = tickLettering(theme);
        return TICK_GAP
                + ticks(g, range, new Rectangle2D.Double(0, 0, 1, height)).stream()
                        .mapToDouble(tick -> lettering.width(g, tick.getText()))
                        .max()
                        .orElse(0);
    }

    private Range range() {
        double low = -REACH;
        double high = REACH;
        for (Plot plot : plots) {
            for (Point point : plot.points()) {
                low = Math.min(low, Math.log10(Math.max(1e-6, point.comparison().low())));
                high = Math.max(
                        high, Math.log10(Math.min(1e6, point.comparison().high())));
            }
        }
        double margin = 0.04 * (high - low);
        return new Range(low - margin, high + margin);
    }

    private static void plot(Graphics2D g, Plot plot, Range range, Rectangle2D data, boolean first, Theme theme) {
        Range across = plot.range();
        DoubleUnaryOperator x =
                value -> data.getX() + (plot.x(value) - across.getLowerBound()) / across.getLength() * data.getWidth();
        DoubleUnaryOperator y =
                log -> data.getMaxY() - (log - range.getLowerBound()) / range.getLength() * data.getHeight();
        if (plot.to() > plot.from()) {
            g.setPaint(Theme.translucent(theme.bar(), 90));
            double left = x.applyAsDouble(plot.from());
            g.fill(data.createIntersection(
                    new Rectangle2D.Double(left, data.getY(), x.applyAsDouble(plot.to()) - left, data.getHeight())));
        }
        levels(g, range, y, data, first, theme);
        // vector formats take one graphics at a time: g is left alone until this one is closed
        Graphics2D inside = (Graphics2D) g.create();
        inside.clip(data);
        if (plot.times()) {
            inside.setPaint(theme.axis());
            inside.setStroke(new BasicStroke(1f));
            Panel.line(inside, x.applyAsDouble(1), data.getY(), x.applyAsDouble(1), data.getMaxY());
        }
        curve(inside, plot, x, y, theme);
        inside.dispose();
        ticks(g, plot, across, x, data, theme);
        double[] xs = plot.points().stream()
                .mapToDouble(point -> x.applyAsDouble(point.at()))
                .toArray();
        Spot.columns(g, data, xs, i -> plot.told(plot.points().get(i)));
        turns(g, plot, x, y.applyAsDouble(0), data, theme);
        Lettering title = new Lettering(Inter.SEMI_BOLD.size(12.5), theme.ink());
        title.drawMiddle(g, title.fit(g, plot.title(), data.getWidth()), data.getX(), data.getY() - 12, Anchor.START);
    }

    private static void levels(
            Graphics2D g, Range range, DoubleUnaryOperator y, Rectangle2D data, boolean first, Theme theme) {
        Lettering label = tickLettering(theme);
        for (NumberTick tick : ticks(g, range, data)) {
            boolean one = Math.abs(tick.getValue()) < 1e-9;
            double at = y.applyAsDouble(tick.getValue());
            if (at <= data.getY() + 5 || at >= data.getMaxY() - 5) {
                continue;
            }
            g.setPaint(one ? theme.ink() : theme.grid());
            g.setStroke(new BasicStroke(one ? 1.2f : 1f));
            Panel.line(g, data.getX(), at, data.getMaxX(), at);
            if (first) {
                label.drawMiddle(g, tick.getText(), data.getX() - TICK_GAP, at, Anchor.END);
            }
        }
    }

    private static void curve(Graphics2D g, Plot plot, DoubleUnaryOperator x, DoubleUnaryOperator y, Theme theme) {
        Path2D line = new Path2D.Double();
        Path2D band = new Path2D.Double();
        List<Point> points = plot.points();
        for (int i = 0; i < points.size(); i++) {
            Comparison factor = points.get(i).comparison();
            double at = x.applyAsDouble(points.get(i).at());
            move(line, at, y.applyAsDouble(Math.log10(factor.value())), i == 0);
            move(band, at, y.applyAsDouble(Math.log10(factor.high())), i == 0);
        }
        for (int i = points.size() - 1; i >= 0; i--) {
            band.lineTo(
                    x.applyAsDouble(points.get(i).at()),
                    y.applyAsDouble(Math.log10(points.get(i).comparison().low())));
        }
        g.setPaint(Theme.translucent(theme.accent(), 70));
        g.fill(band);
        g.setPaint(theme.accent());
        g.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(line);
    }

    private static void move(Path2D path, double x, double y, boolean first) {
        if (first) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    private static void ticks(
            Graphics2D g, Plot plot, Range across, DoubleUnaryOperator x, Rectangle2D data, Theme theme) {
        Lettering label = new Lettering(Inter.REGULAR.size(ChartFrame.SMALLEST), theme.secondInk());
        g.setPaint(theme.axis());
        g.setStroke(new BasicStroke(1f));
        Panel.line(g, data.getX(), data.getMaxY(), data.getMaxX(), data.getMaxY());
        double free = data.getX() - 20;
        for (double value : plot.logarithmic() ? logarithmic(across) : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            String text = plot.tick(value);
            double half = label.width(g, text) / 2;
            double at = x.applyAsDouble(value);
            if (at - half >= free && at - half >= data.getX() - 8 && at + half <= data.getMaxX() + 8) {
                label.drawMiddle(g, text, at, data.getMaxY() + 13, Anchor.MIDDLE);
                free = at + half + CLOSEST / 2;
            }
        }
    }

    private static double[] logarithmic(Range across) {
        List<Double> values = new ArrayList<>();
        double[] steps = across.getLength() < 0.6 ? FINEST : across.getLength() < 1.2 ? FINE : COARSE;
        for (int decade = (int) Math.floor(across.getLowerBound()); decade <= across.getUpperBound(); decade++) {
            for (double step : steps) {
                double value = step * Math.pow(10, decade);
                if (across.contains(Math.log10(value))) {
                    values.add(value);
                }
            }
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Labels stand where the curve is not: above the line of 1 on its lower side, below it on its upper side. */
    private static void turns(
            Graphics2D g, Plot plot, DoubleUnaryOperator x, double one, Rectangle2D data, Theme theme) {
        Lettering words = new Lettering(Inter.SEMI_BOLD.size(12), theme.counterText());
        List<Rectangle2D> taken = new ArrayList<>();
        for (LevelCrossing turn : plot.turns()) {
            double at = x.applyAsDouble(turn.at());
            Ellipse2D dot = new Ellipse2D.Double(at - 5, one - 5, 10, 10);
            g.setPaint(theme.counter());
            g.fill(dot);
            g.setPaint(theme.ground());
            g.setStroke(new BasicStroke(1.6f));
            g.draw(dot);
            String text = plot.label(turn.at());
            Spot.mark(g, at, one, () -> plot.title() + ": the Bayes factor is 1 at " + text);
            boolean falling = plot.points().get(0).comparison().value() > 1 ^ taken.size() % 2 == 1;
            double width = words.width(g, text);
            boolean above = falling ? at + 9 + width <= data.getMaxX() : at - 9 - width >= data.getX();
            Anchor anchor = falling == above ? Anchor.START : Anchor.END;
            double left = anchor == Anchor.START ? at + 9 : at - 9;
            double middle = above ? one - 13 : one + 13;
            Rectangle2D box = words.box(g, text, left, middle, anchor);
            if (data.contains(box) && taken.stream().noneMatch(other -> other.intersects(box))) {
                words.drawMiddle(g, text, left, middle, anchor);
            }
            taken.add(box);
        }
    }
}
