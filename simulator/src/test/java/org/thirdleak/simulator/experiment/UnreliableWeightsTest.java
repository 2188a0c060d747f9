package org.thirdleak.simulator.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thirdleak.simulator.hypothesis.Impacts;
import org.thirdleak.simulator.hypothesis.SmallFleet;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.FamilyResult;
import org.thirdleak.simulator.scenario.HypothesisFamilies.Family;
import org.thirdleak.simulator.scenario.Scenario.WeightedHypothesis;

/** An evidence that must not be used gives no Bayes factor, whatever becomes of it. */
class UnreliableWeightsTest {

    private static final List<Estimate> LOG_Z = List.of(new Estimate(0, 0), new Estimate(1, 0), new Estimate(2, 0));

    private static final Weights WEIGHTS =
            new Weights(List.of(hypothesis("a"), hypothesis("b"), hypothesis("c")), LOG_Z, Set.of("b"));

    private static WeightedHypothesis hypothesis(String id) {
        return new WeightedHypothesis(new Impacts(id, "", SmallFleet.constantRate(new Prior.Fixed(0.1))), 1.0 / 3);
    }

    private static List<String> pairs(List<BayesFactor> factors) {
        return factors.stream().map(f -> f.of() + "/" + f.over()).toList();
    }

    @Test
    void otherEvidencesOfTheSameHypothesesAreNoMoreReliable() {
        assertEquals(List.of("c/a"), pairs(WEIGHTS.bayesFactors()));
        assertEquals(List.of("c/a"), pairs(WEIGHTS.with(LOG_Z).bayesFactors()));
    }

    @Test
    void whatIsGainedIsReliableWhereBothPartsAre() {
        Weights other = new Weights(WEIGHTS.hypotheses(), LOG_Z, Set.of("c"));
        assertEquals(List.of(), pairs(WEIGHTS.since(other).bayesFactors()));
        assertEquals(List.of("c/a"), pairs(WEIGHTS.since(WEIGHTS).bayesFactors()));
    }

    @Test
    void anEvidenceOfZeroGivesNoBayesFactor() {
        Weights later = new Weights(
                WEIGHTS.hypotheses(),
                List.of(new Estimate(Double.NEGATIVE_INFINITY, 0), new Estimate(1, 0), new Estimate(2, 0)));
        assertEquals(List.of("c/b"), pairs(later.bayesFactors()));
        assertEquals(0, later.posterior().get(0).value());
    }

    @Test
    void aFamilyIsAsReliableAsItsLeastReliableHypothesis() {
        List<FamilyResult> families = new FamilyWeights(
                        WEIGHTS,
                        List.of(
                                new Family("x", "", List.of("a")),
                                new Family("y", "", List.of("b")),
                                new Family("z", "", List.of("c"))))
                .results();
        assertEquals(List.of(), pairs(families.get(1).bayesFactors()));
        assertEquals(List.of("z/x"), pairs(families.get(2).bayesFactors()));
    }
}
