package org.thirdleak.report.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thirdleak.simulator.comparison.Change;
import org.thirdleak.simulator.comparison.ComparedFactor;
import org.thirdleak.simulator.comparison.ComparedProbability;
import org.thirdleak.simulator.comparison.ComparedRun;
import org.thirdleak.simulator.comparison.RunComparison;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.RunResult;

/**
 * Runs side by side as the report reads them: which pairs of hypotheses are drawn, and changes in words.
 *
 * @param comparison the runs
 */
public record RunsReading(RunComparison comparison) {

    private static final int HASH_DIGITS = 8;
    private static final int LONGEST_NAME = 44;

    /**
     * The pairs that are drawn: those of the run whose first pair most of the other runs have too.
     *
     * @return at most three, the one that heads the page first; none if no run has any
     */
    public List<Reading.Pair> pairs() {
        return comparison.runs().stream()
                .filter(ComparedRun::trusted)
                .map(run -> new Reading(run.result()).pairs())
                .filter(pairs -> !pairs.isEmpty())
                .max(Comparator.comparingInt(pairs -> found(pairs.get(0)).size())) // the first of equals
                .orElse(List.of());
    }

    /**
     * A pair in a run.
     *
     * @param run index of the run
     * @param pair the pair
     * @return its Bayes factor, empty where the run lacks it or its verdict is withheld
     */
    public Optional<Comparison> found(int run, Reading.Pair pair) {
        List<BayesFactor> factors = comparison.bayesFactors().stream()
                .flatMap(factor -> factor.factors().get(run).stream())
                .toList();
        return Comparison.find(factors, pair.of(), pair.over());
    }

