package org.thirdleak.report.claim;

import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.result.ApproximateBayes;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.SimulationOdds;

/** Words of the odds by histories that resemble the record. They are odds on some summaries and never a Bayes factor. */
public final class ApproximateBayesCaption {

    private ApproximateBayesCaption() {}

    /**
     * Writes the caption.
     *
     * @param reading the result; its odds by resembling histories are computed
     * @return the caption
     */
    public static Caption of(Reading reading) {
        ApproximateBayes found = reading.result().approximateBayes();
        String subtitle =
                "Probability of a history from the prior to resemble the record within a tolerance; as declared, "
                        + "at the right end, it matches " + Wording.list(summaries(found));
        String note =
                "One unit of tolerance is the median distance of histories from the priors beyond the tolerance that "
                        + "was declared. Error bars: 95\u00A0% of the spread of " + found.replicates()
                        + " populations of "
                        + Numbers.count(found.populationSize()) + " histories."
                        + (found.warnings().isEmpty()
                                ? ""
                                : " To be taken with care: " + String.join("; ", warnings(reading)) + ".");
        return new Caption(title(reading), subtitle, note, alternative(reading));
    }

    /**
     * The odds of the pair that heads the page.
     *
     * @param reading the result
     * @return empty if there are none
     */
    public static Optional<Comparison> headline(Reading reading) {
        return reading.headlinePair().flatMap(pair -> odds(reading, pair));
    }

    /**
     * The odds of a pair.
     *
     * @param reading the result
     * @param pair the pair
     * @return empty if there are none
     */
    public static Optional<Comparison> odds(Reading reading, Reading.Pair pair) {
        for (SimulationOdds odds : reading.result().approximateBayes().odds()) {
            Comparison comparison = new Comparison(odds.of(), odds.over(), odds.value(), odds.low(), odds.high());
            if (odds.value() > 0 && pair.equals(new Reading.Pair(odds.of(), odds.over()))) {
                return Optional.of(comparison);
            }
            if (odds.value() > 0 && pair.equals(new Reading.Pair(odds.over(), odds.of()))) {
                return Optional.of(comparison.inverse());
            }
        }
        return Optional.empty();
    }

    private static String title(Reading reading) {
        if (!reading.trusted()) {
            return "Verdict withheld: histories that resemble the record";
        }
        Optional<Comparison> headline = headline(reading);
        if (headline.isEmpty()) {
            return "Histories that resemble the record: what was found of them";
        }
        Comparison odds = headline.get();
        if (odds.verdict() == Comparison.Verdict.OPEN) {
            return "Resembling histories do not settle it: " + reading.inSentence(odds.of()) + " " + odds.odds() + " ("
                    + odds.interval() + ")";
        }
        Comparison told = odds.favoured();
        return "Histories of " + reading.inSentence(told.of()) + " resemble the record " + Numbers.factor(told.value())
                + " times as often as those of " + reading.inSentence(told.over());
    }

    /**
     * What is compared, in words.
     *
     * @param found the odds
     * @return one phrase per kind of summary
     */
    public static List<String> summaries(ApproximateBayes found) {
        return found.summaries().stream()
                .map(ApproximateBayesCaption::phrase)
                .distinct()
                .toList();
    }

    private static String phrase(ApproximateBayes.Summary summary) {
        String within = summary.tolerance() > 0 ? " within " + tolerance(summary) : "";
        return switch (summary.kind()) {
            case "leaks" -> "the number of leaks of each design" + within;
            case "largest_cluster" -> "the largest number in a window" + within;
            case "span" -> "the time from first to last leak" + within;
            case "ages" -> "the ages at the leaks" + within;
            default -> "the date of the last leak" + within;
        };
    }

    /**
     * A tolerance with its unit.
     *
     * @param summary the summary it is of
     * @return such as "60 d"
     */
    public static String tolerance(ApproximateBayes.Summary summary) {
        double value = summary.tolerance();
        return Numbers.fixed(value, value == Math.rint(value) ? 0 : 1) + "\u00A0" + summary.unit();
    }

    /**
     * A small probability with its error.
     *
     * @param probability the probability
     * @return such as "1.2 × 10⁻⁵ ± 19 %"
     */
    public static String probability(Estimate probability) {
        String value = Numbers.significant(probability.value(), 2);
        return probability.value() > 0 && probability.standardError() > 0
                ? value + " ±\u00A0" + Numbers.errorShare(1.96 * probability.standardError() / probability.value())
                : value;
    }

    private static List<String> warnings(Reading reading) {
        return reading.result().approximateBayes().warnings().stream()
                .map(warning -> {
                    int end = warning.indexOf(':');
                    return end < 0 ? warning : reading.inSentence(warning.substring(0, end)) + warning.substring(end);
                })
                .toList();
    }

    private static String alternative(Reading reading) {
        ApproximateBayes found = reading.result().approximateBayes();
        List<String> parts = found.hypotheses().stream()
                .map(matches -> reading.inSentence(matches.id())
                        + (matches.reached()
                                ? " " + probability(matches.probability()) + " over "
                                        + matches.levels().size() + " tolerances"
                                : " no match found"))
                .toList();
        return "Probability of a match, falling with the tolerance, with 95\u00A0% of its error: "
                + String.join("; ", parts) + "."
                + headline(reading)
                        .map(odds -> " Odds on these summaries, " + reading.inSentence(odds.of()) + " against "
                                + reading.inSentence(odds.over()) + ": " + odds.odds() + " (" + odds.interval() + ").")
                        .orElse("");
    }
}
