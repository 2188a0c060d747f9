package org.thirdleak.simulator.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.random.RandomStreams;

class DynamicNestedSamplingTest {

    private static final BlockRunner RUNNER = new LocalBlockRunner(2, Progress.SILENT);

    @AfterAll
    static void stop() {
        RUNNER.close();
    }

    private static DynamicNestedSampling of(DynamicNestedSampling.Goal goal) {
        return new DynamicNestedSampling(8, 25, 3, goal, 5_000_000);
    }

    static Stream<GoldenProblem> problems() {
        return Stream.of(
                GoldenProblems.count("GP3", 0.5, 1, 23),
                GoldenProblems.weibull(),
                GoldenProblems.rings("CH1", 6, true),
                GoldenProblems.shells(2),
                GoldenProblems.eggBox(),
                GoldenProblems.rosenbrock(),
                GoldenProblems.onset());
    }

    /** Within three standard errors: one set of random seeds in 53 would fail for the seven problems; the seed is fixed. */
    @ParameterizedTest
    @MethodSource("problems")
    void solvesTheGoldenProblems(GoldenProblem problem) {
        LogEvidenceEstimate logZ = of(new DynamicNestedSampling.Evidence(0.045)).estimate(problem, 1, RUNNER);
        assertTrue(logZ.sound() && logZ.standardError() <= 0.05, logZ::toString);
        assertEquals(problem.expected(), logZ.value(), 3 * logZ.standardError(), logZ::toString);
    }

    /**
     * Over 40 seeds the mean of z lies within 4/√40 and its deviation within 0.6 … 1.4: honest errors fail once in 10,000; the
     * seeds are fixed.
     */
    @Test
    void errorBarsAreHonestWithEitherGoal() {
        GoldenProblem problem = GoldenProblems.shells(2);
        for (DynamicNestedSampling.Goal goal :
                List.of(new DynamicNestedSampling.Evidence(0.08), new DynamicNestedSampling.Posterior(1200))) {
            double[] z = IntStream.range(0, 40)
                    .mapToObj(seed -> of(goal).estimate(problem, seed, RUNNER))
                    .mapToDouble(logZ -> (logZ.value() - problem.expected()) / logZ.standardError())
                    .toArray();
            double mean =
                    IntStream.range(0, 40).mapToDouble(i -> z[i]).average().orElseThrow();
            double squares = 0;
            for (double value : z) {
                squares += (value - mean) * (value - mean);
            }
            double sd = Math.sqrt(squares / 39);
            assertTrue(
                    Math.abs(mean) < 4 / Math.sqrt(40) && sd > 0.6 && sd < 1.4, () -> goal + ": " + mean + ", " + sd);
        }
    }

    /** The point of it: the same error, and a draw, with fewer likelihoods. */
    @Test
    void livePointsGoWhereTheyMatter() {
        GoldenProblem problem = GoldenProblems.correlated();
        LogEvidenceEstimate even = new NestedSampling(8, 75, 3, 5_000_000).estimate(problem, 1, RUNNER);
        LogEvidenceEstimate evidence =
                of(new DynamicNestedSampling.Evidence(even.standardError())).estimate(problem, 1, RUNNER);
        assertTrue(evidence.standardError() <= 1.1 * even.standardError(), evidence::toString);
        assertTrue(evidence.evaluations() < even.evaluations(), evidence::toString);
        double draws = even.diagnostic(NestedSampling.EFFECTIVE_DRAWS);
        LogEvidenceEstimate posterior =
                of(new DynamicNestedSampling.Posterior(draws)).estimate(problem, 1, RUNNER);
        assertTrue(posterior.diagnostic(NestedSampling.EFFECTIVE_DRAWS) >= draws, posterior::toString);
        double gain = posterior.diagnostic(NestedSampling.EFFECTIVE_DRAWS)
                / posterior.evaluations()
                / (draws / even.evaluations());
        assertTrue(gain > 1.2, () -> "effective draws per likelihood: " + gain + " times those of even live points");
    }

    /** The quick error agrees with the simulated one to the 5 % that 200 simulations leave open, taken three times. */
    @Test
    void linearErrorIsThatOfSimulatedShrinkage() {
        List<NestedRun.Track> tracks = IntStream.range(0, 4)
                .mapToObj(r ->
                        new NestedRun(GoldenProblems.weibull(), 100, 6, RandomStreams.stream(1, 2, r)).play(5_000_000))
                .toList();
        NestedSummary summary = NestedSummary.of(tracks.stream().map(List::of).toList(), 1);
        assertEquals(summary.error(), summary.all().linearError(), 0.15 * summary.error());
    }

    @Test
    void badGoalsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new DynamicNestedSampling.Evidence(0));
        assertThrows(IllegalArgumentException.class, () -> new DynamicNestedSampling.Evidence(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new DynamicNestedSampling.Posterior(0));
    }
}
