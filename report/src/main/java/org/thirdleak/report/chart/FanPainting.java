package org.thirdleak.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.jfree.data.Range;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.Outlooks;
import org.thirdleak.report.claim.Wording;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.LeakOutlook.Band;
import org.thirdleak.simulator.result.LeakOutlook.QuantityFan;

/** Small multiples: a column per mixture of causes, a row per quantity, scales shared along rows and columns. */
record FanPainting(List<Outlooks.Mixture> columns, List<String> quantities, double horizonH)
        implements Figure.Painting {
    private static final double AXIS = 56;
    private static final double END = 62;
    private static final double GAP = 18;
    private static final double COLUMN_HEAD = 34;
    private static final double ROW_HEAD = 30;
    private static final double MARGIN = 0.08;
    /** Quantities of the coolant, whose scale begins at nothing left. */
    private static final List<String> COOLANT = List.of("inventory", "pressure");

    /** Copies the lists. */
    FanPainting {
        columns = List.copyOf(columns);
        quantities = List.copyOf(quantities);
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        List<String> rows = quantities.stream().filter(this::present).toList();
        double column = (area.getWidth() - AXIS) / columns.size();
        double height = (area.getHeight() - COLUMN_HEAD - Panel.TICKS_AND_LABEL) / rows.size() - ROW_HEAD;
        Lettering head = new Lettering(Inter.BOLD.size(14), theme.ink());
        Lettering quiet = new Lettering(Inter.REGULAR.size(ChartFrame.SMALLEST), theme.secondInk());
        for (int i = 0; i < columns.size(); i++) {
            double x = area.getX() + AXIS + i * column;
            String text = Wording.capital(columns.get(i).name());
            head.drawMiddle(g, head.fit(g, text, column - GAP), x, area.getY() + 7, Anchor.START);
            String count = Numbers.count(columns.get(i).trajectories()) + " trajectories";
            quiet.drawMiddle(g, count, x, area.getY() + 23, Anchor.START);
            for (int j = 0; j < rows.size(); j++) {
                double y = area.getY() + COLUMN_HEAD + (j + 1) * ROW_HEAD + j * height;
                Rectangle2D data = new Rectangle2D.Double(x, y, column - END - GAP, height);
                cell(g, columns.get(i), rows.get(j), data, new Place(i == 0, j == rows.size() - 1), theme);
            }
        }
        new Lettering(Inter.REGULAR.size(12.5), theme.secondInk())
                .drawMiddle(
                        g, "hours since the onset of the leak", area.getX() + AXIS, area.getMaxY() - 8, Anchor.START);
    }

    private record Place(boolean first, boolean last) {}

    private boolean present(String quantity) {
        return columns.stream().anyMatch(column -> column.fan(quantity).isPresent());
    }

    private void cell(
            Graphics2D g, Outlooks.Mixture mixture, String quantity, Rectangle2D data, Place place, Theme theme) {
        Optional<QuantityFan> fan = mixture.fan(quantity);
        if (place.first()) {
            String title = fan.map(FanPainting::title).orElse(quantity);
            Lettering head = new Lettering(Inter.SEMI_BOLD.size(13), theme.ink());
            String text = head.fit(g, Wording.capital(title), data.getWidth() + AXIS);
            head.drawMiddle(g, text, data.getX() - AXIS, data.getY() - 17, Anchor.START);
        }
        if (fan.isEmpty()) {
            return;
        }
        FanPanel panel = new FanPanel(fan.get(), range(quantity), new Range(0, horizonH));
        boolean coolant = COOLANT.contains(quantity);
        panel.draw(g, data, place.first(), place.last(), coolant ? theme.accent() : theme.third(), theme);
        ends(g, panel, data, coolant ? theme.accent() : theme.third(), theme);
    }

    private static String title(QuantityFan fan) {
        return FanPanel.limited(fan)
                ? fan.title() + ", limit " + Numbers.fixed(fan.limit(), fan.limit() == Math.rint(fan.limit()) ? 0 : 1)
                        + "\u00A0" + fan.unit()
                : fan.title();
    }

    /** Where the bands end, told once at the right of each panel. */
    private void ends(Graphics2D g, FanPanel panel, Rectangle2D data, Color paint, Theme theme) {
        Panel.Scale scale = new Panel.Scale(
                Panel.hidden(panel.times().getLowerBound(), panel.times().getUpperBound()),
                Panel.hidden(panel.values().getLowerBound(), panel.values().getUpperBound()),
                data);
        double x = data.getMaxX() + 6;
        Lettering quiet = new Lettering(Inter.REGULAR.size(ChartFrame.SMALLEST), theme.secondInk());
        Lettering strong = new Lettering(Inter.SEMI_BOLD.size(12), paint);
        Optional<Double> median = last(panel, 0.5);
        if (median.isEmpty()) {
            return;
        }
        double bottom = data.getMaxY() + 2;
        double y = Math.max(data.getY() + 8, Math.min(scale.y(median.get()), bottom - 8));
        strong.drawMiddle(g, text(panel, median.get()), x, y, Anchor.START);
        last(panel, 0.95).ifPresent(high -> {
            double wanted = scale.y(high);
            if (wanted < y - 14) {
                quiet.drawMiddle(g, text(panel, high), x, Math.max(data.getY() - 4, wanted), Anchor.START);
            }
        });
        last(panel, 0.05).ifPresent(low -> {
            double wanted = scale.y(low);
            if (wanted > y + 14) {
                quiet.drawMiddle(g, text(panel, low), x, Math.min(bottom, wanted), Anchor.START);
            }
        });
    }

    private static String text(FanPanel panel, double value) {
        return Numbers.fixed(value, 1) + "\u00A0" + panel.fan().unit();
    }

    private static Optional<Double> last(FanPanel panel, double probability) {
        return panel.values(probability).map(list -> list.get(list.size() - 1));
    }

    private Range range(String quantity) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Outlooks.Mixture mixture : columns) {
            Optional<QuantityFan> fan = mixture.fan(quantity);
            if (fan.isPresent()) {
                for (Band band : fan.get().bands()) {
                    for (double value : band.values()) {
                        low = Math.min(low, value);
                        high = Math.max(high, value);
                    }
                }
                if (FanPanel.limited(fan.get())) {
                    high = Math.max(high, fan.get().limit());
                }
            }
        }
        double least = COOLANT.contains(quantity) ? Math.min(low, 0) : low;
        double margin = Math.max(high - least, 1e-3) * MARGIN;
        return new Range(least - margin, high + margin);
    }
}
