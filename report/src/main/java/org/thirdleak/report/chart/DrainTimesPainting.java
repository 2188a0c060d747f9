package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.data.Range;
import org.thirdleak.report.claim.DrainTimesCaption;
import org.thirdleak.report.claim.Hours;
import org.thirdleak.report.claim.Outlooks;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.claim.Wording;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.LeakOutlook.TimeQuantile;

/**
 * Rows on a log scale of time: the median as a dot on a bar that holds 90 % of the leaks; a bar that reaches the horizon
 * ends in an arrow; beside it the median in numbers, and the part that gets there in time.
 */
record DrainTimesPainting(Reading reading, List<DrainTimesFigure.Group> groups, double horizonH, boolean designs)
        implements Figure.Painting {
    private static final double SHARE = 92;
    private static final double MEDIAN = 160;
    /** Without the interval, which the tip of the row tells. */
    private static final double MEDIAN_ALONE = 104;

    private static final double EVENTS = 140;
    private static final double EVENTS_NARROW = 108;
    private static final double NARROW = 900;
    private static final double NAMES = 0.46;
    private static final double SHORTEST_H = 1.0 / 3600;
    private static final double PAST_HORIZON = 0.06;
    private static final double ARROW = 6;
    private static final double HEAD = 18;

    /** Copies the list. */
    DrainTimesPainting {
        groups = List.copyOf(groups);
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        List<Lanes.Name> names = new ArrayList<>();
        List<DrainTimesFigure.Row> rows = new ArrayList<>();
        for (DrainTimesFigure.Group group : groups) {
            for (int i = 0; i < group.rows().size(); i++) {
                DrainTimesFigure.Row row = group.rows().get(i);
                names.add(new Lanes.Name(name(row), false, i == 0 && !rows.isEmpty()));
                rows.add(row);
            }
        }
        boolean narrow = area.getWidth() < NARROW;
        double events = narrow ? EVENTS_NARROW : EVENTS;
        double median = narrow ? MEDIAN_ALONE : MEDIAN;
        Rectangle2D body = new Rectangle2D.Double(
                area.getX() + events,
                area.getY() + HEAD,
                area.getWidth() - events - median - SHARE,
                area.getHeight() - Panel.TICKS_AND_LABEL - HEAD);
        Lanes lanes = Lanes.in(g, names, body, NAMES);
        lanes.drawNames(g, theme);
        titles(g, area.getX(), events, lanes, theme);
        Rectangle2D data =
                new Rectangle2D.Double(lanes.right(), body.getY(), body.getMaxX() - lanes.right(), body.getHeight());
        Panel panel = new Panel(data, theme);
        Range range = range(rows);
        TickAxis axis = panel.styled(
                new TickAxis(range, Ticks.logHours(range, data.getWidth())), "time since the onset of the leak");
        panel.draw(g, axis, Panel.hidden(0, 1), Panel.Grid.VERTICAL, (copy, scale) -> {
            for (int i = 0; i < rows.size(); i++) {
                row(copy, scale, rows.get(i), lanes.middle(i), theme);
                DrainTimesFigure.Row row = rows.get(i);
                Spot.mark(
                        copy,
                        new Rectangle2D.Double(
                                data.getX(),
                                lanes.middle(i) - lanes.rowHeight() / 2,
                                data.getWidth() + median + SHARE,
                                lanes.rowHeight()),
                        () -> told(row));
            }
        });
        columns(g, data.getMaxX() + 12, median, lanes, rows, theme);
    }

    private String name(DrainTimesFigure.Row row) {
        boolean one = row.design().mixtures().size() == 1;
        return designs
                ? Wording.capital(row.design().inSentence())
                        + (one ? "" : ", " + row.mixture().first())
                : row.mixture().name();
    }

    private String told(DrainTimesFigure.Row row) {
        return Wording.capital(row.time().title()) + ", " + name(row) + ": median "
                + DrainTimesCaption.quantile(row.time(), 0.5, horizonH) + ", 5 to 95 % of the leaks "
                + DrainTimesCaption.quantile(row.time(), 0.05, horizonH) + " to "
                + DrainTimesCaption.quantile(row.time(), 0.95, horizonH) + "; within " + Hours.round(horizonH) + " "
                + DrainTimesCaption.share(row.mixture(), row.time());
    }

    private void titles(Graphics2D g, double x, double width, Lanes lanes, Theme theme) {
        Lettering title = new Lettering(Inter.SEMI_BOLD.size(12.5), theme.ink());
        int row = 0;
        for (DrainTimesFigure.Group group : groups) {
            double middle = (lanes.middle(row) + lanes.middle(row + group.rows().size() - 1)) / 2;
            List<String> lines = title.wrap(g, Wording.capital(group.title()), width - 12, 3);
            double y = middle - (lines.size() - 1) * 7.5;
            for (String line : lines) {
                title.drawMiddle(g, line, x, y, Anchor.START);
                y += 15;
            }
            row += group.rows().size();
        }
    }

    /** Numbers in columns of their own never meet a bar. */
    private void columns(
            Graphics2D g, double x, double width, Lanes lanes, List<DrainTimesFigure.Row> rows, Theme theme) {
        Lettering head = new Lettering(Inter.REGULAR.size(ChartFrame.SMALLEST), theme.secondInk());
        Lettering strong = new Lettering(Inter.SEMI_BOLD.size(12), theme.ink());
        Lettering quiet = new Lettering(Inter.REGULAR.size(ChartFrame.SMALLEST), theme.secondInk());
        double share = x + width;
        head.drawMiddle(g, "median", x, lanes.top() - 9, Anchor.START);
        head.drawMiddle(g, "within " + Hours.round(horizonH), share, lanes.top() - 9, Anchor.START);
        for (int i = 0; i < rows.size(); i++) {
            double y = lanes.middle(i);
            Optional<TimeQuantile> median = Outlooks.median(rows.get(i).time());
            boolean within = median.filter(TimeQuantile::within).isPresent();
            String value = within ? Hours.value(median.orElseThrow()) : "not within " + Hours.round(horizonH);
            (within ? strong : quiet).drawMiddle(g, value, x, y, Anchor.START);
            if (within && width == MEDIAN) {
                double after = x + strong.width(g, value) + 6;
                String interval = Hours.interval(median.orElseThrow(), horizonH);
                quiet.drawMiddle(g, quiet.fit(g, interval, share - after - 4), after, y, Anchor.START);
            }
            String part =
                    DrainTimesCaption.share(rows.get(i).mixture(), rows.get(i).time());
            quiet.drawMiddle(g, part, share, y, Anchor.START);
        }
    }

    private void row(Graphics2D g, Panel.Scale scale, DrainTimesFigure.Row row, double y, Theme theme) {
        Optional<TimeQuantile> low = Outlooks.quantile(row.time(), 0.05);
        Optional<TimeQuantile> median = Outlooks.median(row.time());
        Optional<TimeQuantile> high = Outlooks.quantile(row.time(), 0.95);
        Color paint = HypothesisColour.of(reading, row.mixture().hypotheses(), theme);
        double end = scale.data().getMaxX();
        double from = low.filter(TimeQuantile::within)
                .map(time -> x(scale, time.hours()))
                .orElse(end);
        double to = high.filter(TimeQuantile::within)
                .map(time -> x(scale, time.hours()))
                .orElse(end);
        if (from < end) {
            g.setPaint(Theme.translucent(paint, 110));
            g.setStroke(new BasicStroke(4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            Panel.line(g, from, y, to < end ? to : end - ARROW, y);
            if (to >= end) {
                arrow(g, end, y);
            }
        }
        median.filter(TimeQuantile::within)
                .ifPresent(time -> new Dot(11, paint).drawRinged(g, x(scale, time.hours()), y, theme));
    }

    private static void arrow(Graphics2D g, double x, double y) {
        Path2D head = new Path2D.Double();
        head.moveTo(x - ARROW - 1, y - ARROW);
        head.lineTo(x, y);
        head.lineTo(x - ARROW - 1, y + ARROW);
        head.closePath();
        g.fill(head);
    }

    private static double x(Panel.Scale scale, double hours) {
        return scale.x(Math.log10(Math.max(SHORTEST_H, hours)));
    }

    private Range range(List<DrainTimesFigure.Row> rows) {
        double low = Math.log10(Math.max(horizonH, 2 * SHORTEST_H) / 10);
        double high = Math.log10(Math.max(horizonH, 2 * SHORTEST_H));
        for (DrainTimesFigure.Row row : rows) {
            for (TimeQuantile quantile : row.time().quantiles()) {
                if (quantile.within()) {
                    low = Math.min(low, Math.log10(Math.max(SHORTEST_H, quantile.hours())));
                }
            }
        }
        double margin = (high - low) * PAST_HORIZON;
        return new Range(low - margin, high + margin);
    }
}
