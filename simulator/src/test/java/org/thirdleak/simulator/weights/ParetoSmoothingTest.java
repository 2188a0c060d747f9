package org.thirdleak.simulator.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.thirdleak.simulator.Reference;
import org.thirdleak.simulator.random.RandomStreams;

class ParetoSmoothingTest {

    private static DoubleStream grid(int count) {
        return IntStream.range(0, count).mapToDouble(i -> (i + 0.5) / count);
    }

    @Test
    void lawsAsTheReferenceFitsThem() {
        for (String[] row : Reference.rows("robustness/pareto-fit.csv")) {
            int n = Integer.parseInt(row[0]);
            GeneralisedPareto law = new GeneralisedPareto(Double.parseDouble(row[1]), 2);
            GeneralisedPareto fitted =
                    GeneralisedPareto.fit(grid(n).map(law::quantile).toArray()).steadied(n);
            assertEquals(Double.parseDouble(row[2]), fitted.shape(), 1e-10);
            assertEquals(Double.parseDouble(row[3]), fitted.scale(), 2e-10);
        }
    }

    @Test
    void weightsAsTheReferenceSmoothsThem() {
        for (String[] row : Reference.rows("robustness/pareto-weights.csv")) {
            double k = Double.parseDouble(row[1]);
            NormalDistribution normal = NormalDistribution.of(0, 1);
            double[] logRatios = row[0].equals("pareto")
                    ? grid(1000)
                            .map(u -> Math.log1p(Math.expm1(-k * Math.log1p(-u)) / k))
                            .toArray()
                    : grid(1000)
                            .map(u -> k * normal.inverseCumulativeProbability(u))
                            .toArray();
            ParetoSmoothing smoothed = ParetoSmoothing.of(logRatios, 1);
            assertEquals(Double.parseDouble(row[2]), smoothed.shape(), 1e-10);
            double effective = Double.parseDouble(row[3]);
            assertEquals(effective, smoothed.effectiveSampleSize(), 1e-10 * effective);
            double[] weights = smoothed.weights();
            assertEquals(Double.parseDouble(row[4]), weights[999], 1e-10);
            assertEquals(1, Arrays.stream(weights).sum(), 1e-12);
            assertEquals(smoothed.shape() < 2.0 / 3, smoothed.reliable());
        }
    }

    /**
     * The mean over heavy-tailed weights (k = 0.5) scatters less when smoothed; the rate of false alarms is that of a
     * quotient of two spreads over 400 samples that is about 0.7 by design, negligible; the seed is fixed.
     */
    @Test
    void smoothingSteadiesAMean() {
        UniformRandomProvider rng = RandomStreams.stream(42, RandomStreams.purpose("smoothing"), 0);
        double raw = 0;
        double smooth = 0;
        for (int sample = 0; sample < 400; sample++) {
            double[] x = new double[400];
            Arrays.setAll(x, i -> -Math.log(rng.nextDouble()) / 2);
            // exponential draws of rate 2 weighted to rate 1: the ratio exp(x)/2 has a tail of shape 0.5; mean x is 1
            double total = 0;
            double mean = 0;
            for (double value : x) {
                total += Math.exp(value);
                mean += value * Math.exp(value);
            }
            double[] weights = ParetoSmoothing.of(x, 1).weights();
            double smoothed = 0;
            for (int i = 0; i < x.length; i++) {
                smoothed += weights[i] * x[i];
            }
            raw += (mean / total - 1) * (mean / total - 1);
            smooth += (smoothed - 1) * (smoothed - 1);
        }
        assertTrue(smooth < raw, "mean squares " + smooth + " and " + raw);
    }

    @Test
    void orderDoesNotMatterAndHugeRatiosAreFine() {
        double[] ascending = grid(500).map(u -> 3000 - Math.log1p(-u)).toArray();
        double[] descending = grid(500).map(u -> 3000 - Math.log(u)).toArray();
        double[] weights = ParetoSmoothing.of(ascending, 1).weights();
        double[] reversed = ParetoSmoothing.of(descending, 1).weights();
        for (int i = 0; i < 500; i++) {
            assertEquals(weights[i], reversed[499 - i], 1e-9 * weights[i]);
        }
    }

    @Test
    void equalFewAndImpossibleRatios() {
        ParetoSmoothing equal = ParetoSmoothing.of(new double[100], 1);
        assertEquals(Double.NEGATIVE_INFINITY, equal.shape(), 0);
        assertEquals(100, equal.effectiveSampleSize(), 1e-9);
        assertTrue(equal.reliable());
        ParetoSmoothing few = ParetoSmoothing.of(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 1);
        assertEquals(Double.POSITIVE_INFINITY, few.shape(), 0);
        assertFalse(few.reliable());
        double[] half = {0, Double.NEGATIVE_INFINITY};
        assertArrayEquals(new double[] {1, 0}, ParetoSmoothing.of(half, 1).weights(), 0);
        assertFalse(ParetoSmoothing.of(half, 1).reliable());
    }

    @Test
    void thresholdsAsPublished() {
        assertEquals(0.5, ParetoSmoothing.of(new double[100], 1).greatestReliableShape(), 1e-12);
        assertEquals(2.0 / 3, ParetoSmoothing.of(new double[1000], 1).greatestReliableShape(), 1e-12);
        assertEquals(0.7, ParetoSmoothing.of(new double[3000], 1).greatestReliableShape(), 1e-12);
    }

    @Test
    void nonsenseIsRefused() {
        assertMessage(
                "ln of importance ratio 1 must be below infinity but was NaN",
                () -> ParetoSmoothing.of(new double[] {0, Double.NaN}, 1));
        assertMessage("none of 0 importance ratios is above zero", () -> ParetoSmoothing.of(new double[0], 1));
        assertMessage(
                "relative efficiency must be finite and > 0 but was 0.0", () -> ParetoSmoothing.of(new double[10], 0));
        assertMessage(
                "exceedances must differ but were all 1.0", () -> GeneralisedPareto.fit(new double[] {1, 1, 1, 1, 1}));
    }

    private static void assertMessage(String message, Runnable action) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
