package org.thirdleak.simulator.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.thirdleak.simulator.config.EvidenceConfig;
import org.thirdleak.simulator.result.Diagnostics;
import org.thirdleak.simulator.result.Diagnostics.Check;
import org.thirdleak.simulator.result.ScenarioResult;
import org.thirdleak.simulator.result.ScenarioResult.ScenarioHypothesis;

/** Whether the evidences of the scenarios may be used, and are as precise as was asked for. */
final class ScenarioChecks {

    private ScenarioChecks() {}

    /**
     * A scenario.
     *
     * @param result what it gave
     * @param unreliable ids of hypotheses whose weights are too heavy in the tail: no Bayes factor of them is given
     */
    record Compared(ScenarioResult result, Set<String> unreliable) {
        /** Copies the set. */
        Compared {
            unreliable = Set.copyOf(unreliable);
        }
    }

    /** One check of the precision of all scenarios, and one of the tails that are too heavy; none if there are none. */
    static List<Check> of(List<Compared> scenarios, EvidenceConfig wanted) {
        if (scenarios.isEmpty()) {
            return List.of();
        }
        List<Check> checks = new ArrayList<>();
        checks.add(precision(scenarios.stream().map(Compared::result).toList(), wanted));
        tails(scenarios).ifPresent(checks::add);
        return checks;
    }

    private static Optional<Check> tails(List<Compared> scenarios) {
        List<String> heavy = scenarios.stream()
                .flatMap(scenario -> scenario.unreliable().stream()
                        .sorted()
                        .map(id -> id + " of " + scenario.result().id()))
                .toList();
        return heavy.isEmpty()
                ? Optional.empty()
                : Optional.of(new Check(
                        "tail of the weights in the scenarios",
                        false,
                        Diagnostics.WARNING,
                        "a few weights carry the evidence, so no Bayes factor is given: " + String.join(", ", heavy)));
    }

    private static Check precision(List<ScenarioResult> scenarios, EvidenceConfig wanted) {
        double target = wanted.scenarioStandardError();
        List<String> rough = scenarios.stream()
                .flatMap(scenario -> scenario.hypotheses().stream()
                        .filter(hypothesis -> error(hypothesis) > target)
                        .map(hypothesis -> String.format(
                                Locale.ROOT, "%s of %s %.4f", hypothesis.id(), scenario.id(), error(hypothesis))))
                .toList();
        String statement = rough.isEmpty()
                ? String.format(Locale.ROOT, "standard error of ln Z at most %.4f in all of them", target)
                : String.format(
                        Locale.ROOT,
                        "standard error of ln Z above the target %.4f, since evidence.max_point_count is %d: %s",
                        target,
                        wanted.maxPointCount(),
                        String.join(", ", rough));
        double greatest = scenarios.stream()
                .flatMap(scenario -> scenario.hypotheses().stream())
                .mapToDouble(ScenarioChecks::error)
                .max()
                .orElse(0);
        return new Check(
                "precision of the scenarios",
                rough.isEmpty(),
                Diagnostics.WARNING,
                statement,
                Diagnostics.Measure.atMost(target, "error of ln Z against its target", "the scenarios", greatest));
    }

    private static double error(ScenarioHypothesis hypothesis) {
        return hypothesis.logEvidence().standardError();
    }
}
