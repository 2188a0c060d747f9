package org.thirdleak.report.claim;

import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.result.LedgerEntry;
import org.thirdleak.simulator.result.PriorOdds;

/** Words of the evidence ledger. */
public final class LedgerCaption {
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
        String subtitle =
                "Bayes factor of the record so far, " + pairWords + "; on each step the factor it contributed";
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
            return "Silence alone multiplies the odds for " + of + " by " + Numbers.factor(silences);
        }
        return "The " + plural(reading) + " " + verb(leaks).replace("the odds", "the odds for " + of) + ", the "
                + "silences " + verb(silences).replace("the odds", "them");
    }

    private static String plural(Reading reading) {
        return reading.leaked().size() == 1 ? "leak" : "leaks";
    }

    private static String verb(double factor) {
        return factor >= 1
                ? "multiply the odds by " + Numbers.factor(factor)
                : "divide the odds by " + Numbers.factor(1 / factor);
    }

    /** Product of the factors of one kind of step: nothing but the ledger added up. */
    private static double product(Reading reading, Reading.Pair pair, String kind) {
        double product = 1;
        double before = 1;
        for (LedgerEntry entry : reading.result().ledger()) {
            Optional<Comparison> found = Comparison.find(entry, pair.of(), pair.over());
            if (found.isPresent()) {
                product *= entry.kind().equals(kind) ? found.get().value() / before : 1;
                before = found.get().value();
            }
        }
        return product;
    }

    private static String note(Reading reading, Reading.Pair pair) {
        List<String> odds = reading.result().priorOdds().stream()
                .flatMap(prior -> prior(reading, pair, prior).stream())
                .toList();
        String other = odds.isEmpty() ? "" : "With even odds " + String.join("; ", odds) + ". ";
        return other + "The factors multiply to the total; steps are not to scale in time.";
    }

    private static Optional<String> prior(Reading reading, Reading.Pair pair, PriorOdds prior) {
        return reading.among(prior.bayesFactors(), pair).map(comparison -> {
            String title = prior.title().isBlank() ? "on " + Dates.day(prior.utc()) : Wording.inSentence(prior.title());
            return title + ": " + comparison.odds() + " (" + comparison.interval() + ")";
        });
    }

    private static String alternative(Reading reading, Reading.Pair pair) {
        StringBuilder text = new StringBuilder("Evidence ledger, ")
                .append(reading.inSentence(pair.of()))
                .append(" against ")
                .append(reading.inSentence(pair.over()))
                .append(':');
        double before = 1;
        for (LedgerEntry entry : reading.result().ledger()) {
            Optional<Comparison> found = Comparison.find(entry, pair.of(), pair.over());
            if (found.isPresent()) {
                text.append(' ')
                        .append(stepName(reading, entry))
                        .append(' ')
                        .append(Numbers.times(found.get().value() / before))
                        .append(", so far ")
                        .append(Numbers.odds(found.get().value()))
                        .append(';');
                before = found.get().value();
            }
        }
        text.setCharAt(text.length() - 1, '.');
        return text.toString();
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
