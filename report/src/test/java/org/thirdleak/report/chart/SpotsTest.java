package org.thirdleak.report.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thirdleak.report.ChanceFixture;
import org.thirdleak.report.ExtremeResults;
import org.thirdleak.report.ResultFixture;
import org.thirdleak.report.RunsFixture;
import org.thirdleak.report.claim.Bands;
import org.thirdleak.report.claim.LeakStory;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.CalibrationResult;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.RunResult;

/** Every figure tells the numbers behind its marks, and listening changes no pixel. */
class SpotsTest {
    /** The edge of a mark may lie on the edge of the area. */
    private static final double ROUNDING = 1e-6;

    static Stream<RunResult> results() {
        return FigureLayoutTest.results();
    }

    @ParameterizedTest
    @MethodSource("results")
    void everyFigureTellsItsNumbers(RunResult result) {
        for (Figure figure : Figures.of(new Reading(ChanceFixture.added(result)), Bands.KASS_RAFTERY)
                .all()) {
            check(figure);
        }
    }

    static Stream<CalibrationResult> calibrations() {
        return FigureLayoutTest.calibrations();
    }

    @ParameterizedTest
    @MethodSource("calibrations")
    void everyFigureOfACalibrationTellsItsNumbers(CalibrationResult result) {
        CalibrationFigures.of(result).forEach(SpotsTest::check);
    }

    static Stream<CircuitResult> circuits() {
        return FigureLayoutTest.circuits();
    }

    @ParameterizedTest
    @MethodSource("circuits")
    void everyFigureOfACircuitTellsItsNumbers(CircuitResult result) {
        check(TrajectoryFigure.of(new LeakStory(result)));
        SensitivityFigure.of("sensitivity", result.sensitivity(), "", result.horizonH())
                .ifPresent(SpotsTest::check);
    }

    @Test
    void runsSideBySideTellTheirNumbers() {
        check(RunsFigure.of(RunsFixture.of(ResultFixture.base(), ExtremeResults.fewScenarios(1)), Bands.KASS_RAFTERY)
                .orElseThrow());
    }

    private static void check(Figure figure) {
        Rectangle2D area = new Rectangle2D.Double(0, 0, Figure.WIDTH, figure.height());
        List<Spot> spots = figure.spots(area, Theme.LIGHT);
        assertFalse(spots.isEmpty(), figure.id());
        Rectangle2D reached = new Rectangle2D.Double(
                -ROUNDING, -ROUNDING, area.getWidth() + 2 * ROUNDING, area.getHeight() + 2 * ROUNDING);
        for (Spot spot : spots) {
            assertTrue(reached.contains(spot.shape().getBounds2D()), () -> figure.id() + ": " + spot);
            assertFalse(spot.words().contains("NaN") || spot.words().contains("null"), spot.words());
            assertTrue(spot.words().length() < 600, spot.words());
        }
    }

    /** A mark for each row of the table where rows are marks, with the number of the row. */
    @Test
    void theAttributionTellsEachProbabilityWithItsError() {
        Reading reading = new Reading(ResultFixture.base());
        Figure figure = Figures.of(reading, Bands.KASS_RAFTERY).attribution().orElseThrow();
        List<String> words = words(figure);
        for (List<Object> row : figure.table().rows()) {
            String number = Numbers.percentWithError((double) row.get(3), (double) row.get(4));
            String vehicle = reading.vehicle(row.get(0).toString());
            assertTrue(
                    (double) row.get(3) == 0
                            || words.stream().anyMatch(text -> text.startsWith(vehicle) && text.endsWith(number)),
                    () -> row + " in " + words);
        }
    }

    @Test
    void theTimelineTellsEachLeak() {
        Figure figure = Figures.of(new Reading(ResultFixture.base()), Bands.NONE)
                .timeline()
                .orElseThrow();
        List<String> words = words(figure);
        assertTrue(words.stream()
                .anyMatch(text -> text.startsWith("Soyuz MS-22: exposed") && text.contains("leak on 15 Dec 2022")));
        for (List<Object> row : figure.table().rows()) {
            assertTrue(words.stream().anyMatch(text -> text.startsWith(row.get(1) + ": ")), () -> row + " in " + words);
        }
    }

    private static List<String> words(Figure figure) {
        return figure.spots(new Rectangle2D.Double(0, 0, Figure.WIDTH, figure.height()), Theme.LIGHT).stream()
                .map(Spot::words)
                .toList();
    }

    @Test
    void listeningChangesNoPixel() {
        Figure figure = Figures.of(new Reading(ResultFixture.base()), Bands.KASS_RAFTERY)
                .timeline()
                .orElseThrow();
        Rectangle2D area = new Rectangle2D.Double(0, 0, Figure.WIDTH, figure.height());
        int[] alone = pixels(figure, g -> figure.paint(g, area, Theme.DARK));
        int[] heard = pixels(figure, g -> Spot.heard(g, area, copy -> figure.paint(copy, area, Theme.DARK)));
        assertArrayEquals(alone, heard);
    }

    @Test
    void spotsAreInTheCoordinatesOfTheCaller() {
        Rectangle2D area = new Rectangle2D.Double(0, 0, 100, 100);
        BufferedImage image = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(3, 3);
        List<Spot> spots = Spot.heard(g, area, copy -> {
            copy.translate(10, 20);
            copy.scale(2, 2);
            Spot.mark(copy, new Rectangle2D.Double(0, 0, 10, 10), () -> "below");
            Spot.mark(copy, new Rectangle2D.Double(5, 5, 10, 10), () -> "above");
            Spot.mark(copy, new Rectangle2D.Double(-50, 0, 10, 10), () -> "outside");
        });
        g.dispose();
        assertEquals(2, spots.size());
        assertEquals(
                new Rectangle2D.Double(10, 20, 20, 20), spots.get(0).shape().getBounds2D());
        assertEquals("above", Spot.at(spots, 25, 35).orElseThrow().words());
        assertEquals("below", Spot.at(spots, 11, 21).orElseThrow().words());
        assertTrue(Spot.at(spots, 90, 90).isEmpty());
    }

    private static int[] pixels(Figure figure, Consumer<Graphics2D> painter) {
        BufferedImage image = new BufferedImage(Figure.WIDTH, figure.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        painter.accept(g);
        g.dispose();
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
