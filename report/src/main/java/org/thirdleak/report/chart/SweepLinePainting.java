package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.data.Range;
import org.thirdleak.report.claim.SweepCaption;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.SweepResult;
import org.thirdleak.simulator.result.SweepRow;

/**
 * A sweep over one axis: the Bayes factor against it, with bars of two standard errors. Numbers are joined by a line, except
 * across points without a comparison; choices stand apart.
 *
 * @param result the sweep
 * @param rows its points in the order of the axis
 */
record SweepLinePainting(SweepResult result, List<SweepRow> rows) implements Figure.Painting {

    private static final double LEFT = 64;
    private static final double RIGHT = 16;
    private static final double LABEL_PX = 58;
    private static final double HALF_A_CHOICE = 0.5;
    private static final double REACH = Math.log10(3.8);
    private static final double ERRORS = 2;
    private static final double DOT_PX = 9;

    static SweepLinePainting of(SweepResult result) {
        Comparator<SweepRow> byValue = Comparator.comparingDouble(row -> row.values()[0]);
        return new SweepLinePainting(
                result, result.rows().stream().sorted(byValue).toList());
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        Rectangle2D data = new Rectangle2D.Double(
                area.getX() + LEFT,
                area.getY() + 8,
                area.getWidth() - LEFT - RIGHT,
                area.getHeight() - 8 - Panel.TICKS_AND_LABEL);
        Panel panel = new Panel(data, theme);
        TickAxis across = panel.styled(new TickAxis(range(), ticks(data.getWidth())), axis().words());
        RatioAxis up = panel.styled(new RatioAxis(factors()), "Bayes factor");
        up.setAxisLineVisible(false);
        panel.draw(g, across, up, Panel.Grid.HORIZONTAL, (copy, scale) -> {
            copy.setPaint(theme.ink());
            copy.setStroke(new BasicStroke(1.2f));
            Panel.line(copy, data.getX(), scale.y(0), data.getMaxX(), scale.y(0));
            points(copy, scale, theme);
        });
    }

    private SweepResult.Axis axis() {
        return result.axes().get(0);
    }

    /** Place on the axis: of a choice its number, of equal ratios the logarithm. */
    private double place(SweepRow row) {
        return axis().log() ? Math.log(row.values()[0]) : row.values()[0];
    }

    private Range range() {
        double first = place(rows.get(0));
        double last = place(rows.get(rows.size() - 1));
        double margin = axis().choice() || last == first ? HALF_A_CHOICE : 0.02 * (last - first);
        return new Range(first - margin, last + margin);
    }

    private Range factors() {
        double[] ends = compared()
                .flatMapToDouble(row -> DoubleStream.of(end(row, -ERRORS), end(row, ERRORS)))
                .toArray();
        double low = Math.min(-REACH, Arrays.stream(ends).min().orElse(0));
        double high = Math.max(REACH, Arrays.stream(ends).max().orElse(0));
        double margin = 0.05 * (high - low);
        return new Range(low - margin, high + margin);
    }

    private Stream<SweepRow> compared() {
        return rows.stream().filter(SweepRow::done);
    }

    /** Decimal logarithm of the Bayes factor, so many standard errors off. */
    private double end(SweepRow row, double errors) {
        Estimate log = SweepCaption.factor(result, row);
        return (log.value() + errors * log.standardError()) / Math.log(10);
    }

    private List<Ticks.Tick> ticks(double width) {
        int step = (int) Math.max(1, Math.ceil(LABEL_PX * rows.size() / width));
        List<Ticks.Tick> ticks = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += axis().choice() ? 1 : step) {
            ticks.add(new Ticks.Tick(
                    place(rows.get(i)), SweepGrid.value(axis(), rows.get(i).values()[0])));
        }
        return ticks;
    }

    private void points(Graphics2D g, Panel.Scale scale, Theme theme) {
        g.setPaint(theme.accent());
        g.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        if (!axis().choice()) {
            g.draw(line(scale));
        }
        g.setStroke(new BasicStroke(1.4f));
        compared().forEach(row -> {
            double x = scale.x(place(row));
            g.setPaint(theme.accent());
            Panel.line(g, x, scale.y(end(row, -ERRORS)), x, scale.y(end(row, ERRORS)));
            new Dot(DOT_PX, theme.accent()).drawRinged(g, x, scale.y(end(row, 0)), theme);
        });
        double[] xs = rows.stream().mapToDouble(row -> scale.x(place(row))).toArray();
        Spot.columns(g, scale.data(), xs, this::told);
    }

    private Path2D line(Panel.Scale scale) {
        Path2D line = new Path2D.Double();
        boolean drawn = false;
        for (SweepRow row : rows) {
            if (row.done() && drawn) {
                line.lineTo(scale.x(place(row)), scale.y(end(row, 0)));
            } else if (row.done()) {
                line.moveTo(scale.x(place(row)), scale.y(end(row, 0)));
            }
            drawn = row.done();
        }
        return line;
    }

    private String told(int index) {
        SweepRow row = rows.get(index);
        String place = axis().words() + " " + SweepGrid.value(axis(), row.values()[0]) + ": ";
        return place
                + (row.done() ? SweepPainting.told(SweepCaption.factor(result, row)) : "no comparison, see the table");
    }
}
