package org.thirdleak.report.claim;

import java.util.Comparator;
import java.util.List;
import org.thirdleak.simulator.result.HypothesisResult;

/** Words of the figure of posterior probabilities. */
public final class PosteriorCaption {
    private static final double CLEAR = 0.95;
    private static final double NEGLIGIBLE = 0.05;

    private static final int MANY = 8;

    private PosteriorCaption() {}

    /**
     * Writes the caption.
     *
     * @param reading the result
     * @param triangle whether the figure is the triangle of three hypotheses, otherwise bars
     * @return the caption
     */
    public static Caption of(Reading reading, boolean triangle) {
        int scenarios = reading.result().scenarios().size();
        String subtitle = triangle
                ? "Probabilities " + reading.priorCondition()
                        + (scenarios == 0
                                ? ""
                                : "; large dot: base case, ±: 95\u00A0% numerical error; " + "small: scenarios")
                : "Probability of each hypothesis, " + reading.priorCondition() + "; ±: 95\u00A0% numerical error";
        String note = "Record to " + reading.date() + ". A probability depends on those one starts from; other "
                + "hypotheses than these are left out."
                + (triangle && scenarios > MANY
                        ? " Dots without a name, where there was no room, are in the table."
                        : "");
        return new Caption(title(reading), subtitle, note, alternative(reading));
    }

    private static String title(Reading reading) {
        if (!reading.trusted()) {
            return "Verdict withheld: probabilities of a run whose checks failed";
        }
        List<HypothesisResult> sorted = reading.result().hypotheses().stream()
                .sorted(Comparator.comparingDouble(HypothesisResult::posteriorProbability)
                        .reversed())
                .toList();
        if (sorted.isEmpty()) {
            return "No hypothesis was weighed";
        }
        HypothesisResult first = sorted.get(0);
        if (first.posteriorProbability() >= CLEAR) {
            return Numbers.percent(first.posteriorProbability(), first.posteriorStandardError()) + " for "
                    + reading.inSentence(first.id());
        }
        boolean noneOut = sorted.get(sorted.size() - 1).posteriorProbability() > NEGLIGIBLE;
        if (noneOut && sorted.size() == 2) {
            return "Neither explanation is ruled out";
        }
        return noneOut
                ? "None of the " + Numbers.counted(sorted.size(), "explanation", "explanations") + " is ruled out"
                : "No explanation reaches " + Numbers.percent(CLEAR);
    }

    private static String alternative(Reading reading) {
        List<String> parts = reading.result().hypotheses().stream()
                .map(hypothesis -> reading.inSentence(hypothesis.id()) + " "
                        + Numbers.percentWithError(
                                hypothesis.posteriorProbability(), hypothesis.posteriorStandardError()))
                .toList();
        return "Probabilities " + reading.priorCondition() + ", on the record to " + reading.date() + ": "
                + Wording.list(parts) + ".";
    }
}
