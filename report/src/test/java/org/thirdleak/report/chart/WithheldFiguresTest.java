package org.thirdleak.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thirdleak.report.ExtremeResults;
import org.thirdleak.report.ResultFixture;
import org.thirdleak.report.claim.Bands;
import org.thirdleak.report.claim.ClusterCaption;
import org.thirdleak.report.claim.Comparison;
import org.thirdleak.report.claim.FamilyShares;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.simulator.result.RunResult;

class WithheldFiguresTest {
    @Test
    void everyFigureButTheRecordIsMarked() {
        RunResult untrusted = ResultFixture.builder().untrusted().build();
        List<Figure> figures =
                Figures.of(new Reading(untrusted), Bands.KASS_RAFTERY).all();
        assertTrue(figures.size() > 3);
        for (Figure figure : figures) {
            boolean marked = figure.painting() instanceof WithheldPainting;
            assertEquals(!figure.id().equals("timeline"), marked, figure.id());
            assertEquals(marked, figure.caption().alternative().startsWith("Verdict withheld"), figure.id());
            assertTrue(figure.height() <= Figure.HEIGHT, figure.id());
        }
    }

    @Test
    void noFigureOfASoundRunIs() {
        Figures.of(new Reading(ResultFixture.base()), Bands.NONE)
                .all()
                .forEach(figure -> assertTrue(!(figure.painting() instanceof WithheldPainting), figure.id()));
    }

    @Test
    void theLargestClusterIsAFigureOfItsOwn() {
        Reading reading = new Reading(ResultFixture.base());
        Optional<Figure> figure = Figures.of(reading, Bands.NONE).all().stream()
                .filter(found -> found.id().equals("predicted-clusters"))
                .findFirst();
        assertTrue(figure.isPresent());
        assertTrue(figure.get().caption().title().startsWith("Played again after the record, three or more cluster"));
        assertTrue(
                ClusterCaption.expectation(reading.result().hypotheses().get(0)).startsWith("mean "));
    }

    @Test
    void theClusterSaysHowItsWindowWasChosenOnlyWhereThatIsSo() {
        RunResult result = ResultFixture.base();
        String note =
                ClusterCaption.of(new Reading(result), result.hypotheses()).note();
        assertTrue(note.contains("chosen after the leaks"), note);
        Reading quiet = new Reading(ExtremeResults.withoutLeaks());
        assertFalse(ClusterCaption.of(quiet, result.hypotheses()).note().contains("chosen after"));
    }

    @Test
    void familiesStandAboveTheirVariants() {
        Reading reading = new Reading(ExtremeResults.families(0));
        Optional<Comparison> families =
                FamilyShares.between(reading, reading.headlinePair().orElseThrow());
        assertTrue(families.isPresent());
        Figure figure = Figures.of(reading, Bands.NONE).bayesFactors().orElseThrow();
        assertEquals("families", figure.table().rows().get(0).get(0));
        assertTrue(
                figure.caption().title().startsWith("By families, "),
                figure.caption().title());
        assertTrue(FamilyShares.between(
                        new Reading(ResultFixture.base()),
                        reading.headlinePair().orElseThrow())
                .isEmpty());
    }
}
