package org.thirdleak.simulator.experiment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.thirdleak.simulator.config.EvidenceConfig;
import org.thirdleak.simulator.result.Diagnostics;
import org.thirdleak.simulator.result.Diagnostics.Check;
import org.thirdleak.simulator.result.ScenarioResult;
import org.thirdleak.simulator.result.ScenarioResult.ScenarioHypothesis;

/** Whether the evidences of the scenarios are as precise as was asked for. */
final class ScenarioChecks {

    private ScenarioChecks() {}

    /** One check of all scenarios; empty if there are none. */
    static Optional<Check> of(List<ScenarioResult> scenarios, EvidenceConfig wanted) {
        if (scenarios.isEmpty()) {
            return Optional.empty();
        }
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
        return Optional.of(new Check("precision of the scenarios", rough.isEmpty(), Diagnostics.WARNING, statement));
    }

    private static double error(ScenarioHypothesis hypothesis) {
        return hypothesis.logEvidence().standardError();
    }
}
