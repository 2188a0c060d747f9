package org.thirdleak.report.chart;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;

/**
 * Small multiples of bars on one scale: grey before the record, blue after it, the observed number on a ground of its
 * own.
 *
 * @param columns one per hypothesis
 * @param bins counts and ranges of counts
 * @param observed the observed count
 * @param axis what is counted
 */
record PredictionPainting(List<Column> columns, List<PredictionFigure.Bin> bins, int observed, String axis)
        implements Figure.Painting {
    private static final double GAP = 28;
    /** The name of a hypothesis; below it come the lines of what it expects. */
    private static final double NAME = 32;

    private static final double LINE = 15;
    private static final int MOST_LINES = 4;
    private static final double BELOW = 46;
    private static final double CLOSEST_PX = 15;
    private static final double SCALE_LABELS = 44;
    /** Above the highest bar, for the numbers of the observed count. */
    private static final double HEADROOM = 62;
    /** A range of counts takes as much room as so many counts. */
    private static final double RANGE_SLOTS = 2.4;

    private static final double[] STEPS = {0.01, 0.02, 0.05, 0.1, 0.2};

    /**
     * The bars of a hypothesis.
     *
     * @param name its name
     * @param expectation how many leaks it expects, in words
     * @param prior probability per bin before the record
     * @param posterior the same after it
     */
    record Column(String name, String expectation, List<Double> prior, List<Double> posterior) {}

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        double largest = columns.stream()
                .flatMap(column -> Stream.concat(column.prior().stream(), column.posterior().stream()))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        double width = (area.getWidth() - SCALE_LABELS - GAP * (columns.size() - 1)) / columns.size();
        double header = NAME + LINE * lines(g, width, theme);
        for (int i = 0; i < columns.size(); i++) {
            Rectangle2D data = new Rectangle2D.Double(
                    area.getX() + SCALE_LABELS + i * (width + GAP),
                    area.getY() + header,
                    width,
                    area.getHeight() - header - BELOW);
            grid(g, data, Math.max(largest, 1e-9), i == 0, theme);
            column(g, columns.get(i), data, area.getY(), Math.max(largest, 1e-9), theme);
        }
    }

    /** Lines that the longest expectation takes, two at least. */
    private int lines(Graphics2D g, double width, Theme theme) {
        Lettering quiet = new Lettering(Inter.REGULAR.size(12), theme.secondInk());
        return columns.stream()
                .mapToInt(column ->
                        quiet.wrap(g, column.expectation(), width, MOST_LINES).size())
                .reduce(2, Math::max);
    }

    private static void grid(Graphics2D g, Rectangle2D data, double largest, boolean labelled, Theme theme) {
        double step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && largest / STEPS[i] <= 6; i--) {
            step = STEPS[i];
        }
        Lettering words = new Lettering(Inter.REGULAR.size(12), theme.secondInk());
        for (int i = 0; i * step <= largest; i++) {
            double y = data.getMaxY() - (data.getHeight() - HEADROOM) * i * step / largest;
            g.setPaint(theme.grid());
            g.fill(new Rectangle2D.Double(data.getX(), y, data.getWidth(), 1));
            if (labelled) {
                words.drawMiddle(g, Numbers.fixed(100 * i * step, 0) + " %", data.getX() - 8, y, Anchor.END);
            }
        }
    }

    /** Left edges of the bins in units of a single count, and the right edge of the last. */
    private double[] edges() {
        double[] edges = new double[bins.size() + 1];
        for (int i = 0; i < bins.size(); i++) {
            edges[i + 1] = edges[i] + (bins.get(i).pooled() ? RANGE_SLOTS : 1);
        }
        return edges;
    }

    private void column(Graphics2D g, Column column, Rectangle2D data, double top, double largest, Theme theme) {
        double[] edges = edges();
        double unit = data.getWidth() / edges[edges.length - 1];
        Lettering name = new Lettering(Inter.SEMI_BOLD.size(13.5), theme.ink());
        Lettering quiet = new Lettering(Inter.REGULAR.size(12), theme.secondInk());
        name.drawMiddle(g, name.fit(g, column.name(), data.getWidth()), data.getX(), top + 10, Anchor.START);
        double line = top + 28;
        for (String words : quiet.wrap(g, column.expectation(), data.getWidth(), MOST_LINES)) {
            quiet.drawMiddle(g, words, data.getX(), line, Anchor.START);
            line += LINE;
        }
        g.setPaint(Theme.translucent(theme.counter(), theme.counterAlpha() + 6));
        g.fill(new Rectangle2D.Double(data.getX() + observed * unit, data.getY(), unit, data.getHeight()));
        for (int i = 0; i < bins.size(); i++) {
            double x = data.getX() + edges[i] * unit;
            double slot = (edges[i + 1] - edges[i]) * unit;
            bar(g, x + slot * 0.12, slot * 0.36, column.prior().get(i) / largest, data, theme.axis());
            bar(g, x + slot * 0.52, slot * 0.36, column.posterior().get(i) / largest, data, theme.accent());
            int bin = i;
            Spot.mark(
                    g,
                    new Rectangle2D.Double(x, data.getY(), slot, data.getHeight()),
                    () -> column.name() + ", " + axis + " " + bins.get(bin).label() + ": "
                            + Numbers.percent(column.prior().get(bin)) + " before the record, "
                            + Numbers.percent(column.posterior().get(bin)) + " after it"
                            + (bin == observed ? "; this was observed" : ""));
        }
        g.setPaint(theme.axis());
        g.fill(new Rectangle2D.Double(data.getX(), data.getMaxY(), data.getWidth(), 1));
        ticks(g, edges, unit, data, quiet);
        observedNumbers(g, column, unit, data, theme);
        quiet.drawMiddle(g, axis, data.getCenterX(), data.getMaxY() + 36, Anchor.MIDDLE);
    }

    private static void bar(Graphics2D g, double x, double width, double share, Rectangle2D data, Paint paint) {
        double height = (data.getHeight() - HEADROOM) * share;
        g.setPaint(paint);
        g.fill(new Rectangle2D.Double(x, data.getMaxY() - height, width, height));
    }

    private void ticks(Graphics2D g, double[] edges, double unit, Rectangle2D data, Lettering words) {
        int every = (int) Math.ceil(CLOSEST_PX / unit);
        for (int i = 0; i < bins.size(); i++) {
            String text = bins.get(i).label();
            boolean shown = bins.get(i).pooled()
                    ? words.width(g, text) <= RANGE_SLOTS * unit - 2
                            || bins.get(i).last()
                    : i % every == 0;
            if (shown) {
                double middle = data.getX() + (edges[i] + edges[i + 1]) / 2 * unit;
                words.drawMiddle(g, text, middle, data.getMaxY() + 14, Anchor.MIDDLE);
            }
        }
    }

    private void observedNumbers(Graphics2D g, Column column, double slot, Rectangle2D data, Theme theme) {
        double x = data.getX() + (observed + 1) * slot + 6;
        Lettering marked = new Lettering(Inter.SEMI_BOLD.size(12), theme.counterText());
        Lettering before = new Lettering(Inter.SEMI_BOLD.size(12), theme.secondInk());
        Lettering after = new Lettering(Inter.SEMI_BOLD.size(12), theme.accent());
        String[] lines = {
            "observed: " + observed,
            "before " + Numbers.percent(column.prior().get(observed)),
            "after " + Numbers.percent(column.posterior().get(observed))
        };
        double widest = Math.max(marked.width(g, lines[0]), before.width(g, lines[1]));
        boolean left = x + widest > data.getMaxX();
        double at = left ? data.getX() + observed * slot - 6 : x;
        Anchor anchor = left ? Anchor.END : Anchor.START;
        marked.drawMiddle(g, lines[0], at, data.getY() + 6, anchor);
        before.drawMiddle(g, lines[1], at, data.getY() + 23, anchor);
        after.drawMiddle(g, lines[2], at, data.getY() + 40, anchor);
    }
}
