package org.thirdleak.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTableTest {
    @Test
    void aTimeIsReadAsOneAndSortedByItsDigits() {
        assertEquals(
                new Cell("9 Oct 2023, 17:00", "2023-10-09T17:00:00Z", false), FigureTable.time("2023-10-09T17:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-99-99T1Z", "2023-02-30T00:00:00Z", "2023-01-01T::Z"})
    void whatOnlyLooksLikeATimeStaysAText(String text) {
        assertEquals(new Cell(text, "", false), FigureTable.time(text));
    }
}
