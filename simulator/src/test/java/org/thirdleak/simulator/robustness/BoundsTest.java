package org.thirdleak.simulator.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thirdleak.simulator.random.RandomStreams;

class BoundsTest {

    /** The table of Sellke, Bayarri and Berger (2001): least Bayes factor for the null, to the digits of −e p ln p. */
    @ParameterizedTest
    @CsvSource({"0.05, 0.4071622301", "0.01, 0.1251815043", "0.005, 0.0720115991", "0.001, 0.0187772257"})
    void calibrationOfPValues(double pValue, double leastForTheNull) {
        assertEquals(leastForTheNull, 1 / ChanceBounds.greatestBayesFactor(pValue), 1e-10);
    }

    @Test
    void largePValuesSayNothing() {
        assertEquals(1, ChanceBounds.greatestBayesFactor(0.5), 0);
        assertEquals(1, ChanceBounds.greatestBayesFactor(1), 0);
        assertEquals(1, ChanceBounds.greatestBayesFactor(1 / Math.E), 1e-12);
        assertRefused("p-value must lie within", () -> ChanceBounds.greatestBayesFactor(0));
        assertRefused("p-value must lie within", () -> ChanceBounds.greatestBayesFactor(Double.NaN));
    }

    /**
     * Chance watched until its Bayes factor reaches 10, or for 2000 steps: a normal mean, prior N(0, 1). The bound is 0.1;
     * four standard errors of 4000 records are 0.019, so a right bound alarms less than once in 30,000 seeds.
     */
    @Test
    void chanceRarelyLooksOddUnderAnyStopping() {
        UniformRandomProvider rng = RandomStreams.stream(42, RandomStreams.purpose("watched chance"), 0);
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(rng);
        int records = 4000;
        int odd = 0;
        for (int r = 0; r < records; r++) {
            double sum = 0;
            for (int n = 1; n <= 2000; n++) {
                sum += normal.sample();
                if (sum * sum / (2.0 * (n + 1)) - 0.5 * Math.log1p(n) >= Math.log(10)) {
                    odd++;
                    break;
                }
            }
        }
        double bound = ChanceBounds.greatestFrequency(Math.log(10));
        assertEquals(0.1, bound, 1e-15);
        double frequency = odd / (double) records;
        assertTrue(frequency > 0 && frequency <= bound + 0.019, "frequency " + frequency);
        assertEquals(1, ChanceBounds.greatestFrequency(-3), 0);
        assertEquals(0, ChanceBounds.greatestFrequency(Double.POSITIVE_INFINITY), 0);
        assertRefused("ln of the Bayes factor", () -> ChanceBounds.greatestFrequency(Double.NaN));
    }

    @Test
    void thePriorOneMustHold() {
        ReverseBayes even = new ReverseBayes(Math.log(3.87), 0.5);
        assertEquals(1 / 4.87, even.priorProbability(), 1e-15);
        ReverseBayes sure = new ReverseBayes(Math.log(3.87), 0.95);
        assertEquals(19 / (19 + 3.87), sure.priorProbability(), 1e-15);
        double back = sure.priorOdds() * 3.87;
        assertEquals(0.95, back / (1 + back), 1e-15);
        // 20 years at this rate: 1 - exp(-20 r) is the prior probability
        assertEquals(sure.priorProbability(), -Math.expm1(-20 * sure.introductionsPerYear(20)), 1e-14);
        assertEquals(1e-300, new ReverseBayes(Math.log(1e300), 0.5).priorProbability(), 1e-312);
        assertEquals(1, new ReverseBayes(-700, 0.95).priorProbability(), 0);
    }

    @Test
    void nonsenseIsRefused() {
        assertRefused("probability to be reached", () -> new ReverseBayes(1, 1));
        assertRefused("probability to be reached", () -> new ReverseBayes(1, 0));
        assertRefused("ln of the Bayes factor", () -> new ReverseBayes(Double.NaN, 0.5));
        assertRefused("span must be finite and > 0 years", () -> new ReverseBayes(1, 0.5).introductionsPerYear(0));
    }

    private static void assertRefused(String start, Runnable action) {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, action::run).getMessage());
        assertTrue(message.startsWith(start), message);
    }
}
