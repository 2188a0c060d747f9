package org.thirdleak.report.claim;

import java.util.Comparator;
import java.util.List;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.Prediction;
import org.thirdleak.simulator.result.RecordSummary;

/** Words of the figure of the largest cluster that each hypothesis predicts. */
public final class ClusterCaption {
    /** Windows are given in rounded days. */
    private static final double SAME_DAYS = 1;

    private ClusterCaption() {}

    /**
     * Writes the caption.
     *
     * @param reading the result
     * @param shown hypotheses drawn, at least one
     * @return the caption
     */
    public static Caption of(Reading reading, List<HypothesisResult> shown) {
        int observed = shown.get(0).predictedLargestCluster().observed();
        double days = reading.result().scan().windowDays();
        String window = days > 0 ? Numbers.significant(days, 4) + "\u00A0days" : "the window of the match";
        int more = reading.result().hypotheses().size() - shown.size();
        String left = Wording.leftToTheTable(more);
        return new Caption(
                reading.trusted() ? title(reading, shown, observed) : "Verdict withheld: predicted largest clusters",
                "Probability of the most leaks within any " + window
                        + " of the record, under each hypothesis: before the record (grey) and after it (blue)",
                left + "Observed to " + reading.date() + ": " + Numbers.counted(observed, "leak", "leaks")
                        + " (marked). " + chosen(reading, days)
                        + "Large counts are pooled into ranges. ±: 95\u00A0% numerical error of the mean.",
                alternative(reading, shown, observed, window));
    }

    /** The width is a setting; that of the record's own cluster was not known before its leaks. */
    private static String chosen(Reading reading, double windowDays) {
        List<RecordSummary.Unit> leaked = reading.leaked();
        if (leaked.size() < 2) {
            return "";
        }
        double span = Dates.days(
                leaked.get(0).leakUtc(), leaked.get(leaked.size() - 1).leakUtc());
        return Math.abs(span - windowDays) <= SAME_DAYS
                ? "The window is as wide as the record's own cluster, so it was chosen after the leaks. "
                : "";
    }

    private static String title(Reading reading, List<HypothesisResult> shown, int observed) {
        if (observed == 0) {
            return "No leak observed, so no cluster: what each hypothesis predicts";
        }
        Comparator<HypothesisResult> byTail =
                Comparator.comparingDouble(hypothesis -> atLeast(hypothesis.predictedLargestCluster(), observed));
        HypothesisResult least = shown.stream().min(byTail).orElseThrow();
        HypothesisResult most = shown.stream().max(byTail).orElseThrow();
        String cluster = "Played again after the record, "
                + Numbers.counted(observed, "", "").strip() + " or more cluster in ";
        if (least.equals(most)) {
            return cluster + share(least, observed) + " under " + reading.inSentence(least.id());
        }
        return cluster + share(least, observed) + " under " + reading.inSentence(least.id()) + ", "
                + share(most, observed) + " under " + reading.inSentence(most.id());
    }

    /** After the record: before it, the number of leaks and not their cluster decides. */
    private static String share(HypothesisResult hypothesis, int observed) {
        return Numbers.percent(atLeast(hypothesis.predictedLargestCluster(), observed));
    }

    private static double atLeast(Prediction prediction, int observed) {
        List<Double> after = prediction.posterior();
        double below = after.subList(0, Math.min(observed, after.size())).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return Math.max(0, 1 - below);
    }

    /**
     * How large a cluster a hypothesis expects.
     *
     * @param hypothesis the hypothesis
     * @return such as "mean 2.324 ± 0.004 before the record, 1.10 ± 0.02 after it; three or more: 7 %"
     */
    public static String expectation(HypothesisResult hypothesis) {
        Prediction cluster = hypothesis.predictedLargestCluster();
        return "mean "
                + Numbers.withError(
                        cluster.priorMean().value(), cluster.priorMean().standardError())
                + " before the record, "
                + Numbers.withError(
                        cluster.posteriorMean().value(), cluster.posteriorMean().standardError())
                + " after it; " + cluster.observed() + " or more after it: " + share(hypothesis, cluster.observed());
    }

    private static String alternative(Reading reading, List<HypothesisResult> shown, int observed, String window) {
        List<String> parts = shown.stream()
                .map(hypothesis -> reading.inSentence(hypothesis.id()) + " " + expectation(hypothesis))
                .toList();
        return "Largest number of leaks within any " + window + ", observed " + observed + "; predicted: "
                + Wording.list(parts) + ".";
    }
}
