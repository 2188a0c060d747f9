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
import org.thirdleak.report.claim.WatchCaption;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.VerdictOutlook.Year;

/**
 * Probabilities against years: solid lines for the headline pair, dashed ones for the other.
 *
 * @param reading the result
 * @param years the yearly looks
 * @param lines pairs under each of their hypotheses
 */
record WatchPainting(Reading reading, List<Year> years, List<WatchFigure.Line> lines) implements Figure.Painting {
    private static final double AXIS = 52;
    private static final double RIGHT = 210;
    private static final int MOST_TICKS = 12;

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        Rectangle2D data = new Rectangle2D.Double(
                area.getX() + AXIS,
                area.getY() + 8,
                area.getWidth() - AXIS - RIGHT,
                area.getHeight() - 8 - Panel.TICKS_AND_LABEL);
        Panel panel = new Panel(data, theme);
        double end = years.get(years.size() - 1).years();
        Range time = new Range(-0.006 * end, 1.006 * end);
        TickAxis xAxis = panel.styled(
                new TickAxis(time, Ticks.linear(time, Math.min(MOST_TICKS, years.size()), "")),
                "years after " + reading.date() + ", of 365.25 days");
        Range probability = new Range(-0.008, 1);
        TickAxis yAxis = panel.styled(new TickAxis(probability, Ticks.quarters()), null);
        yAxis.setAxisLineVisible(false);
        panel.draw(g, xAxis, yAxis, Panel.Grid.HORIZONTAL, (copy, scale) -> {
            for (int i = lines.size() - 1; i >= 0; i--) {
                line(copy, scale, lines.get(i), paint(i, theme));
            }
            double[] xs =
                    years.stream().mapToDouble(year -> scale.x(year.years())).toArray();
            Spot.columns(copy, data, xs, this::told);
        });
        Panel.Scale scale = new Panel.Scale(xAxis, yAxis, data);
        List<EndLabels.Label> labels = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            WatchFigure.Line line = lines.get(i);
            Estimate last = line.reached().get(line.reached().size() - 1);
            labels.add(new EndLabels.Label(
                    scale.y(last.value()),
                    WatchCaption.share(last, reading.result().outlook().watch(), years.get(years.size() - 1)),
                    "if " + reading.inSentence(line.truth()) + " is true, over " + reading.inSentence(line.other()),
                    paint(i, theme)));
        }
        new EndLabels(labels, RIGHT).draw(g, data, theme);
    }

    private String told(int index) {
        Year year = years.get(index);
        return "After " + Numbers.significant(year.years(), 2) + " years: "
                + lines.stream()
                        .map(line -> "if " + reading.inSentence(line.truth()) + " is true, over "
                                + reading.inSentence(line.other()) + " "
                                + WatchCaption.share(
                                        line.reached().get(index),
                                        reading.result().outlook().watch(),
                                        year))
                        .collect(Collectors.joining("; "));
    }

    private static Color paint(int line, Theme theme) {
        return switch (line) {
            case 0 -> theme.accent();
            case 1 -> theme.counterText();
            case 2 -> theme.third();
            default -> theme.secondInk();
        };
    }

    private void line(Graphics2D g, Panel.Scale scale, WatchFigure.Line line, Color paint) {
        Path2D middle = new Path2D.Double();
        Path2D band = new Path2D.Double();
        int last = years.size() - 1;
        for (int i = 0; i <= last; i++) {
            double x = scale.x(years.get(i).years());
            Estimate reached = line.reached().get(i);
            double high = scale.y(Numbers.high(reached.value(), reached.standardError()));
            if (i == 0) {
                middle.moveTo(x, scale.y(reached.value()));
                band.moveTo(x, high);
            } else {
                middle.lineTo(x, scale.y(reached.value()));
                band.lineTo(x, high);
            }
        }
        for (int i = last; i >= 0; i--) {
            Estimate reached = line.reached().get(i);
            band.lineTo(scale.x(years.get(i).years()), scale.y(Numbers.low(reached.value(), reached.standardError())));
        }
        band.closePath();
        g.setPaint(Theme.translucent(paint, 36));
        g.fill(band);
        g.setPaint(paint);
        float[] dash = line.headline() ? new float[] {1f, 0f} : new float[] {7f, 4f};
        g.setStroke(new BasicStroke(
                line.headline() ? 2.6f : 1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, dash, 0f));
        g.draw(middle);
        for (int i = 0; i <= last; i++) {
            new Dot(line.headline() ? 8 : 6, paint)
                    .draw(
                            g,
                            scale.x(years.get(i).years()),
                            scale.y(line.reached().get(i).value()));
        }
    }
}
