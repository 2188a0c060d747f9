package org.thirdleak.report.claim;

import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.result.LedgerEntry;
import org.thirdleak.simulator.result.PriorOdds;

/** Words of the evidence ledger. */
public final class LedgerCaption {
    private static final int DIGITS = 3;
    private static final String EVEN_ODDS = "even odds";

    private LedgerCaption() {}

    /**
     * Writes the caption.
     *
     * @param reading the result
     * @return the caption
     */
    public static Caption of(Reading reading) {
        Reading.Pair pair = reading.headlinePair().orElseThrow();
        String pairWords = reading.inSentence(pair.of()) + " against " + reading.inSentence(pair.over());
        double error = steps(reading, pair).stream()
                .mapToDouble(LedgerStep::relativeError)
                .max()
                .orElse(0);
        String subtitle = "Bayes factor so far, " + pairWords
                + " (up: for the first); on each step its factor, " + "numerical error at most ±\u00A0"
                + Numbers.errorShare(error);
        return new Caption(title(reading, pair), subtitle, note(reading, pair), alternative(reading, pair));
    }

    private static String title(Reading reading, Reading.Pair pair) {
        if (!reading.trusted()) {
            return "Verdict withheld: the evidence, step by step";
        }
        double silences = product(reading, pair, LedgerEntry.SILENCE);
        double leaks = product(reading, pair, LedgerEntry.LEAK);
        String of = reading.inSentence(pair.of());
        if (reading.leaked().isEmpty()) {
            return "Silence alone: " + verb(silences).replace("the odds", "the odds for " + of);
        }
        return "The " + plural(reading) + " " + verb(leaks).replace("the odds", "the odds for " + of) + ", the "
                + "silences " + verb(silences).replace("the odds", "them");
    }

    private static String plural(Reading reading) {
        return reading.leaked().size() == 1 ? "leak" : "leaks";
    }

    private static String verb(double factor) {
        return factor >= 1
                ? "multiply the odds by " + Numbers.significant(factor, DIGITS)
                : "divide the odds by " + Numbers.significant(1 / factor, DIGITS);
    }

    private static List<LedgerStep> steps(Reading reading, Reading.Pair pair) {
        return reading.result().ledger().stream()
                .flatMap(entry -> LedgerStep.find(entry, pair).stream())
                .toList();
    }

    /** Product of the factors of one kind of step: nothing but the ledger added up. */
    private static double product(Reading reading, Reading.Pair pair, String kind) {
        return steps(reading, pair).stream()
                .filter(step -> step.entry().kind().equals(kind))
                .mapToDouble(LedgerStep::factor)
                .reduce(1, (a, b) -> a * b);
    }

    private static String note(Reading reading, Reading.Pair pair) {
        List<String> odds = reading.result().priorOdds().stream()
                .flatMap(prior -> prior(reading, pair, prior).stream())
                .toList();
        String other = odds.isEmpty() ? "" : Wording.capital(String.join("; ", odds)) + ". ";
        return other + "The factors multiply to the total; steps are not to scale in time.";
    }

    private static Optional<String> prior(Reading reading, Reading.Pair pair, PriorOdds prior) {
        return reading.among(prior.bayesFactors(), pair)
                .map(comparison -> start(prior) + " become " + comparison.odds() + " (" + comparison.interval() + ")");
    }

    /**
     * Where a reader starts from, in words.
     *
     * @param prior the start
     * @return such as "even odds on the eve of the first leak (15 Dec 2022)"
     */
    public static String start(PriorOdds prior) {
        String date = Dates.shortDay(prior.utc());
        if (prior.title().isBlank()) {
            return EVEN_ODDS + " on " + date;
        }
        String title = Wording.inSentence(prior.title());
        String words = title.startsWith(EVEN_ODDS) ? title : EVEN_ODDS + " " + title;
        return words.contains(date) || words.contains(Dates.day(prior.utc())) ? words : words + " (" + date + ")";
    }

    private static String alternative(Reading reading, Reading.Pair pair) {
        List<String> parts = steps(reading, pair).stream()
                .map(step -> stepName(reading, step.entry()) + " " + step.times() + " (" + step.interval()
                        + "), so far " + step.soFar().odds())
                .toList();
        return "Evidence ledger, " + reading.inSentence(pair.of()) + " against " + reading.inSentence(pair.over())
                + ", each factor with its 95\u00A0% numerical error: " + String.join("; ", parts) + ".";
    }

    /**
     * A step in words.
     *
     * @param reading the result
     * @param entry the step
     * @return such as "silence of 22.4 years" or "leak of Soyuz MS-22 on 15 Dec 2022"
     */
    public static String stepName(Reading reading, LedgerEntry entry) {
        return entry.kind().equals(LedgerEntry.LEAK)
                ? "leak of " + reading.vehicle(entry.unit()) + " on " + Dates.shortDay(entry.toUtc())
                : "silence of " + Dates.span(Dates.days(entry.fromUtc(), entry.toUtc()));
    }
}
