package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jfree.data.Range;
import org.thirdleak.report.claim.LedgerStep;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;

/** Bars from the Bayes factor before a step to the one after it, joined by a line; other pairs as quiet lines. */
record LedgerPainting(Reading reading, List<LedgerFigure.Line> lines) implements Figure.Painting {
    private static final double AXIS = 44;
    private static final double BELOW = 74;
    /** Narrow columns fold the names of vehicles more often. */
    private static final double BELOW_NARROW = 88;

    private static final double WIDEST_BAR = 54;
    private static final double NARROW = 800;

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        double right = area.getWidth() < NARROW ? 128 : 150;
        Rectangle2D data = new Rectangle2D.Double(
                area.getX() + AXIS,
                area.getY(),
                area.getWidth() - AXIS - right,
                area.getHeight() - (area.getWidth() < NARROW ? BELOW_NARROW : BELOW));
        Panel panel = new Panel(data, theme);
        RatioAxis axis = panel.styled(new RatioAxis(range(data.getHeight())), null);
        axis.setAxisLineVisible(false);
        int steps = lines.get(0).steps().size();
        panel.draw(g, Panel.hidden(0, steps), axis, Panel.Grid.HORIZONTAL, (copy, scale) -> {
            copy.setPaint(theme.ink());
            copy.setStroke(new BasicStroke(1.2f));
            Panel.line(copy, scale.data().getX(), scale.y(0), scale.data().getMaxX(), scale.y(0));
            for (int i = lines.size() - 1; i > 0; i--) {
                quiet(copy, scale, lines.get(i), i == 1 ? theme.third() : theme.secondInk());
            }
            bars(copy, scale, theme);
            double[] xs =
                    IntStream.range(0, steps).mapToDouble(i -> middle(scale, i)).toArray();
            Spot.columns(copy, scale.data(), xs, this::told);
        });
        Panel.Scale scale = new Panel.Scale(Panel.hidden(0, steps), axis, data);
        names(g, scale, theme);
        ends(g, scale, right, theme);
    }

    /** What a step did to every pair, and where it left them. */
    private String told(int index) {
        LedgerFigure.Step first = lines.get(0).steps().get(index);
        return first.name() + ", " + first.when() + ": "
                + lines.stream()
                        .map(line -> told(line.steps().get(index).step()))
                        .collect(Collectors.joining("; "));
    }

    private String told(LedgerStep step) {
        return reading.inSentence(step.soFar().of()) + " over "
                + reading.inSentence(step.soFar().over()) + " " + step.times() + " (95 % " + step.interval()
                + "), so far " + Told.odds(step.soFar());
    }

    private Range range(double height) {
        double low = -0.1;
        double high = 0.3;
        for (LedgerFigure.Line line : lines) {
            for (LedgerFigure.Step step : line.steps()) {
                low = Math.min(low, Math.log10(step.after()));
                high = Math.max(high, Math.log10(step.after()));
            }
        }
        // room for the printed factors above and below the bars
        double label = (high - low) * 24 / Math.max(24, height - 48);
        return new Range(low - label, high + label);
    }

    private static double middle(Panel.Scale scale, int step) {
        return scale.x(step + 0.5);
    }

    /** Levels between the steps only: what a step does is told for the first pair. */
    private void quiet(Graphics2D g, Panel.Scale scale, LedgerFigure.Line line, Color paint) {
        g.setPaint(Theme.translucent(paint, 220));
        g.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, dashes(line), 0f));
        double half = barWidth(scale) / 2;
        for (int i = 0; i < line.steps().size(); i++) {
            boolean last = i == line.steps().size() - 1;
            double y = scale.y(Math.log10(line.steps().get(i).after()));
            double to = last ? scale.data().getMaxX() : middle(scale, i + 1) - half - 3;
            Panel.line(g, middle(scale, i) + half + 3, y, to, y);
        }
    }

    private static double barWidth(Panel.Scale scale) {
        return Math.min(WIDEST_BAR, (scale.x(1) - scale.x(0)) * 0.5);
    }

    /** Told apart in grey print too. */
    private float[] dashes(LedgerFigure.Line line) {
        return lines.indexOf(line) == 1 ? new float[] {5f, 2.5f} : new float[] {1.5f, 2f};
    }

    private void bars(Graphics2D g, Panel.Scale scale, Theme theme) {
        List<LedgerFigure.Step> steps = lines.get(0).steps();
        double column = scale.x(1) - scale.x(0);
        double width = barWidth(scale);
        Lettering factor = new Lettering(Inter.SEMI_BOLD.size(column < 64 ? Inter.SMALLEST : 13), theme.ink());
        for (int i = 0; i < steps.size(); i++) {
            LedgerFigure.Step step = steps.get(i);
            double before = scale.y(Math.log10(step.before()));
            double after = scale.y(Math.log10(step.after()));
            boolean up = step.step().factor() >= 1;
            double top = Math.min(before, after);
            double height = Math.max(2, Math.abs(after - before));
            g.setPaint(up ? theme.accent() : theme.counter());
            g.fill(new Rectangle2D.Double(middle(scale, i) - width / 2, top, width, height));
            g.setStroke(new BasicStroke(1.6f));
            g.setPaint(theme.ink());
            double next = i + 1 < steps.size()
                    ? middle(scale, i + 1) + width / 2
                    : scale.data().getMaxX();
            Panel.line(g, middle(scale, i) - width / 2, after, next, after);
            String text = step.step().times();
            if (factor.width(g, text) <= column) {
                label(g, text, middle(scale, i), up ? top - 11 : top + height + 11, factor, theme);
            }
        }
    }

    private static void label(Graphics2D g, String text, double x, double y, Lettering lettering, Theme theme) {
        Rectangle2D box = lettering.box(g, text, x, y, Anchor.MIDDLE);
        g.setPaint(theme.ground());
        g.fill(new Rectangle2D.Double(box.getX() - 5, box.getY(), box.getWidth() + 10, box.getHeight()));
        lettering.drawMiddle(g, text, x, y, Anchor.MIDDLE);
    }

    private void names(Graphics2D g, Panel.Scale scale, Theme theme) {
        List<LedgerFigure.Step> steps = lines.get(0).steps();
        double column = scale.x(1) - scale.x(0);
        double type = column < 100 ? Inter.SMALLEST : 12.5;
        Lettering leak = new Lettering(Inter.SEMI_BOLD.size(type), theme.ink());
        Lettering other = new Lettering(Inter.REGULAR.size(type), theme.secondInk());
        // with many steps only every so many have room for a name
        int every = (int) Math.ceil(62 / column);
        double y = scale.data().getMaxY() + 14;
        for (int i = 0; i < steps.size(); i += every) {
            LedgerFigure.Step step = steps.get(i);
            Lettering first = step.step().leak() ? leak : other;
            double room = column * every - 6;
            double line = y;
            for (String name : first.wrap(g, step.name(), room, 4)) {
                first.drawMiddle(g, name, middle(scale, i), line, Anchor.MIDDLE);
                line += type + 3;
            }
            other.drawMiddle(g, other.fit(g, step.when(), room), middle(scale, i), line, Anchor.MIDDLE);
        }
    }

    /** Totals at the right end, moved apart where they would touch. */
    private void ends(Graphics2D g, Panel.Scale scale, double room, Theme theme) {
        List<LedgerFigure.Line> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble(
                        (LedgerFigure.Line line) -> line.total().value())
                .reversed());
        Lettering odds = new Lettering(Inter.BOLD.size(14), theme.accent());
        Lettering words = new Lettering(Inter.REGULAR.size(Inter.SMALLEST), theme.secondInk());
        double height = 60;
        double lowest = scale.data().getMaxY() - height * sorted.size() + 34;
        double free = scale.data().getY() + 8;
        double x = scale.data().getMaxX() + 8;
        for (LedgerFigure.Line line : sorted) {
            double wanted = scale.y(Math.log10(line.total().value()));
            double y = Math.max(free, Math.min(wanted, lowest));
            int index = lines.indexOf(line);
            Paint paint = index == 0 ? theme.accent() : index == 1 ? theme.third() : theme.secondInk();
            g.setPaint(theme.axis());
            g.setStroke(new BasicStroke(1f));
            Panel.line(g, scale.data().getMaxX() + 1, wanted, x - 3, y);
            new Lettering(odds.font(), paint).drawMiddle(g, line.total().odds(), x, y, Anchor.START);
            Reading.Pair pair = line.pair();
            List<String> below = List.of(
                    reading.inSentence(pair.of()),
                    "over " + reading.inSentence(pair.over()),
                    line.total().interval());
            for (int i = 0; i < below.size(); i++) {
                words.drawMiddle(g, words.fit(g, below.get(i), room - 10), x, y + 15 + 13 * i, Anchor.START);
            }
            Spot.mark(
                    g,
                    new Rectangle2D.Double(x, y - 8, room - 10, height - 6),
                    () -> Told.factor(reading::inSentence, line.total()));
            free = y + height;
            lowest += height;
        }
    }
}
