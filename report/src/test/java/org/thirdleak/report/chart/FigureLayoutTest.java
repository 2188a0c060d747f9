package org.thirdleak.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thirdleak.report.CalibrationFixture;
import org.thirdleak.report.ChanceFixture;
import org.thirdleak.report.ExtremeResults;
import org.thirdleak.report.LeakFixture;
import org.thirdleak.report.PriorFixture;
import org.thirdleak.report.ResultFixture;
import org.thirdleak.report.claim.Bands;
import org.thirdleak.report.claim.LeakStory;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.page.OnePage;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.CalibrationResult;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.DegradationResult;
import org.thirdleak.simulator.result.RunResult;
import org.thirdleak.simulator.result.SensitivityResult;

/** No text below 11 px, on the page below 9 pt in print; none across another, none cut at an edge. */
class FigureLayoutTest {
    /** On A4, 210 mm or 595.3 pt wide. */
    private static final double NINE_POINTS = 9 * OnePage.WIDTH / 595.3;

    static Stream<RunResult> results() {
        return Stream.of(
                ResultFixture.base(),
                ExtremeResults.fewScenarios(0),
                ExtremeResults.fewScenarios(1),
                ExtremeResults.fewScenarios(3),
                ResultFixture.builder().untrusted().build(),
                ResultFixture.builder().unreliable("defect").build(),
                ResultFixture.builder().unreliable("rate-change").build(),
                ResultFixture.builder().error(0.3).build(),
                ExtremeResults.manyScenarios(),
                ExtremeResults.twoHypotheses(),
                ExtremeResults.impactsOnly(),
                ExtremeResults.tenHypotheses(),
                ExtremeResults.families(0),
                ExtremeResults.families(12),
                ExtremeResults.withoutLeaks(),
                ExtremeResults.approximate(),
                ExtremeResults.approximateWithoutMatch(),
                ExtremeResults.approximateOfTen(),
                ExtremeResults.leaks(),
                ExtremeResults.slowLeaks(),
                ExtremeResults.leaksOfOneCause(),
                ExtremeResults.leaksOfTenHypotheses(),
                ExtremeResults.leaksWithManyScenarios(),
                PriorFixture.base(),
                PriorFixture.scarce(),
                PriorFixture.extreme());
    }

