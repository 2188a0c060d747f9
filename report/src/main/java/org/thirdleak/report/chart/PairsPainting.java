package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.PairsCaption;
import org.thirdleak.report.claim.ParameterName;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.PosteriorShape.PairCounts;
import org.thirdleak.simulator.result.PosteriorShape.Scale;

/** A triangle of maps: a column for each parameter but the last, a row for each but the first. */
record PairsPainting(HypothesisResult hypothesis, ParameterName names) implements Figure.Painting {
    private static final double LEFT = 76;
    private static final double BELOW = 42;
    private static final double GAP = 14;
    private static final double CLOSEST_X = 46;
    private static final double CLOSEST_Y = 24;
    private static final double HEAD = 18;
    private static final double PIXEL = 0.5;

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        List<PairCounts> pairs = hypothesis.shape().pairs();
        Set<String> parameters = new LinkedHashSet<>();
        pairs.forEach(pair -> parameters.add(pair.x().parameter()));
        pairs.forEach(pair -> parameters.add(pair.y().parameter()));
        List<String> order = new ArrayList<>(parameters);
        int size = order.size() - 1;
        double width = (area.getWidth() - LEFT - GAP * (size - 1)) / size;
        double height = (area.getHeight() - BELOW - GAP * (size - 1)) / size;
        for (PairCounts pair : pairs) {
            int column = order.indexOf(pair.x().parameter());
            int row = order.indexOf(pair.y().parameter()) - 1;
            Rectangle2D cell = new Rectangle2D.Double(
                    area.getX() + LEFT + column * (width + GAP),
                    area.getY() + row * (height + GAP) + HEAD,
                    width,
                    height - HEAD);
            map(g, pair, cell, theme);
            if (column == 0) {
                upwards(g, pair.y(), cell, theme);
            }
            if (row == size - 1) {
                across(g, pair.x(), cell, theme);
            }
        }
    }

    private void map(Graphics2D g, PairCounts pair, Rectangle2D cell, Theme theme) {
        int bins = (int) Math.round(Math.sqrt(pair.counts().size()));
        double most = pair.counts().stream().mapToInt(Integer::intValue).max().orElse(1);
        double perX = cell.getWidth() / bins;
        double perY = cell.getHeight() / bins;
        for (int i = 0; i < pair.counts().size(); i++) {
            if (pair.counts().get(i) > 0) {
                // by the root, so that thin tails are seen
                int alpha = (int) Math.round(18 + 222 * Math.sqrt(pair.counts().get(i) / most));
                g.setPaint(Theme.translucent(theme.accent(), alpha));
                double left = snapped(cell.getX() + i % bins * perX);
                int row = i / bins;
                double top = snapped(cell.getMaxY() - (row + 1) * perY);
                double right = snapped(cell.getX() + (i % bins + 1) * perX);
                double bottom = snapped(cell.getMaxY() - row * perY);
                Rectangle2D box = new Rectangle2D.Double(left, top, right - left, bottom - top);
                g.fill(box);
                int index = i;
                Spot.mark(g, box, () -> told(pair, index, bins));
            }
        }
        g.setPaint(theme.axis());
        g.setStroke(new BasicStroke(1f));
        Panel.line(g, cell.getX(), cell.getMaxY(), cell.getMaxX(), cell.getMaxY());
        Panel.line(g, cell.getX(), cell.getY(), cell.getX(), cell.getMaxY());
        PairsCaption.correlation(hypothesis, pair).ifPresent(correlation -> {
            Lettering label = new Lettering(Inter.SEMI_BOLD.size(ChartFrame.SMALLEST), theme.ink());
            String text = "r = " + PairsCaption.words(correlation);
            label.drawMiddle(g, text, cell.getX(), cell.getY() - 9, Anchor.START);
        });
    }

    private String told(PairCounts pair, int index, int bins) {
        long all = pair.counts().stream().mapToLong(Integer::longValue).sum();
        return names.brief(pair.x().parameter()) + " " + BinScale.bin(pair.x(), index % bins, bins) + ", "
                + names.brief(pair.y().parameter()) + " " + BinScale.bin(pair.y(), index / bins, bins) + ": "
                + Numbers.count(pair.counts().get(index)) + " of " + Numbers.count(all) + " draws";
    }

    /** To whole pixels of the picture, so that no seam shows between cells. */
    private static double snapped(double coordinate) {
        return Math.rint(coordinate / PIXEL) * PIXEL;
    }

    private String name(Scale scale) {
        String unit = ParameterName.unit(scale.unit());
        return names.brief(scale.parameter()) + (unit.isEmpty() ? "" : ", " + unit);
    }

    private void across(Graphics2D g, Scale scale, Rectangle2D cell, Theme theme) {
        Lettering label = new Lettering(Inter.REGULAR.size(ChartFrame.SMALLEST), theme.secondInk());
        double free = Double.NEGATIVE_INFINITY;
        for (Ticks.Tick tick : new BinScale(scale, cell.getWidth()).ticks(CLOSEST_X)) {
            double x = cell.getX() + tick.value() * cell.getWidth();
            double half = label.width(g, tick.label()) / 2;
            boolean inside = x - half >= cell.getX() && x + half <= cell.getMaxX();
            if (inside && x - half > free) {
                label.drawMiddle(g, tick.label(), x, cell.getMaxY() + 11, Anchor.MIDDLE);
                free = x + half + 4;
            }
        }
        Lettering name = new Lettering(Inter.SEMI_BOLD.size(12), theme.ink());
        String text = name.fit(g, name(scale), cell.getWidth());
        name.drawMiddle(g, text, cell.getCenterX(), cell.getMaxY() + 31, Anchor.MIDDLE);
    }

    private void upwards(Graphics2D g, Scale scale, Rectangle2D cell, Theme theme) {
        Lettering label = new Lettering(Inter.REGULAR.size(ChartFrame.SMALLEST), theme.secondInk());
        for (Ticks.Tick tick : new BinScale(scale, cell.getHeight()).ticks(CLOSEST_Y)) {
            double y = cell.getMaxY() - tick.value() * cell.getHeight();
            if (y >= cell.getY() + 4 && y <= cell.getMaxY() - 2) {
                label.drawMiddle(g, tick.label(), cell.getX() - 6, y, Anchor.END);
            }
        }
        Lettering name = new Lettering(Inter.SEMI_BOLD.size(12), theme.ink());
        Graphics2D turned = (Graphics2D) g.create();
        turned.rotate(-Math.PI / 2, cell.getX() - LEFT + 9, cell.getCenterY());
        String text = name.fit(turned, name(scale), cell.getHeight());
        name.drawMiddle(turned, text, cell.getX() - LEFT + 9, cell.getCenterY(), Anchor.MIDDLE);
        turned.dispose();
    }
}
