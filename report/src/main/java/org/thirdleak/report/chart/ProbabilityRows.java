package org.thirdleak.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.data.Range;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;

/**
 * Probabilities with their errors as dots on a common scale, in named groups of rows; the first row of a group is the
 * one that counts.
 *
 * @param groups the groups from the top
 * @param axisLabel what the scale counts
 */
record ProbabilityRows(List<Group> groups, String axisLabel) implements Figure.Painting {
    private static final int MOST_ROWS = 24;
    private static final double AROUND_ROWS = 190;
    private static final double ROW = 38;
    private static final double BETWEEN_GROUPS = 22;
    private static final double[] STEPS = {0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.25};

    /** Copies the list. */
    ProbabilityRows {
        groups = List.copyOf(groups);
    }

    /**
     * A group of rows.
     *
     * @param title what the group is about
     * @param rows the rows, the main one first
     */
    record Group(String title, List<Row> rows) {}

    /**
     * A probability.
     *
     * @param name what it is conditional on
     * @param value the probability
     * @param standardError its error, 0 if none is known
     */
    record Row(String name, double value, double standardError) {}

    /** A height at which the rows neither crowd nor lose each other. */
    int height() {
        int all = groups.stream().mapToInt(group -> group.rows().size()).sum();
        int rows = all <= MOST_ROWS ? all : groups.size();
        return (int) Math.min(Figure.HEIGHT, AROUND_ROWS + rows * ROW + groups.size() * BETWEEN_GROUPS);
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        List<Lanes.Name> names = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        List<String> told = new ArrayList<>();
        boolean full = groups.stream().mapToInt(group -> group.rows().size()).sum() <= MOST_ROWS;
        for (Group group : groups) {
            for (int i = 0; i < (full ? group.rows().size() : 1); i++) {
                Row row = group.rows().get(i);
                names.add(new Lanes.Name(i == 0 ? group.title() : row.name(), i == 0, i == 0 && !names.isEmpty()));
                rows.add(row);
                told.add(row.name().isEmpty() ? group.title() : group.title() + ", " + row.name());
            }
        }
        Rectangle2D body = new Rectangle2D.Double(
                area.getX(), area.getY(), area.getWidth(), area.getHeight() - Panel.TICKS_AND_LABEL);
        Lanes lanes = Lanes.in(g, names, body);
        lanes.drawNames(g, theme);
        Panel panel = new Panel(
                new Rectangle2D.Double(lanes.right(), body.getY(), area.getMaxX() - lanes.right(), body.getHeight()),
                theme);
        panel.draw(g, axis(panel, rows), Panel.hidden(0, 1), Panel.Grid.VERTICAL, (copy, scale) -> {
            for (int i = 0; i < rows.size(); i++) {
                boolean main = names.get(i).emphasised();
                draw(copy, scale, told.get(i), rows.get(i), main, lanes.middle(i), theme);
            }
        });
    }

    /** From 0 to 100 %, or to less where all probabilities are small. */
    private NumberAxis axis(Panel panel, List<Row> rows) {
        double largest = rows.stream()
                .mapToDouble(row -> Numbers.high(row.value(), row.standardError()))
                .max()
                .orElse(1);
        double step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && largest * 1.15 <= 5 * STEPS[i]; i--) {
            step = STEPS[i];
        }
        double top = Math.min(1, Math.max(step, Math.ceil(largest * 1.15 / step) * step));
        NumberAxis axis = panel.styled(new NumberAxis(), axisLabel);
        // room for the first tick label and for a dot at 100 %
        axis.setRange(new Range(-0.012 * top, top * 1.07));
        axis.setTickUnit(new NumberTickUnit(step) {
            private static final long serialVersionUID = 1L;

            @Override
            public String valueToString(double value) {
                return value > 1 + 1e-9 ? "" : trimmed(Math.round(value * 1e6) / 1e4);
            }
        });
        return axis;
    }

    private static String trimmed(double percent) {
        return Numbers.fixed(percent, percent == Math.rint(percent) ? 0 : 1) + " %";
    }

    private static void draw(
            Graphics2D g, Panel.Scale scale, String name, Row row, boolean main, double y, Theme theme) {
        Dot dot = main ? Dot.main(theme) : Dot.other(theme);
        double low = scale.x(Numbers.low(row.value(), row.standardError()));
        double high = scale.x(Numbers.high(row.value(), row.standardError()));
        double x = scale.x(row.value());
        dot.drawWithError(g, x, low, high, y);
        Spot.mark(
                g,
                dot.spot(x, low, high, y),
                () -> name + ": " + Numbers.percentWithError(row.value(), row.standardError()));
        Lettering number = new Lettering(
                (main ? Inter.BOLD : Inter.REGULAR).size(main ? 14 : 12.5), main ? theme.accent() : theme.secondInk());
        String text = Numbers.percent(row.value(), row.standardError());
        double right = Math.max(high, x + dot.diameter() / 2) + 8;
        boolean fits = right + number.width(g, text) <= scale.data().getMaxX();
        double left = Math.min(low, x - dot.diameter() / 2) - 8;
        number.drawMiddle(g, text, fits ? right : left, y, fits ? Anchor.START : Anchor.END);
        if (row.standardError() > 0) {
            Lettering quiet = new Lettering(Inter.REGULAR.size(12), theme.secondInk());
            String interval = Numbers.percentInterval(row.value(), row.standardError());
            double after = right + number.width(g, text) + 8;
            if (fits && after + quiet.width(g, interval) <= scale.data().getMaxX()) {
                quiet.drawMiddle(g, interval, after, y, Anchor.START);
            } else if (fits && left - quiet.width(g, interval) >= scale.data().getX()) {
                quiet.drawMiddle(g, interval, left, y, Anchor.END);
            }
        }
    }
}
