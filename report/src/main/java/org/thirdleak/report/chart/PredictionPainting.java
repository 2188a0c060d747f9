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
 * @param observed observed number of leaks
 */
record PredictionPainting(List<Column> columns, int observed) implements Figure.Painting {
    private static final double GAP = 28;
    private static final double HEADER = 44;
    private static final double BELOW = 46;
    private static final double CLOSEST_PX = 15;
    private static final double SCALE_LABELS = 44;
    private static final double[] STEPS = {0.01, 0.02, 0.05, 0.1, 0.2};

    /**
     * The bars of a hypothesis.
     *
     * @param name its name
     * @param prior probability per count before the record; the last holds all larger counts
     * @param posterior the same after it
     */
    record Column(String name, List<Double> prior, List<Double> posterior) {}

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        double largest = columns.stream()
                .flatMap(column -> Stream.concat(column.prior().stream(), column.posterior().stream()))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        double width = (area.getWidth() - SCALE_LABELS - GAP * (columns.size() - 1)) / columns.size();
        for (int i = 0; i < columns.size(); i++) {
            Rectangle2D data = new Rectangle2D.Double(
                    area.getX() + SCALE_LABELS + i * (width + GAP),
                    area.getY() + HEADER,
                    width,
                    area.getHeight() - HEADER - BELOW);
            grid(g, data, Math.max(largest, 1e-9), i == 0, theme);
            column(g, columns.get(i), data, Math.max(largest, 1e-9), theme);
        }
    }

    private static void grid(Graphics2D g, Rectangle2D data, double largest, boolean labelled, Theme theme) {
        double step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && largest / STEPS[i] <= 6; i--) {
            step = STEPS[i];
        }
        Lettering words = new Lettering(Inter.REGULAR.size(12), theme.secondInk());
        for (int i = 0; i * step <= largest; i++) {
            double y = data.getMaxY() - (data.getHeight() - 6) * i * step / largest;
            g.setPaint(theme.grid());
            g.fill(new Rectangle2D.Double(data.getX(), y, data.getWidth(), 1));
            if (labelled) {
                words.drawMiddle(g, Numbers.fixed(100 * i * step, 0) + " %", data.getX() - 8, y, Anchor.END);
            }
        }
    }

    private void column(Graphics2D g, Column column, Rectangle2D data, double largest, Theme theme) {
        int counts = column.prior().size();
        double slot = data.getWidth() / counts;
        Lettering name = new Lettering(Inter.SEMI_BOLD.size(13.5), theme.ink());
        Lettering quiet = new Lettering(Inter.REGULAR.size(12), theme.secondInk());
        name.drawMiddle(
                g, name.fit(g, column.name(), data.getWidth()), data.getX(), data.getY() - HEADER + 10, Anchor.START);
        g.setPaint(Theme.translucent(theme.counter(), theme.counterAlpha() + 6));
        g.fill(new Rectangle2D.Double(data.getX() + observed * slot, data.getY() - 8, slot, data.getHeight() + 8));
        for (int i = 0; i < counts; i++) {
            double x = data.getX() + i * slot;
            bar(g, x + slot * 0.12, slot * 0.36, column.prior().get(i) / largest, data, theme.axis());
            bar(g, x + slot * 0.52, slot * 0.36, column.posterior().get(i) / largest, data, theme.accent());
        }
        g.setPaint(theme.axis());
        g.fill(new Rectangle2D.Double(data.getX(), data.getMaxY(), data.getWidth(), 1));
        ticks(g, counts, slot, data, quiet);
        observedNumbers(g, column, slot, data, theme);
        quiet.drawMiddle(g, "number of leaks in the record", data.getCenterX(), data.getMaxY() + 36, Anchor.MIDDLE);
    }

    private static void bar(Graphics2D g, double x, double width, double share, Rectangle2D data, Paint paint) {
        double height = (data.getHeight() - 6) * share;
        g.setPaint(paint);
        g.fill(new Rectangle2D.Double(x, data.getMaxY() - height, width, height));
    }

    private static void ticks(Graphics2D g, int counts, double slot, Rectangle2D data, Lettering words) {
        int every = (int) Math.ceil(CLOSEST_PX / slot);
        for (int i = 0; i < counts; i++) {
            boolean last = i == counts - 1;
            if (last || (i % every == 0 && (counts - 1 - i) * slot >= CLOSEST_PX * 1.6)) {
                String text = last ? i + "+" : Integer.toString(i);
                words.drawMiddle(g, text, data.getX() + (i + 0.5) * slot, data.getMaxY() + 14, Anchor.MIDDLE);
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
        marked.drawMiddle(g, lines[0], at, data.getY(), anchor);
        before.drawMiddle(g, lines[1], at, data.getY() + 17, anchor);
        after.drawMiddle(g, lines[2], at, data.getY() + 34, anchor);
    }
}
