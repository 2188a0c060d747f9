package org.thirdleak.report.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.result.ChanceFrequency;
import org.thirdleak.simulator.result.Diagnostics;
import org.thirdleak.simulator.result.FamilyResult;
import org.thirdleak.simulator.result.HypothesisResult;

/**
 * What stands at the top of a page.
 *
 * @param title the claim, with the alternative and the date of the record
 * @param deck what it depends on
 * @param figures the numbers beneath, each with its error or its condition
 * @param trusted false if the verdict is withheld
 */
public record Headline(String title, String deck, List<KeyFigure> figures, boolean trusted) {
    private static final int MOST_CHECKS = 4;
    private static final int MOST_OTHERS = 2;
    private static final String RANGE = "range over ";

    /** Copies the list. */
    public Headline {
        figures = List.copyOf(figures);
    }

    /**
     * A number in large type.
     *
     * @param number the number
     * @param label what it counts
     * @param condition its error or its condition
     */
    public record KeyFigure(String number, String label, String condition) {}

    /**
     * The numbers of a page whose chart shows the range already.
     *
     * @return the numbers without the range over scenarios
     */
    public List<KeyFigure> brief() {
        return figures.stream()
                .filter(figure -> !figure.label().startsWith(RANGE))
                .toList();
    }

    /**
     * The headline of a result.
     *
     * @param reading the result
     * @return the headline, without a verdict if the checks failed
     */
    public static Headline of(Reading reading) {
        if (!reading.trusted()) {
            return withheld(reading);
        }
        Optional<Reading.Pair> pair = reading.headlinePair();
        Optional<Comparison> base = pair.flatMap(reading::base);
        if (base.isEmpty()) {
            return new Headline(
                    Wording.capital(reading.leaks()) + " by " + reading.date() + ": nothing to weigh them between",
                    "A comparison needs at least two hypotheses.",
                    List.of(),
                    true);
        }
        ScenarioRange range = ScenarioRange.of(reading, pair.get()).orElseThrow();
        return new Headline(
                title(reading, base.get(), range),
                deck(reading, base.get(), range) + chance(reading) + warnings(reading),
                figures(reading, pair.get(), base.get(), range),
                true);
    }

    private static Headline withheld(Reading reading) {
        List<Diagnostics.Check> failed = reading.failedChecks().stream()
                .sorted(Comparator.comparing(check -> !check.stops()))
                .toList();
        List<KeyFigure> figures = failed.stream()
                .limit(MOST_CHECKS)
                .map(check -> new KeyFigure(check.stops() ? "Failed" : "Warning", check.name(), check.statement()))
                .toList();
        String more = failed.size() > MOST_CHECKS
                ? " " + Wording.capital(Numbers.counted(failed.size() - MOST_CHECKS, "more is", "more are"))
                        + " listed in report.html."
                : "";
        return new Headline(
                "The verdict is withheld: " + failed.size() + " of "
                        + reading.result().diagnostics().checks().size() + " checks failed",
                "The program does not trust these numbers, so nobody should quote them. The pictures below are drawn "
                        + "to help find out why." + more,
                figures,
                false);
    }

    private static String title(Reading reading, Comparison base, ScenarioRange range) {
        String weighed = " on the record to " + reading.date();
        Comparison told = base.favoured();
        String odds = reading.inSentence(told.of()) + " " + told.odds() + " against " + reading.inSentence(told.over())
                + weighed;
        String subject = reading.leaked().isEmpty() ? "A record without leaks" : Wording.capital(reading.leaks());
        boolean singular = reading.leaked().size() < 2;
        return settled(reading, base, range)
                ? subject + (singular ? " favours " : " favour ") + odds
                : subject + (singular ? " does" : " do") + " not settle it: " + odds;
    }

    /**
     * Settled: every pair with the favoured hypothesis is decided, and no scenario and no combination of choices tips the
     * headline over or leaves it open.
     */
    private static boolean settled(Reading reading, Comparison base, ScenarioRange range) {
        if (base.verdict() == Comparison.Verdict.OPEN || !range.holds() || against(reading, base) > 0) {
            return false;
        }
        String winner = base.favoured().of();
        return reading.result().hypotheses().stream()
                .map(HypothesisResult::id)
                .filter(id -> !id.equals(winner))
                .allMatch(id -> reading.base(new Reading.Pair(winner, id))
                        .filter(comparison -> comparison.verdict() == Comparison.Verdict.OF)
                        .isPresent());
    }

    /** Number of combinations of choices that do not favour the same hypothesis by more than their error. */
    private static int against(Reading reading, Comparison base) {
        Comparison told = base.favoured();
        return (int) reading.combinations(new Reading.Pair(told.of(), told.over())).stream()
                .filter(cell -> cell.low() <= 1)
                .count();
    }

