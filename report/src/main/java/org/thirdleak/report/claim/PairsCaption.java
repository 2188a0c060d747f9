package org.thirdleak.report.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.PosteriorShape.Correlation;
import org.thirdleak.simulator.result.PosteriorShape.PairCounts;

/** Words of the figure of pairs of parameters. */
public final class PairsCaption {
    private static final double Z_95 = 1.96;
    private static final double WEAK = 0.1;
    private static final String ONSET = "onset";
    private static final String CHANGE = "change";

    private PairsCaption() {}

    /**
     * Writes the caption.
     *
     * @param reading the result
     * @param hypothesis a hypothesis with pairs
     * @return the caption
     */
    public static Caption of(Reading reading, HypothesisResult hypothesis) {
        ParameterName names = new ParameterName(reading);
        String name = reading.inSentence(hypothesis.id());
        List<Correlation> drawn = hypothesis.shape().pairs().stream()
                .flatMap(pair -> correlation(hypothesis, pair).stream())
                .toList();
        String title =
                reading.trusted() ? title(name, drawn, names) : "Verdict withheld: pairs of parameters of " + name;
        List<String> parts = drawn.stream()
                .map(c -> names.brief(c.first()) + " and " + names.brief(c.second()) + " " + words(c))
                .toList();
        return new Caption(
                title,
                "Posterior draws of two parameters at a time, the stronger the colour the more; r: correlation, 95\u00A0% "
                        + "numerical error",
                "On logarithmic scales r is that of the logarithms. Each scale spans its prior; of a prior without end the "
                        + "outermost draws are left out.",
                "Posterior correlations given " + name + ": " + String.join("; ", parts) + ".");
    }

    private static String title(String name, List<Correlation> drawn, ParameterName names) {
        Optional<Correlation> most =
                drawn.stream().max(Comparator.comparingDouble(correlation -> Math.abs(correlation.value())));
        if (most.isEmpty() || Math.abs(most.get().value()) < WEAK) {
            return "Given " + name + ", the record ties its parameters hardly to each other";
        }
        Correlation c = most.get();
        String second = names.brief(c.second());
        return "Given " + name + ": the " + (c.value() > 0 ? "greater" : "smaller") + " the " + names.brief(c.first())
                + ", the " + (second.startsWith(ONSET) || second.startsWith(CHANGE) ? "later the " : "greater the ")
                + second;
    }

    /**
     * The correlation of a pair.
     *
     * @param hypothesis the hypothesis
     * @param pair two of its parameters
     * @return empty if the result lacks it
     */
    public static Optional<Correlation> correlation(HypothesisResult hypothesis, PairCounts pair) {
        return hypothesis.shape().correlations().stream()
                .filter(c -> c.first().equals(pair.x().parameter())
                        && c.second().equals(pair.y().parameter()))
                .findFirst();
    }

    /**
     * A correlation with its error.
     *
     * @param correlation the correlation
     * @return such as "−0.34 ± 0.01"
     */
    public static String words(Correlation correlation) {
        return Numbers.fixed(correlation.value(), 2) + "\u00A0±\u00A0"
                + Numbers.significant(Math.max(0.001, Z_95 * correlation.standardError()), 1);
    }
}
