package org.thirdleak.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thirdleak.report.chart.LiveOddsFigure.Point;
import org.thirdleak.report.theme.Theme;

/** The odds of a run under way, from before the first estimate to a long run. */
class LiveOddsFigureTest {
    private static final String OF = "systematic defect";
    private static final String OVER = "chance impacts";

    static Stream<List<Point>> runs() {
        return Stream.of(
                List.of(),
                List.of(new Point(0, 0.4, 0.3)),
                List.of(new Point(0.2, -40, 2), new Point(0.2, -42, 0)),
                IntStream.range(0, 400)
                        .mapToObj(i -> new Point(i * 2.5, 0.59 + 0.3 * Math.sin(i) / (1 + i), 0.4 / Math.sqrt(1 + i)))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void isLegibleAndTellsEachEstimate(List<Point> points) {
        Figure figure = LiveOddsFigure.of(OF, OVER, points, LiveOddsFigure.Progress.UNDER_WAY);
        Rectangle2D area = new Rectangle2D.Double(0, 0, Figure.WIDTH, figure.height());
        FigureLayoutTest.check(figure.id(), area, g -> figure.paint(g, area, Theme.LIGHT));
        assertTrue(!figure.spots(area, Theme.DARK).isEmpty());
        assertEquals(points.size(), figure.table().rows().size());
    }

    @Test
    void saysThatItIsNotTheEnd() {
        assertEquals(
                "Waiting for the first estimate",
                LiveOddsFigure.of(OF, OVER, List.of(), LiveOddsFigure.Progress.UNDER_WAY)
                        .caption()
                        .title());
        Figure figure = LiveOddsFigure.of(
                OF, OVER, List.of(new Point(3, Math.log10(3.87), 0.001)), LiveOddsFigure.Progress.UNDER_WAY);
        assertEquals("3.87\u00A0:\u00A01 so far", figure.caption().title());
    }

    @Test
    void theEndIsNotCalledSoFar() {
        Figure figure = LiveOddsFigure.of(
                OF, OVER, List.of(new Point(3, Math.log10(3.87), 0.001)), LiveOddsFigure.Progress.OVER);
        assertEquals("3.87\u00A0:\u00A01 when the run ended", figure.caption().title());
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Point(-1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Point(1, Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> new Point(1, 0, Double.POSITIVE_INFINITY));
        List<Point> falling = List.of(new Point(2, 0, 0), new Point(1, 0, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> LiveOddsFigure.of(OF, OVER, falling, LiveOddsFigure.Progress.UNDER_WAY));
    }
}