    private static String deck(Reading reading, Comparison base, ScenarioRange range) {
        ScenarioRange told = range.told(base);
        String scenarios = told.scenarios() == 0
                ? "No other assumptions were tried."
                : "Other assumptions move it from " + told.words() + " ("
                        + Numbers.counted(told.scenarios(), "scenario", "scenarios") + ").";
        int against = against(reading, base);
        String combinations = against == 0
                ? ""
                : " "
                        + Wording.capital(
                                Numbers.counted(against, "combination of choices does", "combinations of choices do"))
                        + " not favour the same side.";
        return scenarios + combinations
                + " A Bayes factor says how much better one hypothesis predicted the record than"
                + " the other; it is no probability. Error ranges are numerical error only.";
    }

    /** How often steady chance does as well, where it was asked: a Bayes factor alone does not say what is rare. */
    private static String chance(Reading reading) {
        return ChanceFrequencyCaption.shown(reading)
                .flatMap(comparison -> ChanceFrequencyCaption.sample(comparison, ChanceFrequency.PRIOR)
                        .map(sample -> " Steady chance reaches "
                                + ChanceFrequencyCaption.factor(reading, comparison) + " in "
                                + ChanceFrequencyCaption.frequency(sample) + " of simulated records."))
                .orElse("");
    }

    /** What failed without withholding the verdict: the first in full, the rest by its number. */
    private static String warnings(Reading reading) {
        List<Diagnostics.Check> warnings = reading.failedChecks();
        if (warnings.isEmpty()) {
            return "";
        }
        Diagnostics.Check first = warnings.get(0);
        int more = warnings.size() - 1;
        return " Warning: " + first.name() + ": " + first.statement()
                + (more == 0
                        ? "."
                        : "; " + Numbers.counted(more, "warning more", "warnings more") + " in report.html.");
    }

    private static List<KeyFigure> figures(Reading reading, Reading.Pair pair, Comparison base, ScenarioRange range) {
        List<KeyFigure> figures = new ArrayList<>();
        figures.add(figure(reading, base));
        reading.rival()
                .flatMap(rival -> reading.base(new Reading.Pair(pair.of(), rival)))
                .ifPresent(comparison -> figures.add(figure(reading, comparison)));
        if (range.scenarios() > 0) {
            Comparison told = base.favoured();
            ScenarioRange turned = range.told(base);
            boolean above = turned.low().value() >= 1;
            figures.add(new KeyFigure(
                    above ? turned.low().multiple() + " to " + turned.high().odds() : turned.words(),
                    RANGE + Numbers.counted(range.scenarios(), "scenario", "scenarios"),
                    reading.inSentence(told.of()) + " : " + reading.inSentence(told.over())
                            + "; numerical error at most " + Numbers.errorShare(range.relativeError())));
        }
        figures.add(probability(reading, pair.of()));
        return figures;
    }

    /** Of a hypothesis, or of its family where there are families. */
    private static KeyFigure probability(Reading reading, String id) {
        if (FamilyShares.told(reading)) {
            FamilyResult family = reading.result().families().stream()
                    .filter(f -> f.hypotheses().contains(id))
                    .findFirst()
                    .orElseThrow();
            return probability(
                    reading,
                    "the family " + Wording.inSentence(FamilyShares.name(family)),
                    family.posteriorProbability(),
                    family.posteriorStandardError());
        }
        HypothesisResult hypothesis = reading.result().hypotheses().stream()
                .filter(h -> h.id().equals(id))
                .findFirst()
                .orElseThrow();
        List<HypothesisResult> others = reading.result().hypotheses().stream()
                .filter(h -> !h.id().equals(id))
                .toList();
        KeyFigure figure = probability(
                reading,
                reading.inSentence(id),
                hypothesis.posteriorProbability(),
                hypothesis.posteriorStandardError());
        return others.size() > MOST_OTHERS
                ? figure
                : new KeyFigure(figure.number(), figure.label(), figure.condition() + "; " + told(reading, others));
    }

    private static String told(Reading reading, List<HypothesisResult> hypotheses) {
        return Wording.list(hypotheses.stream()
                .map(h -> reading.inSentence(h.id()) + " "
                        + Numbers.percentWithError(h.posteriorProbability(), h.posteriorStandardError()))
                .toList());
    }

    private static KeyFigure probability(Reading reading, String of, double probability, double standardError) {
        return new KeyFigure(
                Numbers.percent(probability, standardError),
                "probability of " + of,
                Numbers.percentInterval(probability, standardError) + ", " + reading.priorCondition());
    }

    private static KeyFigure figure(Reading reading, Comparison comparison) {
        Comparison told = comparison.favoured();
        return new KeyFigure(
                told.odds(),
                reading.inSentence(told.of()) + " against " + reading.inSentence(told.over()),
                told.interval() + ", numerical error only");
    }
}
