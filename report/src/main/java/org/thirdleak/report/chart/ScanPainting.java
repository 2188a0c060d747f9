package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jfree.data.Range;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.ScanCurveCaption;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.ScanResult;

/** Probabilities against the width of the window, both on log scales, with the window that was looked at. */
record ScanPainting(ScanResult scan) implements Figure.Painting {
    private static final double AXIS = 70;
    private static final double LABELS = 232;
    private static final double HEAD = 26;
    private static final double[] WIDTH_TICKS = {1, 3, 10, 30, 50, 100, 200, 300, 500, 1000, 2000, 5000, 10_000, 30_000
    };
    private static final double CLOSEST_PX = 40;

    /** A curve: widths and probabilities above 0. */
    private record Curve(List<double[]> points, String name, String quiet, Color paint, float[] dashes) {
        double[] last() {
            return points.get(points.size() - 1);
        }
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        List<Curve> curves = curves(theme);
        Rectangle2D data = new Rectangle2D.Double(
                area.getX() + AXIS,
                area.getY() + HEAD,
                area.getWidth() - AXIS - LABELS,
                area.getHeight() - HEAD - Panel.TICKS_AND_LABEL);
        Range widths = range(curves, 0, 0.02);
        Range probabilities = range(curves, 1, 0.06);
        Panel panel = new Panel(data, theme);
        TickAxis xAxis =
                panel.styled(new TickAxis(widths, widthTicks(widths, data.getWidth())), "width of the window, days");
        TickAxis yAxis = panel.styled(new TickAxis(probabilities, probabilityTicks(probabilities)), null);
        yAxis.setAxisLineVisible(false);
        panel.draw(g, xAxis, yAxis, Panel.Grid.HORIZONTAL, (copy, scale) -> {
            for (int i = curves.size() - 1; i >= 0; i--) {
                line(copy, scale, curves.get(i));
            }
            factor(copy, scale, theme);
        });
        Panel.Scale scale = new Panel.Scale(xAxis, yAxis, data);
        new EndLabels(
                        curves.stream()
                                .map(curve -> new EndLabels.Label(
                                        scale.y(curve.last()[1]), curve.name(), curve.quiet(), curve.paint()))
                                .toList(),
                        LABELS)
                .draw(g, data, theme);
        window(g, scale, theme);
    }

    private List<Curve> curves(Theme theme) {
        List<Curve> curves = new ArrayList<>();
        String given = "given " + Numbers.counted(scan.observed(), "leak", "leaks");
        add(
                curves,
                new Curve(
                        points(width -> width.given().value()),
                        "somewhere in the record",
                        given + ", real exposures",
                        theme.accent(),
                        new float[0]));
        add(
                curves,
                new Curve(
                        points(width -> width.givenOneWindow().value()),
                        "in one window",
                        given + ", real exposures, the one that ends at the last leak",
                        theme.counterText(),
                        new float[0]));
        add(
                curves,
                new Curve(
                        scan.steady().curve().stream()
                                .filter(width -> width.given() > 0)
                                .map(width -> log(width.windowDays(), width.given()))
                                .toList(),
                        "somewhere, steady record",
                        given + ", one rate, watched all the time",
                        theme.secondInk(),
                        new float[] {5f, 3f}));
        return curves;
    }

    private static void add(List<Curve> curves, Curve curve) {
        if (!curve.points().isEmpty()) {
            curves.add(curve);
        }
    }

    private List<double[]> points(ToDoubleFunction<ScanResult.Width> value) {
        return scan.curve().stream()
                .filter(width -> value.applyAsDouble(width) > 0)
                .map(width -> log(width.windowDays(), value.applyAsDouble(width)))
                .toList();
    }

    private static double[] log(double width, double probability) {
        return new double[] {Math.log10(width), Math.log10(probability)};
    }

    private static Range range(List<Curve> curves, int index, double margin) {
        double[] all = curves.stream()
                .flatMap(curve -> curve.points().stream())
                .mapToDouble(point -> point[index])
                .sorted()
                .toArray();
        double low = all[0];
        double high = Math.max(all[all.length - 1], low + 0.3);
        double extra = (high - low) * margin;
        return new Range(low - extra, high + extra);
    }

    private static List<Ticks.Tick> widthTicks(Range range, double lengthPx) {
        List<Ticks.Tick> ticks = new ArrayList<>();
        for (double days : WIDTH_TICKS) {
            double log = Math.log10(days);
            boolean room = ticks.isEmpty()
                    || (log - ticks.get(ticks.size() - 1).value()) * lengthPx / range.getLength() >= CLOSEST_PX;
            if (range.contains(log) && room) {
                ticks.add(new Ticks.Tick(log, Numbers.fixed(days, 0)));
            }
        }
        return ticks;
    }

    private static List<Ticks.Tick> probabilityTicks(Range range) {
        List<Ticks.Tick> ticks = new ArrayList<>();
        int step = (int) Math.max(1, Math.ceil(range.getLength() / 8));
        for (double k = Math.ceil(range.getLowerBound()); k <= range.getUpperBound(); k += step) {
            ticks.add(new Ticks.Tick(k, Numbers.significant(Math.pow(10, k + 2), 1) + "\u00A0%"));
        }
        return ticks;
    }

