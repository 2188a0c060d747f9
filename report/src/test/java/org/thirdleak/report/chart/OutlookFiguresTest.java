package org.thirdleak.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thirdleak.report.ResultFixture;
import org.thirdleak.report.claim.Bands;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.RunResult;

/** Charts of reanalyses and of the outlook: legible, claims from the numbers, absent where there is nothing. */
class OutlookFiguresTest {

    private static final List<String> IDS = List.of("left-out", "multiverse", "silence", "next-leak", "watching");

    static Stream<RunResult> results() {
        return Stream.of(
                ResultFixture.builder().outlook().build(),
                ResultFixture.builder().outlook().untrusted().build(),
                ResultFixture.builder().outlook().error(0.3).build(),
                ResultFixture.builder()
                        .outlook()
                        .units(ResultFixture.realUnits().stream()
                                .filter(unit -> unit.leakUtc().isEmpty())
                                .toList())
                        .build(),
                ResultFixture.builder()
                        .outlook()
                        .hypotheses(
                                List.of("impacts", "defect"),
                                List.of("impacts", "systematic_defect"),
                                List.of("chance impacts", "systematic defect"),
                                List.of(-9.5, -10.4))
                        .build(),
                tenHypotheses());
    }

    private static RunResult tenHypotheses() {
        List<Integer> all = IntStream.range(0, 10).boxed().toList();
        return ResultFixture.builder()
                .outlook()
                .hypotheses(
                        all.stream().map(i -> "h" + i).toList(),
                        all.stream()
                                .map(i -> i == 0 ? "impacts" : i == 4 ? "systematic_defect" : "rate_change")
                                .toList(),
                        all.stream()
                                .map(i -> i == 4
                                        ? "Очень длинное имя гипотезы, которое никак не помещается в заголовок"
                                        : "Explanation " + i)
                                .toList(),
                        all.stream().map(i -> -10.8 + 0.17 * i).toList())
                .build();
    }

    private static List<Figure> figures(RunResult result) {
        return Figures.of(new Reading(result), Bands.KASS_RAFTERY).robustness().stream()
                .filter(figure -> IDS.contains(figure.id()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("results")
    void everyFigureIsLegible(RunResult result) {
        List<Figure> figures = figures(result);
        assertEquals(IDS, figures.stream().map(Figure::id).toList());
        for (Figure figure : figures) {
            Rectangle2D area = new Rectangle2D.Double(0, 0, Figure.WIDTH, figure.height());
            FigureLayoutTest.check(figure.id(), area, g -> figure.paint(g, area, Theme.LIGHT));
            // notes are smaller in every figure, and so are the words of the bands, which the first one shares
            assertTrue(
                    figure.id().equals("left-out") || FigureLayoutTest.smallInNoteOnly(figure, Theme.DARK),
                    figure.id());
        }
    }

    @Test
    void withoutAnOutlookThereAreNone() {
        assertEquals(List.of(), figures(ResultFixture.base()));
    }

    @Test
    void claimsSayTheNumbers() {
        List<Figure> figures = figures(ResultFixture.builder().outlook().build());
        assertEquals(
                List.of(
                        "Without Soyuz MS-22 the Bayes factor for systematic defect goes from 3.9 : 1 to 1 : 1.9",
                        "Systematic defect over chance impacts: 1 : 1.2 to 47 : 1, above 1 in 26 of 27 combinations, above"
                                + " 3 in 18",
                        "If nothing leaks until Oct 2025, systematic defect goes from 3.9 : 1 to 1 : 1.3",
                        "One more leak would make the Bayes factor for systematic defect 6.1 : 1 to 35 : 1, by unit and date",
                        "Ten more years reach 20 : 1 over chance impacts in 83 % of futures if systematic defect is true; over"
                                + " changed rate in 2.0 %"),
                figures.stream()
                        .map(figure -> figure.caption().title().replace('\u00A0', ' '))
                        .toList());
    }

    @Test
    void nothingIsClaimedWhereTheNumbersAreNotTrusted() {
        for (Figure figure :
                figures(ResultFixture.builder().outlook().untrusted().build())) {
            assertTrue(figure.caption().title().startsWith("Verdict withheld"), figure.id());
        }
    }

    @ParameterizedTest
    @MethodSource("results")
    void everyNumberOfAPictureStandsInItsTable(RunResult result) {
        for (Figure figure : figures(result)) {
            assertFalse(figure.table().rows().isEmpty(), figure.id());
            for (String column : figure.table().columns()) {
                assertEquals(column.toLowerCase(Locale.ROOT), column);
            }
        }
    }
}
