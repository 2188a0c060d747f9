package org.thirdleak.report.claim;

import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.result.FamilyResult;
import org.thirdleak.simulator.result.ScenarioResult;
import org.thirdleak.simulator.result.ScenarioResult.ScenarioHypothesis;

/** The families of hypotheses of a result, where they say more than the hypotheses alone. */
public final class FamilyShares {
    private static final int FEW = 3;
    private static final double SAME = 1e-9;

    private FamilyShares() {}

    /**
     * What a family has of the probability in one scenario.
     *
     * @param id its id
     * @param prior probability before the record
     * @param posterior probability after it
     * @param standardError numerical error of the latter
     */
    public record Share(String id, double prior, double posterior, double standardError) {}

    /**
     * Whether the families say more than the hypotheses.
     *
     * @param reading the result
     * @return true with more than three hypotheses in two families or more, one of which has several
     */
    public static boolean told(Reading reading) {
        List<FamilyResult> families = reading.result().families();
        return reading.result().hypotheses().size() > FEW
                && families.size() > 1
                && families.stream().anyMatch(family -> family.hypotheses().size() > 1);
    }

    /**
     * The shares of the families in a scenario: sums over the hypotheses that it has.
     *
     * @param reading the result
     * @param scenario one of its scenarios
     * @return in the order of the families
     */
    public static List<Share> under(Reading reading, ScenarioResult scenario) {
        return reading.result().families().stream()
                .map(family -> share(family, scenario.hypotheses()))
                .toList();
    }

    private static Share share(FamilyResult family, List<ScenarioHypothesis> hypotheses) {
        double prior = 0;
        double posterior = 0;
        for (ScenarioHypothesis hypothesis : hypotheses) {
            boolean inside = family.hypotheses().contains(hypothesis.id());
            prior += inside ? hypothesis.priorProbability() : 0;
            posterior += inside ? hypothesis.posteriorProbability() : 0;
        }
        double variance = 0;
        for (ScenarioHypothesis hypothesis : hypotheses) {
            double inside = family.hypotheses().contains(hypothesis.id()) ? 1 : 0;
            double slope = hypothesis.posteriorProbability() * (inside - posterior);
            variance += Math.pow(slope * hypothesis.logEvidence().standardError(), 2);
        }
        return new Share(family.id(), prior, posterior, Math.sqrt(variance));
    }

    /**
     * A pair of hypotheses as their families compare.
     *
     * @param reading the result
     * @param pair the pair
     * @return empty where families are not told or both belong to the same
     */
    public static Optional<Comparison> between(Reading reading, Reading.Pair pair) {
        if (!told(reading)) {
            return Optional.empty();
        }
        List<FamilyResult> families = reading.result().families();
        Optional<FamilyResult> of = having(families, pair.of());
        Optional<FamilyResult> over = having(families, pair.over());
        return of.isEmpty() || over.isEmpty() || of.equals(over)
                ? Optional.empty()
                : families.stream()
                        .flatMap(family ->
                                Comparison.find(
                                        family.bayesFactors(),
                                        of.get().id(),
                                        over.get().id())
                                        .stream())
                        .findFirst();
    }

    /**
     * The family of a hypothesis.
     *
     * @param families the families
     * @param hypothesis its id
     * @return empty if it is in none
     */
    static Optional<FamilyResult> having(List<FamilyResult> families, String hypothesis) {
        return families.stream()
                .filter(family -> family.hypotheses().contains(hypothesis))
                .findFirst();
    }

    /**
     * The name of a family in a sentence.
     *
     * @param reading the result
     * @param id its id
     * @return its title in lower case, or its id
     */
    static String inSentence(Reading reading, String id) {
        return Wording.inSentence(reading.result().families().stream()
                .filter(family -> family.id().equals(id))
                .map(FamilyShares::name)
                .findFirst()
                .orElse(id));
    }

    /**
     * The name of a family.
     *
     * @param family the family
     * @return its title, or its id
     */
    public static String name(FamilyResult family) {
        return family.title().isBlank() ? family.id() : family.title();
    }

    /**
     * The condition of every posterior probability, told by families.
     *
     * @param families the families
     * @return such as "starting from equal probabilities for three families of hypotheses"
     */
    static String priorCondition(List<FamilyResult> families) {
        boolean even = families.stream()
                .allMatch(family -> Math.abs(family.priorProbability() - 1.0 / families.size()) < SAME);
        if (even) {
            return "starting from equal probabilities for " + Numbers.counted(families.size(), "family", "families")
                    + " of hypotheses";
        }
        return "starting from "
                + Wording.list(families.stream()
                        .map(family -> Numbers.percent(family.priorProbability()) + " for the family "
                                + Wording.inSentence(name(family)))
                        .toList());
    }
}
