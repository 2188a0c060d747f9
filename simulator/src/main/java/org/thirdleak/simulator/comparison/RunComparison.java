package org.thirdleak.simulator.comparison;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.thirdleak.simulator.result.HypothesisResult;

/**
 * Runs side by side. Numbers of a run whose verdict is withheld are not compared.
 *
 * @param runs the runs, in the order given
 * @param settings settings and data files that differ
 * @param bayesFactors every pair that any run has weighed
 * @param probabilities of hypotheses, then forecasts, then attributions
 */
public record RunComparison(
        List<ComparedRun> runs,
        List<SettingDifference> settings,
        List<ComparedFactor> bayesFactors,
        List<ComparedProbability> probabilities) {

    private static final String SEED = "seed";

    /** Copies the lists. */
    public RunComparison {
        runs = List.copyOf(runs);
        settings = List.copyOf(settings);
        bayesFactors = List.copyOf(bayesFactors);
        probabilities = List.copyOf(probabilities);
    }

    /**
     * Compares.
     *
     * @param stored two runs or more
     * @return what differs
     */
    public static RunComparison of(List<StoredRun> stored) {
        return RunMatching.compared(stored);
    }

    /**
     * Probabilities of a kind.
     *
     * @param kind the kind
     * @return in their order
     */
    public List<ComparedProbability> probabilities(ComparedProbability.Kind kind) {
        return probabilities.stream().filter(each -> each.kind() == kind).toList();
    }

    /**
     * The title of a hypothesis.
     *
     * @param id its id
     * @return its title in the first run that has it; else the id
     */
    public String title(String id) {
        return runs.stream()
                .flatMap(run -> run.result().hypotheses().stream())
                .filter(hypothesis -> hypothesis.id().equals(id))
                .map(HypothesisResult::title)
                .findFirst()
                .filter(title -> !title.isBlank())
                .orElse(id);
    }

    /**
     * Every change of a number, Bayes factors first.
     *
     * @return in the order of the numbers
     */
    public List<Change> changes() {
        return Stream.concat(
                        bayesFactors.stream().flatMap(factor -> factor.changes().stream()),
                        probabilities.stream().flatMap(each -> each.changes().stream()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether all configs are the same, data files and seed included. */
    public boolean sameConfig() {
        return distinct(runs.stream().map(run -> run.result().provenance().configSha256())) == 1;
    }

    /** Whether only the seed differs. */
    public boolean seedOnly() {
        return settings.size() == 1
                && settings.get(0).path().equals(SEED)
                && runs.stream().noneMatch(run -> run.settings() == ComparedRun.SettingsSource.UNKNOWN);
    }

    /** What the configs have to do with each other, in a sentence. */
    public String configStatement() {
        if (sameConfig()) {
            return "The runs have the same config, data and seed"
                    + (versions() > 1 ? ", but were made by different versions of the program." : ".");
        }
        if (settings.isEmpty()) {
            return "The hashes of the configs differ, but no setting that is known does: "
                    + "a data file changed, or a setting that no folder keeps.";
        }
        if (seedOnly()) {
            return "The runs differ in the seed only.";
        }
        return settings.size() == 1 ? "1 setting differs." : settings.size() + " settings or data files differ.";
    }

    /** What the numbers have to do with each other, in a sentence. */
    public String numberStatement() {
        List<Change> changes = changes();
        long beyond = changes.stream().filter(Change::beyondError).count();
        if (changes.isEmpty()) {
            return "There is no number that two runs have in common and may be compared.";
        }
        if (beyond > 0) {
            return beyond + " of " + changes.size()
                    + (beyond == 1
                            ? " numbers differs by more than its numerical error"
                            : " numbers differ by more than their numerical errors")
                    + ((sameConfig() || seedOnly()) && versions() == 1
                            ? ", which nothing in the configs explains: the errors given are too small."
                            : ".");
        }
        return allEqual()
                ? "All " + changes.size() + " numbers compared are the same to the last digit."
                : "None of " + changes.size() + " numbers differs by more than its numerical error.";
    }

    private boolean allEqual() {
        return bayesFactors.stream()
                        .flatMap(factor -> factor.changes().stream().flatMap(Optional::stream))
                        .allMatch(change -> change.value() == 1)
                && probabilities.stream()
                        .flatMap(each -> each.changes().stream().flatMap(Optional::stream))
                        .allMatch(change -> change.value() == 0);
    }

    private long versions() {
        return distinct(runs.stream().map(run -> run.result().provenance().version()));
    }

    private static long distinct(Stream<String> texts) {
        return texts.distinct().count();
    }
}
