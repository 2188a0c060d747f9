package org.thirdleak.simulator.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.ScenarioResult;
import org.thirdleak.simulator.result.ScenarioResult.ScenarioHypothesis;
import org.thirdleak.simulator.scenario.Scenario;

/** The comparison of all hypotheses under each scenario. */
final class ScenarioBuilder {

    private ScenarioBuilder() {}

    /**
     * Compares.
     *
     * @param scenarios the scenarios
     * @param evidence weighs them
     * @return one per scenario, in their order
     */
    static List<ScenarioChecks.Compared> of(List<Scenario> scenarios, SharedEvidence evidence) {
        List<Weights> weights = evidence.of(scenarios);
        return IntStream.range(0, scenarios.size())
                .mapToObj(i -> compared(scenarios.get(i), weights.get(i)))
                .toList();
    }

    private static ScenarioChecks.Compared compared(Scenario scenario, Weights weights) {
        List<Estimate> posterior = weights.posterior();
        List<ScenarioHypothesis> hypotheses = new ArrayList<>();
        for (int i = 0; i < posterior.size(); i++) {
            hypotheses.add(new ScenarioHypothesis(
                    weights.id(i),
                    scenario.hypotheses().get(i).priorProbability(),
                    posterior.get(i).value(),
                    posterior.get(i).standardError(),
                    weights.logZ().get(i)));
        }
        return new ScenarioChecks.Compared(
                new ScenarioResult(scenario.id(), scenario.title(), hypotheses, weights.bayesFactors()),
                weights.unreliable());
    }
}
