package org.thirdleak.simulator.result;

import java.util.List;

/**
 * One step of the evidence ledger: a silence or a leak.
 *
 * @param kind {@code silence} or {@code leak}
 * @param unit id of the unit that leaked, empty for a silence
 * @param fromUtc start of the silence, or the leak
 * @param toUtc end of the silence, or the leak
 * @param bayesFactors Bayes factors of the record at {@code toUtc}, with the factor that this step contributed
 */
public record LedgerEntry(String kind, String unit, String fromUtc, String toUtc, List<Step> bayesFactors) {
    /** Kind of a step in which nothing happened. */
    public static final String SILENCE = "silence";

    /** Kind of a step that is a leak. */
    public static final String LEAK = "leak";

    /** Copies the list. */
    public LedgerEntry {
        bayesFactors = List.copyOf(bayesFactors);
    }

    /**
     * A Bayes factor and what this step made of it.
     *
     * @param of id of the hypothesis in the numerator
     * @param over id of the one in the denominator
     * @param value Bayes factor of the record so far
     * @param low lower end of its 95 % interval of numerical error
     * @param high upper end
     * @param factor value / value of the step before; these multiply to the total
     * @param factorStandardError standard error of the logarithm of the factor
     */
    public record Step(
            String of, String over, double value, double low, double high, double factor, double factorStandardError) {}
}
