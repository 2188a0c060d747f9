package org.thirdleak.report.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thirdleak.report.ApproximateBayesFixture;
import org.thirdleak.report.ExtremeResults;
import org.thirdleak.report.ResultFixture;
import org.thirdleak.simulator.result.RunResult;

/** Words of the scan over widths and of the odds by resembling histories. */
class ChanceClaimsTest {

    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }

    @Test
    void theScanClaimsItsFactorAndSaysThatTheWindowWasChosenLate() {
        Caption caption = ScanCurveCaption.of(new Reading(ResultFixture.base()));
        assertEquals(
                "Looking everywhere makes three leaks within 298.7 days 7.3 times likelier by chance",
                plain(caption.title()));
        assertTrue(caption.note().startsWith("The width of the window was chosen after the leaks"), caption.note());
        assertTrue(plain(caption.note()).contains("(gamma law, shape 0.50, 2.0 years) with 16 %"), caption.note());
        assertTrue(plain(caption.alternative()).contains("with probability 0.285 ± 0.004 %"), caption.alternative());
        assertTrue(plain(caption.alternative()).contains("look-elsewhere factor is 7.3 ± 0.3"), caption.alternative());
        RunResult untrusted = ResultFixture.builder().untrusted().build();
        assertTrue(ScanCurveCaption.of(new Reading(untrusted)).title().startsWith("Verdict withheld"));
    }

    @Test
    void oddsOnSummariesNameNoWinnerAcrossABandEdge() {
        Caption open = ApproximateBayesCaption.of(new Reading(ExtremeResults.approximate()));
        assertTrue(
                plain(open.title())
                        .startsWith("Resembling histories do not settle it: systematic defect 1.7 : 1 (1.3 to 2.2)"),
                open.title());
        assertTrue(plain(open.subtitle()).contains("the ages at the leaks within 60 d"), open.subtitle());
        assertTrue(plain(open.alternative()).contains("chance impacts 1.2 × 10⁻⁵ ± 19 %"), open.alternative());
        assertFalse(open.toString().contains("Bayes factor"), open.toString());
        RunResult ten = ExtremeResults.approximateOfTen();
        String named = plain(ApproximateBayesCaption.of(new Reading(ten)).title());
        assertTrue(named.contains("resemble the record 8.4 times as often as those of explanation 0"), named);
    }

    @Test
    void withoutAMatchThereAreNoOdds() {
        Reading reading = new Reading(ExtremeResults.approximateWithoutMatch());
        Caption caption = ApproximateBayesCaption.of(reading);
        assertTrue(ApproximateBayesCaption.headline(reading).isEmpty());
        assertTrue(caption.title().endsWith("what was found of them"), caption.title());
        assertTrue(
                caption.note().contains("To be taken with care: chance impacts: no match was found."), caption.note());
        RunResult untrusted = ResultFixture.builder()
                .approximate(ApproximateBayesFixture.of(List.of("impacts", "defect", "rate-change")))
                .untrusted()
                .build();
        assertTrue(ApproximateBayesCaption.of(new Reading(untrusted)).title().startsWith("Verdict withheld"));
    }
}
