package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.data.Range;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.ParameterName;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.CalibrationResult.BandPoint;
import org.thirdleak.simulator.result.CalibrationResult.HypothesisCalibration;
import org.thirdleak.simulator.result.CalibrationResult.ParameterCalibration;

/** One small panel per parameter: empirical distribution of ranks less the diagonal, in its band. */
record RankPainting(HypothesisCalibration hypothesis) implements Figure.Painting {
    private static final int MOST_COLUMNS = 5;
    private static final double SIDE = 48;
    private static final double HEAD = 36;
    private static final double GAP_X = 22;
    private static final double GAP_Y = 12;

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        List<ParameterCalibration> all = hypothesis.parameters();
        int rows = (all.size() + MOST_COLUMNS - 1) / MOST_COLUMNS;
        int columns = (all.size() + rows - 1) / rows;
        double width = (area.getWidth() - SIDE - GAP_X * (columns - 1) - 12) / columns;
        double height = (area.getHeight() - Panel.TICKS - (HEAD + GAP_Y) * rows) / rows;
        double most = most();
        for (int i = 0; i < all.size(); i++) {
            int column = i % columns;
            int row = i / columns;
            Rectangle2D data = new Rectangle2D.Double(
                    area.getX() + SIDE + column * (width + GAP_X),
                    area.getY() + HEAD + row * (height + HEAD + GAP_Y),
                    width,
                    height);
            boolean bottom = i + columns >= all.size();
            panel(g, data, all.get(i), most, column == 0, bottom, theme);
        }
    }

    private double most() {
        double most = 0.02;
        for (BandPoint b : hypothesis.band()) {
            most = Math.max(most, Math.max(b.high() - b.at(), b.at() - b.low()));
        }
        for (ParameterCalibration p : hypothesis.parameters()) {
            double below = 0;
            for (int i = 0; i < p.rankCounts().size(); i++) {
                below += p.rankCounts().get(i) / (double) hypothesis.ranked();
                most = Math.max(
                        most, Math.abs(below - (i + 1.0) / p.rankCounts().size()));
            }
        }
        return 1.1 * most;
    }

    private void panel(
            Graphics2D g,
            Rectangle2D data,
            ParameterCalibration parameter,
            double most,
            boolean left,
            boolean bottom,
            Theme theme) {
        Panel panel = new Panel(data, theme);
        Range range = new Range(-most, most);
        var yAxis = panel.styled(new TickAxis(range, Ticks.linear(range, 5, "")), null);
        yAxis.setVisible(left);
        var xAxis = panel.styled(
                new TickAxis(
                        new Range(0, 1),
                        List.of(new Ticks.Tick(0, "0"), new Ticks.Tick(0.5, "0.5"), new Ticks.Tick(1, "1"))),
                null);
        xAxis.setVisible(bottom);
        boolean fails = parameter.gamma() < parameter.threshold();
        panel.draw(g, xAxis, yAxis, Panel.Grid.NONE, (copy, scale) -> {
            copy.setPaint(Theme.translucent(theme.accent(), 44));
            copy.fill(band(scale));
            copy.setPaint(theme.axis());
            copy.setStroke(new BasicStroke(1f));
            Panel.line(copy, data.getX(), scale.y(0), data.getMaxX(), scale.y(0));
            copy.setPaint(fails ? theme.counter() : theme.accent());
            copy.setStroke(new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            copy.draw(curve(scale, parameter));
            told(copy, scale, parameter);
        });
        Lettering name = new Lettering(Inter.SEMI_BOLD.size(12), theme.ink());
        name.drawMiddle(
                g,
                name.fit(g, ParameterName.withoutRecord(parameter.name()), data.getWidth()),
                data.getX(),
                data.getY() - 26,
                Anchor.START);
        String verdict =
                "p = " + Numbers.significant(parameter.probability(), 2) + (fails ? ", outside for one curve" : "");
        new Lettering(Inter.REGULAR.size(ChartFrame.SMALLEST), fails ? theme.counterText() : theme.secondInk())
                .drawMiddle(g, verdict, data.getX(), data.getY() - 11, Anchor.START);
    }

    private void told(Graphics2D g, Panel.Scale scale, ParameterCalibration parameter) {
        int parts = parameter.rankCounts().size();
        double[] xs = IntStream.range(0, parts)
                .mapToDouble(i -> scale.x((i + 1.0) / parts))
                .toArray();
        Spot.columns(g, scale.data(), xs, i -> {
            long below = parameter.rankCounts().stream()
                    .limit(i + 1L)
                    .mapToLong(Integer::longValue)
                    .sum();
            return ParameterName.withoutRecord(parameter.name()) + ": "
                    + Numbers.percent(below / (double) hypothesis.ranked()) + " of the ranks lie below "
                    + Numbers.percent((i + 1.0) / parts) + "; p = " + Numbers.significant(parameter.probability(), 2);
        });
    }

    private Path2D band(Panel.Scale scale) {
        Path2D path = new Path2D.Double();
        List<BandPoint> band = hypothesis.band();
        path.moveTo(scale.x(0), scale.y(0));
        for (BandPoint b : band) {
            path.lineTo(scale.x(b.at()), scale.y(b.high() - b.at()));
        }
        for (int i = band.size() - 1; i >= 0; i--) {
            path.lineTo(
                    scale.x(band.get(i).at()),
                    scale.y(band.get(i).low() - band.get(i).at()));
        }
        path.closePath();
        return path;
    }

    private Path2D curve(Panel.Scale scale, ParameterCalibration parameter) {
        Path2D path = new Path2D.Double();
        path.moveTo(scale.x(0), scale.y(0));
        double below = 0;
        int parts = parameter.rankCounts().size();
        for (int i = 0; i < parts; i++) {
            below += parameter.rankCounts().get(i) / (double) hypothesis.ranked();
            double at = (i + 1.0) / parts;
            path.lineTo(scale.x(at), scale.y(below - at));
        }
        return path;
    }
}
