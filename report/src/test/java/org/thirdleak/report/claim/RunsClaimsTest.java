package org.thirdleak.report.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thirdleak.report.ExtremeResults;
import org.thirdleak.report.ResultFixture;
import org.thirdleak.report.RunsFixture;
import org.thirdleak.simulator.result.RunResult;

class RunsClaimsTest {
    private static RunResult defect(double logFactor) {
        return ResultFixture.builder().logZ(-10, -10 + logFactor, -10).build();
    }

    private static String title(RunResult... results) {
        return RunsCaption.of(RunsFixture.of(results), Bands.NONE).title().replace('\u00A0', ' ');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.386 | 1.390 | No difference beyond numerical error: systematic defect 4 : 1 over chance impacts
            0.693 | 0.696 | No difference beyond numerical error: systematic defect 2 : 1 over chance impacts, which favours no side
            1.386 | 2.303 | The runs differ, but all favour the same side: systematic defect 4 : 1 to 10 : 1 over chance impacts
            0.693 | 0.182 | The runs differ, but none lies beyond 3 : 1: systematic defect 1.2 : 1 to 2 : 1 over chance impacts
            0.693 | 2.303 | One of two runs lies beyond 3 : 1: systematic defect 2 : 1 to 10 : 1 over chance impacts
            1.386 | -2.303 | The runs favour different sides: systematic defect 1 : 10 to 4 : 1 over chance impacts
            -1.386 | -2.303 | The runs differ, but all favour the same side: chance impacts 4 : 1 to 10 : 1 over systematic defect
            """)
    void titlesNameNoWinnerThatTheirIntervalsDoNotAllow(double first, double second, String expected) {
        assertEquals(expected, title(defect(first), defect(second)).replace(".0 :", " :"));
    }

    @Test
    void oneRunAloneIsNoComparison() {
        assertTrue(title(defect(2), ExtremeResults.impactsOnly()).startsWith("Only one run has these odds: "));
    }

    @Test
    void theAlternativeStatesTheNumbersAndWhatIsMissing() {
        Caption caption = RunsCaption.of(
                RunsFixture.of(
                        defect(1.386),
                        defect(2.303),
                        ResultFixture.builder().untrusted().build(),
                        ExtremeResults.impactsOnly()),
                Bands.KASS_RAFTERY);
        String text = caption.alternative().replace('\u00A0', ' ');
        assertTrue(text.contains("A  run-0: 4.0 : 1 (3.93 to 4.07)"), text);
        assertTrue(text.contains("B  run-1: 10 : 1 (9.8 to 10.2), different"), text);
        assertTrue(text.contains("C  run-2: verdict withheld; D  run-3: missing."), text);
        assertTrue(caption.note().startsWith("Not compared, because their verdict is withheld: C. "), caption.note());
    }
}
