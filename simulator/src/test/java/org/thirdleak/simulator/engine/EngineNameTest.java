package org.thirdleak.simulator.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.thirdleak.simulator.engine.EngineName.Goal;

class EngineNameTest {

    private static EvidenceEngine engine(EngineName name, double error, long mostEvaluations) {
        return name.engine(new Goal(error, mostEvaluations)).orElseThrow();
    }

    @Test
    void samplersAimAtTheGoal() {
        assertEquals(
                new SequentialMonteCarlo(16, 4000, 20, 0.6, 0.03, 300_000),
                engine(EngineName.SEQUENTIAL_MONTE_CARLO, 0.03, 300_000));
        assertEquals(
                new ImportanceSampling(4000, 24, 16_000, 0.03, 300_000),
                engine(EngineName.IMPORTANCE_SAMPLING, 0.03, 300_000));
        assertEquals(
                new BridgeSampling(16, 4000, 24, 0.03, 300_000), engine(EngineName.BRIDGE_SAMPLING, 0.03, 300_000));
        assertEquals(
                new DynamicNestedSampling(8, 25, 3, new DynamicNestedSampling.Evidence(0.03), 300_000),
                engine(EngineName.DYNAMIC_NESTED_SAMPLING, 0.03, 300_000));
    }

    @Test
    void aGoalThatWouldTakeMinutesIsNotAimedAt() {
        assertEquals(
                new SequentialMonteCarlo(16, 4000, 20, 0.6, 0.005, Long.MAX_VALUE),
                engine(EngineName.SEQUENTIAL_MONTE_CARLO, 1e-6, Long.MAX_VALUE));
        assertEquals(
                new ImportanceSampling(4000, 24, 16_000, 0.005, 50_000_000),
                engine(EngineName.IMPORTANCE_SAMPLING, 1e-6, Long.MAX_VALUE));
        assertEquals(
                new ImportanceSampling(4000, 24, 16_000, 0.005, 16_000),
                engine(EngineName.IMPORTANCE_SAMPLING, 1e-6, 1));
        assertEquals(
                new BridgeSampling(16, 4000, 24, 0.005, Long.MAX_VALUE),
                engine(EngineName.BRIDGE_SAMPLING, 1e-6, Long.MAX_VALUE));
        assertEquals(
                new DynamicNestedSampling(8, 25, 3, new DynamicNestedSampling.Evidence(0.02), Long.MAX_VALUE),
                engine(EngineName.DYNAMIC_NESTED_SAMPLING, 1e-6, Long.MAX_VALUE));
    }

    /** 90 evaluations left at 2 each; the largest budget there is does not overflow. */
    @Test
    void whatRepeatsCanBeHadDoesNotOverflow() {
        assertEquals(45, RepeatedEvidence.affordable(5, 10, 100));
        assertEquals(0, RepeatedEvidence.affordable(5, 10, 10));
        assertEquals(9_223_372_036_838L, RepeatedEvidence.affordable(16, 16_000_000, Long.MAX_VALUE));
    }
}
