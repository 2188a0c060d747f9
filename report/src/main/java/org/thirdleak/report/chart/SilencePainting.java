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
import org.thirdleak.report.claim.Comparison;
import org.thirdleak.report.claim.Dates;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.VerdictOutlook.Silence;

/**
 * Bayes factors against the end of a silence: the headline pair with its numbers, the others as quieter lines.
 *
 * @param reading the result
 * @param silences in order of time
 * @param lines the pairs, headline first
 */
record SilencePainting(Reading reading, List<Silence> silences, List<SilenceFigure.Line> lines)
        implements Figure.Painting {
    private static final double AXIS = 44;
    private static final double RIGHT = 190;
    private static final double DATE_PX = 84;
    private static final double NUMBER_PX = 46;
    private static final double LOG_3 = Math.log10(3);

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        Rectangle2D data = new Rectangle2D.Double(
                area.getX() + AXIS,
                area.getY() + 6,
                area.getWidth() - AXIS - RIGHT,
                area.getHeight() - 6 - Panel.TICKS);
        Panel panel = new Panel(data, theme);
        RatioAxis axis = panel.styled(new RatioAxis(range(data.getHeight())), null);
        axis.setAxisLineVisible(false);
        double days = silences.get(silences.size() - 1).days();
        // room for whole dots at both ends
        var time = Panel.hidden(-0.008 * days, 1.008 * days);
        panel.draw(g, time, axis, Panel.Grid.HORIZONTAL, (copy, scale) -> {
            copy.setPaint(theme.ink());
            copy.setStroke(new BasicStroke(1.2f));
            Panel.line(copy, scale.data().getX(), scale.y(0), scale.data().getMaxX(), scale.y(0));
            planEnd(copy, scale, theme);
            for (int i = lines.size() - 1; i >= 0; i--) {
                line(copy, scale, lines.get(i), paint(i, theme), i == 0);
            }
            numbers(copy, scale, theme);
            double[] xs = silences.stream()
                    .mapToDouble(silence -> scale.x(silence.days()))
                    .toArray();
            Spot.columns(copy, data, xs, this::told);
        });
        Panel.Scale scale = new Panel.Scale(time, axis, data);
        dates(g, scale, theme);
        List<EndLabels.Label> labels = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Reading.Pair pair = lines.get(i).pair();
            labels.add(new EndLabels.Label(
                    y(scale, lines.get(i).last().value()),
                    lines.get(i).last().ratio(),
                    reading.inSentence(pair.of()) + " over " + reading.inSentence(pair.over()),
                    paint(i, theme)));
        }
        // the last date is centred below the end of the lines and reaches under their labels
        Rectangle2D aboveDates =
                new Rectangle2D.Double(data.getX(), data.getY(), data.getWidth(), data.getHeight() - Panel.TICKS);
        new EndLabels(labels, RIGHT).draw(g, aboveDates, theme);
    }

    private String told(int index) {
        return "No leak until " + Dates.shortDay(silences.get(index).utc()) + ": "
                + lines.stream()
                        .map(line -> Told.factor(
                                reading::inSentence, line.comparisons().get(index)))
                        .collect(Collectors.joining("; "));
    }

    private static Color paint(int line, Theme theme) {
        return line == 0 ? theme.accent() : line == 1 ? theme.third() : theme.secondInk();
    }

    private static double y(Panel.Scale scale, double ratio) {
        return scale.y(Math.log10(ratio));
    }

    private Range range(double height) {
        double low = -0.1;
        double high = LOG_3 + 0.02;
        for (SilenceFigure.Line line : lines) {
            for (Comparison comparison : line.comparisons()) {
                low = Math.min(low, Math.log10(comparison.low()));
                high = Math.max(high, Math.log10(comparison.high()));
            }
        }
        double number = (high - low) * 28 / height;
        return new Range(low - number / 2, high + number);
    }

    private void line(Graphics2D g, Panel.Scale scale, SilenceFigure.Line line, Color paint, boolean main) {
        Path2D middle = new Path2D.Double();
        Path2D band = new Path2D.Double();
        int last = silences.size() - 1;
        for (int i = 0; i <= last; i++) {
            double x = scale.x(silences.get(i).days());
            Comparison comparison = line.comparisons().get(i);
            if (i == 0) {
                middle.moveTo(x, y(scale, comparison.value()));
                band.moveTo(x, y(scale, comparison.high()));
            } else {
                middle.lineTo(x, y(scale, comparison.value()));
                band.lineTo(x, y(scale, comparison.high()));
            }
        }
        for (int i = last; i >= 0; i--) {
            band.lineTo(
                    scale.x(silences.get(i).days()),
                    y(scale, line.comparisons().get(i).low()));
        }
        band.closePath();
        g.setPaint(Theme.translucent(paint, 60));
        g.fill(band);
        g.setPaint(paint);
        float[] dash = main ? new float[] {1f, 0f} : new float[] {7f, 4f};
        g.setStroke(new BasicStroke(main ? 2.6f : 1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, dash, 0f));
        g.draw(middle);
        if (main) {
            for (int i = 0; i <= last; i++) {
                new Dot(10, paint)
                        .draw(
                                g,
                                scale.x(silences.get(i).days()),
                                y(scale, line.comparisons().get(i).value()));
            }
        }
    }

    /** Numbers of the headline above its dots, where they do not touch the one before. */
    private void numbers(Graphics2D g, Panel.Scale scale, Theme theme) {
        Lettering number = new Lettering(Inter.SEMI_BOLD.size(13), theme.accent());
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < silences.size() - 1; i++) {
            Comparison comparison = lines.get(0).comparisons().get(i);
            double x = scale.x(silences.get(i).days()) + 6;
            if (x < free || x + NUMBER_PX > scale.data().getMaxX()) {
                continue;
            }
            Rectangle2D box = number.box(g, comparison.ratio(), x, y(scale, comparison.high()) - 14, Anchor.START);
            g.setPaint(Theme.translucent(theme.ground(), 210));
            g.fill(box);
            number.drawMiddle(g, comparison.ratio(), x, y(scale, comparison.high()) - 14, Anchor.START);
            free = x + NUMBER_PX;
        }
    }

    /** Where the flight plan ends and is repeated. */
    private void planEnd(Graphics2D g, Panel.Scale scale, Theme theme) {
        double days = Dates.days(
                reading.result().record().observeUntilUtc(),
                reading.result().outlook().planUntilUtc());
        double x = scale.x(days);
        Lettering words = new Lettering(Inter.REGULAR.size(12), theme.secondInk());
        String text = "flight plan repeated →";
        if (days <= 0 || x + words.width(g, text) + 10 > scale.data().getMaxX()) {
            return;
        }
        g.setPaint(theme.axis());
        g.setStroke(new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1f, new float[] {2f, 3f}, 0f));
        Panel.line(g, x, scale.data().getY(), x, scale.data().getMaxY());
        words.drawMiddle(g, text, x + 6, scale.data().getY() + 8, Anchor.START);
    }

    /** Dates of the silences, the last one always, others where there is room. */
    private void dates(Graphics2D g, Panel.Scale scale, Theme theme) {
        Lettering words = new Lettering(Inter.REGULAR.size(12.5), theme.secondInk());
        double y = scale.data().getMaxY() + 14;
        int last = silences.size() - 1;
        double end = scale.x(silences.get(last).days()) - DATE_PX;
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= last; i++) {
            double x = scale.x(silences.get(i).days());
            if (i == last || (x >= free && x + DATE_PX / 2 < end)) {
                words.drawMiddle(g, Dates.shortDay(silences.get(i).utc()), x, y, Anchor.MIDDLE);
                free = x + 1.1 * DATE_PX;
            }
        }
    }
}
