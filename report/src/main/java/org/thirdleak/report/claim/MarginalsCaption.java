package org.thirdleak.report.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.ParameterSummary;
import org.thirdleak.simulator.result.PosteriorShape.Marginal;
import org.thirdleak.simulator.result.QuantileEstimate;

/** Words of the figure of priors and posteriors of one hypothesis. */
public final class MarginalsCaption {
    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    private MarginalsCaption() {}

    /**
     * Writes the caption.
     *
     * @param reading the result
     * @param hypothesis the hypothesis
     * @param shown the parameters drawn, the one that moved most first
     * @return the caption
     */
    public static Caption of(Reading reading, HypothesisResult hypothesis, List<Marginal> shown) {
        ParameterName names = new ParameterName(reading);
        String name = reading.inSentence(hypothesis.id());
        Marginal most = shown.get(0);
        String title = reading.trusted()
                ? "Given " + name + ", the record says most about the "
                        + names.brief(most.scale().parameter())
                : "Verdict withheld: what the record would tell of " + name;
        int more = hypothesis.shape().marginals().size() - shown.size();
        String left = more > 0
                ? Wording.capital(Numbers.counted(more, "parameter", "parameters"))
                        + " that moved less in the table only. "
                : "";
        return new Caption(
                title,
                "Before the record (grey) and after it (blue), each parameter on the scale of its prior, in the order of how "
                        + "far it moved",
                left + "Where grey and blue agree, the record says nothing and the prior is all there is.",
                alternative(name, hypothesis, shown, names));
    }

    /**
     * How far a posterior is from its prior.
     *
     * @param marginal the parameter
     * @return half the sum of the differences over the bins, 0 … 1
     */
    public static double moved(Marginal marginal) {
        double sum = 0;
        for (int i = 0; i < marginal.prior().size(); i++) {
            sum += Math.abs(marginal.prior().get(i) - marginal.posterior().get(i));
        }
        return sum / 2;
    }

    /**
     * The parameters of a hypothesis, the one that moved most first.
     *
     * @param hypothesis the hypothesis
     * @return its parameters
     */
    public static List<Marginal> byMove(HypothesisResult hypothesis) {
        return hypothesis.shape().marginals().stream()
                .sorted(Comparator.comparingDouble(MarginalsCaption::moved).reversed())
                .toList();
    }

    private static String alternative(
            String name, HypothesisResult hypothesis, List<Marginal> shown, ParameterName names) {
        List<String> parts = shown.stream()
                .map(marginal -> names.brief(marginal.scale().parameter())
                        + interval(hypothesis, marginal.scale().parameter())
                                .map(words -> " " + words)
                                .orElse(", moved by " + Numbers.percent(moved(marginal))))
                .toList();
        return "Given " + name + ", with 95\u00A0% probability: " + String.join("; ", parts) + ".";
    }

    /** Central 95 % interval of a parameter in words. */
    private static Optional<String> interval(HypothesisResult hypothesis, String parameter) {
        return hypothesis.parameters().stream()
                .filter(summary -> summary.name().equals(parameter))
                .findFirst()
                .flatMap(summary -> quantile(summary, LOW)
                        .flatMap(low -> quantile(summary, HIGH).map(high -> words(summary, low, high))));
    }

    private static Optional<Double> quantile(ParameterSummary summary, double probability) {
        return summary.quantiles().stream()
                .filter(quantile -> quantile.probability() == probability)
                .map(QuantileEstimate::value)
                .findFirst();
    }

    private static String words(ParameterSummary summary, double low, double high) {
        if (summary.unit().equals("utc")) {
            return (int) low + " to " + (int) high;
        }
        String unit = ParameterName.unit(summary.unit());
        return Numbers.significant(low, 2) + " to " + Numbers.significant(high, 2)
                + (unit.isEmpty() ? "" : "\u00A0" + unit);
    }
}
