package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.data.Range;
import org.thirdleak.report.claim.Comparison;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.claim.Wording;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.Reanalysis.Axis;
import org.thirdleak.simulator.result.Reanalysis.Option;

/**
 * Ordered Bayes factors above a matrix that marks the options of each.
 *
 * @param reading the result
 * @param points combinations, the smallest Bayes factor first
 * @param axes choices that the matrix shows; empty for none
 */
record MultiversePainting(Reading reading, List<MultiverseFigure.Point> points, List<Axis> axes)
        implements Figure.Painting {
    private static final double AXIS_TICKS = 44;
    private static final double LARGEST_ROW = 21;
    private static final double SMALLEST_ROW = 14;
    private static final double GAP = 12;
    /** Gap above the options of a choice, in rows; holds the name of the choice. */
    private static final double GROUP = 0.7;

    private static final double RIGHT = 132;
    private static final double LEAST_CURVE = 170;
    private static final double NARROWEST = 0.1;

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        List<Lanes.Name> names = names();
        double slots = names.size() + GROUP * axes.size();
        double row =
                Math.max(SMALLEST_ROW, Math.min(LARGEST_ROW, (area.getHeight() - LEAST_CURVE) / Math.max(1, slots)));
        double matrix = names.isEmpty() ? 0 : row * slots;
        Rectangle2D below =
                new Rectangle2D.Double(area.getX(), area.getMaxY() - matrix, area.getWidth(), Math.max(1, matrix));
        Lanes lanes = names.isEmpty() ? new Lanes(names, 0, 1, area.getX(), AXIS_TICKS) : Lanes.in(g, names, below);
        double left = Math.max(lanes.right(), area.getX() + AXIS_TICKS);
        Rectangle2D data = new Rectangle2D.Double(
                left, area.getY() + 4, area.getMaxX() - RIGHT - left, area.getHeight() - matrix - GAP - 4);
        curve(g, new Panel(data, theme));
        if (!names.isEmpty()) {
            lanes.drawNames(g, theme);
            matrix(g, lanes, data, theme);
        }
    }

    private List<Lanes.Name> names() {
        List<Lanes.Name> names = new ArrayList<>();
        for (Axis axis : axes) {
            for (Option option : axis.options()) {
                boolean first = option.equals(axis.options().get(0));
                names.add(new Lanes.Name(Wording.capital(option.title()), false, first));
            }
        }
        return names;
    }

    private double x(Rectangle2D data, int point) {
        return data.getX() + data.getWidth() * (point + 0.5) / points.size();
    }

    private double diameter(Rectangle2D data, double most) {
        return Math.max(2.5, Math.min(most, 0.72 * data.getWidth() / points.size()));
    }

    private void curve(Graphics2D g, Panel panel) {
        Theme theme = panel.theme();
        RatioAxis axis = panel.styled(new RatioAxis(range(panel.data().getHeight())), null);
        axis.setAxisLineVisible(false);
        panel.draw(g, Panel.hidden(0, 1), axis, Panel.Grid.HORIZONTAL, (copy, scale) -> {
            copy.setPaint(theme.ink());
            copy.setStroke(new BasicStroke(1.2f));
            Panel.line(copy, scale.data().getX(), scale.y(0), scale.data().getMaxX(), scale.y(0));
            base(copy, scale, theme);
            double diameter = diameter(scale.data(), 10);
            rivals(copy, scale, diameter * 0.6, theme);
            double[] xs = IntStream.range(0, points.size())
                    .mapToDouble(i -> x(scale.data(), i))
                    .toArray();
            Spot.columns(copy, scale.data(), xs, i -> told(points.get(i)));
            copy.setPaint(theme.accent());
            for (int i = 0; i < points.size(); i++) {
                Comparison comparison = points.get(i).comparison();
                double x = x(scale.data(), i);
                copy.setStroke(new BasicStroke((float) Math.max(1, diameter / 5)));
                Panel.line(copy, x, y(scale, comparison.low()), x, y(scale, comparison.high()));
                copy.fill(new Ellipse2D.Double(
                        x - diameter / 2, y(scale, comparison.value()) - diameter / 2, diameter, diameter));
            }
        });
        Panel.Scale scale = new Panel.Scale(Panel.hidden(0, 1), axis, panel.data());
        ends(g, scale, theme);
    }

    /** The factors of a combination, and its options. */
    private String told(MultiverseFigure.Point point) {
        List<String> options = new ArrayList<>();
        for (int a = 0; a < axes.size(); a++) {
            String id = point.options().get(a);
            axes.get(a).options().stream()
                    .filter(option -> option.id().equals(id))
                    .forEach(option -> options.add(option.title()));
        }
        String rival = point.rival()
                .map(found -> "; " + Told.factor(reading::inSentence, found))
                .orElse("");
        return Told.factor(reading::inSentence, point.comparison())
                + rival
                + (options.isEmpty() ? "" : ": " + String.join(", ", options));
    }

    private static double y(Panel.Scale scale, double ratio) {
        return scale.y(Math.log10(ratio));
    }

    private Range range(double height) {
        double low = -NARROWEST;
        double high = NARROWEST;
        for (MultiverseFigure.Point point : points) {
            low = Math.min(low, Math.log10(point.comparison().low()));
            high = Math.max(high, Math.log10(point.comparison().high()));
            if (point.rival().isPresent()) {
                low = Math.min(low, Math.log10(point.rival().get().value()));
                high = Math.max(high, Math.log10(point.rival().get().value()));
            }
        }
        Optional<Comparison> base = reading.headlinePair().flatMap(reading::base);
        if (base.isPresent()) {
            low = Math.min(low, Math.log10(base.get().value()));
            high = Math.max(high, Math.log10(base.get().value()));
        }
        double number = (high - low) * 28 / height;
        return new Range(low - number / 2, high + number);
    }

    private void base(Graphics2D g, Panel.Scale scale, Theme theme) {
        reading.headlinePair().flatMap(reading::base).ifPresent(base -> {
            double y = y(scale, base.value());
            g.setPaint(theme.secondInk());
            g.setStroke(
                    new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1f, new float[] {5f, 4f}, 0f));
            Panel.line(g, scale.data().getX(), y, scale.data().getMaxX(), y);
        });
    }

    private void rivals(Graphics2D g, Panel.Scale scale, double diameter, Theme theme) {
        g.setPaint(theme.third());
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).rival().isPresent()) {
                double y = y(scale, points.get(i).rival().get().value());
                double x = x(scale.data(), i);
                g.fill(new Rectangle2D.Double(x - diameter / 2, y - diameter / 2, diameter, diameter));
            }
        }
    }

    /** What the right ends of the series have reached, and the base case; the smallest value at the left. */
    private void ends(Graphics2D g, Panel.Scale scale, Theme theme) {
        MultiverseFigure.Point last = points.get(points.size() - 1);
        List<EndLabels.Label> labels = new ArrayList<>();
        labels.add(label(scale, last.comparison(), theme.accent()));
        last.rival().ifPresent(rival -> labels.add(label(scale, rival, theme.third())));
        reading.headlinePair()
                .flatMap(reading::base)
                .ifPresent(base -> labels.add(
                        new EndLabels.Label(y(scale, base.value()), base.ratio(), "base case", theme.secondInk())));
        new EndLabels(labels, RIGHT).draw(g, scale.data(), theme);
        Comparison least = points.get(0).comparison();
        double x = x(scale.data(), 0) - diameter(scale.data(), 10) / 2;
        // the points rise to the right, so that below the first of them there is room
        double below = y(scale, least.low()) + 17;
        Lettering number = new Lettering(Inter.BOLD.size(13.5), theme.accent());
        Rectangle2D box = number.box(g, least.ratio(), x, below, Anchor.START);
        g.setPaint(theme.ground());
        g.fill(box);
        number.drawMiddle(g, least.ratio(), x, below, Anchor.START);
    }

    private EndLabels.Label label(Panel.Scale scale, Comparison comparison, Color paint) {
        return new EndLabels.Label(
                y(scale, comparison.value()),
                comparison.ratio(),
                "over " + reading.inSentence(comparison.over()),
                paint);
    }

    private void matrix(Graphics2D g, Lanes lanes, Rectangle2D data, Theme theme) {
        double diameter = Math.min(diameter(data, 10), lanes.rowHeight() * 0.6);
        Lettering choice = new Lettering(Inter.SEMI_BOLD.size(12), theme.secondInk());
        int row = 0;
        for (int a = 0; a < axes.size(); a++) {
            double above = lanes.middle(row) - (0.5 + GROUP / 2) * lanes.rowHeight();
            if (GROUP * lanes.rowHeight() >= choice.font().getSize2D()) {
                String title = choice.fit(g, Wording.capital(axes.get(a).title()), lanes.width() - GAP);
                choice.drawMiddle(g, title, lanes.right() - GAP, above, Anchor.END);
            }
            for (Option option : axes.get(a).options()) {
                double y = lanes.middle(row++);
                g.setPaint(theme.grid());
                g.setStroke(new BasicStroke(1f));
                Panel.line(g, data.getX(), y, data.getMaxX(), y);
                g.setPaint(theme.ink());
                for (int i = 0; i < points.size(); i++) {
                    if (points.get(i).options().get(a).equals(option.id())) {
                        double x = x(data, i);
                        g.fill(new Ellipse2D.Double(x - diameter / 2, y - diameter / 2, diameter, diameter));
                    }
                }
            }
        }
    }
}
