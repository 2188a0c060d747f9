package org.thirdleak.simulator.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thirdleak.simulator.execution.BlockFailedException;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;

/** What every engine holds to, whatever its method. */
class EveryEngineTest {

    private static final BlockRunner RUNNER = new LocalBlockRunner(2, Progress.SILENT);

    @AfterAll
    static void stop() {
        RUNNER.close();
    }

    static Stream<EvidenceEngine> sampling() {
        return Stream.of(
                new NestedSampling(8, 25, 3, 5_000_000),
                new DynamicNestedSampling(8, 25, 3, new DynamicNestedSampling.Evidence(0.05), 5_000_000),
                new SequentialMonteCarlo(16, 400, 20, 0.6, 0.05, 5_000_000),
                new ImportanceSampling(600, 6, 2000, 0.02, 4000),
                new BridgeSampling(8, 600, 6, 0.02, 5_000_000));
    }

    static Stream<EvidenceEngine> all() {
        return Stream.concat(Stream.of(AdaptiveQuadrature.standard()), sampling());
    }

    private static GoldenProblem one(ToDoubleFunction<double[]> likelihood) {
        return new GoldenProblem("one", List.of(GoldenProblems.uniform(3, 3)), likelihood);
    }

    @ParameterizedTest
    @MethodSource("sampling")
    void sameSeedSameBitsForAnyThreads(EvidenceEngine engine) {
        GoldenProblem problem = GoldenProblems.weibull();
        LogEvidenceEstimate expected = engine.estimate(problem, 1, RUNNER);
        for (int threads : new int[] {1, 8}) {
            try (BlockRunner runner = new LocalBlockRunner(threads, Progress.SILENT)) {
                assertEquals(expected, engine.estimate(problem, 1, runner));
            }
        }
        assertNotEquals(expected.value(), engine.estimate(problem, 2, RUNNER).value());
    }

    /**
     * Far from zero and with an edge of the prior where the likelihood is greatest: within four standard errors, which one set of
     * seeds in 3000 would miss for one of the engines. The seed is fixed.
     */
    @ParameterizedTest
    @MethodSource("sampling")
    void scaleOfTheLikelihoodIsFree(EvidenceEngine engine) {
        for (double shift : new double[] {-1e5, 1e5}) {
            GoldenProblem steep =
                    new GoldenProblem("steep", List.of(GoldenProblems.uniform(0, 1)), x -> shift - 200 * x[0]);
            LogEvidenceEstimate logZ = engine.estimate(steep, 5, RUNNER);
            assertEquals(shift - Math.log(200), logZ.value(), 4 * logZ.standardError(), logZ::toString);
            assertTrue(logZ.sound(), logZ::toString);
        }
    }

    /** A clear finding, soon, and no NaN. */
    @ParameterizedTest
    @MethodSource("all")
    void anImpossibleRecordIsAFinding(EvidenceEngine engine) {
        LogEvidenceEstimate logZ = engine.estimate(one(x -> Double.NEGATIVE_INFINITY), 1, RUNNER);
        assertEquals(Double.NEGATIVE_INFINITY, logZ.value());
        assertEquals(0, logZ.standardError());
        assertFalse(logZ.possible() || logZ.sound());
        assertEquals(0, logZ.diagnostic(LogEvidenceEstimate.NOWHERE_POSITIVE));
        assertTrue(logZ.evaluations() < 200_000, logZ::toString);
    }

    private static String refusal(EvidenceEngine engine, Model model) {
        BlockFailedException failure =
                assertThrows(BlockFailedException.class, () -> engine.estimate(model, 1, RUNNER));
        return String.valueOf(failure.getMessage());
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsNoLikelihoodIsReportedWithItsParameters(EvidenceEngine engine) {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            String message = refusal(engine, one(x -> value));
            assertTrue(message.endsWith("the log-likelihood is " + value + " at x0 = 3.0"), message);
        }
        String thrown = refusal(engine, one(x -> {
            throw new IllegalStateException("no root");
        }));
        assertTrue(thrown.endsWith("failed at x0 = 3.0: java.lang.IllegalStateException: no root"), thrown);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aPriorThatFailsIsReportedWithItsQuantiles(EvidenceEngine engine) {
        String nan = refusal(engine, new GoldenProblem("no prior", List.of(p -> Double.NaN), x -> 0));
        assertTrue(nan.contains("the prior transform of quantiles is NaN at x0 = "), nan);
        String thrown = refusal(
                engine,
                new GoldenProblem(
                        "no prior",
                        List.of(p -> {
                            throw new ArithmeticException("no quantile");
                        }),
                        x -> 0));
        assertTrue(thrown.contains("the prior transform of quantiles failed at x0 = "), thrown);
    }

    @ParameterizedTest
    @MethodSource("all")
    void noneOrTooManyParametersAreRefused(EvidenceEngine engine) {
        for (int count : new int[] {0, 51}) {
            GoldenProblem model = new GoldenProblem("size", Collections.nCopies(count, p -> p), x -> 0);
            String message =
                    String.valueOf(assertThrows(IllegalArgumentException.class, () -> engine.estimate(model, 1, RUNNER))
                            .getMessage());
            assertTrue(message.endsWith(" but this one has " + count), message);
        }
    }
}
