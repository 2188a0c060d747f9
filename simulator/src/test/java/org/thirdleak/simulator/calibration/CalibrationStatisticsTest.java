package org.thirdleak.simulator.calibration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.thirdleak.simulator.Reference;
import org.thirdleak.simulator.random.RandomStreams;
import org.thirdleak.simulator.result.CalibrationResult.BandPoint;
import org.thirdleak.simulator.result.CalibrationResult.ReliabilityStep;

class CalibrationStatisticsTest {

    private static final int SIMULATIONS = 10_000;

    @Test
    void thresholdsAgreeWithAnIndependentSimulation() {
        for (String[] row : Reference.rows("calibration/rank-uniformity-thresholds.csv")) {
            double expected = Double.parseDouble(row[1]);
            int records = Integer.parseInt(row[0]);
            // with few ranks γ has few values, 0.00685 and 0.00855 about the quantile of 100: only many simulations
            // tell
            int simulations = 100 * SIMULATIONS / records * 10;
            double threshold = new RankUniformity(records, simulations, 1).threshold();
            assertEquals(expected, threshold, 0.10 * expected, row[0] + " records");
        }
    }

    /** By the definition, one level after the other. */
    @Test
    void statisticIsTheWorstTailOfAllLevels() {
        int[] counts = {3, 9, 5, 5, 4, 6, 5, 5, 5, 5, 5, 5, 2, 5, 8, 5, 5, 5, 5, 3};
        int records = Arrays.stream(counts).sum();
        double expected = 1;
        for (int i = 1; i < 20; i++) {
            int below = Arrays.stream(counts, 0, i).sum();
            BinomialDistribution law = BinomialDistribution.of(records, i / 20.0);
            expected = Math.min(
                    expected, 2 * Math.min(law.cumulativeProbability(below), 1 - law.cumulativeProbability(below - 1)));
        }
        RankUniformity uniformity = new RankUniformity(records, 100, 1);
        assertEquals(expected, uniformity.gamma(counts), 1e-12);
    }

    /** Of 2000 sets of uniform ranks 5 % ± 1.5 % (three standard errors) leave the band: a false alarm in 370. */
    @Test
    void bandHoldsUniformRanksAsAWhole() {
        int records = 200;
        RankUniformity uniformity = new RankUniformity(records, SIMULATIONS, 1);
        List<BandPoint> band = uniformity.band();
        UniformRandomProvider rng = RandomStreams.stream(2, RandomStreams.purpose("band"), 0);
        int outside = 0;
        for (int set = 0; set < 2000; set++) {
            int[] counts = new int[20];
            for (int r = 0; r < records; r++) {
                counts[rng.nextInt(20)]++;
            }
            boolean left = false;
            for (int i = 1; i < 20; i++) {
                double fraction = Arrays.stream(counts, 0, i).sum() / (double) records;
                left |= fraction < band.get(i).low() - 1e-12
                        || fraction > band.get(i).high() + 1e-12;
            }
            outside += left ? 1 : 0;
            assertEquals(left, uniformity.gamma(counts) < uniformity.threshold());
        }
        assertEquals(0.05, outside / 2000.0, 0.015);
    }

    @Test
    void wilsonIntervalsArePublishedOnes() {
        for (String[] row : Reference.rows("calibration/wilson-intervals.csv")) {
            BinomialInterval interval = BinomialInterval.wilson(Integer.parseInt(row[0]), Integer.parseInt(row[1]));
            assertEquals(Double.parseDouble(row[2]), interval.low(), 5e-5);
            assertEquals(Double.parseDouble(row[3]), interval.high(), 5e-5);
        }
        assertEquals(new BinomialInterval(0, 0, 1), BinomialInterval.wilson(0, 0));
    }

    /** Four tests, worked out by hand: 0.005 × 4, 0.01 × 3, then 0.03 × 2, which the last may not fall below. */
    @Test
    void holmMultipliesByTheTestsThatAreLeft() {
        assertArrayEquals(
                new double[] {0.03, 0.06, 0.06, 0.02}, Holm.adjusted(new double[] {0.01, 0.04, 0.03, 0.005}), 1e-15);
        assertArrayEquals(new double[0], Holm.adjusted(new double[0]));
    }

    /** By hand: 1, 0 violate the order and are pooled to 1/2; so are equal statements, whatever their order. */
    @Test
    void staircasePoolsAdjacentViolators() {
        Reliability reliability = new Reliability(new double[] {0.1, 0.2, 0.3, 0.4, 0.4});
        double gain = reliability.fit(new int[] {1, 0, 1, 0, 1});
        assertEquals(
                List.of(new ReliabilityStep(0.1, 0.2, 0.5, 2), new ReliabilityStep(0.3, 0.4, 2.0 / 3, 3)),
                reliability.steps());
        double stated = 0.81 + 0.04 + 0.49 + 0.16 + 0.36;
        double recalibrated = 0.25 + 0.25 + 1.0 / 9 + 4.0 / 9 + 1.0 / 9;
        assertEquals((stated - recalibrated) / 5, gain, 1e-15);
        assertEquals(0.5, reliability.at(0));
        assertEquals(0.5, reliability.at(0.25));
        assertEquals(2.0 / 3, reliability.at(1));
    }

    /** Honest probabilities pass, overconfident ones do not; fixed seed, one in a hundred fails for another. */
    @Test
    void overconfidentProbabilitiesAreFound() {
        assertTrue(probability(1) > 0.01);
        assertTrue(probability(2) < 0.01);
    }

    private static double probability(double overconfidence) {
        UniformRandomProvider rng = RandomStreams.stream(3, RandomStreams.purpose("reliability"), 0);
        int n = 1000;
        int[] truth = new int[n];
        double[][] stated = new double[n][];
        for (int i = 0; i < n; i++) {
            double logOdds = 4 * (rng.nextDouble() - 0.5);
            truth[i] = rng.nextDouble() < 1 / (1 + Math.exp(-logOdds)) ? 0 : 1;
            double p = 1 / (1 + Math.exp(-overconfidence * logOdds));
            stated[i] = new double[] {p, 1 - p};
        }
        ModelProbabilities probabilities = new ModelProbabilities(truth, stated, stated);
        return new ClassCalibrations(probabilities, 500, 1).of(0, "a").probability();
    }

    /** Where one record can contribute much, the normal law would call far too many differences impossible. */
    @Test
    void boundedSumsAreJudgedByBernstein() {
        assertEquals(2 * Math.exp(-4.5), FactorCalibrations.probability(0.3, 0.1, 0), 1e-15);
        assertEquals(
                2 * Math.exp(-0.09 / (2 * (0.01 + 0.1 * 0.3 / 3))),
                FactorCalibrations.probability(-0.3, 0.1, 0.1),
                1e-15);
        assertEquals(1, FactorCalibrations.probability(0, 0, 0.1));
        // Poisson numbers of rare records of size 100 among 1000, 1 expected: the bound holds for every excess
        for (int count = 2; count < 12; count++) {
            double tail =
                    1 - IntStream.range(0, count).mapToDouble(k -> poisson(k)).sum();
            double bound = FactorCalibrations.probability((count - 1) * 0.1, 0.1, 0.1);
            assertTrue(tail < bound, count + ": " + tail + " against " + bound);
        }
    }

    private static double poisson(int k) {
        double p = Math.exp(-1);
        for (int i = 1; i <= k; i++) {
            p /= i;
        }
        return p;
    }
}