    @ParameterizedTest
    @MethodSource("results")
    void everyFigureIsLegible(RunResult result) {
        for (Bands bands : Bands.values()) {
            for (Figure figure : Figures.of(new Reading(result), bands).all()) {
                Rectangle2D area = new Rectangle2D.Double(0, 0, Figure.WIDTH, figure.height());
                check(figure.id(), area, g -> figure.paint(g, area, Theme.LIGHT));
                check(figure.id(), area, g -> figure.paintUntitled(g, area, Theme.LIGHT));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("results")
    void thePageIsLegible(RunResult result) {
        Reading reading = new Reading(result);
        OnePage page = new OnePage(reading, Bands.KASS_RAFTERY);
        Rectangle2D area = new Rectangle2D.Double(0, 0, OnePage.WIDTH, OnePage.HEIGHT);
        check("page", area, g -> page.paint(g, Theme.LIGHT), NINE_POINTS);
    }

    static Stream<CircuitResult> circuits() {
        return Stream.of(
                LeakFixture.circuit("soyuz-loop"),
                LeakFixture.circuit("progress-loop"),
                LeakFixture.circuit("nauka-radiator"),
                LeakFixture.circuit("soyuz-loop", "leak.hole_mm=0.1"),
                LeakFixture.circuit("soyuz-loop", "leak.hole_mm=12"),
                LeakFixture.circuit("soyuz-loop", "horizon_h=500"),
                LeakFixture.circuit(
                        "soyuz-loop", "limits.instrument_bay_c=25", "limits.living_compartment_c=25", "horizon_h=30"));
    }

    @ParameterizedTest
    @MethodSource("circuits")
    void everyFigureOfACircuitIsLegible(CircuitResult result) {
        List<Figure> figures = new ArrayList<>();
        figures.add(TrajectoryFigure.of(new LeakStory(result)));
        SensitivityFigure.of("sensitivity", result.sensitivity(), "", result.horizonH())
                .ifPresent(figures::add);
        assertEquals(2, figures.size());
        for (Figure figure : figures) {
            Rectangle2D area = new Rectangle2D.Double(0, 0, Figure.WIDTH, figure.height());
            check(figure.id(), area, g -> figure.paint(g, area, Theme.LIGHT));
            check(figure.id(), area, g -> figure.paintUntitled(g, area, Theme.DARK));
        }
    }

    @ParameterizedTest
    @MethodSource("results")
    void frequenciesUnderChanceAreLegible(RunResult result) {
        ChanceFrequencyFigure.of(new Reading(ChanceFixture.added(result))).ifPresent(figure -> {
            Rectangle2D area = new Rectangle2D.Double(0, 0, Figure.WIDTH, figure.height());
            check(figure.id(), area, g -> figure.paint(g, area, Theme.LIGHT));
            check(figure.id(), area, g -> figure.paintUntitled(g, area, Theme.DARK));
        });
    }

    static Stream<CalibrationResult> calibrations() {
        return Stream.of(
                CalibrationFixture.of(3, 9, true),
                CalibrationFixture.of(2, 1, true),
                CalibrationFixture.of(6, 12, false),
                CalibrationFixture.of(10, 11, true));
    }

    @ParameterizedTest
    @MethodSource("calibrations")
    void everyFigureOfACalibrationIsLegible(CalibrationResult result) {
        for (Figure figure : CalibrationFigures.of(result)) {
            Rectangle2D area = new Rectangle2D.Double(0, 0, Figure.WIDTH, figure.height());
            check(figure.id(), area, g -> figure.paint(g, area, Theme.LIGHT));
            check(figure.id(), area, g -> figure.paintUntitled(g, area, Theme.DARK));
        }
    }

    @Test
    void nothingIsShortenedWhereLeaksAreTold() {
        Reading reading = new Reading(ExtremeResults.leaks());
        List<TextRecorder.Text> texts = new ArrayList<>();
        for (Figure figure : Figures.of(reading, Bands.NONE).leaking()) {
            Rectangle2D area = new Rectangle2D.Double(0, 0, Figure.WIDTH, figure.height());
            texts.addAll(recorded(g -> figure.paint(g, area, Theme.LIGHT)));
        }
        assertEquals(
                List.of(),
                texts.stream()
                        .map(TextRecorder.Text::text)
                        .filter(text -> text.contains("…"))
                        .toList());
    }

    @Test
    void thePageTellsWhatALeakDoesHoweverManyScenarios() {
        assertTrue(pageTells(ExtremeResults.leaks()));
        assertTrue(pageTells(ExtremeResults.leaksWithManyScenarios()));
        assertTrue(!pageTells(ResultFixture.base()));
    }

    private static boolean pageTells(RunResult result) {
        Reading reading = new Reading(result);
        return recorded(g -> new OnePage(reading, Bands.NONE).paint(g, Theme.LIGHT)).stream()
                .anyMatch(text -> text.text().startsWith("Soyuz and Progress: "));
    }

    @Test
    void aRunWithoutCircuitsHasNoneOfTheseFigures() {
        assertEquals(
                List.of(),
                Figures.of(new Reading(ResultFixture.base()), Bands.NONE).leaking());
    }

    @Test
    void withoutSensitivitiesTheOtherFiguresStay() {
        DegradationResult found = ExtremeResults.slowLeaks().degradation();
        RunResult result = ResultFixture.builder()
                .degradation(
                        new DegradationResult(true, found.horizonH(), found.samples(), found.outlooks(), List.of()))
                .build();
        assertEquals(
                List.of("degradation-soyuz-progress", "drain-times"),
                Figures.of(new Reading(result), Bands.NONE).leaking().stream()
                        .map(Figure::id)
                        .toList());
        assertTrue(SensitivityFigure.of("s", SensitivityResult.NONE, "", 24).isEmpty());
    }

    /** In the base case nothing is shortened: neither a direction nor a scenario nor a vehicle. */
    @Test
    void nothingIsShortenedInTheBaseCase() {
        Reading reading = new Reading(ResultFixture.base());
        Figures figures = Figures.of(reading, Bands.KASS_RAFTERY);
        List<TextRecorder.Text> texts = new ArrayList<>();
        for (Figure figure : figures.all()) {
            Rectangle2D area = new Rectangle2D.Double(0, 0, Figure.WIDTH, figure.height());
            texts.addAll(recorded(g -> figure.paint(g, area, Theme.LIGHT)));
        }
        texts.addAll(recorded(g -> new OnePage(reading, Bands.KASS_RAFTERY).paint(g, Theme.LIGHT)));
        List<String> shortened = texts.stream()
                .map(TextRecorder.Text::text)
                .filter(text -> text.contains("…"))
                .toList();
        assertEquals(List.of(), shortened);
        for (String direction :
                List.of("← chance impacts", "systematic defect →", "← changed rate", "changed rate →")) {
            assertTrue(texts.stream().anyMatch(text -> text.text().equals(direction)), direction);
        }
    }

    @Test
    void fewScenariosMakeALowerChart() {
        int none = height(ExtremeResults.fewScenarios(0));
        int three = height(ExtremeResults.fewScenarios(3));
        assertTrue(none < three && three < Figure.HEIGHT, none + " and " + three);
        assertEquals(Figure.HEIGHT, height(ResultFixture.base()));
    }

    private static int height(RunResult result) {
        return Figures.of(new Reading(result), Bands.NONE)
                .bayesFactors()
                .orElseThrow()
                .height();
    }

    @Test
    void theOutermostScenariosAreNamedInTheTriangleOfThePage() {
        Figure posterior = Figures.of(new Reading(ResultFixture.base()), Bands.NONE)
                .posterior()
                .orElseThrow();
        Rectangle2D area = new Rectangle2D.Double(0, 0, 520, 500);
        List<String> names = recorded(g -> posterior.paint(g, area, Theme.LIGHT)).stream()
                .map(TextRecorder.Text::text)
                .toList();
        assertTrue(names.contains("onset from 2019 on"), names.toString());
        assertTrue(names.contains("record from October 2022 on"), names.toString());
    }

    static List<TextRecorder.Text> recorded(Consumer<Graphics2D> painter) {
        TextRecorder recorder = TextRecorder.empty();
        painter.accept(recorder);
        recorder.dispose();
        return recorder.texts();
    }

    /** Whether no text below 12 px stands anywhere but in the note. */
    static boolean smallInNoteOnly(Figure figure, Theme theme) {
        Rectangle2D area = new Rectangle2D.Double(0, 0, Figure.WIDTH, figure.height());
        return recorded(g -> figure.paint(g, area, theme)).stream()
                .filter(text -> text.size() < 12)
                .allMatch(text -> figure.caption().note().contains(text.text()));
    }

    static void check(String name, Rectangle2D area, Consumer<Graphics2D> painter) {
        check(name, area, painter, Inter.SMALLEST);
    }

    private static void check(String name, Rectangle2D area, Consumer<Graphics2D> painter, double smallest) {
        List<String> faults = new ArrayList<>();
        List<TextRecorder.Text> texts = recorded(painter);
        for (int i = 0; i < texts.size(); i++) {
            TextRecorder.Text text = texts.get(i);
            if (text.size() < smallest) {
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
