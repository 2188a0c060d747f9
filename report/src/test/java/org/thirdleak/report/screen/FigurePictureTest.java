package org.thirdleak.report.screen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thirdleak.report.CalibrationFixture;
import org.thirdleak.report.ChanceFixture;
import org.thirdleak.report.ExtremeResults;
import org.thirdleak.report.LeakFixture;
import org.thirdleak.report.PriorFixture;
import org.thirdleak.report.ResultFixture;
import org.thirdleak.report.RunsFixture;
import org.thirdleak.report.chart.CalibrationFigures;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.chart.Figures;
import org.thirdleak.report.chart.LiveOddsFigure;
import org.thirdleak.report.chart.RunsFigure;
import org.thirdleak.report.chart.SensitivityFigure;
import org.thirdleak.report.chart.TrajectoryFigure;
import org.thirdleak.report.claim.Bands;
import org.thirdleak.report.claim.LeakStory;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.RunResult;

/** Figures fill canvases of any size, legibly, with their spots inside. */
class FigurePictureTest {
    private static List<Figure> figures() {
        return Figures.of(new Reading(ResultFixture.base()), Bands.KASS_RAFTERY).all();
    }

    /** Every kind of figure that a window shows. */
    private static List<Figure> kinds() {
        List<Figure> kinds = new ArrayList<>(figures());
        kinds.addAll(
                Figures.of(new Reading(PriorFixture.base()), Bands.KASS_RAFTERY).robustness());
        kinds.addAll(Figures.of(new Reading(ExtremeResults.leaks()), Bands.NONE).leaking());
        kinds.addAll(Figures.of(new Reading(ChanceFixture.added(ResultFixture.base())), Bands.NONE)
                .robustness());
        kinds.addAll(CalibrationFigures.of(CalibrationFixture.of(3, 9, true)));
        CircuitResult circuit = LeakFixture.circuit("soyuz-loop");
        kinds.add(TrajectoryFigure.of(new LeakStory(circuit)));
        SensitivityFigure.of("sensitivity", circuit.sensitivity(), "", circuit.horizonH())
                .ifPresent(kinds::add);
        RunsFigure.of(
                        RunsFixture.of(
                                Collections.nCopies(4, ResultFixture.base()).toArray(RunResult[]::new)),
                        Bands.NONE)
                .ifPresent(kinds::add);
        kinds.add(
                LiveOddsFigure.of("systematic defect", "chance impacts", List.of(), LiveOddsFigure.Progress.UNDER_WAY));
        kinds.add(LiveOddsFigure.of(
                "systematic defect",
                "chance impacts",
                IntStream.range(1, 40)
                        .mapToObj(i -> new LiveOddsFigure.Point(0.3 * i, 0.4, 0.4 / Math.sqrt(i)))
                        .toList(),
                LiveOddsFigure.Progress.UNDER_WAY));
        Map<String, Figure> byTitle = new LinkedHashMap<>();
        kinds.forEach(
                figure -> byTitle.putIfAbsent(figure.id() + figure.caption().title(), figure));
        return List.copyOf(byTitle.values());
    }

    @ParameterizedTest
    @CsvSource({"480, 260", "640, 360", "800, 520", "1280, 700"})
    void everyKindIsReadableOnAnyCanvas(int width, int height) {
        Canvas canvas = new Canvas(width, height, 1);
        List<String> faults = kinds().parallelStream()
                .flatMap(figure -> faults(figure, canvas).stream())
                .toList();
        assertEquals(List.of(), faults);
    }

    private static List<String> faults(Figure figure, Canvas canvas) {
        List<String> faults = new ArrayList<>();
        FigureLayout layout = FigureLayout.of(figure, canvas);
        Sheet sheet = Sheet.of(figure, canvas);
        Proof proof = Proof.of(figure, layout.width(), layout.height());
        boolean asInTheReport = layout.width() == Figure.WIDTH && layout.height() == figure.height();
        if (!asInTheReport && !proof.legible()) {
            faults.add(figure.id() + ": text across another or cut");
        }
        if (proof.smallest() * layout.scale() < Inter.SMALLEST - 1e-6) {
            faults.add(figure.id() + ": type of " + proof.smallest() * layout.scale());
        }
        if (layout.x() < 0
                || layout.y() < 0
                || layout.x() + layout.scale() * layout.width() > sheet.width() + 1e-6
                || layout.y() + layout.scale() * layout.height() > sheet.height() + 1e-6) {
            faults.add(figure.id() + ": " + layout + " leaves " + sheet);
        }
        return faults;
    }

    @ParameterizedTest
    @CsvSource({"640, 400", "1400, 900"})
    void spotsLieInside(int width, int height) {
        Canvas canvas = new Canvas(width, height, 1);
        for (Figure figure : figures()) {
            FigurePicture picture = FigurePicture.of(figure, canvas, View.WHOLE, Theme.LIGHT);
            assertEquals(width, picture.image().getWidth());
            assertEquals(height, picture.image().getHeight());
            assertFalse(picture.spots().isEmpty(), figure.id());
            picture.spots().forEach(spot -> {
                var box = spot.shape().getBounds2D();
                assertTrue(box.getX() > -1e-6 && box.getMaxX() < width + 1e-6, spot::toString);
                assertTrue(box.getY() > -1e-6 && box.getMaxY() < height + 1e-6, spot::toString);
            });
        }
    }

    @Test
    void fourThreadsDrawTheSamePixels() {
        Figure figure = figures().get(0);
        Canvas canvas = new Canvas(800, 520, 1);
        int[] alone = pixels(figure, canvas);
        IntStream.range(0, 4).parallel().forEach(i -> assertArrayEquals(alone, pixels(figure, canvas)));
    }

    private static int[] pixels(Figure figure, Canvas canvas) {
        FigurePicture picture = FigurePicture.of(figure, canvas, View.WHOLE, Theme.DARK);
        return ((DataBufferInt) picture.image().getRaster().getDataBuffer()).getData();
    }
}
