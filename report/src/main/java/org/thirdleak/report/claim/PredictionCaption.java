package org.thirdleak.report.claim;

import java.util.List;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.Prediction;

/** Words of the figure of predicted numbers of leaks. */
public final class PredictionCaption {
    private PredictionCaption() {}

    /**
     * Writes the caption.
     *
     * @param reading the result
     * @param shown hypotheses drawn
     * @return the caption
     */
    public static Caption of(Reading reading, List<HypothesisResult> shown) {
        int observed = shown.get(0).predictedLeaks().observed();
        List<Double> before = shown.stream()
                .map(hypothesis -> at(hypothesis.predictedLeaks().prior(), observed))
                .toList();
        double low = before.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = before.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        String exactly = "exactly " + Numbers.counted(observed, "leak", "leaks");
        String span = Numbers.percent(low).equals(Numbers.percent(high))
                ? Numbers.percent(low)
                : Numbers.percent(low) + " to " + Numbers.percent(high);
        String title = shown.size() == 1
                ? "Before the record, " + exactly + " had a chance of " + span
                : "Before the record, the hypotheses gave " + exactly + " a chance of " + span;
        String subtitle = "Probability of each number of leaks in the whole record, under each hypothesis: before the "
                + "record (grey) and after it (blue)";
        int more = reading.result().hypotheses().size() - shown.size();
        String left = more > 0
                ? Wording.capital(Numbers.counted(more, "hypothesis", "hypotheses")) + " in the table only. "
                : "";
        String note = left + "Observed to " + reading.date() + ": " + Numbers.counted(observed, "leak", "leaks")
                + " (marked). A hypothesis whose prior expects far more or fewer is a straw man.";
        return new Caption(
                reading.trusted() ? title : "Verdict withheld: predicted numbers of leaks",
                subtitle,
                note,
                alternative(reading, shown, observed));
    }

    private static String alternative(Reading reading, List<HypothesisResult> shown, int observed) {
        List<String> parts = shown.stream()
                .map(hypothesis -> reading.inSentence(hypothesis.id()) + " "
                        + Numbers.percent(at(hypothesis.predictedLeaks().prior(), observed)) + " before and "
                        + Numbers.percent(at(hypothesis.predictedLeaks().posterior(), observed)) + " after the record")
                .toList();
        return "Probability of the observed " + Numbers.counted(observed, "leak", "leaks") + ": " + Wording.list(parts)
                + ".";
    }

    private static double at(List<Double> probabilities, int count) {
        return count < probabilities.size() ? probabilities.get(count) : 0;
    }

    /**
     * Whether there is anything to draw.
     *
     * @param prediction a prediction
     * @return true if it has probabilities
     */
    public static boolean isDrawable(Prediction prediction) {
        return !prediction.prior().isEmpty();
    }
}
