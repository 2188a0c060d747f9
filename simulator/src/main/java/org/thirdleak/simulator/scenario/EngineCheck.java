package org.thirdleak.simulator.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.thirdleak.simulator.config.ConfigDocument;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.simulator.config.EvidenceConfig;
import org.thirdleak.simulator.engine.EngineName;
import org.thirdleak.simulator.hypothesis.Hypothesis;

/** Whether the engines asked for can take the hypotheses of the base case. */
final class EngineCheck {

    private EngineCheck() {}

    static List<ConfigProblem> of(ConfigDocument document, Scenario base) {
        EvidenceConfig evidence = document.config().evidence();
        List<ConfigProblem> problems = new ArrayList<>();
        for (Scenario.WeightedHypothesis weighted : base.hypotheses()) {
            Hypothesis hypothesis = weighted.hypothesis();
            check(document, "evidence.engine", evidence.engine(), hypothesis, problems);
            check(document, "evidence.cross_check_engine", evidence.crossCheckEngine(), hypothesis, problems);
        }
        return problems;
    }

    private static void check(
            ConfigDocument document,
            String key,
            EngineName engine,
            Hypothesis hypothesis,
            List<ConfigProblem> problems) {
        int sampled = hypothesis.space().dimension();
        if (sampled > engine.mostParameters()) {
            problems.add(document.problem(
                    key,
                    engine.name().toLowerCase(Locale.ROOT) + " takes at most " + engine.mostParameters()
                            + " sampled parameters, but hypothesis " + hypothesis.id() + " has " + sampled
                            + "; fix some of them, or choose another engine"));
        }
    }
}
