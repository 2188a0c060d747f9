package org.thirdleak.report.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.result.Estimate;

/**
 * Where the Bayes factor of a plane has a certain value: marching squares over the middles of the cells, linear between them.
 * Cells without a comparison have no contour beside them.
 */
final class SweepContour {

    private SweepContour() {}

    /**
     * The contour.
     *
     * @param plane the plane
     * @param level ln of the Bayes factor
     * @return in cells: the middle of the first cell is (0.5, 0.5)
     */
    static Path2D of(SweepGrid plane, double level) {
        Path2D path = new Path2D.Double();
        for (int x = 0; x + 1 < plane.across().length; x++) {
            for (int y = 0; y + 1 < plane.up().length; y++) {
                square(plane, x, y, level, path);
            }
        }
        return path;
    }

    private static void square(SweepGrid plane, int x, int y, double level, Path2D path) {
        double[][] corners = {{x, y}, {x + 1, y}, {x + 1, y + 1}, {x, y + 1}};
        double[] height = new double[corners.length];
        for (int c = 0; c < corners.length; c++) {
            Optional<Estimate> cell = plane.cells().get((int) corners[c][0]).get((int) corners[c][1]);
            if (cell.isEmpty()) {
                return;
            }
            height[c] = cell.get().value() - level;
        }
        List<Point2D> crossed = new ArrayList<>();
        for (int c = 0; c < corners.length; c++) {
            int next = (c + 1) % corners.length;
            if (height[c] >= 0 != height[next] >= 0) {
                double share = height[c] / (height[c] - height[next]);
                crossed.add(new Point2D.Double(
                        0.5 + corners[c][0] + share * (corners[next][0] - corners[c][0]),
                        0.5 + corners[c][1] + share * (corners[next][1] - corners[c][1])));
            }
        }
        for (int i = 0; i + 1 < crossed.size(); i += 2) {
            path.moveTo(crossed.get(i).getX(), crossed.get(i).getY());
            path.lineTo(crossed.get(i + 1).getX(), crossed.get(i + 1).getY());
        }
    }
}
