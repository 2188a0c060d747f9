package org.thirdleak.simulator.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;
import org.thirdleak.simulator.Reference;
import org.thirdleak.simulator.random.RandomStreams;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.Estimate;

class ChangeTest {

    private static final double TOLERANCE = 1e-12;

    @Test
    void thresholdsAreThoseOfTheReference() {
        for (String[] row : Reference.rows("comparison/significance.csv")) {
            double expected = Double.parseDouble(row[1]);
            assertEquals(
                    expected,
                    Significance.among(Integer.parseInt(row[0])).standardErrors(),
                    TOLERANCE * expected,
                    row[0]);
        }
        assertEquals(Significance.among(1), Significance.among(0));
    }

    @Test
    void changesAreThoseOfTheReference() {
        for (String[] row : Reference.rows("comparison/changes.csv")) {
            Estimate from = new Estimate(Double.parseDouble(row[1]), Double.parseDouble(row[2]));
            Estimate to = new Estimate(Double.parseDouble(row[3]), Double.parseDouble(row[4]));
            Significance significance = Significance.among(Integer.parseInt(row[5]));
            Change change = row[0].equals("ratio")
                    ? Change.ratio(factor(from), factor(to), significance)
                    : Change.difference(from, to, significance);
            String name = String.join(",", row);
            assertEquals(Double.parseDouble(row[6]), change.value(), TOLERANCE, name);
            assertEquals(Double.parseDouble(row[7]), change.low(), TOLERANCE, name);
            assertEquals(Double.parseDouble(row[8]), change.high(), TOLERANCE, name);
            assertEquals(Boolean.parseBoolean(row[9]), change.beyondError(), name);
        }
    }

    private static BayesFactor factor(Estimate log) {
        return BayesFactor.of("a", log, "b", new Estimate(0, 0));
    }

    @Test
    void roundingOfExactNumbersIsNoDifference() {
        Change change =
                Change.ratio(factor(new Estimate(3, 0)), factor(new Estimate(3 + 1e-12, 0)), Significance.among(1));
        assertTrue(!change.beyondError());
    }

    @Test
    void ratiosBeyondDoublesStayFinite() {
        Change change =
                Change.ratio(factor(new Estimate(-900, 1)), factor(new Estimate(900, 1)), Significance.among(1));
        assertEquals(Double.MAX_VALUE, change.value());
        assertEquals(Double.MAX_VALUE, change.high());
    }

    /**
     * Comparisons of 20 numbers that only noise tells apart: 1 − (1 − 0.05/20)²⁰ = 4.88 % of them call one different. Of 4000
     * comparisons 195 ± 13.6; the test fails beyond 4.5 standard errors, which is by chance once in 150 000 seeds.
     */
    @Test
    void noiseIsCalledADifferenceInOneOfTwentyComparisons() {
        ContinuousSampler normal = ZigguratSampler.NormalizedGaussian.of(RandomStreams.stream(17, 3, 0));
        int comparisons = 4000;
        int called = 0;
        for (int i = 0; i < comparisons; i++) {
            called += noise(normal, 20) ? 1 : 0;
        }
        assertEquals(195, called, 4.5 * 13.6);
    }

    private static boolean noise(ContinuousSampler normal, int numbers) {
        Significance significance = Significance.among(numbers);
        boolean called = false;
        for (int i = 0; i < numbers; i++) {
            Estimate from = new Estimate(1 + 0.03 * normal.sample(), 0.03);
            Estimate to = new Estimate(1 + 0.04 * normal.sample(), 0.04);
            called |= Change.ratio(factor(from), factor(to), significance).beyondError();
        }
        return called;
    }
}
