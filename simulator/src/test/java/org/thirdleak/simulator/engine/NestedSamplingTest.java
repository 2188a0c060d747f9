package org.thirdleak.simulator.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.random.RandomStreams;

class NestedSamplingTest {

    private static final BlockRunner RUNNER = new LocalBlockRunner(2, Progress.SILENT);
    private static final NestedSampling QUICK = new NestedSampling(8, 25, 3, 5_000_000);

    @AfterAll
    static void stop() {
        RUNNER.close();
    }

    /** Those whose priors take long to invert are left to the quadrature. */
    static Stream<GoldenProblem> golden() {
        Stream<GoldenProblem> small = GoldenProblems.small()
                .filter(problem -> !List.of("PU2", "PU3", "PR4", "CA0-G11", "CA0-G21", "CA1-G21", "CHb0")
                        .contains(problem.id()));
        return Stream.concat(small, Stream.of(GoldenProblems.shells(5)));
    }

    static Stream<GoldenProblem> hard() {
        return Stream.of(GoldenProblems.weibull(), GoldenProblems.shells(2), GoldenProblems.rosenbrock());
    }

    /**
     * Within three standard errors: one set of random seeds in 17 would fail for the 21 problems, and one in 200 for their
     * diagnostics; the seed is fixed. Live points are as many as an error below 0.05 asks for.
     */
    @ParameterizedTest
    @MethodSource("golden")
    void solvesTheGoldenProblems(GoldenProblem problem) {
        LogEvidenceEstimate first = QUICK.estimate(problem, 4, RUNNER);
        // the error, itself known to some 10 % from few points, is to be 0.042
        double more = Math.max(1, Math.pow(first.standardError() / 0.042, 2));
        NestedSampling engine = new NestedSampling(8, (int) Math.ceil(25 * more), 3, 5_000_000);
        LogEvidenceEstimate logZ = engine.estimate(problem, 4, RUNNER);
        assertTrue(logZ.sound() && logZ.standardError() <= 0.05, logZ::toString);
        double z = (logZ.value() - problem.expected()) / logZ.standardError();
        assertTrue(Math.abs(z) <= 3, () -> logZ + " is " + z + " standard errors off");
    }

    /**
     * Over 100 seeds z has a mean below 0.3 and a standard deviation within 0.8 … 1.25; of honest errors one set of seeds in
     * 200 would fail, one in 66 for the three problems. The seeds are fixed. Insertion order stays below 4 every time, which
     * fails once in 16,000 estimates.
     */
    @ParameterizedTest
    @MethodSource("hard")
    void errorBarsAreHonest(GoldenProblem problem) {
        int seeds = 100;
        double sum = 0;
        double squares = 0;
        for (int seed = 0; seed < seeds; seed++) {
            LogEvidenceEstimate logZ = QUICK.estimate(problem, seed, RUNNER);
            double z = (logZ.value() - problem.expected()) / logZ.standardError();
            sum += z;
            squares += z * z;
            assertTrue(Math.abs(logZ.diagnostic(NestedSampling.INSERTION_ORDER)) < 4, logZ::toString);
        }
        double mean = sum / seeds;
        double sd = Math.sqrt((squares - seeds * mean * mean) / (seeds - 1));
        assertTrue(Math.abs(mean) < 0.3 && sd > 0.8 && sd < 1.25, () -> "z has mean " + mean + " and sd " + sd);
    }

    /** A walk that hardly moves gathers new points around the old ones: the diagnostics must say so. */
    @Test
    void tooFewSlicesAreNoticed() {
        GoldenProblem problem = new GoldenProblem(
                "many",
                Collections.nCopies(20, GoldenProblems.uniform(-1, 1)),
                x -> -50 * Arrays.stream(x).map(v -> v * v).sum());
        double expected = 10 * Math.log(Math.PI / 50) - 20 * Math.log(2);
        NestedRun.Track stuck = new NestedRun(problem, 400, 1, RandomStreams.stream(1, 2, 3)).play(5_000_000);
        double mean = stuck.rankSum() / stuck.insertions() / 399;
        double z = (mean - 0.5) * Math.sqrt(12.0 * stuck.insertions());
        assertTrue(Math.abs(z) > 4, () -> "z " + z);
        assertTrue(Math.abs(MergedTrack.of(List.of(stuck)).logEvidence() - expected) > 1);
    }

    /**
     * Equal likelihoods are ordered by labels: 0.3 of the prior possible and all of that equal. The claimed error is 0.04;
     * four of them fail once in 16,000 seeds, which are fixed.
     */
    @ParameterizedTest
    @ValueSource(doubles = {Double.NEGATIVE_INFINITY, -3})
    void plateausDoNotBias(double outside) {
        GoldenProblem step =
                new GoldenProblem("step", List.of(GoldenProblems.uniform(0, 1)), x -> x[0] < 0.3 ? 100 : 100 + outside);
        double expected = 100 + Math.log(0.3 + 0.7 * Math.exp(outside));
        LogEvidenceEstimate logZ = NestedSampling.standard().estimate(step, 1, RUNNER);
        assertEquals(expected, logZ.value(), 4 * logZ.standardError());
        assertTrue(logZ.standardError() < 0.06, logZ::toString);
    }

    @Test
    void badSettingsAreRefused() {
        assertEquals(
                "livePoints must lie within 10 ... 100000 but was 3",
                assertThrows(IllegalArgumentException.class, () -> new NestedSampling(8, 3, 3, 10))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new NestedSampling(1, 25, 3, 10));
        assertThrows(IllegalArgumentException.class, () -> new NestedSampling(8, 25, 0, 10));
        NestedSampling few = new NestedSampling(8, 10, 3, 10);
        assertThrows(IllegalArgumentException.class, () -> few.estimate(GoldenProblems.shells(5), 1, RUNNER));
    }
}
