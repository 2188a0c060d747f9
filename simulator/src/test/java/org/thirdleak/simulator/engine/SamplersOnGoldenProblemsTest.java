package org.thirdleak.simulator.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;

/**
 * Errors of at most 0.01, and values within three of them: one set of random seeds in thirteen would fail for the 29 pairs; the seed is
 * fixed. Whether the errors are honest is the matter of {@link CalibrationLongTest}.
 */
class SamplersOnGoldenProblemsTest {

    private static final BlockRunner RUNNER = new LocalBlockRunner(2, Progress.SILENT);
    private static final double WANTED = 0.01;
    /** Less, since how many repeats it takes is itself estimated from the first ones, to some 20 %. */
    private static final double SIZED_FOR = 0.7 * WANTED;

    private static final long SEED = 3;

    @AfterAll
    static void stop() {
        RUNNER.close();
    }

    private static Stream<GoldenProblem> problems(String... ids) {
        Set<String> chosen = Set.of(ids);
        return Stream.concat(GoldenProblems.small(), Stream.of(GoldenProblems.shells(5)))
                .filter(problem -> chosen.contains(problem.id()));
    }

    static Stream<GoldenProblem> forPopulations() {
        return problems("GP1", "BB1", "PR1", "PR3", "CH0", "T2-D2", "I1-ONSET");
    }

    static Stream<GoldenProblem> forImportance() {
        return problems(
                "GP1", "GP3", "BB2", "PR1", "PR2", "PR3", "CA1-G11", "CH1", "CHb1", "T2-D2", "T4", "T5", "I1-ONSET");
    }

    static Stream<GoldenProblem> forBridges() {
        return problems("GP1", "PR3", "CH1", "T2-D2", "T3", "T4", "T5", "I1-ONSET");
    }

    @ParameterizedTest
    @MethodSource("forPopulations")
    void populationsSolveThem(GoldenProblem problem) {
        isSolved(new SequentialMonteCarlo(16, 2000, 20, 0.6, SIZED_FOR, 5_000_000), problem);
    }

    @ParameterizedTest
    @MethodSource("forImportance")
    void importanceSamplingSolvesThem(GoldenProblem problem) {
        isSolved(new ImportanceSampling(4000, 24, 8000, SIZED_FOR, 200_000), problem);
    }

    @ParameterizedTest
    @MethodSource("forBridges")
    void bridgesSolveThem(GoldenProblem problem) {
        isSolved(new BridgeSampling(8, 4000, 24, SIZED_FOR, 5_000_000), problem);
    }

    private static void isSolved(EvidenceEngine engine, GoldenProblem problem) {
        LogEvidenceEstimate logZ = engine.estimate(problem, SEED, RUNNER);
        assertTrue(logZ.sound() && logZ.standardError() <= WANTED, logZ::toString);
        double z = (logZ.value() - problem.expected()) / logZ.standardError();
        assertTrue(Math.abs(z) <= 3, () -> logZ + " is " + z + " standard errors off");
    }

    /** Eighteen narrow peaks are more than the mixture can be fitted to: both engines that need the fit say so. */
    @Test
    void tooManyModesAreSaid() {
        LogEvidenceEstimate weights =
                new ImportanceSampling(4000, 24, 20_000, 1, 20_000).estimate(GoldenProblems.eggBox(), SEED, RUNNER);
        assertFalse(weights.sound(), weights::toString);
        LogEvidenceEstimate bridges =
                new BridgeSampling(16, 2000, 24, 1, 5_000_000).estimate(GoldenProblems.eggBox(), SEED, RUNNER);
        assertFalse(bridges.sound(), bridges::toString);
    }

    /** A mixture of one law on a curved ridge: the tail of the weights is not to be trusted. */
    @Test
    void aBadFitIsSaid() {
        LogEvidenceEstimate logZ =
                new ImportanceSampling(400, 1, 2000, 1, 2000).estimate(GoldenProblems.rosenbrock(), SEED, RUNNER);
        assertFalse(logZ.sound(), logZ::toString);
    }
}
