package org.thirdleak.simulator.result;

import java.util.List;

/**
 * Hypotheses of one kind, taken together.
 *
 * @param id {@code chance}, {@code environment} or {@code defect}, or as the config names it
 * @param title its name for people
 * @param hypotheses ids of its hypotheses
 * @param priorProbability before the record
 * @param posteriorProbability after the record
 * @param posteriorStandardError numerical error of that probability
 */
public record FamilyResult(
        String id,
        String title,
        List<String> hypotheses,
        double priorProbability,
        double posteriorProbability,
        double posteriorStandardError) {
    /** Copies the list. */
    public FamilyResult {
        hypotheses = List.copyOf(hypotheses);
    }
}
