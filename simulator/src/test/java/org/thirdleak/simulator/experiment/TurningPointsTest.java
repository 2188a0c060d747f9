package org.thirdleak.simulator.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.PriorSensitivity.DateCurve;
import org.thirdleak.simulator.result.PriorSensitivity.DatePair;
import org.thirdleak.simulator.result.PriorSensitivity.DateSpan;
import org.thirdleak.simulator.result.PriorSensitivity.TurningPoint;

/** Where a date turns a Bayes factor, of spans of a year with a standard error of 0.1 and a tenth of the prior each. */
class TurningPointsTest {

    private static List<TurningPoint> date(double verdict, double... logs) {
        List<DateSpan> spans = new ArrayList<>();
        for (int k = 0; k < logs.length; k++) {
            String from = (2001 + k) + "-01-01T00:00:00Z";
            String to = (2002 + k) + "-01-01T00:00:00Z";
            spans.add(new DateSpan(from, to, 0.1, logs[k], 0.1, new Estimate(0, 0.1)));
        }
        // a mass of all spans together that is not that of the run
        DatePair pair = new DatePair("of", "over", List.of(), spans, spans.get(0), 0.9);
        DateCurve curve = new DateCurve("onset", "of", true, List.of(pair));
        return TurningPoints.date(curve, pair, verdict).stream().toList();
    }

    @Test
    void placeAndProbabilityAreOfTheSameRun() {
        TurningPoint turn = date(1, -1, -1, -1, 1, 1, -1, 1).get(0);
        assertEquals(2004, turn.at(), 0.01);
        assertTrue(!turn.above());
        assertEquals(0.3, turn.priorBeyond(), 1e-12);
    }

    @Test
    void spansOnTheOtherSideByTheirErrorAloneDoNotCount() {
        assertEquals(List.of(), date(1, -0.1, -0.15, 1, 1));
        TurningPoint turn = date(1, -0.1, -1, -0.1, 1, 1).get(0);
        assertEquals(0.1, turn.priorBeyond(), 1e-12);
        assertEquals(2004, turn.at(), 0.01);
        assertEquals(2003, turn.low(), 0.01);
    }

    @Test
    void aVerdictNeedsMoreThanItsError() {
        assertTrue(TurningPoints.decided(0.2, 0.1) && !TurningPoints.decided(0.19, 0.1));
        assertTrue(TurningPoints.against(-0.2, 0.1, 1) && !TurningPoints.against(0.2, 0.1, 1));
        assertTrue(!TurningPoints.against(-0.2, 0.1, 0));
    }
}