    /**
     * A pair in all runs that have it.
     *
     * @param pair the pair
     * @return in the order of the runs
     */
    public List<Comparison> found(Reading.Pair pair) {
        return IntStream.range(0, comparison.runs().size())
                .mapToObj(run -> found(run, pair))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * A pair with its changes.
     *
     * @param pair the pair, either way round
     * @return empty if no run has it
     */
    public Optional<ComparedFactor> compared(Reading.Pair pair) {
        return comparison.bayesFactors().stream()
                .filter(factor -> Comparison.isPair(factor.of(), factor.over(), pair.of(), pair.over()))
                .findFirst();
    }

    /**
     * Whether a pair differs between runs by more than numerical error.
     *
     * @param pair the pair
     * @return true if any run differs from the first that has the pair
     */
    public boolean differs(Reading.Pair pair) {
        return compared(pair)
                .map(factor ->
                        factor.changes().stream().flatMap(Optional::stream).anyMatch(Change::beyondError))
                .orElse(false);
    }

    /**
     * The name of a hypothesis inside a sentence.
     *
     * @param id its id
     * @return its title in lower case, shortened if very long
     */
    public String inSentence(String id) {
        return Wording.inSentence(comparison.title(id));
    }

    /**
     * A run as it stands beside its numbers.
     *
     * @param run index of the run
     * @return its letter and its folder, shortened if very long
     */
    public String name(int run) {
        return label(run) + "  "
                + Wording.shortenedInside(comparison.runs().get(run).name(), LONGEST_NAME);
    }

    /**
     * The run that a run cannot be told from by the pairs that are drawn.
     *
     * @param run index of the run
     * @return the letter of the run it is held against; empty if any of these pairs differs, or none is compared
     */
    public Optional<String> sameAs(int run) {
        List<ComparedFactor> compared = pairs().stream()
                .flatMap(pair -> compared(pair).stream())
                .filter(factor -> factor.changes().get(run).isPresent())
                .toList();
        boolean same = compared.stream()
                .allMatch(factor -> !factor.changes().get(run).orElseThrow().beyondError());
        return compared.stream().findFirst().filter(factor -> same).map(factor -> label(factor.reference()));
    }

    /**
     * Why a run has no number.
     *
     * @param run index of the run
     * @return such as "verdict withheld"
     */
    public String absent(int run) {
        return comparison.runs().get(run).trusted() ? "missing" : "verdict withheld";
    }

    /**
     * A pair in words.
     *
     * @param pair the pair
     * @return such as "manufacturing defect : impacts"
     */
    public String inWords(Reading.Pair pair) {
        return inSentence(pair.of()) + " : " + inSentence(pair.over());
    }

    /**
     * What a probability is of, below a heading that says its kind.
     *
     * @param probability the probability
     * @return the name of a hypothesis, a horizon or a vehicle
     */
    public String subject(ComparedProbability probability) {
        return switch (probability.kind()) {
            case HYPOTHESIS -> inSentence(probability.subject());
            case FORECAST -> Numbers.significant(probability.days(), 4) + "\u00A0d";
            case ATTRIBUTION ->
                comparison.runs().stream()
                        .map(run -> new Reading(run.result()).vehicle(probability.subject()))
                        .filter(name -> !name.equals(probability.subject()))
                        .findFirst()
                        .orElse(probability.subject());
        };
    }

    /**
     * A probability in a run.
     *
     * @param probability the probability
     * @param run index of the run
     * @return in percent with its numerical error, or why there is none
     */
    public String value(ComparedProbability probability, int run) {
        return probability
                .values()
                .get(run)
                .map(value -> Numbers.percentWithError(value.value(), value.standardError()))
                .orElse(absent(run));
    }

    /**
     * What a reader should know of a run before its numbers.
     *
     * @param run index of the run
     * @return by name, the same names in the same order for every run
     */
    public Map<String, String> facts(int run) {
        ComparedRun compared = comparison.runs().get(run);
        RunResult result = compared.result();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("title", result.title());
        facts.put("verdict", compared.trusted() ? "given" : "withheld");
        facts.put("record to", Dates.day(result.record().observeUntilUtc()));
        facts.put("leaks", Numbers.count(new Reading(result).leaked().size()));
        facts.put("units", Numbers.count(result.record().units().size()));
        facts.put("seed", Long.toString(result.provenance().seed()));
        facts.put("histories", Numbers.count(result.provenance().histories()));
        facts.put("version", result.provenance().version());
        return Collections.unmodifiableMap(facts);
    }

    /**
     * A ratio of Bayes factors in words.
     *
     * @param factor the pair
     * @param run index of the run
     * @return such as "× 0.54 (0.53 to 0.55) against A", empty where nothing is compared
     */
    public Optional<String> ratio(ComparedFactor factor, int run) {
        return factor.changes()
                .get(run)
                .map(change -> change.value() == 1
                        ? "the same as " + label(factor.reference())
                        : "×\u00A0" + Numbers.significant(change.value(), 3) + " (" + ratios(change) + ") against "
                                + label(factor.reference()) + within(change));
    }

    private static String ratios(Change change) {
        int digits = change.low() > 0 && change.high() / change.low() < 1.1 ? 4 : 3;
        return Numbers.significant(change.low(), digits) + " to " + Numbers.significant(change.high(), digits);
    }

    /**
     * A difference of probabilities in words.
     *
     * @param probability the probability
     * @param run index of the run
     * @return such as "+4.3 % (4.1 to 4.5) against A", empty where nothing is compared
     */
    public Optional<String> difference(ComparedProbability probability, int run) {
        return probability
                .changes()
                .get(run)
                .map(change -> change.value() == 0
                        ? "the same as " + label(probability.reference())
                        : points(change.value()) + " points (" + points(change.low()) + " to " + points(change.high())
                                + ") against " + label(probability.reference()) + within(change));
    }

    private static String points(double difference) {
        return (difference > 0 ? "+" : "") + Numbers.fixed(100 * difference, 2);
    }

    private String label(int run) {
        return comparison.runs().get(run).label();
    }

    private static String within(Change change) {
        return change.beyondError() ? "" : ", within numerical error";
    }

    /**
     * What made the runs, for footers.
     *
     * @return hash and seed per run, and the version
     */
    public String provenance() {
        List<String> parts = new ArrayList<>();
        for (ComparedRun run : comparison.runs()) {
            var made = run.result().provenance();
            String hash = made.configSha256();
            parts.add(run.label() + ": config " + hash.substring(0, Math.min(HASH_DIGITS, hash.length())) + ", seed "
                    + made.seed() + ", Third Leak " + made.version());
        }
        return String.join("  ·  ", parts);
    }
}
