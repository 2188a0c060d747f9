package org.thirdleak.simulator.predictive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.thirdleak.simulator.result.Estimate;

/** A density of 0 is a number like any other until its logarithm is taken. */
class ImpossibleFuturesTest {

    private static final double NEVER = Double.NEGATIVE_INFINITY;

    @Test
    void survivalThatRisesByRoundingMeansNoLeak() {
        // the multiplier of a good year may be 1e-20: survival to the end of a month then differs by rounding alone
        assertEquals(NEVER, SurvivalTable.logLeak(-0.1, Math.nextUp(-0.1)));
        assertEquals(NEVER, SurvivalTable.logLeak(-0.1, -0.1));
        // ln(exp(-0.1) - exp(-0.3)), to 16 digits
        assertEquals(-1.80777180097052, SurvivalTable.logLeak(-0.1, -0.3), 1e-14);
    }

    @Test
    void noUnitLeaksAfterItCannotHaveSurvived() {
        assertEquals(NEVER, SurvivalTable.logLeak(NEVER, NEVER));
        assertEquals(-0.1, SurvivalTable.logLeak(-0.1, NEVER));
    }

    @Test
    void ratiosOfDensitiesThatAreZeroAreNumbers() {
        assertEquals(0, WatchJob.logRatio(NEVER, NEVER));
        assertEquals(Math.log(Double.MAX_VALUE), WatchJob.logRatio(-3, NEVER));
        assertEquals(-Math.log(Double.MAX_VALUE), WatchJob.logRatio(NEVER, -3));
        assertEquals(1.5, WatchJob.logRatio(-3, -4.5));
    }

    @Test
    void evidenceOfAnImpossibleFutureIsZeroWithoutError() {
        PredictiveSums one = new PredictiveSums(new double[] {4}, new double[][] {{0}}, new double[] {0});
        PredictiveSums two = new PredictiveSums(new double[] {4, 4}, new double[][] {{0, 0}}, new double[] {0});
        for (PredictiveSums sums : new PredictiveSums[] {one, two}) {
            assertEquals(new Estimate(0, 0), sums.density(0));
            assertEquals(new Estimate(NEVER, 0), sums.logEvidence(0, new Estimate(-12, 0.01)));
        }
    }
}
