package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jfree.data.Range;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.claim.SurvivalCaption;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.Attribution;
import org.thirdleak.simulator.result.LeakHazard.Course;
import org.thirdleak.simulator.result.LeakHazard.SurvivalPoint;

/**
 * Probabilities of silence against the day: the average with its numbers at the days of the forecast, single hypotheses as
 * quieter lines.
 *
 * @param reading the result
 * @param courses what is drawn; the average last, if there is one
 * @param forecastDays days whose numbers are told
 */
record SurvivalPainting(Reading reading, List<Course> courses, List<Double> forecastDays) implements Figure.Painting {
    private static final double AXIS = 52;
    private static final double RIGHT = 206;
    private static final int MOST_TICKS = 10;
    private static final double NUMBER_PX = 60;
    /** Lines below this would run through numbers above the axis. */
    private static final double LOW = 0.12;

    /** Told apart in grey print too. */
    private static final float[][] DASHES = {{7f, 4f}, {2f, 3f}, {10f, 3f, 2f, 3f}, {4f, 2f}, {12f, 5f}};

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        Rectangle2D data = new Rectangle2D.Double(
                area.getX() + AXIS,
                area.getY() + 10,
                area.getWidth() - AXIS - RIGHT,
                area.getHeight() - 10 - Panel.TICKS_AND_LABEL);
        Panel panel = new Panel(data, theme);
        double end = last(courses.get(0)).days();
        Range days = new Range(0, end * 1.006);
        TickAxis time =
                panel.styled(new TickAxis(days, Ticks.linear(days, MOST_TICKS, "")), "days after " + reading.date());
        TickAxis probability = panel.styled(new TickAxis(new Range(0, 1.004), Ticks.quarters()), null);
        probability.setAxisLineVisible(false);
        int main = courses.size() - 1;
        panel.draw(g, time, probability, Panel.Grid.HORIZONTAL, (copy, scale) -> {
            for (int i = 0; i <= main; i++) {
                line(copy, scale, i, theme);
            }
            numbers(copy, scale, courses.get(main), theme);
            List<SurvivalPoint> points = courses.get(main).survival();
            double[] xs =
                    points.stream().mapToDouble(point -> scale.x(point.days())).toArray();
            Spot.columns(copy, data, xs, i -> told(points.get(i).days()));
        });
        Panel.Scale scale = new Panel.Scale(time, probability, data);
        List<EndLabels.Label> labels = new ArrayList<>();
        for (int i = 0; i <= main; i++) {
            SurvivalPoint last = last(courses.get(i));
            labels.add(new EndLabels.Label(
                    scale.y(last.probability()),
                    SurvivalCaption.words(last),
                    name(courses.get(i)),
                    paint(courses.get(i), theme)));
        }
        new EndLabels(labels, RIGHT).draw(g, data, theme);
    }

    private static SurvivalPoint last(Course course) {
        return course.survival().get(course.survival().size() - 1);
    }

    private String name(Course course) {
        return course.hypothesis().equals(Attribution.AVERAGED)
                ? "averaged over the hypotheses"
                : "under " + reading.inSentence(course.hypothesis());
    }

    private String told(double days) {
        return "No further leak within " + Numbers.fixed(days, 0) + "\u00A0d: "
                + courses.stream()
                        .flatMap(course -> course.survival().stream()
                                .filter(point -> point.days() == days)
                                .map(point -> name(course) + " "
                                        + Numbers.percentWithError(point.probability(), point.standardError())))
                        .collect(Collectors.joining("; "));
    }

    /** The average belongs to no hypothesis. */
    private Color paint(Course course, Theme theme) {
        return course.hypothesis().equals(Attribution.AVERAGED)
                ? theme.ink()
                : HypothesisColour.ofText(reading, List.of(course.hypothesis()), theme);
    }

    private void line(Graphics2D g, Panel.Scale scale, int index, Theme theme) {
        boolean main = index == courses.size() - 1;
        List<SurvivalPoint> points = courses.get(index).survival();
        Color paint = paint(courses.get(index), theme);
        Path2D middle = new Path2D.Double();
        Path2D band = new Path2D.Double();
        middle.moveTo(scale.x(0), scale.y(1));
        band.moveTo(scale.x(0), scale.y(1));
        for (SurvivalPoint point : points) {
            middle.lineTo(scale.x(point.days()), scale.y(point.probability()));
            band.lineTo(
                    scale.x(point.days()),
                    scale.y(Math.min(1, Numbers.high(point.probability(), point.standardError()))));
        }
        for (int i = points.size() - 1; i >= 0; i--) {
            SurvivalPoint point = points.get(i);
            band.lineTo(scale.x(point.days()), scale.y(Numbers.low(point.probability(), point.standardError())));
        }
        band.closePath();
        g.setPaint(Theme.translucent(paint, 60));
        g.fill(band);
        g.setPaint(paint);
        g.setStroke(new BasicStroke(
                main ? 2.8f : 1.8f,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1f,
                main ? new float[] {1f, 0f} : DASHES[index % DASHES.length],
                0f));
        g.draw(middle);
        for (SurvivalPoint point : points) {
            if (forecastDays.contains(point.days())) {
                new Dot(main ? 10 : 7, paint).draw(g, scale.x(point.days()), scale.y(point.probability()));
            }
        }
    }

    /** At the days of the forecast a line from the dot of the average to its number; the last one stands at the right. */
    private void numbers(Graphics2D g, Panel.Scale scale, Course main, Theme theme) {
        Color paint = paint(main, theme);
        Lettering number = new Lettering(Inter.SEMI_BOLD.size(13), paint);
        double free = Double.NEGATIVE_INFINITY;
        for (SurvivalPoint point : main.survival()) {
            double x = scale.x(point.days());
            boolean told = forecastDays.contains(point.days())
                    && point.days() < last(main).days();
            if (told && x >= free && x + NUMBER_PX < scale.data().getMaxX()) {
                g.setPaint(paint);
                g.setStroke(new BasicStroke(
                        1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1f, new float[] {2f, 3f}, 0f));
                Panel.line(g, x, scale.y(point.probability()), x, scale.data().getMaxY());
                String text = Numbers.percent(point.probability(), point.standardError());
                number.drawMiddle(g, text, x + 6, heightOfNumber(scale, point.days()), Anchor.START);
                free = x + NUMBER_PX;
            }
        }
    }

    /** Above the axis or, where lines run there, above all of them. */
    private double heightOfNumber(Panel.Scale scale, double days) {
        double[] there = courses.stream()
                .flatMap(course -> course.survival().stream())
                .filter(point -> point.days() == days)
                .mapToDouble(SurvivalPoint::probability)
                .sorted()
                .toArray();
        return there[0] < LOW
                ? scale.y(there[there.length - 1]) - 14
                : scale.data().getMaxY() - 12;
    }
}
