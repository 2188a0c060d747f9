package org.thirdleak.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thirdleak.report.ExtremeResults;
import org.thirdleak.report.ResultFixture;
import org.thirdleak.report.RunsFixture;
import org.thirdleak.report.claim.Bands;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.claim.RunsReading;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.RunResult;

class RunsFigureTest {
    private static final RunResult BASE = ResultFixture.base();
    private static final RunResult WITHHELD =
            ResultFixture.builder().untrusted().build();

    static Stream<RunsReading> runs() {
        return Stream.of(
                RunsFixture.of(BASE, BASE),
                RunsFixture.of(
                        BASE, ResultFixture.builder().logZ(-10, -10.5, -9).build()),
                RunsFixture.named(
                        RunsFixture.LONG_NAME, Collections.nCopies(8, BASE).toArray(RunResult[]::new)),
                RunsFixture.of(WITHHELD, BASE, ExtremeResults.twoHypotheses()),
                RunsFixture.of(BASE, ExtremeResults.impactsOnly()),
                RunsFixture.of(ExtremeResults.tenHypotheses(), BASE),
                RunsFixture.of(
                        ResultFixture.builder().logZ(-300, -10, -9).build(),
                        ResultFixture.builder().error(0.4).build()));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void theFigureIsLegible(RunsReading reading) {
        for (Bands bands : Bands.values()) {
            Figure figure = RunsFigure.of(reading, bands).orElseThrow();
            Rectangle2D area = new Rectangle2D.Double(0, 0, Figure.WIDTH, figure.height());
            FigureLayoutTest.check(figure.id(), area, g -> figure.paint(g, area, Theme.LIGHT));
            FigureLayoutTest.check(figure.id(), area, g -> figure.paintUntitled(g, area, Theme.DARK));
        }
    }

    @Test
    void thereIsNoneWhereNothingMayBeTold() {
        assertTrue(RunsFigure.of(RunsFixture.of(WITHHELD, WITHHELD), Bands.NONE).isEmpty());
        RunResult one = ResultFixture.builder()
                .hypotheses(List.of("impacts"), List.of("impacts"), List.of("chance impacts"), List.of(-10.85))
                .build();
        assertTrue(RunsFigure.of(RunsFixture.of(one, one), Bands.NONE).isEmpty());
    }

    @Test
    void longNamesKeepTheEndThatTellsThemApart() {
        Figure figure = RunsFigure.of(RunsFixture.named(RunsFixture.LONG_NAME, BASE, BASE), Bands.NONE)
                .orElseThrow();
        Rectangle2D area = new Rectangle2D.Double(0, 0, Figure.WIDTH, figure.height());
        List<String> texts = FigureLayoutTest.recorded(g -> figure.paint(g, area, Theme.LIGHT)).stream()
                .map(TextRecorder.Text::text)
                .toList();
        assertTrue(
                texts.stream().anyMatch(text -> text.startsWith("B ≈ A  прогон-с") && text.endsWith("1")),
                texts.toString());
    }

    @Test
    void drawnAreThePairsThatMostRunsHave() {
        RunsReading reading = RunsFixture.of(ExtremeResults.impactsOnly(), BASE, BASE);
        assertEquals(new Reading.Pair("defect", "impacts"), reading.pairs().get(0));
        assertEquals(2, reading.found(reading.pairs().get(0)).size());
    }

    @Test
    void theTableHasEveryPairInEveryRun() {
        NumberTable table = RunsFigure.of(RunsFixture.of(BASE, WITHHELD, ExtremeResults.twoHypotheses()), Bands.NONE)
                .orElseThrow()
                .table();
        assertEquals(3 * 3, table.rows().size());
        assertEquals(
                List.of("found", "verdict withheld", "missing"),
                table.rows().stream()
                        .filter(row ->
                                row.get(2).equals("rate-change") && row.get(3).equals("impacts"))
                        .map(row -> row.get(4))
                        .toList());
    }

    @Test
    void rowsSayWhichRunsCannotBeToldApart() {
        Figure figure = RunsFigure.of(
                        RunsFixture.of(
                                BASE,
                                ResultFixture.builder()
                                        .logZ(-10.854, -9.500, -9.636)
                                        .build(),
                                ResultFixture.builder()
                                        .logZ(-10.854, -9.2, -9.635)
                                        .build()),
                        Bands.NONE)
                .orElseThrow();
        Rectangle2D area = new Rectangle2D.Double(0, 0, Figure.WIDTH, figure.height());
        List<String> texts = FigureLayoutTest.recorded(g -> figure.paint(g, area, Theme.LIGHT)).stream()
                .map(TextRecorder.Text::text)
                .toList();
        assertTrue(texts.containsAll(List.of("A  run-0", "B ≈ A  run-1", "C  run-2")), texts.toString());
    }
}
