package org.thirdleak.report.screen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thirdleak.report.ResultFixture;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.chart.Figures;
import org.thirdleak.report.claim.Bands;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.theme.Theme;

/** Figures fill canvases of any size, legibly, with their spots inside. */
class FigurePictureTest {
    private static List<Figure> figures() {
        return Figures.of(new Reading(ResultFixture.base()), Bands.KASS_RAFTERY).all();
    }

    @ParameterizedTest
    @CsvSource({"640, 400", "800, 520", "1000, 600", "1400, 900"})
    void everyFigureIsLegibleAndInside(int width, int height) {
        Canvas canvas = new Canvas(width, height, 1);
        for (Figure figure : figures()) {
            FigureLayout layout = FigureLayout.of(figure, canvas);
            boolean asInTheReport = layout.width() == Figure.WIDTH && layout.height() == figure.height();
            assertTrue(
                    asInTheReport
                            || Proof.of(figure, layout.width(), layout.height()).legible(),
                    figure.id());
            assertTrue(layout.x() > -1e-6 && layout.y() > -1e-6, figure.id());
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
