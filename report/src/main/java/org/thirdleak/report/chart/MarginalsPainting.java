package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.ParameterName;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.PosteriorShape.Marginal;

/** Small multiples: the prior as a grey shape, the posterior as a blue line over it. */
record MarginalsPainting(List<Marginal> marginals, int columns, ParameterName names) implements Figure.Painting {
    private static final double GAP = 4;
    private static final double ROW_GAP = 14;
    private static final double HEAD = 20;
    private static final double HEAD_OF_TWO_LINES = 34;
    private static final double TICKS = 18;
    private static final double OVERHANG = 12;
    private static final double CLOSEST_TICKS = 42;

    /** Copies the list. */
    MarginalsPainting {
        marginals = List.copyOf(marginals);
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        int rows = (marginals.size() + columns - 1) / columns;
        double width = (area.getWidth() - GAP * (columns - 1)) / columns;
        double height = (area.getHeight() - ROW_GAP * (rows - 1)) / rows;
        for (int i = 0; i < marginals.size(); i++) {
            int row = i / columns;
            double x = area.getX() + (i - row * columns) * (width + GAP);
            double y = area.getY() + row * (height + ROW_GAP);
            panel(g, marginals.get(i), new Rectangle2D.Double(x, y, width, height), theme);
        }
    }

    private void panel(Graphics2D g, Marginal marginal, Rectangle2D cell, Theme theme) {
        Lettering head = new Lettering(Inter.SEMI_BOLD.size(12.5), theme.ink());
        Lettering whose = new Lettering(Inter.REGULAR.size(ChartFrame.SMALLEST), theme.secondInk());
        String unit = ParameterName.unit(marginal.scale().unit());
        String name = names.quantity(marginal.scale().parameter()) + (unit.isEmpty() ? "" : ", " + unit);
        String owner = names.owner(marginal.scale().parameter());
        head.drawMiddle(g, head.fit(g, name, cell.getWidth()), cell.getX(), cell.getY() + 7, Anchor.START);
        whose.drawMiddle(g, whose.fit(g, owner, cell.getWidth()), cell.getX(), cell.getY() + 22, Anchor.START);
        boolean owned = marginals.stream()
                .anyMatch(other -> !names.owner(other.scale().parameter()).isEmpty());
        double above = owned ? HEAD_OF_TWO_LINES : HEAD;
        Rectangle2D data = new Rectangle2D.Double(
                cell.getX() + OVERHANG,
                cell.getY() + above,
                cell.getWidth() - 2 * OVERHANG,
                cell.getHeight() - above - TICKS);
        double most = Math.max(greatest(marginal.prior()), greatest(marginal.posterior()));
        Path2D prior = outline(marginal.prior(), data, most);
        g.setPaint(theme.bar());
        g.fill(prior);
        Path2D posterior = outline(marginal.posterior(), data, most);
        g.setPaint(Theme.translucent(theme.accent(), 46));
        g.fill(posterior);
        g.setPaint(theme.accent());
        g.setStroke(new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        g.draw(posterior);
        g.setPaint(theme.axis());
        g.setStroke(new BasicStroke(1f));
        Panel.line(g, data.getX(), data.getMaxY(), data.getMaxX(), data.getMaxY());
        ticks(g, marginal, data, theme);
        told(g, marginal, data);
    }

    private void told(Graphics2D g, Marginal marginal, Rectangle2D data) {
        int bins = marginal.posterior().size();
        double perBin = data.getWidth() / bins;
        for (int i = 0; i < bins; i++) {
            int bin = i;
            Spot.mark(
                    g,
                    new Rectangle2D.Double(data.getX() + i * perBin, data.getY(), perBin, data.getHeight()),
                    () -> names.of(marginal.scale().parameter()) + " "
                            + BinScale.bin(marginal.scale(), bin, bins) + ": "
                            + Numbers.percent(marginal.prior().get(bin)) + " before the record, "
                            + Numbers.percent(marginal.posterior().get(bin)) + " after it");
        }
    }

    private static double greatest(List<Double> fractions) {
        return fractions.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private static Path2D outline(List<Double> fractions, Rectangle2D data, double most) {
        Path2D path = new Path2D.Double();
        double perBin = data.getWidth() / fractions.size();
        double perUnit = most > 0 ? data.getHeight() / most : 0;
        path.moveTo(data.getX(), data.getMaxY());
        for (int i = 0; i < fractions.size(); i++) {
            double y = data.getMaxY() - fractions.get(i) * perUnit;
            path.lineTo(data.getX() + i * perBin, y);
            path.lineTo(data.getX() + (i + 1) * perBin, y);
        }
        path.lineTo(data.getMaxX(), data.getMaxY());
        return path;
    }

    private static void ticks(Graphics2D g, Marginal marginal, Rectangle2D data, Theme theme) {
        Lettering label = new Lettering(Inter.REGULAR.size(ChartFrame.SMALLEST), theme.secondInk());
        for (Ticks.Tick tick : new BinScale(marginal.scale(), data.getWidth()).ticks(CLOSEST_TICKS)) {
            double half = label.width(g, tick.label()) / 2;
            double x = data.getX() + tick.value() * data.getWidth();
            // a label stands at its tick or not at all: beyond the end may be the edge of the picture
            if (x - half >= data.getX() - OVERHANG && x + half <= data.getMaxX() + OVERHANG) {
                label.drawMiddle(g, tick.label(), x, data.getMaxY() + 10, Anchor.MIDDLE);
            }
        }
    }
}
