package org.thirdleak.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.Provenance;
import org.thirdleak.simulator.result.SweepResult;
import org.thirdleak.simulator.result.SweepRow;

/** A sweep over one axis is a line with its errors, and no map of one row. */
class SweepLineTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 800, 400);

    private static SweepResult result(SweepResult.Axis axis, SweepRow... rows) {
        return new SweepResult(
                new Provenance("1", "sweep", "0".repeat(64), 1, 0),
                "A sweep",
                List.of(axis),
                false,
                List.of(
                        new SweepResult.Compared("impacts", "Chance impacts"),
                        new SweepResult.Compared("defect", "Systematic defect")),
                List.of(rows));
    }

    private static SweepRow row(double value, double logFactor) {
        return new SweepRow(
                new double[] {value},
                new double[] {-10, -10 + logFactor},
                new double[] {0.3, 0.4},
                new double[] {0.5, 0.5},
                SweepRow.DONE);
    }

    private static List<Spot> spots(SweepResult result) {
        Figure figure = SweepFigure.of(result).orElseThrow();
        var g = new BufferedImage(800, 400, BufferedImage.TYPE_INT_RGB).createGraphics();
        return Spot.heard(g, AREA, copy -> figure.paint(copy, AREA, Theme.LIGHT));
    }

    private static SweepResult.Axis area() {
        return new SweepResult.Axis("designs.a.exposed_area_m2", "Tube area, m²", true, 0.1, 10, List.of());
    }

    @Test
    void everyPointTellsItsFactor() {
        List<Spot> spots = spots(result(
                area(),
                row(10, Math.log(4)),
                SweepRow.without(new double[] {1}, "the record is impossible under impacts"),
                row(0.1, 0)));
        assertEquals(3, spots.size());
        assertTrue(
                spots.get(0).words().startsWith("Tube area, m² 0.1: Bayes factor 1"),
                spots.get(0).words());
        assertEquals(
                "Tube area, m² 1: no comparison, see the table", spots.get(1).words());
        assertTrue(spots.get(2).words().contains("Bayes factor 4"), spots.get(2).words());
        assertTrue(spots.get(0).shape().getBounds2D().getCenterX()
                < spots.get(2).shape().getBounds2D().getCenterX());
    }

    @Test
    void choicesStandInTheirOrder() {
        var environment = new SweepResult.Axis("Environment", "Environment", false, 0, 0, List.of("quiet", "busy"));
        List<Spot> spots = spots(result(environment, row(0, 1), row(1, -1)));
        assertTrue(
                spots.get(0).words().startsWith("Environment quiet"),
                spots.get(0).words());
        assertTrue(
                spots.get(1).words().startsWith("Environment busy"),
                spots.get(1).words());
    }

    @Test
    void onePointIsDrawn() {
        assertEquals(1, spots(result(area(), row(1, 2))).size());
    }
}
