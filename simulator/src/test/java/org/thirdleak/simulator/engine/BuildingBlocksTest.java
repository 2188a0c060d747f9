package org.thirdleak.simulator.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.thirdleak.simulator.random.RandomStreams;

/** The parts that engines are made of, against values known otherwise. */
class BuildingBlocksTest {

    private static final double[] EQUAL = {1, 1, 1, 1};

    /** Four points with the mean (1, 2) and the covariance diag(4, 1)/2. */
    private static SpreadOfPoints cross() {
        return SpreadOfPoints.of(new double[][] {{3, 2}, {-1, 2}, {1, 3}, {1, 1}}, EQUAL);
    }

    @Test
    void distanceIsThatOfMahalanobis() {
        double[] scratch = new double[2];
        // (2/√2)² + (1/√½)², by hand
        assertEquals(4, cross().squaredDistance(new double[] {3, 3}, scratch), 1e-7);
        assertEquals(0.5 * Math.log(2 * 0.5), cross().logDeterminant(), 1e-7);
        assertEquals(2, cross().variance(0), 1e-7);
    }

    /** In one dimension it is the t law of the library. */
    @Test
    void studentLawIsThatOfTheLibrary() {
        SpreadOfPoints spread = SpreadOfPoints.of(new double[][] {{-2}, {2}, {-2}, {2}}, EQUAL);
        StudentLaw law = StudentLaw.of(spread);
        double[] scratch = new double[1];
        for (double x : new double[] {0, 1, -7, 40}) {
            double expected = TDistribution.of(6).logDensity(x / 2) - Math.log(2);
            double squared = spread.squaredDistance(new double[] {x}, scratch);
            assertEquals(expected, law.logDensity(squared, 1), 1e-6);
        }
    }

    /** Mean of 1/q·p over draws from q is 1: within four standard errors, missed once in 16,000 seeds. */
    @Test
    void proposalDrawsFromItsOwnDensity() {
        UniformRandomProvider rng = RandomStreams.stream(1, 2, 3);
        ContinuousSampler normal = ZigguratSampler.NormalizedGaussian.of(rng);
        double[][] draws = new double[2000][2];
        for (int i = 0; i < draws.length; i++) {
            draws[i][0] = 0.3 * normal.sample() + (i % 2 == 0 ? 1 : -1);
            draws[i][1] = 0.2 * normal.sample() + draws[i][0];
        }
        FittedProposal proposal = FittedProposal.to(draws, 5, rng);
        double[] point = new double[2];
        double[] scratch = new double[2];
        double[] logs = new double[20_000];
        for (int i = 0; i < logs.length; i++) {
            proposal.draw(rng, normal, point);
            logs[i] = proposal.logPriorOver(point, scratch);
            assertTrue(logs[i] <= Math.log(10) + 1e-12, "the share of the prior bounds the weight");
        }
        RepeatedEvidence mean = RepeatedEvidence.of(logs);
        assertEquals(0, mean.logMean(), 4 * mean.relativeSpread() / Math.sqrt(logs.length));
    }

    /** Where the prior underflows the weight does not become NaN. */
    @Test
    void farOutTheWeightIsFinite() {
        FittedProposal proposal = new FittedProposal(List.of(StudentLaw.of(cross())), new double[] {1}, 2);
        double log = proposal.logPriorOver(new double[] {60, 60}, new double[2]);
        assertTrue(log < -3000 && log > -4000, () -> "ln " + log);
    }

