package org.thirdleak.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thirdleak.report.claim.Numbers;

class SortKeyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "−1,234.5; -1234.5",
                "−9.5010 ± 0.0118; -9.501",
                "3.9 : 1; 3.9",
                "1 : 2.5; 0.4",
                "1/8; 0.125",
                "1 in 40 ± 3; 0.025",
                "÷ 1.6; 0.625",
                "× 14.8; 14.8",
                "2.1 × 10⁻⁷; 2.1E-7",
                "1.5 × 10¹²; 1.5E+12",
                "below 0.1 %; 0.1",
                "3.82 to 3.92; 3.82",
                "16 min; 960",
                "2.9 to 3.4 h; 10440",
                "40 s; 40",
                "0.8 mm; 0.8",
                "not within 24 h; Infinity",
                "∞; Infinity",
                "none of 2,000; 0",
                "12 of 1,000; 12",
                "9 Oct 2023; 2023-10-09",
                "Sep 2016; 2016-09-01",
                "0; 0"
            })
    void aDrawnNumberHasTheKeyItMeans(String drawn, String key) {
        assertEquals(key, SortKey.of(drawn));
        assertEquals(key, SortKey.of(drawn.replace(' ', '\u00A0')));
    }

    @ParameterizedTest
    @CsvSource({"none matched", "–", "unknown", "Nov ember", "'All 3 of them'"})
    void whatIsNoNumberHasNone(String drawn) {
        assertEquals("", SortKey.of(drawn));
    }

    @Test
    void everyNumberOfTheReportIsReadBack() {
        for (double value : new double[] {-1234567, -0.00012, 0, 3.5e-9, 0.1, 7, 42.25, 999_999, 3.25e11}) {
            assertEquals(value, Double.parseDouble(SortKey.of(Numbers.significant(value, 7))), 1e-6 * Math.abs(value));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'9 Oct 2023', 2023-10-09",
        "'31 Abc 2023', ''",
        "'32 Jan 2023', ''",
        "'0 Jan 2023', ''",
        "'1 Jan 0000', ''",
        "Progress MS-21, ''",
        "'May 2023', 2023-05-01"
    })
    void datesAmongTextsAreFound(String text, String key) {
        assertEquals(key, SortKey.ofDate(text));
    }
}
