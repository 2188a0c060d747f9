package org.thirdleak.simulator.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;

class AdaptiveQuadratureTest {

    private static final BlockRunner RUNNER = new LocalBlockRunner(2, Progress.SILENT);
    private static final AdaptiveQuadrature STANDARD = AdaptiveQuadrature.standard();

    @AfterAll
    static void stop() {
        RUNNER.close();
    }

    @ParameterizedTest
    @MethodSource("org.thirdleak.simulator.engine.GoldenProblems#small")
    void solvesTheGoldenProblems(GoldenProblem problem) {
        LogEvidenceEstimate logZ = STANDARD.estimate(problem, 0, RUNNER);
        double apart = Math.abs(logZ.value() - problem.expected());
        assertTrue(apart <= problem.tolerance(), () -> logZ + " is " + apart + " off");
        assertTrue(
                apart <= logZ.standardError() + 1e-12 * Math.abs(logZ.value()), () -> logZ + " is " + apart + " off");
        assertTrue(logZ.sound() && logZ.standardError() <= 1e-8);
    }

    @Test
    void threadsDoNotMatter() {
        GoldenProblem problem = GoldenProblems.eggBox();
        LogEvidenceEstimate expected = STANDARD.estimate(problem, 0, RUNNER);
        for (int threads : new int[] {1, 8}) {
            try (BlockRunner runner = new LocalBlockRunner(threads, Progress.SILENT)) {
                assertEquals(expected, STANDARD.estimate(problem, 0, runner));
            }
        }
    }

    /** Far from zero and far from one another: nothing may over- or underflow. */
    @ParameterizedTest
    @ValueSource(doubles = {-1e5, 1e5})
    void scaleOfTheLikelihoodIsFree(double shift) {
        GoldenProblem steep =
                new GoldenProblem("steep", List.of(GoldenProblems.uniform(0, 1)), x -> shift - 2000 * x[0]);
        double expected = shift - Math.log(2000);
        assertEquals(expected, STANDARD.estimate(steep, 0, RUNNER).value(), 1e-8);
    }

    @Test
    void aBudgetThatIsSpentIsSaid() {
        LogEvidenceEstimate logZ = new AdaptiveQuadrature(1e-8, 5000).estimate(GoldenProblems.shells(2), 0, RUNNER);
        assertFalse(logZ.sound());
        assertTrue(logZ.diagnostic(AdaptiveQuadrature.RELATIVE_ERROR) > 1e-8);
        assertThrows(IllegalArgumentException.class, () -> logZ.diagnostic("none"));
    }

    @Test
    void tooManyParametersAndBadSettingsAreRefused() {
        GoldenProblem four = new GoldenProblem("four", Collections.nCopies(4, p -> p), x -> 0);
        assertEquals(
                "adaptive quadrature takes models of 1 ... 3 parameters but this one has 4",
                assertThrows(IllegalArgumentException.class, () -> STANDARD.estimate(four, 0, RUNNER))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new AdaptiveQuadrature(Double.NaN, 10));
        assertThrows(IllegalArgumentException.class, () -> new AdaptiveQuadrature(0, 10));
        assertThrows(IllegalArgumentException.class, () -> new AdaptiveQuadrature(1e-8, 0));
    }
}
