package org.thirdleak.report.claim;

import java.util.List;

/**
 * A date of the numerator, such as the onset of the defect, with its spans.
 *
 * @param parameter its dotted path
 * @param name the date in words
 * @param exact whether the Bayes factor is constant within its spans
 * @param spans in order of time
 * @param best the span with the greatest Bayes factor
 * @param priorMassAgainst prior probability of the other verdict
 */
public record OnsetLine(
        String parameter, String name, boolean exact, List<Span> spans, Span best, double priorMassAgainst) {
    /** Copies the list. */
    public OnsetLine {
        spans = List.copyOf(spans);
    }

    /**
     * A span of dates.
     *
     * @param fromUtc its start
     * @param toUtc its end
     * @param priorMass its prior probability
     * @param within the Bayes factor if the date is in it
     * @param fromHere the Bayes factor if the date is at its start or later
     */
    public record Span(String fromUtc, String toUtc, double priorMass, Comparison within, Comparison fromHere) {}
}
