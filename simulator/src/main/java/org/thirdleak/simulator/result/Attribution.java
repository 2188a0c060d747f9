package org.thirdleak.simulator.result;

/**
 * Was this leak the defect, or an impact?
 *
 * @param unit id of the unit
 * @param leakUtc onset, ISO-8601
 * @param hypothesis id of the hypothesis it is conditional on, or {@code averaged}
 * @param defectProbability probability that this leak was the defect
 */
public record Attribution(String unit, String leakUtc, String hypothesis, Estimate defectProbability) {
    /** Name of the average over hypotheses by their posterior probability. */
    public static final String AVERAGED = "averaged";
}
