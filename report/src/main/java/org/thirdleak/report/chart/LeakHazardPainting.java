package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.data.Range;
import org.thirdleak.report.claim.Dates;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.LeakHazard.Course;
import org.thirdleak.simulator.result.LeakHazard.Level;
import org.thirdleak.simulator.result.LeakHazard.Step;

/**
 * A panel per hypothesis on one log scale: mean, bands and the part that is impacts, as steps in time.
 *
 * @param multiples the panels
 * @param steps spans of time
 * @param leakUtcs when units leaked
 * @param nowUtc end of the record
 */
record LeakHazardPainting(List<Multiple> multiples, List<Step> steps, List<String> leakUtcs, String nowUtc)
        implements Figure.Painting {
    private static final double AXIS = 46;
    private static final double GAP = 30;
    private static final double HEADER = 44;
    private static final double ROW_GAP = 12;
    private static final double YEAR_PX = 48;
    private static final int[] YEAR_STEPS = {1, 2, 5, 10, 20, 50};
    private static final double MOST_DECADES = 5;
    private static final int BAND_ALPHA = 52;
    private static final double LEAK_TICK = 13;
    private static final double SAME = 1 - 1e-9;

    /**
     * A panel.
     *
     * @param name name of the hypothesis
     * @param words what it expected in the record
     * @param course its hazard
     */
    record Multiple(String name, String words, Course course) {}

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        int count = multiples.size();
        int columns = count <= 3 ? count : count == 4 ? 2 : 3;
        int rows = (count + columns - 1) / columns;
        double width = (area.getWidth() - AXIS - GAP * (columns - 1)) / columns;
        double height = (area.getHeight() - ROW_GAP * (rows - 1)) / rows;
        Range values = range();
        for (int i = 0; i < count; i++) {
            int row = i / columns;
            double left = area.getX() + AXIS + i % columns * (width + GAP);
            double top = area.getY() + row * (height + ROW_GAP);
            Rectangle2D data = new Rectangle2D.Double(left, top + HEADER, width, height - HEADER - Panel.TICKS);
            header(g, multiples.get(i), left, top, width, theme);
            panel(g, multiples.get(i).course(), data, values, i % columns == 0, theme);
            told(g, multiples.get(i), data);
        }
    }

    private static void header(Graphics2D g, Multiple multiple, double left, double top, double width, Theme theme) {
        Lettering name = new Lettering(Inter.SEMI_BOLD.size(13.5), theme.ink());
        Lettering words = new Lettering(Inter.REGULAR.size(12), theme.secondInk());
        name.drawMiddle(g, name.fit(g, multiple.name(), width), left, top + 9, Anchor.START);
        words.drawMiddle(g, words.fit(g, multiple.words(), width), left, top + 28, Anchor.START);
    }

    /** Around the outer bands with room for the ticks below, one decade at least, five at most. */
    private Range range() {
        double high = Double.MIN_NORMAL;
        double low = Double.MAX_VALUE;
        for (Multiple multiple : multiples) {
            for (Level level : multiple.course().levels()) {
                high = Math.max(high, Math.max(level.q95(), level.perYear()));
                low = level.q05() > 0 ? Math.min(low, level.q05()) : low;
            }
        }
        double top = Math.log10(high) + 0.12;
        double bottom = Math.max(Math.log10(Math.min(low, high)), top - MOST_DECADES);
        double ticks = 0.16 * (top - bottom);
        return new Range(Math.min(bottom - ticks, top - 1), top);
    }

    private static double day(String utc) {
        return Instant.parse(utc).getEpochSecond() / 86_400.0;
    }

    private void panel(Graphics2D g, Course course, Rectangle2D data, Range values, boolean labelled, Theme theme) {
        Range days = new Range(
                day(steps.get(0).fromUtc()), day(steps.get(steps.size() - 1).toUtc()));
        Panel panel = new Panel(data, theme);
        TickAxis time = panel.styled(new TickAxis(days, years(days, data.getWidth())), null);
        TickAxis rate = panel.styled(new TickAxis(values, Ticks.decades(values, "")), null);
        rate.setAxisLineVisible(false);
        rate.setTickLabelsVisible(labelled);
        panel.draw(g, time, rate, Panel.Grid.HORIZONTAL, (copy, scale) -> {
            copy.clip(data);
            double now = scale.x(day(nowUtc));
            copy.setPaint(Theme.translucent(theme.bar(), 90));
            copy.fill(new Rectangle2D.Double(now, data.getY(), data.getMaxX() - now, data.getHeight()));
            band(copy, scale, course, Level::q05, Level::q95, theme);
            band(copy, scale, course, Level::q25, Level::q75, theme);
            boolean others = course.levels().stream().anyMatch(l -> l.byImpactsPerYear() < SAME * l.perYear());
            if (others) {
                copy.setPaint(theme.counterText());
                copy.setStroke(new BasicStroke(
                        1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {4f, 2.5f}, 0f));
                copy.draw(line(scale, course, Level::byImpactsPerYear));
            }
            copy.setPaint(theme.accent());
            copy.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            copy.draw(line(scale, course, Level::perYear));
            copy.setPaint(theme.counter());
            copy.setStroke(new BasicStroke(2f));
            for (String leak : leakUtcs) {
                // the last leak may be the end of all: its tick must not be cut in two
                double x = Math.min(scale.x(day(leak)), data.getMaxX() - 1);
                Panel.line(copy, x, data.getMaxY() - LEAK_TICK, x, data.getMaxY());
            }
        });
    }

    /** The numbers of each span of time. */
    private void told(Graphics2D g, Multiple multiple, Rectangle2D data) {
        double first = day(steps.get(0).fromUtc());
        double perDay = data.getWidth() / (day(steps.get(steps.size() - 1).toUtc()) - first);
        for (int k = 0; k < steps.size(); k++) {
            Step step = steps.get(k);
            Level level = multiple.course().levels().get(k);
            double from = data.getX() + (day(step.fromUtc()) - first) * perDay;
            double width = (day(step.toUtc()) - day(step.fromUtc())) * perDay;
            Spot.mark(
                    g,
                    new Rectangle2D.Double(from, data.getY(), width, data.getHeight()),
                    () -> multiple.name() + ", " + Dates.shortDay(step.fromUtc()) + " to "
                            + Dates.shortDay(step.toUtc()) + ": "
                            + Told.between(level.perYear(), level.q05(), level.q95(), "90 %") + " leaks per year, "
                            + Numbers.significant(level.byImpactsPerYear(), 3) + " of them by impacts, with "
                            + Numbers.significant(step.unitsAtRisk(), 2) + " circuits exposed");
        }
        for (String leak : leakUtcs) {
            double x = Math.min(data.getX() + (day(leak) - first) * perDay, data.getMaxX() - 1);
            Spot.mark(
                    g,
                    Spot.around(x - 1, data.getMaxY() - LEAK_TICK, x + 1, data.getMaxY()),
                    () -> "Leak of " + Dates.shortDay(leak));
        }
    }

    /** First days of years, as close as their labels allow; months where the record is too short for two of them. */
    private List<Ticks.Tick> years(Range days, double width) {
        double perYear = width * 365.25 / days.getLength();
        int step = YEAR_STEPS[YEAR_STEPS.length - 1];
        for (int i = YEAR_STEPS.length - 1; i >= 0 && perYear * YEAR_STEPS[i] >= YEAR_PX; i--) {
            step = YEAR_STEPS[i];
        }
        List<Ticks.Tick> ticks = new ArrayList<>();
        int first = LocalDate.ofEpochDay((long) days.getLowerBound()).getYear();
        int last = LocalDate.ofEpochDay((long) days.getUpperBound()).getYear();
        for (int year = first; year <= last; year++) {
            double day = LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toEpochSecond() / 86_400.0;
            // labels are centred and must not reach over the edges
            boolean inside = (day - days.getLowerBound()) * perYear / 365.25 > 16
                    && (days.getUpperBound() - day) * perYear / 365.25 > 16;
            if (year % step == 0 && inside) {
                ticks.add(new Ticks.Tick(day, Integer.toString(year)));
            }
        }
        if (ticks.isEmpty()) {
            double middle = days.getCentralValue();
            String iso = Instant.ofEpochSecond(Math.round(middle * 86_400)).toString();
            ticks.add(new Ticks.Tick(middle, Dates.shortDay(iso)));
        }
        return ticks;
    }

    private double y(Panel.Scale scale, double value) {
        double low = scale.yAxis().getLowerBound();
        return scale.y(value > 0 ? Math.max(low - 1, Math.log10(value)) : low - 1);
    }

    /** Steps; where nobody is at risk it runs below the panel. */
    private Path2D line(Panel.Scale scale, Course course, ToDoubleFunction<Level> value) {
        Path2D path = new Path2D.Double();
        for (int k = 0; k < steps.size(); k++) {
            double y = y(scale, value.applyAsDouble(course.levels().get(k)));
            double from = scale.x(day(steps.get(k).fromUtc()));
            if (k == 0) {
                path.moveTo(from, y);
            } else {
                path.lineTo(from, y);
            }
            path.lineTo(scale.x(day(steps.get(k).toUtc())), y);
        }
        return path;
    }

    private void band(
            Graphics2D g,
            Panel.Scale scale,
            Course course,
            ToDoubleFunction<Level> low,
            ToDoubleFunction<Level> high,
            Theme theme) {
        Path2D path = line(scale, course, high);
        for (int k = steps.size() - 1; k >= 0; k--) {
            double y = y(scale, low.applyAsDouble(course.levels().get(k)));
            path.lineTo(scale.x(day(steps.get(k).toUtc())), y);
            path.lineTo(scale.x(day(steps.get(k).fromUtc())), y);
        }
        path.closePath();
        g.setPaint(Theme.translucent(theme.accent(), BAND_ALPHA));
        g.fill(path);
    }
}
