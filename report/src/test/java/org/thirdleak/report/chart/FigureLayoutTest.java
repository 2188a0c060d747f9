package org.thirdleak.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thirdleak.report.ExtremeResults;
import org.thirdleak.report.ResultFixture;
import org.thirdleak.report.claim.Bands;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.page.OnePage;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.RunResult;

/** No text below 11 px, none across another, none cut at an edge. */
class FigureLayoutTest {
    static Stream<RunResult> results() {
        return Stream.of(
                ResultFixture.base(),
                ResultFixture.builder().untrusted().build(),
                ResultFixture.builder().error(0.3).build(),
                ExtremeResults.manyScenarios(),
                ExtremeResults.twoHypotheses(),
                ExtremeResults.tenHypotheses(),
                ExtremeResults.withoutLeaks());
    }

    @ParameterizedTest
    @MethodSource("results")
    void everyFigureIsLegible(RunResult result) {
        for (Bands bands : Bands.values()) {
            for (Figure figure : Figures.of(new Reading(result), bands).all()) {
                Rectangle2D area = new Rectangle2D.Double(0, 0, Figure.WIDTH, Figure.HEIGHT);
                check(figure.id(), area, g -> figure.paint(g, area, Theme.LIGHT));
                check(figure.id(), area, g -> figure.paintUntitled(g, area, Theme.LIGHT));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("results")
    void thePageIsLegible(RunResult result) {
        Reading reading = new Reading(result);
        OnePage page = new OnePage(reading, Figures.of(reading, Bands.KASS_RAFTERY));
        Rectangle2D area = new Rectangle2D.Double(0, 0, OnePage.WIDTH, OnePage.HEIGHT);
        check("page", area, g -> page.paint(g, Theme.LIGHT));
    }

    private static void check(String name, Rectangle2D area, Consumer<Graphics2D> painter) {
        BufferedImage image =
                new BufferedImage((int) area.getWidth(), (int) area.getHeight(), BufferedImage.TYPE_INT_RGB);
        TextRecorder recorder = new TextRecorder(image.createGraphics());
        painter.accept(recorder);
        recorder.dispose();
        List<String> faults = new ArrayList<>();
        List<TextRecorder.Text> texts = recorder.texts();
        for (int i = 0; i < texts.size(); i++) {
            TextRecorder.Text text = texts.get(i);
            if (text.size() < Inter.SMALLEST) {
                faults.add("too small: " + text);
            }
            if (!area.contains(text.box())) {
                faults.add("cut: " + text);
            }
            for (int j = 0; j < i; j++) {
                if (texts.get(j).box().intersects(text.box())) {
                    faults.add("across each other: " + text + " and " + texts.get(j));
                }
            }
        }
        assertTrue(texts.size() > 3, name);
        assertEquals(List.of(), faults, name);
    }
}
