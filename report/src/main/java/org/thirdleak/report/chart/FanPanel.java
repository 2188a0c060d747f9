package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.jfree.data.Range;
import org.thirdleak.report.claim.Hours;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.LeakOutlook.Band;
import org.thirdleak.simulator.result.LeakOutlook.QuantityFan;

/**
 * A quantity over time: three nested bands that hold 50, 70 and 90 % of the trajectories, the median, and the limit.
 *
 * @param fan the quantity
 * @param values range of the values
 * @param times range of the times, h
 */
record FanPanel(QuantityFan fan, Range values, Range times) {
    private static final double[][] NESTED = {{0.05, 0.95}, {0.15, 0.85}, {0.25, 0.75}};
    private static final int ALPHA = 51;
    private static final double PX_PER_HOUR_TICK = 42;
    private static final double PX_PER_VALUE_TICK = 26;
    private static final double SAME = 1e-9;

    /** Draws the panel; tick labels stand outside of the data area where they are wanted. */
    void draw(Graphics2D g, Rectangle2D data, boolean left, boolean below, Color paint, Theme theme) {
        Panel panel = new Panel(data, theme);
        int most = Math.max(3, (int) (data.getHeight() / PX_PER_VALUE_TICK));
        TickAxis value = panel.styled(new TickAxis(values, Ticks.linear(values, most, left ? unit() : "")), null);
        value.setAxisLineVisible(false);
        value.setTickLabelsVisible(left);
        int hours = Math.max(2, (int) (data.getWidth() / PX_PER_HOUR_TICK));
        TickAxis time = panel.styled(new TickAxis(times, Ticks.hours(times, hours)), null);
        time.setVisible(below);
        panel.draw(g, time, value, Panel.Grid.HORIZONTAL, (copy, scale) -> {
            for (double[] pair : NESTED) {
                band(copy, scale, pair[0], pair[1], paint);
            }
            limit(copy, scale, theme);
            values(0.5).ifPresent(median -> line(copy, scale, median, paint));
            double[] xs = fan.timesH().stream().mapToDouble(scale::x).toArray();
            Spot.columns(copy, data, xs, this::told);
        });
    }

    /** Such as "instrument bay after 12 h: median 31.2 °C, 90 % of the trajectories 28.1 to 40.3 °C". */
    private String told(int index) {
        String median = values(0.5)
                .map(list -> ": median " + Numbers.fixed(list.get(index), 1) + unit())
                .orElse("");
        Optional<List<Double>> low = values(0.05);
        Optional<List<Double>> high = values(0.95);
        String band = low.isPresent() && high.isPresent()
                ? ", 90 % of the trajectories " + Numbers.fixed(low.get().get(index), 1) + " to "
                        + Numbers.fixed(high.get().get(index), 1) + unit()
                : "";
        return fan.title() + ", " + Hours.words(fan.timesH().get(index)) + " after the onset" + median + band;
    }

    private String unit() {
        return "\u00A0" + fan.unit();
    }

    /** The quantile of a probability, one value per time. */
    Optional<List<Double>> values(double probability) {
        return values(fan, probability);
    }

    static Optional<List<Double>> values(QuantityFan fan, double probability) {
        return fan.bands().stream()
                .filter(band -> Math.abs(band.probability() - probability) < SAME)
                .map(Band::values)
                .filter(list -> list.size() == fan.timesH().size())
                .findFirst();
    }

    private void band(Graphics2D g, Panel.Scale scale, double low, double high, Color paint) {
        Optional<List<Double>> below = values(low);
        Optional<List<Double>> above = values(high);
        if (below.isEmpty() || above.isEmpty()) {
            return;
        }
        Path2D path = path(scale, below.get());
        for (int i = fan.timesH().size() - 1; i >= 0; i--) {
            path.lineTo(scale.x(fan.timesH().get(i)), scale.y(above.get().get(i)));
        }
        path.closePath();
        g.setPaint(Theme.translucent(paint, ALPHA));
        g.fill(path);
    }

    private void line(Graphics2D g, Panel.Scale scale, List<Double> median, Color paint) {
        g.setPaint(paint);
        g.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path(scale, median));
    }

    private void limit(Graphics2D g, Panel.Scale scale, Theme theme) {
        if (limited(fan) && values.contains(fan.limit())) {
            g.setPaint(theme.counter());
            g.setStroke(
                    new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {6f, 3f}, 0f));
            double y = scale.y(fan.limit());
            Panel.line(g, scale.data().getX(), y, scale.data().getMaxX(), y);
        }
    }

    /** Only the limits of temperatures can be passed; the others are the least value there is. */
    static boolean limited(QuantityFan fan) {
        return fan.quantity().equals("instrument_bay") || fan.quantity().equals("living_compartment");
    }

    private Path2D path(Panel.Scale scale, List<Double> list) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < list.size(); i++) {
            double x = scale.x(fan.timesH().get(i));
            double y = scale.y(list.get(i));
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        return path;
    }
}
