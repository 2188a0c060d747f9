package org.thirdleak.report.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thirdleak.report.CalibrationFixture;
import org.thirdleak.report.ChanceFixture;
import org.thirdleak.report.ExtremeResults;
import org.thirdleak.report.ReportFolder;
import org.thirdleak.report.ReportOptions;
import org.thirdleak.report.ResultFixture;
import org.thirdleak.simulator.result.CalibrationResult;
import org.thirdleak.simulator.result.RunResult;

/** What is said of calibrations and of frequencies under chance. */
class CalibrationClaimsTest {

    @TempDir
    private Path folder;

    private static Caption chance(RunResult result) {
        Reading reading = new Reading(ChanceFixture.added(result));
        return ChanceFrequencyCaption.of(
                reading, ChanceFrequencyCaption.shown(reading).orElseThrow());
    }

    @Test
    void chanceIsQuotedWithItsInterval() {
        Caption caption = chance(ResultFixture.base());
        assertTrue(
                caption.title().startsWith("Steady chance gives a Bayes factor of 3.9 or more in "), caption.title());
        assertTrue(caption.note().contains("as soon as three leaks have fallen into 298.7\u00A0d"), caption.note());
        assertTrue(caption.title().endsWith("\u00A0%) of records"), caption.title());
        assertTrue(
                caption.note()
                        .contains("Of chance with parameters from the prior no rule of stopping makes it more than "
                                + "26\u00A0% (Ville 1939"),
                caption.note());
        assertTrue(caption.alternative().contains("of 400 records under chance impacts, with three leaks"));
        assertTrue(chance(ResultFixture.builder().untrusted().build()).title().startsWith("Verdict withheld"));
        assertTrue(chance(ExtremeResults.withoutLeaks()).note().contains("at the end of the observation"));
    }

    @Test
    void calibrationSaysWhatFailed() {
        CalibrationCaption well = new CalibrationCaption(CalibrationFixture.of(3, 9, true));
        assertEquals("No miscalibration found in 3,000 simulated records", well.headline());
        assertEquals(
                "Where the truth is chance impacts, it comes out most probable in 60\u00A0%",
                well.recovery().title());
        CalibrationResult badly = CalibrationFixture.of(3, 9, false);
        CalibrationCaption words = new CalibrationCaption(badly);
        assertEquals("Not calibrated: 4 of 4 families of tests failed", words.headline());
        assertEquals(
                "Stated probabilities do not come true as often as stated",
                words.reliability().title());
        assertEquals(
                "Some Bayes factors are not worth what they say",
                words.factors().title());
        assertEquals(
                "Chance impacts: one parameter is not recovered as the posterior claims",
                words.ranks(badly.hypotheses().get(0)).title());
    }

    /** Each of 27 tests passes or fails by itself; what counts is the family, corrected for their number. */
    @Test
    void picturesSayWhatTheVerdictSays() {
        CalibrationResult bad = CalibrationFixture.of(3, 9, false);
        CalibrationResult r = CalibrationFixture.of(3, 9, true);
        CalibrationCaption words = new CalibrationCaption(new CalibrationResult(
                r.schemaVersion(),
                r.provenance(),
                r.title(),
                r.draws(),
                r.hypotheses(),
                bad.boundedFactors(),
                r.universalBounds(),
                r.recovery(),
                bad.classes(),
                r.checks(),
                true));
        assertEquals(
                "Stated probabilities: no miscalibration found in 3,000 records",
                words.reliability().title());
        assertEquals(
                "Bayes factors: no miscalibration found in 3,000 records",
                words.factors().title());
        assertTrue(new CalibrationCaption(bad).factors().note().startsWith("Failed: bounded Bayes factors, "));
    }

    @Test
    void aMeanProbabilityHasOneIntervalAndNotTwo() {
        // standard error 0.004, and 1.96 · 0.004 = 0.00784
        Caption caption = new CalibrationCaption(CalibrationFixture.of(3, 9, true)).reliability();
        assertTrue(caption.alternative().contains("chance impacts 0.334\u00A0±\u00A00.008"), caption.alternative());
    }

    @Test
    void calibrationIsAPageWithChartsAndNumbers() throws IOException {
        List<Path> files =
                ReportFolder.writeCalibration(CalibrationFixture.of(2, 2, true), folder, ReportOptions.DEFAULT);
        assertEquals(folder.resolve("calibration.html"), files.get(0));
        assertEquals(1 + 2 * 5, files.size());
        String page = Files.readString(files.get(0));
        assertTrue(page.contains("How often a false hypothesis looks good"));
        assertTrue(Files.readString(folder.resolve("charts/model-recovery.csv")).startsWith("truth,hypothesis,"));
        for (Path file : files) {
            assertTrue(Files.size(file) > 0, file.toString());
        }
    }
}
