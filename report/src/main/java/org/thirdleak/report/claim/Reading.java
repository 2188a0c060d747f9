package org.thirdleak.report.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.Diagnostics;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.RecordSummary;
import org.thirdleak.simulator.result.RunResult;

/**
 * A result as the report reads it: which pair of hypotheses heads the page, which others stand beside it, and how the
 * scenarios move them.
 */
public final class Reading {
    private static final String DEFECT_TYPE = "systematic_defect";
    private static final String CHANCE_TYPE = "impacts";

    private final RunResult result;

    /**
     * Reads a result.
     *
     * @param result the result
     */
    public Reading(RunResult result) {
        this.result = result;
    }

    /**
     * A pair of hypotheses, turned the way it is told.
     *
     * @param of id of the numerator
     * @param over id of the denominator
     */
    public record Pair(String of, String over) {}

    /**
     * The result that is read.
     *
     * @return the result
     */
    public RunResult result() {
        return result;
    }

    /**
     * The pair that heads the page: the defect against impacts, or else the last hypothesis against the first.
     *
     * @return the pair, empty with fewer than two hypotheses or where its Bayes factor is not to be given
     */
    public Optional<Pair> headlinePair() {
        List<HypothesisResult> all = result.hypotheses();
        if (all.size() < 2 || result.bayesFactors().isEmpty()) {
            return Optional.empty();
        }
        String over = ofType(CHANCE_TYPE).orElse(all.get(0).id());
        String last = all.get(all.size() - 1).id();
        String of = ofType(DEFECT_TYPE).orElse(last);
        Pair pair = of.equals(over) ? new Pair(last, all.get(0).id()) : new Pair(of, over);
        return Optional.of(pair).filter(told -> base(told).isPresent());
    }

    /**
     * The hypothesis of chance impacts.
     *
     * @return empty if the result has none
     */
    public Optional<HypothesisResult> impacts() {
        return result.hypotheses().stream()
                .filter(hypothesis -> hypothesis.type().equals(CHANCE_TYPE))
                .findFirst();
    }

    private Optional<String> ofType(String type) {
        return result.hypotheses().stream()
                .filter(hypothesis -> hypothesis.type().equals(type))
                .map(HypothesisResult::id)
                .findFirst();
    }

    /**
     * The strongest hypothesis outside the headline pair: what else could explain the record.
     *
     * @return its id, empty with two hypotheses
     */
    public Optional<String> rival() {
        Optional<Pair> pair = headlinePair();
        return result.hypotheses().stream()
                .filter(hypothesis -> pair.isPresent()
                        && !hypothesis.id().equals(pair.get().of())
                        && !hypothesis.id().equals(pair.get().over()))
                .max(Comparator.comparingDouble(HypothesisResult::posteriorProbability))
                .map(HypothesisResult::id);
    }

    /**
     * The pairs that are drawn: the headline, then the same defect against its rival, then the rival against chance.
     *
     * @return at most three pairs, headline first
     */
    public List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        headlinePair().ifPresent(pairs::add);
        rival().ifPresent(rival -> Stream.of(
                        new Pair(pairs.get(0).of(), rival),
                        new Pair(rival, pairs.get(0).over()))
                .filter(pair -> base(pair).isPresent())
                .forEach(pairs::add));
        return List.copyOf(pairs);
    }

    /**
     * A pair in the base case.
     *
     * @param pair the pair
     * @return its Bayes factor, empty if the result lacks it
     */
    public Optional<Comparison> base(Pair pair) {
        return Comparison.find(result.bayesFactors(), pair.of(), pair.over());
    }

    /**
     * A pair in a list of factors.
     *
     * @param factors the list
     * @param pair the pair
     * @return its Bayes factor, empty if the list lacks it
     */
    public Optional<Comparison> among(List<BayesFactor> factors, Pair pair) {
        return Comparison.find(factors, pair.of(), pair.over());
    }

    /**
     * A pair under every combination of choices.
     *
     * @param pair the pair
     * @return its Bayes factors, none where no combinations were weighed
     */
    public List<Comparison> combinations(Pair pair) {
        return result.reanalysis().multiverse().cells().stream()
                .flatMap(cell -> among(cell.bayesFactors(), pair).stream())
                .toList();
    }

    /**
     * The name of a hypothesis.
     *
     * @param id its id
     * @return its title, or the id if the result lacks it
     */
    public String name(String id) {
        return result.hypotheses().stream()
                .filter(hypothesis -> hypothesis.id().equals(id))
                .map(HypothesisResult::title)
                .findFirst()
                .filter(title -> !title.isBlank())
                .orElse(id);
    }

    /**
     * The name of a hypothesis inside a sentence.
     *
     * @param id its id
     * @return its title in lower case, shortened if very long
     */
    public String inSentence(String id) {
        return Wording.inSentence(name(id));
    }

    /**
     * The name of a unit.
     *
     * @param id its id
     * @return the vehicle, or the id if the record lacks it
     */
    public String vehicle(String id) {
        return result.record().units().stream()
                .filter(unit -> unit.id().equals(id))
                .map(RecordSummary.Unit::vehicle)
                .findFirst()
                .filter(vehicle -> !vehicle.isBlank())
                .orElse(id);
    }

    /**
     * The units that leaked.
     *
     * @return in order of their leaks
     */
    public List<RecordSummary.Unit> leaked() {
        return result.record().units().stream()
                .filter(unit -> !unit.leakUtc().isEmpty())
                .sorted(Comparator.comparing(RecordSummary.Unit::leakUtc))
                .toList();
    }

    /**
     * Number of leaks in words.
     *
     * @return such as "three leaks"
     */
    public String leaks() {
        return Numbers.counted(leaked().size(), "leak", "leaks");
    }

    /**
     * Date of the record in words.
     *
     * @return such as "9 October 2023"
     */
    public String date() {
        return Dates.day(result.record().observeUntilUtc());
    }

    /**
     * The condition of every posterior probability: its prior.
     *
     * @return such as "starting from even odds" or "starting from 50 % …"
     */
    public String priorCondition() {
        List<HypothesisResult> all = result.hypotheses();
        boolean even =
                all.stream().allMatch(hypothesis -> Math.abs(hypothesis.priorProbability() - 1.0 / all.size()) < 1e-9);
        if (even) {
            return all.size() == 2
                    ? "starting from even odds"
                    : "starting from equal probabilities for all "
                            + Numbers.counted(all.size(), "hypothesis", "hypotheses");
        }
        if (FamilyShares.told(this)) {
            return FamilyShares.priorCondition(result.families());
        }
        return "starting from "
                + Wording.list(all.stream()
                        .map(hypothesis ->
                                Numbers.percent(hypothesis.priorProbability()) + " for " + inSentence(hypothesis.id()))
                        .toList());
    }

    /**
     * Whether the numbers may carry a verdict.
     *
     * @return false if any check failed
     */
    public boolean trusted() {
        return result.diagnostics().trusted();
    }

    /**
     * The checks that failed.
     *
     * @return empty if the result is trusted
     */
    public List<Diagnostics.Check> failedChecks() {
        return result.diagnostics().checks().stream()
                .filter(check -> !check.passed())
                .toList();
    }

    /**
     * What made the result, for footers.
     *
     * @return config hash, seed, histories and version
     */
    public String provenance() {
        var made = result.provenance();
        String hash = made.configSha256();
        return "config " + made.configName() + " " + hash.substring(0, Math.min(8, hash.length())) + "  ·  seed "
                + made.seed() + "  ·  " + Numbers.count(made.histories()) + " histories per hypothesis  ·  Third Leak "
                + made.version();
    }
}
