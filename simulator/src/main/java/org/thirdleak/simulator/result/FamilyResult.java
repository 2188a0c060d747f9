package org.thirdleak.simulator.result;

import java.util.List;

/**
 * Hypotheses of one kind, taken together: its evidence is the average of theirs by their prior weights within it.
 *
 * @param id {@code chance}, {@code environment} or {@code defect}, or as the config names it
 * @param title its name for people
 * @param hypotheses ids of its hypotheses
 * @param priorProbability before the record
 * @param posteriorProbability after the record
 * @param posteriorStandardError numerical error of that probability
 * @param logEvidence ln of its evidence, with its numerical error
 * @param bayesFactors how many times better it predicted the record than each earlier family
 */
public record FamilyResult(
        String id,
        String title,
        List<String> hypotheses,
        double priorProbability,
        double posteriorProbability,
        double posteriorStandardError,
        Estimate logEvidence,
        List<BayesFactor> bayesFactors) {
    /** Copies the lists. */
    public FamilyResult {
        hypotheses = List.copyOf(hypotheses);
        bayesFactors = List.copyOf(bayesFactors);
    }
}
