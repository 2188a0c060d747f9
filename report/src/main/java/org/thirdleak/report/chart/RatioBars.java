package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.data.Range;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.PriorStory;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;

/** Named bars on one scale of Bayes factors, with words at their ends and a line at the Bayes factor as it is. */
record RatioBars(PriorStory story, List<Row> rows) implements Figure.Painting {
    private static final double HEADER = 26;
    private static final double LABEL = 64;
    private static final double MARGIN = 14;
    private static final double LEAST_REACH = Math.log10(3.8);
    private static final double FARTHEST = 12;
    private static final double WIDEST_NAMES = 0.42;

    /**
     * A bar.
     *
     * @param name its name
     * @param low Bayes factor at its left end
     * @param high Bayes factor at its right end
     * @param lowText what stands at its left end
     * @param highText what stands at its right end
     * @param marks Bayes factors at the 5 %, 50 % and 95 % quantile, or none
     */
    record Row(String name, double low, double high, String lowText, String highText, List<Double> marks) {
        String told() {
            if (marks.isEmpty()) {
                return name + ": Bayes factor " + Numbers.odds(low) + " to " + Numbers.odds(high);
            }
            return name + ": Bayes factor " + Numbers.odds(low) + " at " + lowText + ", " + Numbers.odds(high) + " at "
                    + highText + "; " + Numbers.odds(marks.get(0)) + ", " + Numbers.odds(marks.get(1)) + " and "
                    + Numbers.odds(marks.get(2)) + " at the 5 %, 50 % and 95 % quantile of its prior";
        }

        DoubleStream values() {
            return DoubleStream.concat(
                    DoubleStream.of(low, high), marks.stream().mapToDouble(Double::doubleValue));
        }
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        Rectangle2D body = new Rectangle2D.Double(
                area.getX(), area.getY() + HEADER, area.getWidth(), area.getHeight() - HEADER - Panel.TICKS_AND_LABEL);
        Lanes lanes = Lanes.in(
                g, rows.stream().map(row -> new Lanes.Name(row.name(), false)).toList(), body, WIDEST_NAMES);
        lanes.drawNames(g, theme);
        Rectangle2D data = new Rectangle2D.Double(
                lanes.right(), area.getY(), area.getMaxX() - lanes.right(), body.getMaxY() - area.getY());
        Panel panel = new Panel(data, theme);
        String of = story.reading().inSentence(story.pair().of());
        String over = story.reading().inSentence(story.pair().over());
        Lettering small = new Lettering(Inter.REGULAR.size(12.5), theme.secondInk());
        String label = small.longest(
                g,
                data.getWidth(),
                "Bayes factor, " + of + " : " + over + " (log scale)",
                "Bayes factor (log scale)",
                "Bayes factor");
        RatioAxis axis = panel.styled(new RatioAxis(range(data.getWidth())), label);
        panel.draw(g, axis, Panel.hidden(0, 1), Panel.Grid.VERTICAL, (copy, scale) -> {
            guides(copy, scale, theme);
            directions(copy, scale, theme, over, of);
            for (int i = 0; i < rows.size(); i++) {
                bar(copy, scale, rows.get(i), lanes.middle(i), lanes, theme);
            }
        });
    }

    private static double log(double factor) {
        return Math.max(-FARTHEST, Math.min(FARTHEST, Math.log10(factor)));
    }

    private Range range(double width) {
        double[] logs = Stream.concat(
                        rows.stream().flatMapToDouble(Row::values).boxed(),
                        Stream.of(story.base().value()))
                .mapToDouble(RatioBars::log)
                .toArray();
        double low = Math.min(-LEAST_REACH, DoubleStream.of(logs).min().orElse(0));
        double high = Math.max(LEAST_REACH, DoubleStream.of(logs).max().orElse(0));
        double perPx = (high - low) / Math.max(100, width - 2 * (LABEL + MARGIN));
        return new Range(low - (LABEL + MARGIN) * perPx, high + (LABEL + MARGIN) * perPx);
    }

    private void guides(Graphics2D g, Panel.Scale scale, Theme theme) {
        double top = scale.data().getY() + HEADER;
        g.setPaint(theme.ink());
        g.setStroke(new BasicStroke(1.2f));
        Panel.line(g, scale.x(0), top, scale.x(0), scale.data().getMaxY());
        g.setPaint(theme.accent());
        g.setStroke(new BasicStroke(1.6f));
        double base = scale.x(log(story.base().value()));
        Panel.line(g, base, top, base, scale.data().getMaxY());
    }

    private static void directions(Graphics2D g, Panel.Scale scale, Theme theme, String over, String of) {
        double y = scale.data().getY() + HEADER / 2 - 2;
        Lettering left = new Lettering(Inter.SEMI_BOLD.size(12), theme.counterText());
        Lettering right = new Lettering(Inter.SEMI_BOLD.size(12), theme.accent());
        double one = scale.x(0);
        double leftRoom = one - scale.data().getX() - 12;
        double rightRoom = scale.data().getMaxX() - one - 12;
        left.drawMiddle(g, left.fit(g, "← " + over, leftRoom), one - 8, y, Anchor.END);
        right.drawMiddle(g, right.fit(g, of, rightRoom - 20) + " →", one + 8, y, Anchor.START);
    }

    private static void bar(Graphics2D g, Panel.Scale scale, Row row, double middle, Lanes lanes, Theme theme) {
        double[] x = row.values().map(value -> scale.x(log(value))).toArray();
        double from = DoubleStream.of(x).min().orElse(0);
        double to = DoubleStream.of(x).max().orElse(0);
        double thick = Math.min(12, lanes.rowHeight() * 0.5);
        g.setPaint(theme.barEvent());
        g.fill(new Rectangle2D.Double(from, middle - thick / 2, Math.max(1.5, to - from), thick));
        if (!row.marks().isEmpty()) {
            double radius = Math.min(5.5, lanes.rowHeight() * 0.24);
            g.setPaint(theme.ink());
            g.fill(new Rectangle2D.Double(x[3] - 1.2, middle - thick / 2 - 2, 2.4, thick + 4));
            dot(g, x[4], middle, radius, true, theme);
            dot(g, x[2], middle, radius, false, theme);
        }
        double type = Math.max(Inter.SMALLEST, Math.min(12.5, lanes.rowHeight() * 0.6));
        Lettering words = new Lettering(Inter.REGULAR.size(type), theme.ink());
        label(g, words, words.fit(g, row.lowText(), LABEL), from - 9, middle, Anchor.END, theme);
        label(g, words, words.fit(g, row.highText(), LABEL), to + 9, middle, Anchor.START, theme);
        Spot.mark(g, Spot.around(from, middle - thick / 2, to, middle + thick / 2), row::told);
    }

    /** On a ground of its own: grid lines and the line of 1 pass behind it. */
    private static void label(
            Graphics2D g, Lettering words, String text, double x, double middle, Anchor anchor, Theme theme) {
        Rectangle2D box = words.box(g, text, x, middle, anchor);
        g.setPaint(theme.ground());
        g.fill(new Rectangle2D.Double(box.getX() - 3, box.getY(), box.getWidth() + 6, box.getHeight()));
        words.drawMiddle(g, text, x, middle, anchor);
    }

    private static void dot(Graphics2D g, double x, double y, double radius, boolean full, Theme theme) {
        Ellipse2D shape = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        g.setPaint(full ? theme.accent() : theme.ground());
        g.fill(shape);
        g.setPaint(theme.accent());
        g.setStroke(new BasicStroke(1.8f));
        g.draw(shape);
    }
}