    private void line(Graphics2D g, Panel.Scale scale, Curve curve) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < curve.points().size(); i++) {
            double[] point = curve.points().get(i);
            if (i == 0) {
                path.moveTo(scale.x(point[0]), scale.y(point[1]));
            } else {
                path.lineTo(scale.x(point[0]), scale.y(point[1]));
            }
        }
        boolean dashed = curve.dashes().length > 0;
        g.setPaint(curve.paint());
        g.setStroke(
                dashed
                        ? new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, curve.dashes(), 0f)
                        : new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path);
        for (double[] point : curve.points()) {
            Spot.mark(
                    g,
                    scale.x(point[0]),
                    scale.y(point[1]),
                    () -> Numbers.counted(scan.observed(), "leak", "leaks") + " within "
                            + ScanCurveCaption.days(Math.pow(10, point[0])) + " " + curve.name() + ": "
                            + Numbers.percent(Math.pow(10, point[1])) + ", " + curve.quiet());
        }
    }

    /** From the one window up to anywhere: the price of having looked everywhere. */
    private void factor(Graphics2D g, Panel.Scale scale, Theme theme) {
        ScanResult.Width stated = ScanCurveCaption.stated(scan);
        if (!(stated.given().value() > 0)) {
            return;
        }
        double x = scale.x(Math.log10(stated.windowDays()));
        double upper = scale.y(Math.log10(stated.given().value()));
        boolean both = stated.givenOneWindow().value() > 0;
        double lower = both ? scale.y(Math.log10(stated.givenOneWindow().value())) : upper;
        g.setPaint(theme.ink());
        g.setStroke(new BasicStroke(1.6f));
        Panel.line(g, x, upper, x, lower);
        dot(g, scale, stated, stated.given(), theme.accent(), theme);
        Lettering value = new Lettering(Inter.SEMI_BOLD.size(13), theme.accent());
        value.drawMiddle(g, ScanCurveCaption.share(stated.given()), x - 12, upper - 12, Anchor.END);
        if (!both) {
            return;
        }
        dot(g, scale, stated, stated.givenOneWindow(), theme.counter(), theme);
        Lettering one = new Lettering(Inter.SEMI_BOLD.size(13), theme.counterText());
        one.drawMiddle(g, ScanCurveCaption.share(stated.givenOneWindow()), x + 12, lower + 14, Anchor.START);
        Estimate factor = stated.lookElsewhereFactor();
        if (lower - upper > 50) {
            // in two short lines, which fit between the curves
            String[] parts =
                    Numbers.withError(factor.value(), factor.standardError()).split("\u00A0", 2);
            double middle = (upper + lower) / 2;
            Lettering times = new Lettering(Inter.BOLD.size(14), theme.ink());
            times.drawMiddle(g, "×\u00A0" + parts[0], x - 9, middle - 4, Anchor.END);
            Lettering quiet = new Lettering(Inter.REGULAR.size(ChartFrame.SMALLEST), theme.secondInk());
            quiet.drawMiddle(g, parts.length > 1 ? parts[1] : "", x - 9, middle + 11, Anchor.END);
        }
    }

    private static void dot(
            Graphics2D g, Panel.Scale scale, ScanResult.Width stated, Estimate value, Color paint, Theme theme) {
        new Dot(13, paint)
                .drawRinged(g, scale.x(Math.log10(stated.windowDays())), scale.y(Math.log10(value.value())), theme);
        Spot.mark(
                g,
                scale.x(Math.log10(stated.windowDays())),
                scale.y(Math.log10(value.value())),
                () -> "The window of " + ScanCurveCaption.days(stated.windowDays()) + ": "
                        + Numbers.percentWithError(value.value(), value.standardError()));
    }

    /** Where the observed leaks lie on the scale of widths. */
    private void window(Graphics2D g, Panel.Scale scale, Theme theme) {
        double x = scale.x(Math.log10(scan.windowDays()));
        double bottom = scale.data().getMaxY();
        double least = Stream.of(
                        ScanCurveCaption.stated(scan).givenOneWindow(),
                        ScanCurveCaption.stated(scan).given())
                .mapToDouble(Estimate::value)
                .filter(value -> value > 0)
                .map(value -> scale.y(Math.log10(value)))
                .max()
                .orElse(bottom);
        g.setPaint(theme.secondInk());
        g.setStroke(new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1f, new float[] {2f, 3f}, 0f));
        Panel.line(g, x, least + 9, x, bottom);
        Lettering words = new Lettering(Inter.REGULAR.size(12), theme.secondInk());
        String text = "the window: " + ScanCurveCaption.days(scan.windowDays());
        String span = "first to last leak: " + ScanCurveCaption.days(scan.observedSpanDays());
        boolean right = x + 10 + words.width(g, span) < scale.data().getMaxX();
        double at = right ? x + 8 : x - 8;
        onGround(g, words, text, at, bottom - 30, right ? Anchor.START : Anchor.END, theme);
        onGround(g, words, span, at, bottom - 13, right ? Anchor.START : Anchor.END, theme);
    }

    /** Grid lines and curves do not run through a text. */
    private static void onGround(
            Graphics2D g, Lettering words, String text, double x, double middle, Anchor anchor, Theme theme) {
        Rectangle2D box = words.box(g, text, x, middle, anchor);
        g.setPaint(theme.ground());
        g.fill(new Rectangle2D.Double(box.getX() - 3, box.getY() - 1, box.getWidth() + 6, box.getHeight() + 2));
        words.drawMiddle(g, text, x, middle, anchor);
    }
}
