package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.thirdleak.report.claim.Dates;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.RecordSummary;

/** Bars of exposure, dots of leaks, and a ruler with the days between them. */
record TimelinePainting(TimelineFigure.Window window, List<Lane> rows, List<RecordSummary.Unit> leaked)
        implements Figure.Painting {
    private static final double RULER = 26;
    private static final double THICKEST = 19;
    /** Opacity of the flight after a leak. */
    private static final int FLOWN_ON = 80;

    private static final double MONTH_DAYS = 30.4;
    private static final int[] MONTH_STEPS = {1, 2, 3, 6, 12, 24, 60, 120};

    /**
     * A row: one circuit, or several that need no names, as thin bars above each other.
     *
     * @param name its name
     * @param units the circuits, at least one
     */
    record Lane(String name, List<RecordSummary.Unit> units) {
        Lane {
            units = List.copyOf(units);
        }

        static Lane of(RecordSummary.Unit unit) {
            return new Lane(unit.vehicle(), List.of(unit));
        }

        boolean leaked() {
            return units.stream().anyMatch(unit -> !unit.leakUtc().isEmpty());
        }
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        double ruler = leaked.size() > 1 ? RULER : 6;
        double bottom = area.getMaxY() - Panel.TICKS;
        Rectangle2D body =
                new Rectangle2D.Double(area.getX(), area.getY() + ruler, area.getWidth(), bottom - area.getY() - ruler);
        List<Lanes.Name> names = rows.stream()
                .map(row -> new Lanes.Name(row.name(), row.leaked()))
                .toList();
        Lanes lanes = Lanes.in(g, names, body);
        lanes.drawNames(g, theme);
        Rectangle2D data = new Rectangle2D.Double(
                lanes.right(), area.getY(), area.getMaxX() - lanes.right(), bottom - area.getY());
        Panel panel = new Panel(data, theme);
        DateAxis axis = panel.styled(axis(data.getWidth()), null);
        panel.draw(g, axis, Panel.hidden(0, 1), Panel.Grid.VERTICAL, (copy, scale) -> {
            for (int row = 0; row < rows.size(); row++) {
                bars(copy, scale, row, lanes, theme);
            }
            gaps(copy, scale, lanes, theme);
            for (int row = 0; row < rows.size(); row++) {
                for (RecordSummary.Unit unit : rows.get(row).units()) {
                    leak(copy, scale, unit, lanes.middle(row), lanes.type(), theme);
                }
            }
        });
    }

    private DateAxis axis(double width) {
        TimeZone utc = TimeZone.getTimeZone("UTC");
        DateAxis axis = new DateAxis(null, utc, Locale.ENGLISH);
        axis.setRange(Date.from(window.from()), Date.from(window.to()));
        double months = Dates.days(window.from().toString(), window.to().toString()) / MONTH_DAYS;
        int step = MONTH_STEPS[MONTH_STEPS.length - 1];
        for (int i = MONTH_STEPS.length - 1; i >= 0 && width * MONTH_STEPS[i] / months >= 72; i--) {
            step = MONTH_STEPS[i];
        }
        boolean years = step >= 12;
        SimpleDateFormat format = new SimpleDateFormat(years ? "yyyy" : "MMM yyyy", Locale.ENGLISH);
        format.setTimeZone(utc);
        axis.setTickUnit(
                new DateTickUnit(
                        years ? DateTickUnitType.YEAR : DateTickUnitType.MONTH, years ? step / 12 : step, format),
                false,
                true);
        return axis;
    }

    private static double x(Panel.Scale scale, String iso) {
        double x = scale.x((double) Instant.parse(iso).toEpochMilli());
        return Math.max(scale.data().getX(), Math.min(scale.data().getMaxX(), x));
    }

    private static void bar(
            Graphics2D g, Panel.Scale scale, RecordSummary.Unit unit, double middle, double thickness, Theme theme) {
        double from = x(scale, unit.fromUtc());
        double to = x(scale, unit.toUtc());
        double end = x(scale, unit.endUtc());
        boolean leaked = !unit.leakUtc().isEmpty();
        double top = middle - thickness / 2;
        if (leaked && end > to) {
            g.setPaint(Theme.translucent(theme.barEvent(), FLOWN_ON));
            g.fill(new Rectangle2D.Double(to, top, end - to, thickness));
        }
        g.setPaint(leaked ? theme.barEvent() : theme.bar());
        g.fill(new Rectangle2D.Double(from, top, to - from, thickness));
        Spot.mark(g, Spot.around(from, top, Math.max(to, end), top + thickness), () -> told(unit));
    }

    private static String told(RecordSummary.Unit unit) {
        String exposed = unit.vehicle() + ": exposed " + Dates.shortDay(unit.fromUtc()) + " to "
                + Dates.shortDay(unit.toUtc()) + ", "
                + Numbers.fixed(Dates.days(unit.fromUtc(), unit.toUtc()), 0) + "\u00A0d";
        return unit.leakUtc().isEmpty()
                ? exposed + ", no leak"
                : exposed + ", leak on " + Dates.shortDay(unit.leakUtc()) + " after "
                        + Numbers.fixed(Dates.days(unit.fromUtc(), unit.leakUtc()), 0) + "\u00A0d";
    }

    private void bars(Graphics2D g, Panel.Scale scale, int row, Lanes lanes, Theme theme) {
        List<List<RecordSummary.Unit>> tracks = tracks(rows.get(row).units());
        double step = Math.min(THICKEST, lanes.rowHeight() * 0.72) / tracks.size();
        double thickness = tracks.size() == 1 ? step : step * 0.72;
        for (int i = 0; i < tracks.size(); i++) {
            double middle = lanes.middle(row) + (i - (tracks.size() - 1) / 2.0) * step;
            for (RecordSummary.Unit unit : tracks.get(i)) {
                bar(g, scale, unit, middle, thickness, theme);
            }
        }
    }

    /** Circuits that were not in flight together share a track. */
    private static List<List<RecordSummary.Unit>> tracks(List<RecordSummary.Unit> units) {
        List<List<RecordSummary.Unit>> tracks = new ArrayList<>();
        for (RecordSummary.Unit unit : units) {
            tracks.stream()
                    .filter(track ->
                            Instant.parse(track.get(track.size() - 1).endUtc()).isBefore(Instant.parse(unit.fromUtc())))
                    .findFirst()
                    .orElseGet(() -> {
                        List<RecordSummary.Unit> track = new ArrayList<>();
                        tracks.add(track);
                        return track;
                    })
                    .add(unit);
        }
        return tracks;
    }

    private int row(RecordSummary.Unit unit) {
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).units().contains(unit)) {
                return row;
            }
        }
        return -1;
    }

    /** A ruler above the bars; a gap too short for its label is left without. */
    private void gaps(Graphics2D g, Panel.Scale scale, Lanes lanes, Theme theme) {
        if (leaked.size() < 2) {
            return;
        }
        double y = scale.data().getY() + RULER / 2;
        Lettering words = new Lettering(Inter.SEMI_BOLD.size(12.5), theme.counterText());
        g.setPaint(theme.counter());
        g.setStroke(new BasicStroke(1.4f));
        Panel.line(
                g,
                x(scale, leaked.get(0).leakUtc()),
                y,
                x(scale, leaked.get(leaked.size() - 1).leakUtc()),
                y);
        for (RecordSummary.Unit unit : leaked) {
            int row = row(unit);
            double x = x(scale, unit.leakUtc());
            g.setPaint(theme.counter());
            g.setStroke(new BasicStroke(1.4f));
            Panel.line(g, x, y - 4, x, y + 4);
            if (row >= 0) {
                g.setStroke(new BasicStroke(
                        1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1f, new float[] {2f, 3f}, 0f));
                Panel.line(g, x, y + 5, x, lanes.middle(row));
            }
        }
        for (int i = 1; i < leaked.size(); i++) {
            gap(g, scale, leaked.get(i - 1).leakUtc(), leaked.get(i).leakUtc(), y, words, theme);
        }
    }

    private static void gap(
            Graphics2D g, Panel.Scale scale, String from, String to, double y, Lettering words, Theme theme) {
        double left = x(scale, from);
        double right = x(scale, to);
        double days = Dates.days(from, to);
        String text = words.width(g, Dates.span(days)) + 18 > right - left ? Dates.shortSpan(days) : Dates.span(days);
        double width = words.width(g, text) + 10;
        if (width + 8 > right - left) {
            return;
        }
        double middle = (left + right) / 2;
        g.setPaint(theme.ground());
        Rectangle2D box = new Rectangle2D.Double(middle - width / 2, y - 8, width, 16);
        g.fill(box);
        Spot.mark(
                g,
                box,
                () -> Dates.shortDay(from) + " to " + Dates.shortDay(to) + ": " + Numbers.fixed(days, 0)
                        + "\u00A0d between leaks");
        words.drawMiddle(g, text, middle, y, Anchor.MIDDLE);
    }

    private static void leak(
            Graphics2D g, Panel.Scale scale, RecordSummary.Unit unit, double y, double type, Theme theme) {
        if (unit.leakUtc().isEmpty()) {
            return;
        }
        double x = x(scale, unit.leakUtc());
        Dot.event(theme).drawRinged(g, x, y, theme);
        Spot.mark(g, x, y, () -> told(unit));
        Lettering date = new Lettering(Inter.SEMI_BOLD.size(Math.max(Inter.SMALLEST, type - 0.5)), theme.ink());
        String text = Dates.shortDay(unit.leakUtc());
        double before = x - 14 - date.width(g, text);
        // inside the bar before the dot, where the bar is long enough; else on whichever side has room
        boolean left = before >= x(scale, unit.fromUtc()) + 4
                || x + 14 + date.width(g, text) > scale.data().getMaxX();
        if (!left) {
            // the ruler's line to another leak may pass here
            clear(g, scale, unit, date.box(g, text, x + 14, y, Anchor.START), theme);
        }
        date.drawMiddle(g, text, left ? x - 14 : x + 14, y, left ? Anchor.END : Anchor.START);
    }

    private static void clear(Graphics2D g, Panel.Scale scale, RecordSummary.Unit unit, Rectangle2D box, Theme theme) {
        g.setPaint(theme.ground());
        g.fill(box);
        double end = Math.min(box.getMaxX(), x(scale, unit.endUtc()));
        if (end > box.getX()) {
            g.setPaint(Theme.translucent(theme.barEvent(), FLOWN_ON));
            g.fill(new Rectangle2D.Double(box.getX(), box.getY(), end - box.getX(), box.getHeight()));
        }
    }
}
