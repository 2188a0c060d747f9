package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jfree.data.Range;
import org.thirdleak.report.claim.ConvergenceCaption;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.Convergence.Course;
import org.thirdleak.simulator.result.Convergence.Fraction;
import org.thirdleak.simulator.result.Convergence.Look;

/**
 * Two rows of small multiples, a column per hypothesis: fractions of the first histories relative to the fraction of all.
 * Above histories without a leak, which the likelihood knows too, below those that match the record.
 *
 * @param reading the result
 * @param courses what is drawn
 */
record ConvergencePainting(Reading reading, List<Course> courses) implements Figure.Painting {
    private static final double AXIS = 46;
    private static final double GAP = 26;
    /** Half of the label at the end of an axis. */
    private static final double RIGHT = 14;

    private static final double NAME = 26;
    private static final double LINE = 15;
    private static final int MOST_LINES = 3;
    private static final double BETWEEN = 14;
    private static final double FEWEST = 100;
    /** Fewer histories than this say too little for a line; their interval is drawn. */
    private static final long WORTH_A_LINE = 5;

    private static final double TICK_PX = 62;
    private static final double LEAKLESS_REACH = Math.log10(2.2);
    private static final double MATCHING_REACH = Math.log10(4.4);
    private static final List<Ticks.Tick> LEAKLESS_TICKS =
            List.of(tick(0.5, "½"), tick(0.75, "¾"), tick(1, "1"), tick(1.5, "1.5"), tick(2, "2"));
    private static final List<Ticks.Tick> MATCHING_TICKS =
            List.of(tick(0.25, "¼"), tick(0.5, "½"), tick(1, "1"), tick(2, "2"), tick(4, "4"));

    private static Ticks.Tick tick(double ratio, String label) {
        return new Ticks.Tick(Math.log10(ratio), label);
    }

