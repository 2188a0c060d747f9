package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.thirdleak.report.claim.Hours;
import org.thirdleak.report.claim.InputName;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.SensitivityCaption;
import org.thirdleak.report.claim.Wording;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.SensitivityResult.InputEffect;
import org.thirdleak.simulator.result.SensitivityResult.Outcome;

/** Two by two outcomes, or one below the other where that is too wide: names of the inputs with their ranges, the tornado, and the indices on a scale from 0 to 1. */
record SensitivityPainting(List<SensitivityFigure.Drawn> outcomes, InputName names, double horizonH)
        implements Figure.Painting {
    private static final int COLUMNS = 2;
    private static final double NARROWEST_CELL = 450;
    private static final double GAP = 30;
    private static final double ROW_GAP = 16;
    private static final double AROUND_BODY = 190;
    private static final double HEAD = 22;
    private static final double TICKS = 20;
    private static final double TALLEST_ROW = 34;
    private static final double NAMES = 226;
    private static final double INDICES = 96;
    private static final double BETWEEN = 14;
    private static final double NUMBER = 46;
    /** Where there is less room, bars and numbers run into their neighbours, which a proof of the figure shows. */
    private static final double LEAST_BARS = 60;

    private static final double MOST_TICKS = 3;
    private static final double Z_95 = 1.96;

    /** Copies the list. */
    SensitivityPainting {
        outcomes = List.copyOf(outcomes);
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        boolean beside = area.getWidth() >= COLUMNS * NARROWEST_CELL;
        int columns = Math.min(beside ? COLUMNS : 1, outcomes.size());
        double width = (area.getWidth() - GAP * (columns - 1)) / columns;
        double rowHeight = rowHeight(area.getHeight(), columns);
        double y = area.getY();
        for (int first = 0; first < outcomes.size(); first += columns) {
            double height = HEAD + TICKS + rowHeight * inputs(outcomes, first, columns);
            for (int i = first; i < Math.min(first + columns, outcomes.size()); i++) {
                double x = area.getX() + (i - first) * (width + GAP);
                cell(g, outcomes.get(i), new Rectangle2D.Double(x, y, width, height), rowHeight, theme);
            }
            y += height + ROW_GAP;
        }
    }

    /** Height of a figure in which no row is squeezed, if there is so much. */
    static int height(List<SensitivityFigure.Drawn> outcomes) {
        double height = AROUND_BODY;
        for (int first = 0; first < outcomes.size(); first += COLUMNS) {
            height += HEAD + TICKS + ROW_GAP + TALLEST_ROW * inputs(outcomes, first, COLUMNS);
        }
        return (int) Math.min(Figure.HEIGHT, Math.ceil(height));
    }

    /** The same for all outcomes, so that those with few inputs leave their room to the others. */
    private double rowHeight(double height, int columns) {
        int inputs = 0;
        double room = height + ROW_GAP;
        for (int first = 0; first < outcomes.size(); first += columns) {
            inputs += inputs(outcomes, first, columns);
            room -= HEAD + TICKS + ROW_GAP;
        }
        return Math.min(TALLEST_ROW, room / inputs);
    }

    private static int inputs(List<SensitivityFigure.Drawn> outcomes, int first, int columns) {
        return outcomes.stream()
                .skip(first)
                .limit(columns)
                .mapToInt(drawn -> drawn.inputs().size())
                .reduce(1, Math::max);
    }

    private void cell(Graphics2D g, SensitivityFigure.Drawn drawn, Rectangle2D cell, double rowHeight, Theme theme) {
        Outcome outcome = drawn.outcome();
        Lettering head = new Lettering(Inter.SEMI_BOLD.size(13.5), theme.ink());
        Lettering quiet = new Lettering(Inter.REGULAR.size(ChartFrame.SMALLEST), theme.secondInk());
        String title = Wording.capital(outcome.title()) + ": " + value(outcome, outcome.reference());
        double room = cell.getWidth() - INDICES - BETWEEN;
        head.drawMiddle(g, head.fit(g, title, room), cell.getX(), cell.getY() + 8, Anchor.START);
        double left = cell.getMaxX() - INDICES;
        quiet.drawMiddle(g, "Sobol index", left, cell.getY() + 8, Anchor.START);
        if (drawn.inputs().isEmpty()) {
            quiet.drawMiddle(g, "does not vary with the inputs", cell.getX(), cell.getY() + 34, Anchor.START);
            return;
        }
        int count = drawn.inputs().size();
        double top = cell.getY() + HEAD;
        names(g, drawn, cell.getX(), top, rowHeight, theme);
        double bars = cell.getX() + NAMES + BETWEEN;
        tornado(g, drawn, new Rectangle2D.Double(bars, top, left - BETWEEN - bars, rowHeight * count), theme);
        indices(g, drawn, new Rectangle2D.Double(left, top, INDICES, rowHeight * count), theme);
    }

    private void names(
            Graphics2D g, SensitivityFigure.Drawn drawn, double x, double top, double rowHeight, Theme theme) {
        Lettering name = new Lettering(Inter.REGULAR.size(ChartFrame.SMALLEST), theme.ink());
        Lettering range = new Lettering(Inter.REGULAR.size(ChartFrame.SMALLEST), theme.secondInk());
        for (int i = 0; i < drawn.inputs().size(); i++) {
            InputEffect effect = drawn.inputs().get(i);
            double middle = top + (i + 0.5) * rowHeight;
            String text = name.fit(g, names.of(effect), NAMES);
            name.drawMiddle(g, text, x + NAMES, middle - 6.2, Anchor.END);
            range.drawMiddle(g, range.fit(g, range(effect), NAMES), x + NAMES, middle + 6.6, Anchor.END);
        }
    }

    private static String range(InputEffect effect) {
        String unit = effect.unit().equals("deg") ? "°" : effect.unit().isEmpty() ? "" : "\u00A0" + effect.unit();
        return Numbers.significant(effect.low(), 3) + " to " + Numbers.significant(effect.high(), 3) + unit;
    }

    private String value(Outcome outcome, double value) {
        boolean beyond = outcome.unit().equals("h") && value >= horizonH * (1 - 1e-9);
        return beyond ? "over " + Hours.round(horizonH) : SensitivityCaption.value(value, outcome.unit());
    }

    private void tornado(Graphics2D g, SensitivityFigure.Drawn drawn, Rectangle2D data, Theme theme) {
        Outcome outcome = drawn.outcome();
        boolean log = outcome.unit().equals("h");
        double low = scaled(outcome.reference(), log);
        double high = low;
        for (InputEffect effect : drawn.inputs()) {
            double a = scaled(effect.outcomeAtLow(), log);
            double b = scaled(effect.outcomeAtHigh(), log);
            low = Math.min(low, Math.min(a, b));
            high = Math.max(high, Math.max(a, b));
        }
        double span = Math.max(high - low, 1e-6);
        double perPx = span / Math.max(LEAST_BARS, data.getWidth() - 2 * NUMBER);
        double lowest = low - NUMBER * perPx;
        double origin = data.getX();
        double reference = origin + (scaled(outcome.reference(), log) - lowest) / perPx;
        double rowHeight = data.getHeight() / drawn.inputs().size();
        for (int i = 0; i < drawn.inputs().size(); i++) {
            InputEffect effect = drawn.inputs().get(i);
            double atLow = origin + (scaled(effect.outcomeAtLow(), log) - lowest) / perPx;
            double atHigh = origin + (scaled(effect.outcomeAtHigh(), log) - lowest) / perPx;
            double middle = data.getY() + (i + 0.5) * rowHeight;
            bars(g, outcome, effect, new Bar(reference, atLow, atHigh, middle), theme);
        }
        g.setPaint(theme.ink());
        g.setStroke(new BasicStroke(1.2f));
        Panel.line(g, reference, data.getY(), reference, data.getMaxY());
        new Lettering(Inter.REGULAR.size(ChartFrame.SMALLEST), theme.secondInk())
                .drawMiddle(g, "all at their medians", reference, data.getMaxY() + 11, Anchor.MIDDLE);
    }

    private static double scaled(double value, boolean log) {
        return log ? Math.log10(Math.max(value, 1e-9)) : value;
    }

    /** Where a bar begins and ends, in pixels. */
    private record Bar(double reference, double atLow, double atHigh, double middle) {
        boolean oneSided() {
            return (atLow - reference) * (atHigh - reference) > 0;
        }
    }

    private void bars(Graphics2D g, Outcome outcome, InputEffect effect, Bar bar, Theme theme) {
        double height = 11;
        double half = height / 2;
        boolean oneSided = bar.oneSided();
        fill(g, bar.reference(), bar.atLow(), bar.middle() - half, oneSided ? half : height, grey(theme));
        fill(
                g,
                bar.reference(),
                bar.atHigh(),
                oneSided ? bar.middle() : bar.middle() - half,
                oneSided ? half : height,
                theme.accent());
        Lettering number = new Lettering(Inter.REGULAR.size(ChartFrame.SMALLEST), theme.ink());
        double left = Math.min(bar.reference(), Math.min(bar.atLow(), bar.atHigh()));
        double right = Math.max(bar.reference(), Math.max(bar.atLow(), bar.atHigh()));
        boolean lowLeft = bar.atLow() <= bar.atHigh();
        String leftText = value(outcome, lowLeft ? effect.outcomeAtLow() : effect.outcomeAtHigh());
        String rightText = value(outcome, lowLeft ? effect.outcomeAtHigh() : effect.outcomeAtLow());
        number.drawMiddle(g, leftText, left - 4, bar.middle(), Anchor.END);
        number.drawMiddle(g, rightText, right + 4, bar.middle(), Anchor.START);
        Spot.mark(
                g,
                Spot.around(left, bar.middle() - half, right, bar.middle() + half),
                () -> Wording.capital(outcome.title()) + ", " + names.of(effect) + " " + range(effect) + ": "
                        + value(outcome, effect.outcomeAtLow()) + " to " + value(outcome, effect.outcomeAtHigh())
                        + ", " + value(outcome, outcome.reference()) + " at the medians");
    }

    private static Color grey(Theme theme) {
        return theme.axis();
    }

    private static void fill(Graphics2D g, double from, double to, double y, double height, Color paint) {
        g.setPaint(paint);
        g.fill(new Rectangle2D.Double(Math.min(from, to), y, Math.max(0.5, Math.abs(to - from)), height));
    }

    private void indices(Graphics2D g, SensitivityFigure.Drawn drawn, Rectangle2D data, Theme theme) {
        double rowHeight = data.getHeight() / drawn.inputs().size();
        double inset = 6;
        double range = indexRange(drawn);
        double unit = (data.getWidth() - 2 * inset) / range;
        // few trajectories leave large errors: ticks keep their distance
        double step = range <= 1.5 ? 0.5 : Math.max(1, Math.ceil(range / MOST_TICKS));
        Lettering tick = new Lettering(Inter.REGULAR.size(ChartFrame.SMALLEST), theme.secondInk());
        for (double share = 0; share <= range + 1e-9; share += step) {
            double x = data.getX() + inset + share * unit;
            g.setPaint(share == 0 ? theme.axis() : theme.grid());
            g.setStroke(new BasicStroke(1f));
            Panel.line(g, x, data.getY(), x, data.getMaxY());
            tick.drawMiddle(
                    g, Numbers.fixed(share, share == Math.rint(share) ? 0 : 1), x, data.getMaxY() + 11, Anchor.MIDDLE);
        }
        for (int i = 0; i < drawn.inputs().size(); i++) {
            InputEffect effect = drawn.inputs().get(i);
            double middle = data.getY() + (i + 0.5) * rowHeight;
            double origin = data.getX() + inset;
            index(g, effect.total(), origin, unit, middle - 3.5, theme.accent(), true, theme);
            index(g, effect.firstOrder(), origin, unit, middle + 3.5, theme.secondInk(), false, theme);
            Spot.mark(
                    g,
                    new Rectangle2D.Double(data.getX(), middle - rowHeight / 2, data.getWidth(), rowHeight),
                    () -> names.of(effect) + ", Sobol index: total "
                            + Numbers.withError(
                                    effect.total().value(), effect.total().standardError())
                            + ", alone "
                            + Numbers.withError(
                                    effect.firstOrder().value(),
                                    effect.firstOrder().standardError()));
        }
    }

    /** Noise can push an index a little beyond 1. */
    private static double indexRange(SensitivityFigure.Drawn drawn) {
        return drawn.inputs().stream()
                .flatMap(effect -> Stream.of(effect.total(), effect.firstOrder()))
                .mapToDouble(index -> index.value() + Z_95 * index.standardError())
                .reduce(1, Math::max);
    }

    private static void index(
            Graphics2D g,
            Estimate index,
            double origin,
            double unit,
            double y,
            Color paint,
            boolean full,
            Theme theme) {
        double x = origin + Math.max(0, index.value()) * unit;
        double low = origin + Math.max(0, index.value() - Z_95 * index.standardError()) * unit;
        double high = origin + Math.max(0, index.value() + Z_95 * index.standardError()) * unit;
        g.setPaint(paint);
        g.setStroke(new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        Panel.line(g, low, y, high, y);
        Ellipse2D dot = new Ellipse2D.Double(x - 3.5, y - 3.5, 7, 7);
        g.setPaint(full ? paint : theme.ground());
        g.fill(dot);
        g.setPaint(paint);
        g.setStroke(new BasicStroke(1.4f));
        g.draw(dot);
    }
}
