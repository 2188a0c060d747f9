package org.thirdleak.simulator.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thirdleak.simulator.Reference;

/** The cheap road through a record of constant rate, against the exact one. */
class SteadyRecordTest {

    private static final GammaRate PRIOR = new GammaRate(0.5, 2);

    /** Naus against the exact volumes; the largest difference is 2.1e-4 of the probability, for two events in eight windows. */
    @ParameterizedTest
    @CsvSource({"2, 298, 0.13", "3, 298, 0.13", "3, 298, 0.3", "3, 1000, 0.13", "3, 60, 0.5", "2, 1000, 0.05"})
    void isTheExactScanForTwoAndThreeEvents(int events, double windowD, double rate) {
        SteadyRecord steady = new SteadyRecord(8400.75, windowD, events);
        HomogeneousScan exact = new HomogeneousScan(8400.75, windowD);
        assertEquals(exact.givenNumber(events, events), steady.givenNumber(), 1e-13);
        assertEquals(exact.oneWindowGivenNumber(events, events), steady.oneWindowGivenNumber(), 1e-15);
        assertEquals(1, steady.atRate(rate) / exact.atRate(events, rate), 2.5e-4);
        assertEquals(exact.oneWindowAtRate(events, rate), steady.oneWindowAtRate(rate), 1e-14);
        assertEquals(1, steady.overRates(PRIOR) / exact.overRates(events, PRIOR), 2e-3);
        assertEquals(exact.oneWindowOverRates(events, PRIOR), steady.oneWindowOverRates(PRIOR), 1e-14);
    }

    @Test
    void asPublished() {
        SteadyRecord steady = new SteadyRecord(8400.75, 298, 3);
        assertEquals(0.16335, steady.overRates(PRIOR), 1e-4);
        for (String[] row : Reference.rows("scan/at-rate.csv")) {
            assertEquals(Double.parseDouble(row[2]), steady.atRate(Double.parseDouble(row[0])), 5e-10);
        }
        for (String[] row : Reference.rows("scan/given-number.csv")) {
            int events = Integer.parseInt(row[1]);
            if (row[0].equals(row[1])) {
                SteadyRecord all = new SteadyRecord(8400.75, 298, events);
                assertEquals(Double.parseDouble(row[2]), all.givenNumber(), 6e-8);
            }
        }
    }

    @Test
    void whatIsNotCoveredIsRefused() {
        assertTrue(SteadyRecord.covers(100, 50, 2));
        assertFalse(SteadyRecord.covers(100, 51, 2));
        assertFalse(SteadyRecord.covers(100, 5, 1));
        assertThrows(IllegalArgumentException.class, () -> new SteadyRecord(100, 51, 2));
        assertThrows(IllegalArgumentException.class, () -> new SteadyRecord(100, 5, 1));
    }
}