    /** Both sides draw from densities in a known ratio: q = Z·p with p = N(0, 1) and g = N(0, 2). */
    @Test
    void bridgeFindsAKnownRatio() {
        ContinuousSampler normal = ZigguratSampler.NormalizedGaussian.of(RandomStreams.stream(4, 5, 6));
        double logZ = 700;
        double[] z = IntStream.range(0, 50)
                .mapToDouble(repeat -> {
                    double[] atPosterior = new double[500];
                    double[] atProposal = new double[500];
                    for (int i = 0; i < 500; i++) {
                        atPosterior[i] = logRatio(normal.sample()) + logZ;
                        atProposal[i] = logRatio(2 * normal.sample()) + logZ;
                    }
                    return new Bridge(atPosterior, atProposal, 0).logEvidence() - logZ;
                })
                .toArray();
        double mean = Arrays.stream(z).average().orElseThrow();
        double spread = Math.sqrt(Arrays.stream(z).map(v -> v * v).sum() / 50);
        // four standard errors, missed once in 16,000 seeds; the spread itself is far from the 0.03 it would have
        // without a bridge
        assertEquals(0, mean, 4 * spread / Math.sqrt(50));
        assertTrue(spread < 0.05, () -> "spread " + spread);
    }

    private static double logRatio(double x) {
        return -0.5 * x * x + 0.5 * x * x / 4 + Math.log(2);
    }

    /** By hand: 1, 2, 3 have the mean 2, the deviation 1, and are worth 36/14 equal ones. */
    @Test
    void repeatsAreAveragedInZ() {
        double[] logs = {Math.log(1) - 900, Math.log(2) - 900, Math.log(3) - 900};
        RepeatedEvidence three = RepeatedEvidence.of(logs);
        assertEquals(Math.log(2) - 900, three.logMean(), 1e-12);
        assertEquals(0.5, three.relativeSpread(), 1e-12);
        assertEquals(36.0 / 14, three.effectiveCount(), 1e-12);
        assertEquals(94, three.further(0.051)); // 0.25/0.051² = 96.1
        assertEquals(0, three.further(0.5));
    }

    /** Chains at one temperature leave the posterior as it is, so the schedule's path is unbiased: a normal in ten dimensions. */
    @Test
    void populationsTakeManyParameters() {
        GoldenProblem normal = new GoldenProblem(
                "ten",
                java.util.Collections.nCopies(10, GoldenProblems.uniform(-1, 1)),
                x -> -50 * Arrays.stream(x).map(v -> v * v).sum());
        double expected = 5 * Math.log(Math.PI / 50) - 10 * Math.log(2);
        try (var runner = new org.thirdleak.simulator.execution.LocalBlockRunner(
                2, org.thirdleak.simulator.execution.Progress.SILENT)) {
            for (EvidenceEngine engine : List.of(
                    new SequentialMonteCarlo(16, 2000, 20, 0.6, 1, 5_000_000),
                    new ImportanceSampling(4000, 4, 8000, 1, 8000),
                    new BridgeSampling(8, 2000, 4, 1, 5_000_000))) {
                LogEvidenceEstimate logZ = engine.estimate(normal, 1, runner);
                // the edges of the prior lie ten deviations away; four standard errors are missed once in 16,000 seeds
                assertEquals(expected, logZ.value(), 4 * logZ.standardError(), logZ::toString);
                assertTrue(logZ.sound() && logZ.standardError() < 0.1, logZ::toString);
            }
        }
    }

    @Test
    void badSettingsAreRefused() {
        assertEquals(
                "particles must be a multiple of chain, 20, but was 410",
                assertThrows(IllegalArgumentException.class, () -> new SequentialMonteCarlo(16, 410, 20, 0.6, 0.01, 10))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new SequentialMonteCarlo(7, 400, 20, 0.6, 0.01, 10));
        assertThrows(IllegalArgumentException.class, () -> new SequentialMonteCarlo(16, 400, 20, Double.NaN, 0.01, 10));
        assertThrows(IllegalArgumentException.class, () -> new ImportanceSampling(210, 6, 2000, 0.01, 2000));
        assertThrows(IllegalArgumentException.class, () -> new ImportanceSampling(400, 6, 2000, 0.01, 1999));
        assertThrows(IllegalArgumentException.class, () -> new ImportanceSampling(400, 6, 2000, Double.NaN, 2000));
        assertThrows(IllegalArgumentException.class, () -> new BridgeSampling(8, 400, 0, 0.01, 2000));
    }
}
