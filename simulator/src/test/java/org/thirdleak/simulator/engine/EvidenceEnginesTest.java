package org.thirdleak.simulator.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;

class EvidenceEnginesTest {

    private static GoldenProblem of(int parameters) {
        return new GoldenProblem("size", Collections.nCopies(parameters, p -> p), x -> 0);
    }

    private static LogEvidenceEstimate estimate(double value, double error) {
        return new LogEvidenceEstimate(value, error, 1, List.of());
    }

    @Test
    void theNumberOfParametersDecides() {
        EvidenceEngines.Choice two = EvidenceEngines.auto(of(2));
        assertInstanceOf(AdaptiveQuadrature.class, two.engine());
        assertEquals("2 parameters: quadrature, without chance", two.reason());
        assertInstanceOf(SequentialMonteCarlo.class, EvidenceEngines.auto(of(4)).engine());
        assertEquals(
                "an evidence takes models of 1 ... 50 parameters but this one has 0",
                assertThrows(IllegalArgumentException.class, () -> EvidenceEngines.auto(of(0)))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> EvidenceEngines.auto(of(51)));
    }

    @Test
    void theSecondIsAnother() {
        for (int parameters : new int[] {1, 3, 4, 50}) {
            Model model = of(parameters);
            EvidenceEngine first = EvidenceEngines.auto(model).engine();
            EvidenceEngine second = EvidenceEngines.second(model, first).engine();
            assertInstanceOf(DynamicNestedSampling.class, second);
            assertEquals(
                    first.getClass(),
                    EvidenceEngines.second(model, second).engine().getClass());
        }
    }

    /** Three standard errors: one pair in 370 would fail; the seed is fixed. */
    @Test
    void bothComeToTheSame() {
        Model model = GoldenProblems.weibull();
        EvidenceEngine first = EvidenceEngines.auto(model).engine();
        try (BlockRunner runner = new LocalBlockRunner(2, Progress.SILENT)) {
            EvidenceConsensus consensus = new EvidenceConsensus(
                    first.estimate(model, 1, runner),
                    EvidenceEngines.second(model, first).engine().estimate(model, 1, runner));
            assertTrue(consensus.sound(), consensus::toString);
        }
    }

    @Test
    void consensusIsThreeStandardErrors() {
        LogEvidenceEstimate first = estimate(-70, 0.03);
        assertTrue(new EvidenceConsensus(first, estimate(-70.149, 0.04)).agrees());
        assertFalse(new EvidenceConsensus(first, estimate(-70.151, 0.04)).agrees());
        assertEquals(0.05, new EvidenceConsensus(first, estimate(-70, 0.04)).standardError(), 1e-15);
        LogEvidenceEstimate never = LogEvidenceEstimate.nowherePositive(10);
        assertTrue(new EvidenceConsensus(never, never).agrees());
        assertFalse(new EvidenceConsensus(never, never).sound());
        assertFalse(new EvidenceConsensus(first, never).agrees());
        assertFalse(new EvidenceConsensus(never, first).agrees());
        assertFalse(new EvidenceConsensus(first, estimate(Double.NaN, 0.04)).agrees());
        assertTrue(new EvidenceConsensus(estimate(-70, 0), estimate(Math.nextDown(-70.0), 0)).agrees());
    }
}
