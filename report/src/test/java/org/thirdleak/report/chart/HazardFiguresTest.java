package org.thirdleak.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thirdleak.report.ExtremeResults;
import org.thirdleak.report.HazardFixture;
import org.thirdleak.report.ResultFixture;
import org.thirdleak.report.claim.Bands;
import org.thirdleak.report.claim.Caption;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.RunResult;

/** Charts of hazard, survival, convergence and checks: legible, claims from the numbers, absent where there is nothing. */
class HazardFiguresTest {

    private static final List<String> IDS = List.of("hazard", "survival", "diagnostics", "convergence");

    static Stream<RunResult> results() {
        return Stream.of(
                HazardFixture.added(ResultFixture.base()),
                HazardFixture.added(ResultFixture.builder().untrusted().build()),
                HazardFixture.added(ExtremeResults.twoHypotheses()),
                HazardFixture.added(oneHypothesis()),
                HazardFixture.added(ExtremeResults.tenHypotheses()),
                HazardFixture.added(ExtremeResults.withoutLeaks()),
                HazardFixture.unmatched(ResultFixture.base()),
                HazardFixture.unmatched(ExtremeResults.families(0)));
    }

    private static RunResult oneHypothesis() {
        return ResultFixture.builder()
                .hypotheses(List.of("impacts"), List.of("impacts"), List.of("chance impacts"), List.of(-10.85))
                .build();
    }

    private static List<Figure> figures(RunResult result) {
        return Figures.of(new Reading(result), Bands.KASS_RAFTERY).robustness().stream()
                .filter(figure -> IDS.contains(figure.id()))
                .toList();
    }

    private static Caption caption(RunResult result, String id) {
        return figures(result).stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow()
                .caption();
    }

    @ParameterizedTest
    @MethodSource("results")
    void everyFigureIsLegible(RunResult result) {
        List<Figure> figures = figures(result);
        assertEquals(IDS, figures.stream().map(Figure::id).toList());
        for (Figure figure : figures) {
            Rectangle2D area = new Rectangle2D.Double(0, 0, Figure.WIDTH, figure.height());
            FigureLayoutTest.check(figure.id(), area, g -> figure.paint(g, area, Theme.LIGHT));
            FigureLayoutTest.check(figure.id(), area, g -> figure.paintUntitled(g, area, Theme.LIGHT));
            assertTrue(FigureLayoutTest.smallInNoteOnly(figure, Theme.DARK), figure.id());
        }
    }

    @Test
    void nothingIsShortenedInTheBaseCase() {
        for (Figure figure : figures(HazardFixture.added(ResultFixture.base()))) {
            Rectangle2D area = new Rectangle2D.Double(0, 0, Figure.WIDTH, figure.height());
            assertTrue(
                    FigureLayoutTest.recorded(g -> figure.paint(g, area, Theme.LIGHT)).stream()
                            .noneMatch(text -> text.text().contains("…")),
                    figure.id());
        }
    }

    @Test
    void titlesSayWhatWasFound() {
        RunResult base = HazardFixture.added(ResultFixture.base());
        assertEquals(
                "After the record: 2.43 ± 0.05 leaks a year averaged, 0.35 to 1.7 by hypothesis",
                plain(caption(base, "hazard").title()));
        assertEquals(
                "No further leak within 365 days: 7.8 ± 0.2 % averaged, 16 to 69 % by hypothesis",
                plain(caption(base, "survival").title()));
        assertEquals(
                "1,000,000 histories: matches known to ± 11 %; silence agrees with the likelihood",
                plain(caption(base, "convergence").title()));
        assertEquals(
                "All 15 checks passed; nearest to its limit: factor by the width of one prior",
                plain(caption(base, "diagnostics").title()));
    }

    @Test
    void oneHypothesisIsNotAveraged() {
        RunResult one = HazardFixture.added(oneHypothesis());
        assertEquals(
                "After the record: 0.347 ± 0.007 leaks a year",
                plain(caption(one, "hazard").title()));
        assertEquals(
                "No further leak within 365 days: 69.4 ± 0.2 %",
                plain(caption(one, "survival").title()));
        assertFalse(caption(one, "survival").note().contains("Average"));
    }

    @Test
    void whatIsOffIsSaid() {
        RunResult unmatched = HazardFixture.unmatched(ResultFixture.base());
        assertEquals(
                "1,000,000 histories: none matches under any hypothesis; silence agrees with the likelihood under 1 of 3",
                plain(caption(unmatched, "convergence").title()));
        assertTrue(plain(caption(unmatched, "convergence").alternative())
                .contains("none matches: the fraction is below 3.0 × 10⁻⁶"));
        RunResult untrusted =
                HazardFixture.added(ResultFixture.builder().untrusted().build());
        for (String id : IDS) {
            assertTrue(caption(untrusted, id).title().startsWith("Verdict withheld: "), id);
        }
        assertTrue(plain(caption(untrusted, "diagnostics").title())
                .endsWith("5 of 16 checks failed, effective points of impacts and others"));
        assertTrue(plain(caption(untrusted, "diagnostics").alternative())
                .contains("effective points chance impacts: 61, at least 400, failed: no verdict"));
    }

    @Test
    void figuresAreAbsentWhereThereIsNothing() {
        assertTrue(figures(ResultFixture.base()).isEmpty());
        RunResult now = HazardFixture.withoutForecast(ResultFixture.base());
        assertEquals(
                List.of("hazard", "diagnostics", "convergence"),
                figures(now).stream().map(Figure::id).toList());
        assertTrue(caption(now, "hazard").title().startsWith("At the end of the record: "));
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }
}
