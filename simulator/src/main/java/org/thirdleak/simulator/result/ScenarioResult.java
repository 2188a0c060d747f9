package org.thirdleak.simulator.result;

import java.util.List;

/**
 * The comparison under other assumptions.
 *
 * @param id id in the config
 * @param title the assumption in words
 * @param hypotheses ln Z of every hypothesis
 * @param bayesFactors pairs, later hypothesis over earlier one
 */
public record ScenarioResult(
        String id, String title, List<ScenarioHypothesis> hypotheses, List<BayesFactor> bayesFactors) {
    /** Copies the lists. */
    public ScenarioResult {
        hypotheses = List.copyOf(hypotheses);
        bayesFactors = List.copyOf(bayesFactors);
    }

    /**
     * One hypothesis of a scenario.
     *
     * @param id its id
     * @param priorProbability before the record
     * @param posteriorProbability after the record, under this scenario
     * @param posteriorStandardError numerical error of that probability
     * @param logEvidence ln Z
     */
    public record ScenarioHypothesis(
            String id,
            double priorProbability,
            double posteriorProbability,
            double posteriorStandardError,
            Estimate logEvidence) {}
}
