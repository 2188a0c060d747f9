package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.data.Range;
import org.thirdleak.report.claim.ChanceFrequencyCaption;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.claim.Wording;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.ChanceFrequency;
import org.thirdleak.simulator.result.ChanceFrequency.Comparison;
import org.thirdleak.simulator.result.ChanceFrequency.Exceedance;
import org.thirdleak.simulator.result.ChanceFrequency.SampleFrequency;

/** One histogram per sample on a common scale of Bayes factors; what reaches the observed one is solid. */
record ChanceFrequencyPainting(Reading reading, Comparison comparison, List<SampleFrequency> samples)
        implements Figure.Painting {
    private static final double NAMES = 210;
    private static final double GAP = 14;
    /** Share of a panel that the bars may fill; above them stands the number. */
    private static final double TALLEST = 0.68;

    private static final int STEPS_PER_BAR = 2;
    /** Bars beyond the ends of the scale, decades: everything smaller or larger. */
    private static final double OUTSIDE = 0.25;

    private static final double BREAK = 0.12;
    private static final double LEAST_ROOM = 0.5;
    /** A single record must be seen. */
    private static final double LEAST_HEIGHT = 3;

    /**
     * A bar.
     *
     * @param from left end, decimal logarithm of the Bayes factor
     * @param to right end
     * @param fraction fraction of the records
     */
    private record Bar(double from, double to, double fraction) {}

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        Range range = range();
        double below = Panel.TICKS_AND_LABEL;
        double height = (area.getHeight() - below - GAP * (samples.size() - 1)) / samples.size();
        for (int i = 0; i < samples.size(); i++) {
            boolean bottom = i == samples.size() - 1;
            Rectangle2D data = new Rectangle2D.Double(
                    area.getX() + NAMES, area.getY() + i * (height + GAP), area.getWidth() - NAMES - 10, height);
            panel(g, data, samples.get(i), range, theme, bottom);
            name(g, area.getX(), data, samples.get(i), theme);
        }
    }

    /** All bars with a record, and the observed factor. */
    private Range range() {
        double low = observedLog10() - LEAST_ROOM;
        double high = observedLog10() + LEAST_ROOM;
        for (SampleFrequency sample : samples) {
            for (Bar bar : bars(sample)) {
                if (bar.fraction() > 0) {
                    low = Math.min(low, bar.from());
                    high = Math.max(high, bar.to());
                }
            }
        }
        return new Range(low - BREAK, high + BREAK);
    }

    private void panel(
            Graphics2D g, Rectangle2D data, SampleFrequency sample, Range range, Theme theme, boolean bottom) {
        Panel panel = new Panel(data, theme);
        String direction = "← speaks for " + reading.inSentence(comparison.over())
                + " · Bayes factor (log scale) · speaks for " + reading.inSentence(comparison.of()) + " →";
        RatioAxis axis = panel.styled(new RatioAxis(range), bottom ? direction : null);
        axis.setVisible(bottom);
        List<Bar> bars = bars(sample);
        double tallest = bars.stream().mapToDouble(Bar::fraction).max().orElse(1) / TALLEST;
        Color color = sample.sample().equals(ChanceFrequency.ALTERNATIVE) ? theme.accent() : theme.counter();
        panel.draw(g, axis, Panel.hidden(0, tallest), Panel.Grid.NONE, (copy, scale) -> {
            bars.forEach(bar -> draw(copy, scale, bar, color));
            bars.forEach(bar -> tell(copy, scale, sample, bar));
            copy.setPaint(theme.axis());
            copy.setStroke(new BasicStroke(1f));
            Panel.line(copy, data.getX(), data.getMaxY() - 0.5, data.getMaxX(), data.getMaxY() - 0.5);
            observed(copy, scale, sample, theme);
        });
    }

    private double observedLog10() {
        return comparison.logBayesFactor() / Math.log(10);
    }

    private List<Bar> bars(SampleFrequency sample) {
        List<Exceedance> curve = sample.curve();
        double first = Math.log10(curve.get(0).bayesFactor());
        List<Bar> bars = new ArrayList<>();
        bars.add(
                new Bar(first - BREAK - OUTSIDE, first - BREAK, 1 - curve.get(0).fraction()));
        int i = 0;
        for (; i + STEPS_PER_BAR < curve.size(); i += STEPS_PER_BAR) {
            Exceedance from = curve.get(i);
            Exceedance to = curve.get(i + STEPS_PER_BAR);
            bars.add(new Bar(
                    Math.log10(from.bayesFactor()), Math.log10(to.bayesFactor()), from.fraction() - to.fraction()));
        }
        double last = Math.log10(curve.get(i).bayesFactor());
        bars.add(new Bar(last + BREAK, last + BREAK + OUTSIDE, curve.get(i).fraction()));
        return bars;
    }

    /** The bar that holds the observed factor is cut there. */
    private void draw(Graphics2D g, Panel.Scale scale, Bar bar, Color color) {
        double cut = Math.max(bar.from(), Math.min(bar.to(), observedLog10()));
        double bottom = scale.data().getMaxY();
        double top = bar.fraction() > 0 ? Math.min(scale.y(bar.fraction()), bottom - LEAST_HEIGHT) : bottom;
        double left = scale.x(bar.from()) + 0.5;
        double right = scale.x(bar.to()) - 0.5;
        double middle = Math.max(left, Math.min(right, scale.x(cut)));
        g.setPaint(Theme.translucent(color, 90));
        g.fill(new Rectangle2D.Double(left, top, middle - left, bottom - top));
        g.setPaint(color);
        g.fill(new Rectangle2D.Double(middle, top, right - middle, bottom - top));
    }

    private void tell(Graphics2D g, Panel.Scale scale, SampleFrequency sample, Bar bar) {
        Rectangle2D data = scale.data();
        List<Bar> bars = bars(sample);
        String factors = bar.equals(bars.get(0))
                ? "below " + Numbers.odds(Math.pow(10, bar.to() + BREAK))
                : bar.equals(bars.get(bars.size() - 1))
                        ? Numbers.odds(Math.pow(10, bar.from() - BREAK)) + " or more"
                        : Numbers.odds(Math.pow(10, bar.from())) + " to " + Numbers.odds(Math.pow(10, bar.to()));
        Spot.mark(
                g,
                new Rectangle2D.Double(
                        scale.x(bar.from()), data.getY(), scale.x(bar.to()) - scale.x(bar.from()), data.getHeight()),
                () -> "Bayes factor " + factors + ": " + Numbers.percent(bar.fraction()) + " of "
                        + Numbers.count(sample.records()) + " records; " + ChanceFrequencyCaption.frequency(sample)
                        + " reach the observed one");
    }

    private void observed(Graphics2D g, Panel.Scale scale, SampleFrequency sample, Theme theme) {
        Rectangle2D data = scale.data();
        double x = Math.max(data.getX(), Math.min(data.getMaxX(), scale.x(observedLog10())));
        g.setPaint(theme.ink());
        g.setStroke(new BasicStroke(1.4f));
        Panel.line(g, x, data.getY(), x, data.getMaxY());
        boolean right = x < data.getCenterX() + data.getWidth() / 4;
        Anchor anchor = right ? Anchor.START : Anchor.END;
        double at = right ? x + 8 : x - 8;
        new Lettering(Inter.SEMI_BOLD.size(14), theme.ink())
                .drawMiddle(g, ChanceFrequencyCaption.frequency(sample), at, data.getY() + 9, anchor);
        new Lettering(Inter.REGULAR.size(12), theme.secondInk())
                .drawMiddle(
                        g,
                        "of records reach " + ChanceFrequencyCaption.factor(reading, comparison),
                        at,
                        data.getY() + 26,
                        anchor);
    }

    private void name(Graphics2D g, double x, Rectangle2D data, SampleFrequency sample, Theme theme) {
        Lettering bold = new Lettering(Inter.SEMI_BOLD.size(13.5), theme.ink());
        double y = data.getY() + 9;
        String name = Wording.capital(ChanceFrequencyCaption.name(reading, comparison, sample));
        for (String line : bold.wrap(g, name, NAMES - 24, 3)) {
            bold.drawMiddle(g, line, x, y, Anchor.START);
            y += 17;
        }
        Lettering plain = new Lettering(Inter.REGULAR.size(12), theme.secondInk());
        plain.drawMiddle(g, Numbers.count(sample.records()) + " records,", x, y, Anchor.START);
        plain.drawMiddle(g, "mean " + Numbers.significant(sample.meanLeaks(), 2) + " leaks", x, y + 15, Anchor.START);
    }
}
