package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.data.Range;
import org.thirdleak.report.claim.ApproximateBayesCaption;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.ApproximateBayes;

/** Probability on a log scale against a tolerance that falls to the right, to zero beyond what was declared. */
record ApproximateBayesPainting(Reading reading) implements Figure.Painting {
    private static final String RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    /** Decimal logarithm below which probabilities are written as powers of ten. */
    private static final double MOST_DECIMALS = -4.2;

    private static final double AXIS = 76;
    private static final double LABELS = 236;
    private static final double TOP = 10;
    /** Zero has a place on the scale of logarithms of the tolerance plus this. */
    private static final double OFFSET = 1e-3;

    private static final double MARGIN = 0.04;
    private static final double[] TOLERANCE_TICKS = {1000, 100, 10, 1, 0.1, 0.01};
    private static final double Z_95 = 1.96;
    private static final int TWO_LINES = 6;
    private static final float[][] DASHES = {{}, {6f, 3f}, {2f, 2.5f}, {9f, 3f, 2f, 3f}};

    private record Path(ApproximateBayes.Matches matches, List<ApproximateBayes.Level> levels, int index) {}

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        List<Path> paths = paths();
        Rectangle2D data = new Rectangle2D.Double(
                area.getX() + AXIS,
                area.getY() + TOP,
                area.getWidth() - AXIS - LABELS,
                area.getHeight() - TOP - Panel.TICKS_AND_LABEL);
        double first = paths.stream()
                .mapToDouble(path -> x(path.levels().get(0).tolerance()))
                .min()
                .orElse(0);
        double zero = x(0);
        double left = Math.min(first, zero - 1);
        Range tolerances = new Range(left - MARGIN * (zero - left), zero + MARGIN / 4 * (zero - left));
        Range probabilities = probabilities(paths);
        Panel panel = new Panel(data, theme);
        TickAxis xAxis = panel.styled(
                new TickAxis(tolerances, toleranceTicks()), "tolerance beyond what was declared, in median distances");
        TickAxis yAxis = panel.styled(new TickAxis(probabilities, probabilityTicks(probabilities)), null);
        yAxis.setAxisLineVisible(false);
        panel.draw(g, xAxis, yAxis, Panel.Grid.HORIZONTAL, (copy, scale) -> {
            for (int i = paths.size() - 1; i >= 0; i--) {
                path(copy, scale, paths.get(i), theme);
            }
        });
        Panel.Scale scale = new Panel.Scale(xAxis, yAxis, data);
        new EndLabels(
                        paths.stream()
                                .map(path -> label(scale, path, paths.size(), theme))
                                .toList(),
                        LABELS)
                .draw(g, data, theme);
    }

    /** Levels that some population reached. */
    private List<Path> paths() {
        List<Path> paths = new ArrayList<>();
        for (ApproximateBayes.Matches matches :
                reading.result().approximateBayes().hypotheses()) {
            List<ApproximateBayes.Level> levels = matches.levels().stream()
                    .filter(level -> level.probability().value() > 0)
                    .toList();
            if (!levels.isEmpty()) {
                paths.add(new Path(matches, levels, paths.size()));
            }
        }
        return paths;
    }

    private EndLabels.Label label(Panel.Scale scale, Path path, int count, Theme theme) {
        ApproximateBayes.Level last = path.levels().get(path.levels().size() - 1);
        String found = path.matches().reached()
                ? ApproximateBayesCaption.probability(path.matches().probability())
                : "no match found";
        String name = reading.inSentence(path.matches().id());
        return new EndLabels.Label(
                scale.y(Math.log10(last.probability().value())),
                count <= TWO_LINES ? name : found + " " + name,
                count <= TWO_LINES ? found : "",
                paint(path.index(), theme));
    }

    private static Color paint(int index, Theme theme) {
        return switch (index) {
            case 0 -> theme.counterText();
            case 1 -> theme.third();
            case 2 -> theme.accent();
            default -> theme.secondInk();
        };
    }

    private static double x(double tolerance) {
        return -Math.log10(tolerance + OFFSET);
    }

    private static List<Ticks.Tick> toleranceTicks() {
        List<Ticks.Tick> ticks = new ArrayList<>();
        for (double tolerance : TOLERANCE_TICKS) {
            String label = Numbers.fixed(tolerance, tolerance < 0.1 ? 2 : tolerance < 1 ? 1 : 0);
            ticks.add(new Ticks.Tick(x(tolerance), label));
        }
        ticks.add(new Ticks.Tick(x(0), "0: a match"));
        return ticks;
    }

    private static Range probabilities(List<Path> paths) {
        double low = paths.stream()
                .flatMap(path -> path.levels().stream())
                .mapToDouble(level -> Math.log10(bottom(level)))
                .min()
                .orElse(-1);
        return new Range(Math.min(-1, low) - 0.15, 0.05);
    }

    private static List<Ticks.Tick> probabilityTicks(Range range) {
        int step = (int) Math.max(1, Math.ceil(range.getLength() / 8));
        // one way to write numbers on one axis
        boolean small = range.getLowerBound() < MOST_DECIMALS;
        List<Ticks.Tick> ticks = new ArrayList<>();
        for (int k = 0; k >= range.getLowerBound(); k -= step) {
            ticks.add(new Ticks.Tick(k, small ? power(k) : Numbers.fixed(Math.pow(10, k), -k)));
        }
        return ticks;
    }

    private static String power(int exponent) {
        StringBuilder text = new StringBuilder(exponent == 0 ? "1" : "10⁻");
        for (char digit :
                exponent == 0 ? new char[0] : Integer.toString(-exponent).toCharArray()) {
            text.append(RAISED_DIGITS.charAt(digit - '0'));
        }
        return text.toString();
    }

    private static double bottom(ApproximateBayes.Level level) {
        double value = level.probability().value();
        return Math.max(value / 10, value - Z_95 * level.probability().standardError());
    }

    private void path(Graphics2D g, Panel.Scale scale, Path path, Theme theme) {
        Color paint = paint(path.index(), theme);
        Path2D line = new Path2D.Double();
        List<ApproximateBayes.Level> levels = path.levels();
        for (int i = 0; i < levels.size(); i++) {
            double x = scale.x(x(levels.get(i).tolerance()));
            double y = scale.y(Math.log10(levels.get(i).probability().value()));
            if (i == 0) {
                line.moveTo(x, y);
            } else {
                line.lineTo(x, y);
            }
        }
        float[] dashes = DASHES[path.index() % DASHES.length];
        g.setPaint(paint);
        g.setStroke(
                dashes.length == 0
                        ? new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                        : new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, dashes, 0f));
        g.draw(line);
        for (ApproximateBayes.Level level : levels) {
            double x = scale.x(x(level.tolerance()));
            double value = level.probability().value();
            double top = value + Z_95 * level.probability().standardError();
            g.setPaint(paint);
            g.setStroke(new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            Panel.line(g, x, scale.y(Math.log10(bottom(level))), x, scale.y(Math.log10(top)));
            new Dot(8, paint).drawRinged(g, x, scale.y(Math.log10(value)), theme);
            Spot.mark(
                    g,
                    x,
                    scale.y(Math.log10(value)),
                    () -> reading.name(path.matches().id()) + ": "
                            + ApproximateBayesCaption.probability(level.probability())
                            + " within " + Numbers.significant(level.tolerance(), 3)
                            + " median distances of what was declared");
        }
    }
}
