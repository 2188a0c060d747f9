package org.thirdleak.report.claim;

import java.util.List;
import org.thirdleak.simulator.result.Estimate;
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
        String title = "Before the record, " + (shown.size() == 1 ? "the hypothesis" : "the hypotheses") + " expected "
                + span(shown) + " leaks on average; it shows "
                + Numbers.counted(observed, "", "").strip();
        String subtitle = "Probability of each number of leaks in the whole record, under each hypothesis: before the "
                + "record (grey) and after it (blue)";
        int more = reading.result().hypotheses().size() - shown.size();
        String left = Wording.leftToTheTable(more);
        String note = left + "Observed to " + reading.date() + ": " + Numbers.counted(observed, "leak", "leaks")
                + " (marked). Large counts are pooled into ranges. "
                + "Grey at the marked count is what the record says for a hypothesis: the more probable, the better predicted. "
                + "±: 95\u00A0% numerical error of the mean.";
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
                        + Numbers.percent(at(hypothesis.predictedLeaks().posterior(), observed))
                        + " after the record (" + expectation(hypothesis) + ")")
                .toList();
        return "Probability of the observed " + Numbers.counted(observed, "leak", "leaks") + ": " + Wording.list(parts)
                + ".";
    }

    private static String span(List<HypothesisResult> shown) {
        double low = shown.stream()
                .mapToDouble(h -> mean(h.predictedLeaks().prior()))
                .min()
                .orElse(0);
        double high = shown.stream()
                .mapToDouble(h -> mean(h.predictedLeaks().prior()))
                .max()
                .orElse(0);
        String from = Numbers.factor(low);
        String to = Numbers.factor(high);
        return from.equals(to) ? from : from + " to " + to;
    }

    /**
     * Mean of a distribution of counts.
     *
     * @param probabilities probability of 0, 1, 2, …
     * @return its mean
     */
    public static double mean(List<Double> probabilities) {
        double mean = 0;
        for (int i = 0; i < probabilities.size(); i++) {
            mean += i * probabilities.get(i);
        }
        return mean;
    }

    /**
     * Mean number of leaks a hypothesis expects before the record.
     *
     * @param hypothesis the hypothesis
     * @return the mean, with the standard error of the histories it was counted in
     */
    public static Estimate priorMean(HypothesisResult hypothesis) {
        return hypothesis.predictedLeaks().priorMean();
    }

    /**
     * Mean number of leaks a hypothesis expects of a replay after the record.
     *
     * @param hypothesis the hypothesis
     * @return the mean, with the standard error of the draws it was counted in
     */
    public static Estimate posteriorMean(HypothesisResult hypothesis) {
        return hypothesis.predictedLeaks().posteriorMean();
    }

    /** The smallest count that half of the histories do not exceed. */
    private static int median(List<Double> probabilities) {
        double sum = 0;
        for (int i = 0; i < probabilities.size(); i++) {
            sum += probabilities.get(i);
            if (sum >= 0.5) {
                return i;
            }
        }
        return Math.max(0, probabilities.size() - 1);
    }

    /**
     * How many leaks a hypothesis expects.
     *
     * @param hypothesis the hypothesis
     * @return such as "mean 15.49 ± 0.04 leaks before the record (half of the histories: at most 7), 2.84 ± 0.03 after it"
     */
    public static String expectation(HypothesisResult hypothesis) {
        Estimate mean = priorMean(hypothesis);
        Estimate after = posteriorMean(hypothesis);
        return "mean " + Numbers.withError(mean.value(), mean.standardError())
                + " leaks before the record (half of the histories: at most "
                + median(hypothesis.predictedLeaks().prior()) + "), "
                + Numbers.withError(after.value(), after.standardError()) + " after it";
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
