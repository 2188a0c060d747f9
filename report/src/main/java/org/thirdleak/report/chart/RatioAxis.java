package org.thirdleak.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.thirdleak.report.claim.Numbers;

/**
 * An axis of ratios: its values are decimal logarithms, its ticks 1/10, 1/3, 1, 3, 10, 30 …, exactly at the band edge 3
 * and not at the square root of ten.
 */
final class RatioAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;
    private static final double LOG_2 = Math.log10(2);
    private static final double LOG_3 = Math.log10(3);
    private static final double LOG_5 = Math.log10(5);
    private static final double CLOSEST_PX = 34;
    private static final double HALF_DIGIT_PX = 4;
    private static final double NARROW_HALF_DIGIT_PX = 3.2;

    /** Beyond lies no double: a Bayes factor that is rounded to 0 must not ask for ticks without end. */
    private static final double MOST_DECADES = 330;

    RatioAxis(Range logRange) {
        setAutoRange(false);
        setRange(new Range(
                Math.max(-MOST_DECADES, logRange.getLowerBound()), Math.min(MOST_DECADES, logRange.getUpperBound())));
    }

    @Override
    protected List<NumberTick> refreshTicksHorizontal(Graphics2D g, Rectangle2D dataArea, RectangleEdge edge) {
        List<NumberTick> ticks = ticks(dataArea.getWidth(), TextAnchor.TOP_CENTER);
        double perPx = getRange().getLength() / dataArea.getWidth();
        // a label that would hang over the edge may be cut there
        ticks.removeIf(tick ->
                getRange().getUpperBound() - tick.getValue() < tick.getText().length() * HALF_DIGIT_PX * perPx);
        return apart(ticks, perPx);
    }

    /** Over many decades labels grow long: from 1 outwards, those that would touch the last one are left out. */
    private static List<NumberTick> apart(List<NumberTick> ticks, double perPx) {
        List<NumberTick> kept = new ArrayList<>();
        ticks.stream()
                .sorted(Comparator.comparingDouble(tick -> Math.abs(tick.getValue())))
                .filter(tick -> kept.stream()
                        .allMatch(other -> Math.abs(other.getValue() - tick.getValue())
                                > (other.getText().length() + tick.getText().length()) * NARROW_HALF_DIGIT_PX * perPx))
                .forEach(kept::add);
        return kept;
    }

    @Override
    protected List<NumberTick> refreshTicksVertical(Graphics2D g, Rectangle2D dataArea, RectangleEdge edge) {
        return ticks(dataArea.getHeight(), TextAnchor.CENTER_RIGHT);
    }

    private List<NumberTick> ticks(double lengthPx, TextAnchor anchor) {
        Range range = getRange();
        double perDecade = lengthPx / range.getLength();
        boolean thirds = perDecade * LOG_3 >= CLOSEST_PX;
        int step = (int) Math.max(1, Math.ceil(CLOSEST_PX / perDecade));
        List<NumberTick> ticks = new ArrayList<>();
        for (int decade = (int) Math.floor(range.getLowerBound()) - 1; decade <= range.getUpperBound(); decade++) {
            if (Math.floorMod(decade, step) == 0) {
                add(ticks, decade, anchor);
            }
            if (thirds) {
                add(ticks, outwards(decade, LOG_3), anchor);
            }
            if (perDecade * (LOG_3 - LOG_2) >= CLOSEST_PX) {
                add(ticks, outwards(decade, LOG_2), anchor);
                add(ticks, outwards(decade, LOG_5), anchor);
            }
        }
        return ticks;
    }

    /** Counted outwards from 1: 3, 30 … and 1/3, 1/30 … */
    private static double outwards(int decade, double log) {
        return decade >= 0 ? decade + log : decade + 1 - log;
    }

    private static String tickLabel(double log) {
        String text = Numbers.significant(Math.pow(10, Math.abs(log)), 3);
        String whole = text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
        return log < -1e-9 ? "1/" + whole : whole;
    }

    private void add(List<NumberTick> ticks, double log, TextAnchor anchor) {
        if (getRange().contains(log)) {
            ticks.add(new NumberTick(log, tickLabel(log), anchor, TextAnchor.CENTER, 0));
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