    /** A row of panels. */
    private record Row(
            String title,
            Function<Look, Fraction> fraction,
            Function<Course, String> words,
            double reach,
            List<Ticks.Tick> ticks) {}

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        List<Row> rows = List.of(
                new Row(
                        "without any leak: ",
                        Look::leakless,
                        ConvergenceCaption::leakless,
                        LEAKLESS_REACH,
                        LEAKLESS_TICKS),
                new Row(
                        "like the record: ",
                        Look::matching,
                        course -> ConvergenceCaption.matching(last(course)),
                        MATCHING_REACH,
                        MATCHING_TICKS));
        double width = (area.getWidth() - AXIS - RIGHT - GAP * (courses.size() - 1)) / courses.size();
        Lettering words = new Lettering(Inter.REGULAR.size(12), theme.secondInk());
        double top = area.getY() + NAME;
        double below = Panel.TICKS_AND_LABEL;
        int lines = 0;
        for (Row row : rows) {
            lines += lines(g, row, width, words);
        }
        double height = (area.getHeight() - NAME - LINE * lines - 2 * 8 - BETWEEN - below) / rows.size();
        names(g, area, width, theme);
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            double header = LINE * lines(g, row, width, words) + 8;
            for (int i = 0; i < courses.size(); i++) {
                double left = area.getX() + AXIS + i * (width + GAP);
                double line = top + 6;
                for (String text : words.wrap(g, row.title() + row.words().apply(courses.get(i)), width, MOST_LINES)) {
                    words.drawMiddle(g, text, left, line, Anchor.START);
                    line += LINE;
                }
                Rectangle2D data = new Rectangle2D.Double(left, top + header, width, height);
                panel(g, courses.get(i), row, data, i == 0, r == rows.size() - 1, theme);
            }
            top += header + height + BETWEEN;
        }
    }

    private int lines(Graphics2D g, Row row, double width, Lettering words) {
        return courses.stream()
                .mapToInt(course -> words.wrap(g, row.title() + row.words().apply(course), width, MOST_LINES)
                        .size())
                .max()
                .orElse(1);
    }

    private void names(Graphics2D g, Rectangle2D area, double width, Theme theme) {
        Lettering name = new Lettering(Inter.SEMI_BOLD.size(13.5), theme.ink());
        for (int i = 0; i < courses.size(); i++) {
            String text = name.fit(g, reading.name(courses.get(i).hypothesis()), width);
            name.drawMiddle(g, text, area.getX() + AXIS + i * (width + GAP), area.getY() + 9, Anchor.START);
        }
    }

    private static Look last(Course course) {
        return course.looks().get(course.looks().size() - 1);
    }

    private static double logCount(Look look) {
        return Math.log10((double) look.histories());
    }

    private static List<Look> drawn(Course course) {
        double fewest = Math.min(FEWEST, last(course).histories() / 2.0);
        return course.looks().stream()
                .filter(look -> look.histories() >= fewest)
                .toList();
    }

    private void panel(
            Graphics2D g, Course course, Row row, Rectangle2D data, boolean labelled, boolean below, Theme theme) {
        List<Look> looks = drawn(course);
        Range histories = new Range(logCount(looks.get(0)), logCount(last(course)) + 0.001);
        Panel panel = new Panel(data, theme);
        TickAxis time = panel.styled(
                new TickAxis(histories, counts(histories, data.getWidth())), below ? "number of histories" : null);
        time.setTickLabelsVisible(below);
        TickAxis ratio = panel.styled(new TickAxis(new Range(-row.reach(), row.reach()), row.ticks()), null);
        ratio.setAxisLineVisible(false);
        ratio.setTickLabelsVisible(labelled);
        double all = row.fraction().apply(last(course)).value();
        panel.draw(g, time, ratio, Panel.Grid.HORIZONTAL, (copy, scale) -> {
            copy.clip(data);
            double[] xs =
                    looks.stream().mapToDouble(look -> scale.x(logCount(look))).toArray();
            Spot.columns(copy, data, xs, i -> told(course, looks.get(i), row));
            if (all > 0) {
                funnel(copy, scale, looks, row, all, theme.accent());
            }
            if (row.reach() == LEAKLESS_REACH) {
                likelihood(copy, scale, course, all, theme);
            }
        });
        if (all == 0) {
            Lettering words = new Lettering(Inter.REGULAR.size(12.5), theme.secondInk());
            words.drawMiddle(g, "none", data.getCenterX(), data.getCenterY() - 14, Anchor.MIDDLE);
        }
    }

    private String told(Course course, Look look, Row row) {
        Fraction fraction = row.fraction().apply(look);
        String likelihood = row.reach() == LEAKLESS_REACH
                ? "; by the likelihood "
                        + Numbers.significant(course.leaklessByLikelihood().value(), 3)
                : "";
        return reading.name(course.hypothesis()) + ", " + Numbers.count(look.histories()) + " histories, " + row.title()
                + Numbers.count(fraction.count()) + ", a fraction of "
                + Told.between(fraction.value(), fraction.low(), fraction.high(), "95 %") + likelihood;
    }

    /** Powers of ten, every second or third where they would touch. */
    private static List<Ticks.Tick> counts(Range logs, double width) {
        int every = (int) Math.ceil(TICK_PX * logs.getLength() / width);
        List<Ticks.Tick> ticks = new ArrayList<>();
        double edge = logs.getLength() * 34 / width;
        int top = (int) Math.floor(logs.getUpperBound());
        for (int k = top; k >= logs.getLowerBound(); k -= Math.max(1, every)) {
            ticks.add(new Ticks.Tick(k, label(k)));
        }
        // a label at the edge is centred on it: with a gap between the panels there is room for half of it
        ticks.removeIf(tick -> tick.value() < logs.getLowerBound() + edge / 2);
        return ticks;
    }

    private static String label(int power) {
        return power >= 6
                ? String.format(Locale.ROOT, "%s\u00A0M", Numbers.count(Math.round(Math.pow(10, power - 6.0))))
                : Numbers.count(Math.round(Math.pow(10, power)));
    }

    private static double y(Panel.Scale scale, double ratio) {
        double low = scale.yAxis().getLowerBound();
        return scale.y(ratio > 0 ? Math.max(2 * low, Math.log10(ratio)) : 2 * low);
    }

    private static void funnel(Graphics2D g, Panel.Scale scale, List<Look> looks, Row row, double all, Color paint) {
        Path2D middle = new Path2D.Double();
        Path2D band = new Path2D.Double();
        for (int i = 0; i < looks.size(); i++) {
            double x = scale.x(logCount(looks.get(i)));
            Fraction fraction = row.fraction().apply(looks.get(i));
            if (i == 0) {
                band.moveTo(x, y(scale, fraction.high() / all));
            } else {
                band.lineTo(x, y(scale, fraction.high() / all));
            }
            if (fraction.count() >= WORTH_A_LINE && middle.getCurrentPoint() == null) {
                middle.moveTo(x, y(scale, fraction.value() / all));
            } else if (middle.getCurrentPoint() != null) {
                middle.lineTo(x, y(scale, fraction.value() / all));
            }
        }
        for (int i = looks.size() - 1; i >= 0; i--) {
            double x = scale.x(logCount(looks.get(i)));
            band.lineTo(x, y(scale, row.fraction().apply(looks.get(i)).low() / all));
        }
        band.closePath();
        g.setPaint(Theme.translucent(paint, 60));
        g.fill(band);
        g.setPaint(paint);
        g.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        g.draw(middle);
        double end = scale.x(logCount(looks.get(looks.size() - 1)));
        new Dot(8, paint).draw(g, end - 4, y(scale, 1));
    }

    private static void likelihood(Graphics2D g, Panel.Scale scale, Course course, double all, Theme theme) {
        if (all > 0) {
            double y = y(scale, course.leaklessByLikelihood().value() / all);
            g.setPaint(theme.counterText());
            g.setStroke(
                    new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1f, new float[] {6f, 4f}, 0f));
            Panel.line(g, scale.data().getX(), y, scale.data().getMaxX(), y);
        }
    }
}
