package org.thirdleak.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thirdleak.simulator.result.Estimate;

class SweepContourTest {

    private interface Height {
        double at(int x, int y);
    }

    private static SweepGrid plane(int size, Height height) {
        List<List<Optional<Estimate>>> cells = new ArrayList<>();
        for (int x = 0; x < size; x++) {
            List<Optional<Estimate>> column = new ArrayList<>();
            for (int y = 0; y < size; y++) {
                double value = height.at(x, y);
                column.add(Double.isNaN(value) ? Optional.empty() : Optional.of(new Estimate(value, 0)));
            }
            cells.add(column);
        }
        return new SweepGrid("", new double[size], new double[size], cells);
    }

    private static List<double[]> points(Path2D path) {
        List<double[]> points = new ArrayList<>();
        for (PathIterator at = path.getPathIterator(null); !at.isDone(); at.next()) {
            double[] point = new double[6];
            at.currentSegment(point);
            points.add(point);
        }
        return points;
    }

    /** On a plane marching squares are exact: every point of the contour x + 2y = 4.3 lies on the line. */
    @Test
    void onAPlaneItIsExact() {
        List<double[]> points = points(SweepContour.of(plane(6, (x, y) -> x + 2 * y), 4.3));
        assertTrue(points.size() >= 8);
        for (double[] point : points) {
            assertEquals(4.3, point[0] - 0.5 + 2 * (point[1] - 0.5), 1e-12);
        }
    }

    @Test
    void thereIsNoneBesideACellWithoutComparison() {
        assertTrue(points(SweepContour.of(plane(2, (x, y) -> x + y == 0 ? Double.NaN : x), 0.5))
                .isEmpty());
    }

    @Test
    void thereIsNoneWhereTheLevelIsNotReached() {
        assertTrue(points(SweepContour.of(plane(4, (x, y) -> 1), 2)).isEmpty());
    }
}
