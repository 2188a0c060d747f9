package org.thirdleak.simulator.degradation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thirdleak.simulator.random.RandomStreams;

class WeightedSampleTest {

    private static final double NEVER = Double.POSITIVE_INFINITY;

    @Test
    void quantilesAreThoseOfTheSteps() {
        WeightedSample sample = new WeightedSample(new double[] {30, 10, 20}, new double[] {2, 1, 1});
        assertEquals(10, sample.quantile(0));
        assertEquals(10, sample.quantile(0.25));
        assertEquals(20, sample.quantile(0.26));
        assertEquals(20, sample.quantile(0.5));
        assertEquals(30, sample.quantile(0.51));
        assertEquals(30, sample.quantile(1));
        assertEquals(16.0 / 6, sample.effectiveSize(), 1e-15);
        assertEquals(1, sample.finitePart());
    }

    @Test
    void aSingleNumberIsItsOwnLaw() {
        WeightedSample sample = new WeightedSample(new double[] {7}, new double[] {0.3});
        for (double p : new double[] {0, 0.05, 0.5, 1}) {
            assertEquals(7, sample.quantile(p));
            assertEquals(7, sample.low(p));
            assertEquals(7, sample.high(p));
        }
    }

    @Test
    void whatNeverComesIsLast() {
        WeightedSample sample = new WeightedSample(new double[] {NEVER, 2, NEVER, 1}, new double[] {1, 1, 1, 1});
        assertEquals(0.5, sample.finitePart());
        assertEquals(2, sample.quantile(0.5));
        assertEquals(NEVER, sample.quantile(0.51));
        assertEquals(NEVER, sample.high(0.5));
        assertEquals(0, new WeightedSample(new double[] {NEVER}, new double[] {1}).finitePart());
    }

    @Test
    void scaleOfTheWeightsAndOrderDoNotMatter() {
        double[] values = {5, 3, 9, 1, 7};
        double[] weights = {0.2, 0.1, 0.4, 0.1, 0.2};
        WeightedSample sample = new WeightedSample(values, weights);
        WeightedSample scaled = new WeightedSample(
                values, Arrays.stream(weights).map(w -> 1000 * w).toArray());
        WeightedSample turned =
                new WeightedSample(new double[] {7, 1, 9, 3, 5}, new double[] {0.2, 0.1, 0.4, 0.1, 0.2});
        for (double p : new double[] {0.15, 0.35, 0.55, 0.75, 0.95}) {
            assertEquals(sample.quantile(p), scaled.quantile(p));
            assertEquals(sample.quantile(p), turned.quantile(p));
        }
    }

    /**
     * 95 % intervals cover the true quantile in 95 of 100 samples; the ranks are whole numbers, so that a part of 0.01
     * more or less is due. Of 4,000 samples 0.0035 is one standard deviation: four of them are a false alarm of 6e-5.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.25, 0.5, 0.95})
    void intervalsCoverWithEqualWeights(double p) {
        assertEquals(0.95, coverage(p, 400, rng -> 1), 0.01 + 0.014);
    }

    /** Weights that know nothing of the values: the effective size is what they cost. */
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.5, 0.95})
    void intervalsCoverWithUnequalWeights(double p) {
        assertEquals(0.95, coverage(p, 400, rng -> rng.nextDouble() < 0.5 ? 1 : 5), 0.01 + 0.014);
    }

    private interface Weighing {
        double weight(UniformRandomProvider rng);
    }

    /** Of uniform numbers, whose quantile is p. */
    private static double coverage(double p, int size, Weighing weighing) {
        int samples = 4000;
        int covered = 0;
        for (int k = 0; k < samples; k++) {
            UniformRandomProvider rng = RandomStreams.stream(42, RandomStreams.purpose("coverage"), k);
            double[] values = rng.doubles(size).toArray();
            double[] weights = new double[size];
            for (int i = 0; i < size; i++) {
                weights[i] = weighing.weight(rng);
            }
            WeightedSample sample = new WeightedSample(values, weights);
            covered += sample.low(p) <= p && p <= sample.high(p) ? 1 : 0;
        }
        assertTrue(covered > 0);
        return covered / (double) samples;
    }
}
