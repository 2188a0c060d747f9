package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.data.Range;
import org.thirdleak.report.claim.CheckRow;
import org.thirdleak.report.claim.Wording;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;

/**
 * A row per quantity on the scale "times the limit", a mark per check: circles pass, crosses fail.
 *
 * @param rows the checks
 */
record DiagnosticsPainting(List<CheckRow> rows) implements Figure.Painting {
    private static final double NUMBERS = 452;
    private static final double VERDICT = 114;
    private static final double LEAST = -3;
    private static final double MOST = 3;
    private static final double SIZE = 9;
    private static final double HEAD = 18;

    /** Copies the list. */
    DiagnosticsPainting {
        rows = List.copyOf(rows);
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        List<Lanes.Name> names = new ArrayList<>();
        rows.forEach(row -> names.add(new Lanes.Name(Wording.capital(row.quantity()), false)));
        Rectangle2D body = new Rectangle2D.Double(
                area.getX(), area.getY() + HEAD, area.getWidth(), area.getHeight() - HEAD - Panel.TICKS_AND_LABEL);
        Lanes lanes = Lanes.in(g, names, body);
        lanes.drawNames(g, theme);
        Rectangle2D data = new Rectangle2D.Double(
                lanes.right(), body.getY(), area.getMaxX() - lanes.right() - NUMBERS, body.getHeight());
        Panel panel = new Panel(data, theme);
        Range range = range();
        TickAxis axis = panel.styled(new TickAxis(range, Ticks.decades(range, "")), "times the limit, log scale");
        panel.draw(g, axis, Panel.hidden(0, 1), Panel.Grid.VERTICAL, (copy, scale) -> {
            double limit = scale.x(0);
            copy.setPaint(Theme.translucent(theme.counter(), theme.counterAlpha()));
            copy.fill(new Rectangle2D.Double(limit, data.getY(), data.getMaxX() - limit, data.getHeight()));
            copy.setPaint(theme.ink());
            copy.setStroke(new BasicStroke(1.2f));
            Panel.line(copy, limit, data.getY(), limit, data.getMaxY());
            for (int row = 0; row < rows.size(); row++) {
                for (CheckRow.Mark mark : rows.get(row).marks()) {
                    double y = lanes.middle(row);
                    mark(copy, scale, mark, y, theme);
                    Spot.mark(copy, at(scale, mark), y, () -> mark.words() + ": " + mark.verdict());
                }
            }
        });
        Panel.Scale scale = new Panel.Scale(axis, Panel.hidden(0, 1), data);
        Lettering words = new Lettering(Inter.REGULAR.size(12), theme.secondInk());
        words.drawMiddle(g, "limit", scale.x(0), area.getY() + 8, Anchor.MIDDLE);
        for (int row = 0; row < rows.size(); row++) {
            numbers(g, data, rows.get(row), lanes.middle(row), theme);
        }
    }

    private Range range() {
        double[] logs = rows.stream()
                .flatMap(row -> row.marks().stream())
                .mapToDouble(mark -> Math.log10(mark.measure().timesLimit()))
                .filter(Double::isFinite)
                .toArray();
        double low = DoubleStream.of(logs).min().orElse(-1);
        double high = DoubleStream.of(logs).max().orElse(0);
        return new Range(Math.max(LEAST, Math.min(low - 0.1, -1.1)), Math.min(MOST, Math.max(high + 0.15, 0.4)));
    }

    private static void mark(Graphics2D g, Panel.Scale scale, CheckRow.Mark mark, double y, Theme theme) {
        double log = Math.log10(mark.measure().timesLimit());
        double low = scale.xAxis().getLowerBound();
        double high = scale.xAxis().getUpperBound();
        Color paint = mark.passed() ? theme.accent() : theme.counterText();
        g.setPaint(mark.passed() ? Theme.translucent(paint, 190) : paint);
        if (log < low || log > high) {
            triangle(g, log < low ? scale.x(low) + 7 : scale.x(high) - 7, y, log < low ? -1 : 1);
        } else if (mark.passed()) {
            new Dot(SIZE, g.getPaint()).draw(g, scale.x(log), y);
        } else {
            g.setStroke(new BasicStroke(2.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            double x = scale.x(log);
            double half = SIZE / 2;
            Panel.line(g, x - half, y - half, x + half, y + half);
            Panel.line(g, x - half, y + half, x + half, y - half);
        }
    }

    /** A mark beyond the scale stands at its end. */
    private static double at(Panel.Scale scale, CheckRow.Mark mark) {
        double log = Math.log10(mark.measure().timesLimit());
        double low = scale.xAxis().getLowerBound();
        double high = scale.xAxis().getUpperBound();
        return log < low ? scale.x(low) + 7 : log > high ? scale.x(high) - 7 : scale.x(log);
    }

    private static void triangle(Graphics2D g, double x, double y, int direction) {
        Path2D path = new Path2D.Double();
        path.moveTo(x + direction * SIZE / 2, y);
        path.lineTo(x - direction * SIZE / 2, y - SIZE / 2);
        path.lineTo(x - direction * SIZE / 2, y + SIZE / 2);
        path.closePath();
        g.fill(path);
    }

    private static void numbers(Graphics2D g, Rectangle2D data, CheckRow row, double y, Theme theme) {
        boolean failed = row.worst().map(mark -> !mark.passed()).orElse(true);
        Lettering number = new Lettering(Inter.REGULAR.size(12.5), theme.secondInk());
        Lettering verdict = new Lettering(
                (failed ? Inter.BOLD : Inter.REGULAR).size(12.5), failed ? theme.counterText() : theme.accent());
        double left = data.getMaxX() + 14;
        String told = row.worst().map(CheckRow.Mark::verdict).orElse("failed");
        double room = NUMBERS - 14 - VERDICT - 8;
        Spot.mark(
                g,
                new Rectangle2D.Double(left, y - 8, NUMBERS - 14, 16),
                () -> row.worst()
                        .map(mark -> Wording.capital(row.quantity()) + ", the worst: " + mark.words() + ": " + told)
                        .orElse(Wording.capital(row.quantity()) + ": " + told));
        row.worst().ifPresent(mark -> number.drawMiddle(g, number.fit(g, mark.words(), room), left, y, Anchor.START));
        verdict.drawMiddle(g, told, left + room + 8, y, Anchor.START);
    }
}
