package org.thirdleak.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.HypothesisResult;

/** One bar of posterior probability per hypothesis, the most probable first; a tick marks the prior. */
record PosteriorBars(List<HypothesisResult> hypotheses) implements Figure.Painting {
    private static final double THICKEST = 34;
    private static final double NUMBER = 120;

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        List<HypothesisResult> sorted = hypotheses.stream()
                .sorted(Comparator.comparingDouble(HypothesisResult::posteriorProbability)
                        .reversed())
                .toList();
        Lanes lanes = Lanes.in(
                g,
                sorted.stream()
                        .map(hypothesis -> new Lanes.Name(
                                hypothesis.title().isBlank() ? hypothesis.id() : hypothesis.title(), false))
                        .toList(),
                new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), area.getHeight() - Panel.TICKS));
        lanes.drawNames(g, theme);
        double width = area.getMaxX() - lanes.right() - NUMBER;
        double largest = sorted.stream()
                .mapToDouble(hypothesis -> Math.max(hypothesis.priorProbability(), hypothesis.posteriorProbability()))
                .max()
                .orElse(1);
        double thickness = Math.min(THICKEST, lanes.rowHeight() * 0.6);
        Lettering number = new Lettering(Inter.SEMI_BOLD.size(lanes.type()), theme.ink());
        for (int row = 0; row < sorted.size(); row++) {
            HypothesisResult hypothesis = sorted.get(row);
            int lane = row;
            double length = width * hypothesis.posteriorProbability() / largest;
            double y = lanes.middle(row);
            g.setPaint(row == 0 ? theme.accent() : theme.axis());
            g.fill(new Rectangle2D.Double(lanes.right(), y - thickness / 2, length, thickness));
            double prior = lanes.right() + width * hypothesis.priorProbability() / largest;
            g.setPaint(theme.ink());
            g.fill(new Rectangle2D.Double(prior - 1, y - thickness / 2 - 3, 2, thickness + 6));
            String text =
                    Numbers.percentWithError(hypothesis.posteriorProbability(), hypothesis.posteriorStandardError());
            Spot.mark(
                    g,
                    new Rectangle2D.Double(lanes.right(), y - lanes.rowHeight() / 2, width + NUMBER, lanes.rowHeight()),
                    () -> lanes.names().get(lane).text() + ": " + text + " after the record, "
                            + Numbers.percent(hypothesis.priorProbability()) + " before it");
            double after = lanes.right() + length + 10;
            // beside its bar, unless the mark of the prior stands there
            boolean marked = prior > after - 14 && prior < after + number.width(g, text) + 8;
            number.drawMiddle(g, text, marked ? Math.max(after, prior + 10) : after, y, Anchor.START);
        }
        new Lettering(Inter.REGULAR.size(12), theme.secondInk())
                .drawMiddle(
                        g,
                        "bar: probability after the record; line: before it",
                        area.getX(),
                        area.getMaxY() - Panel.TICKS / 2,
                        Anchor.START);
    }
}
