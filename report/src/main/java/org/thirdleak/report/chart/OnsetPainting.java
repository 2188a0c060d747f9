package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jfree.data.Range;
import org.thirdleak.report.claim.Comparison;
import org.thirdleak.report.claim.Dates;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.OnsetLine;
import org.thirdleak.report.claim.OnsetLine.Span;
import org.thirdleak.report.claim.PriorStory;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.RecordSummary;

/** Steps of the Bayes factor against the onset, the Bayes factor of later onsets as a thin line, and the leaks. */
record OnsetPainting(PriorStory story, OnsetLine date) implements Figure.Painting {
    private static final double AXIS = 52;
    private static final double HEADER = 8;
    private static final double RIGHT = 16;
    private static final int MOST_NAMES = 5;
    private static final double LINE = 17;
    private static final double REACH = Math.log10(3.8);

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        Rectangle2D data = new Rectangle2D.Double(
                area.getX() + AXIS,
                area.getY() + HEADER,
                area.getWidth() - AXIS - RIGHT,
                area.getHeight() - HEADER - Panel.TICKS - 4);
        Panel panel = new Panel(data, theme);
        RatioAxis axis = panel.styled(new RatioAxis(range(data.getHeight())), null);
        axis.setAxisLineVisible(false);
        Range years =
                new Range(0, days(date.spans().get(date.spans().size() - 1).toUtc()));
        panel.draw(
                g,
                Panel.hidden(years.getLowerBound(), years.getUpperBound()),
                axis,
                Panel.Grid.HORIZONTAL,
                (copy, scale) -> {
                    copy.setPaint(theme.ink());
                    copy.setStroke(new BasicStroke(1.2f));
                    Panel.line(copy, data.getX(), scale.y(0), data.getMaxX(), scale.y(0));
                    leaks(copy, scale, theme);
                    band(copy, scale, Span::within, theme.accent(), 60);
                    copy.setPaint(theme.secondInk());
                    copy.setStroke(new BasicStroke(
                            1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {5f, 3f}, 0f));
                    copy.draw(steps(scale, span -> log(span.fromHere().value())));
                    copy.setPaint(theme.accent());
                    copy.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
                    copy.draw(steps(scale, span -> log(span.within().value())));
                    date.spans().forEach(span -> told(copy, scale, span));
                });
        Panel.Scale scale = new Panel.Scale(Panel.hidden(years.getLowerBound(), years.getUpperBound()), axis, data);
        years(g, scale, theme);
        names(g, scale, theme);
    }

    private double days(String utc) {
        return Dates.days(date.spans().get(0).fromUtc(), utc);
    }

    private static double log(double factor) {
        return Math.log10(Math.max(1e-12, Math.min(1e12, factor)));
    }

    private Range range(double height) {
        double low = -REACH;
        double high = REACH;
        for (Span span : date.spans()) {
            for (Comparison factor : List.of(span.within(), span.fromHere())) {
                low = Math.min(low, log(factor.value()));
                high = Math.max(high, log(factor.value()));
            }
        }
        double margin = (high - low) * 18 / height;
        return new Range(low - margin, high + margin);
    }

    private Path2D steps(Panel.Scale scale, Function<Span, Double> log) {
        Path2D path = new Path2D.Double();
        boolean first = true;
        for (Span span : date.spans()) {
            double y = scale.y(log.apply(span));
            double from = scale.x(days(span.fromUtc()));
            if (first) {
                path.moveTo(from, y);
            } else {
                path.lineTo(from, y);
            }
            path.lineTo(scale.x(days(span.toUtc())), y);
            first = false;
        }
        return path;
    }

    private void band(Graphics2D g, Panel.Scale scale, Function<Span, Comparison> factor, Color paint, int alpha) {
        g.setPaint(Theme.translucent(paint, alpha));
        for (Span span : date.spans()) {
            double top = scale.y(log(factor.apply(span).high()));
            double bottom = scale.y(log(factor.apply(span).low()));
            double from = scale.x(days(span.fromUtc()));
            g.fill(new Rectangle2D.Double(from, top, scale.x(days(span.toUtc())) - from, bottom - top));
        }
    }

    private void told(Graphics2D g, Panel.Scale scale, Span span) {
        double from = scale.x(days(span.fromUtc()));
        Rectangle2D data = scale.data();
        Spot.mark(
                g,
                new Rectangle2D.Double(from, data.getY(), scale.x(days(span.toUtc())) - from, data.getHeight()),
                () -> "Onset from " + Dates.shortDay(span.fromUtc()) + " to " + Dates.shortDay(span.toUtc()) + ": "
                        + Told.factor(story.reading()::inSentence, span.within()) + "; on its first day or later "
                        + Told.odds(span.fromHere()));
    }

    private List<RecordSummary.Unit> leaked() {
        return story.reading().leaked().stream()
                .filter(unit -> days(unit.leakUtc()) >= 0)
                .toList();
    }

    private void leaks(Graphics2D g, Panel.Scale scale, Theme theme) {
        g.setPaint(theme.counter());
        g.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1f, new float[] {2f, 3f}, 0f));
        for (RecordSummary.Unit unit : leaked()) {
            double x = Math.min(scale.data().getMaxX(), scale.x(days(unit.leakUtc())));
            Panel.line(g, x, scale.data().getY(), x, scale.data().getMaxY());
        }
    }

    private void years(Graphics2D g, Panel.Scale scale, Theme theme) {
        Lettering label = new Lettering(Inter.REGULAR.size(12.5), theme.secondInk());
        int first = Integer.parseInt(date.spans().get(0).fromUtc().substring(0, 4)) + 1;
        int last = Integer.parseInt(
                date.spans().get(date.spans().size() - 1).toUtc().substring(0, 4));
        int step = last - first > 12 ? 5 : last - first > 5 ? 2 : 1;
        for (int year = first; year <= last; year++) {
            double x = scale.x(days(String.format(Locale.ROOT, "%04d-01-01T00:00:00Z", year)));
            if (year % step == 0
                    && x < scale.data().getMaxX() - 14
                    && x > scale.data().getX() + 14) {
                label.drawMiddle(g, Integer.toString(year), x, scale.data().getMaxY() + 14, Anchor.MIDDLE);
            }
        }
    }

    /** Names stand left of the first leak, one under the other, below the curve; the lines are told apart on the left. */
    private void names(Graphics2D g, Panel.Scale scale, Theme theme) {
        Lettering leak = new Lettering(Inter.REGULAR.size(12), theme.counterText());
        List<String> lines = new ArrayList<>();
        List<RecordSummary.Unit> leaked = leaked();
        if (leaked.size() > MOST_NAMES) {
            lines.add(Numbers.counted(leaked.size(), "leak", "leaks"));
        } else {
            leaked.forEach(
                    unit -> lines.add(story.reading().vehicle(unit.id()) + ", " + Dates.shortDay(unit.leakUtc())));
        }
        if (!lines.isEmpty()) {
            double x = scale.x(days(leaked.get(0).leakUtc())) - 8;
            boolean left = x - scale.data().getX() > scale.data().getWidth() / 2;
            double y = scale.data().getMaxY() - 12 - LINE * (lines.size() - 1);
            for (String line : lines) {
                leak.drawMiddle(g, leak.fit(g, line, 260), left ? x : x + 16, y, left ? Anchor.END : Anchor.START);
                y += LINE;
            }
        }
        Span first = date.spans().get(0);
        label(g, scale, first.within(), "known to be in this span", theme.accent(), true);
        label(g, scale, first.fromHere(), "this date or later", theme.secondInk(), false);
    }

    private static void label(Graphics2D g, Panel.Scale scale, Comparison at, String words, Paint paint, boolean bold) {
        Lettering lettering = new Lettering((bold ? Inter.SEMI_BOLD : Inter.REGULAR).size(12.5), paint);
        lettering.drawMiddle(g, words, scale.data().getX() + 10, scale.y(log(at.value())) - 24, Anchor.START);
    }
}
