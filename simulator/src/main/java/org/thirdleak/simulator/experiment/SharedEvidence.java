package org.thirdleak.simulator.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.SideBySide;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.inference.Evidence;
import org.thirdleak.simulator.inference.EvidenceEstimator;
import org.thirdleak.simulator.inference.EvidenceEstimator.Weighed;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.scenario.Scenario;
import org.thirdleak.simulator.scenario.Scenario.WeightedHypothesis;

/**
 * Evidence under many scenarios, each of which changes a few settings: where a hypothesis rests on the same settings in
 * several of them, it is weighed once for all. The random digits depend on these settings and on no scenario's name or place,
 * so that another scenario leaves all numbers of the others as they are.
 */
final class SharedEvidence {

    private final EvidenceEstimator estimator;
    private final BlockRunner runner;
    private final Map<String, Weighed> known = new HashMap<>();

    /**
     * Nothing is known yet.
     *
     * @param estimator how to weigh
     * @param runner does the work
     */
    SharedEvidence(EvidenceEstimator estimator, BlockRunner runner) {
        this.estimator = estimator;
        this.runner = runner;
    }

    /**
     * The same, with what is known already of one scenario, as far as it is as precise as is wanted here.
     *
     * @param scenario the scenario
     * @param evidences evidence of each of its hypotheses, in their order
     */
    SharedEvidence knowing(Scenario scenario, List<Evidence> evidences) {
        SharedEvidence more = new SharedEvidence(estimator, runner);
        more.known.putAll(known);
        for (int i = 0; i < evidences.size(); i++) {
            if (evidences.get(i).logZ().standardError() <= estimator.targetStandardError()) {
                more.known.put(scenario.behindEvidence().get(i), Weighed.of(evidences.get(i)));
            }
        }
        return more;
    }

    /**
     * What has to be weighed once, and where.
     *
     * @param behind what decides its evidence, in words; its random digits depend on them
     * @param hypothesis the hypothesis
     * @param scenario the first scenario that asks for it
     */
    private record Weighing(String behind, Hypothesis hypothesis, Scenario scenario) {}

    /**
     * Weighs the hypotheses of all scenarios, each on the whole record of its scenario.
     *
     * @param scenarios the scenarios
     * @return the weights, in the order of the scenarios
     * @throws ImpossibleRecordException if a record is impossible under a hypothesis
     */
    List<Weights> of(List<Scenario> scenarios) {
        Map<String, Weighing> wanted = new LinkedHashMap<>();
        for (Scenario scenario : scenarios) {
            for (int i = 0; i < scenario.hypotheses().size(); i++) {
                String behind = scenario.behindEvidence().get(i);
                if (!known.containsKey(behind)) {
                    wanted.putIfAbsent(
                            behind,
                            new Weighing(behind, scenario.hypotheses().get(i).hypothesis(), scenario));
                }
            }
        }
        List<Weighing> weighings = List.copyOf(wanted.values());
        List<Weighed> found = SideBySide.map(
                weighings,
                each -> estimator.weigh(each.hypothesis(), each.scenario().fleet(), each.behind(), runner));
        Map<String, Weighed> all = new HashMap<>(known);
        for (int i = 0; i < weighings.size(); i++) {
            all.put(weighings.get(i).behind(), found.get(i));
        }
        return scenarios.stream().map(scenario -> weights(scenario, all)).toList();
    }

    private Weights weights(Scenario scenario, Map<String, Weighed> all) {
        List<Estimate> logZ = new ArrayList<>();
        Set<String> unreliable = new HashSet<>();
        for (int i = 0; i < scenario.hypotheses().size(); i++) {
            WeightedHypothesis weighted = scenario.hypotheses().get(i);
            Weighed found = Optional.ofNullable(
                            all.get(scenario.behindEvidence().get(i)))
                    .orElseThrow();
            if (found.logZ().value() == Double.NEGATIVE_INFINITY) {
                throw new ImpossibleRecord(scenario, estimator, runner)
                        .under(
                                weighted.hypothesis(),
                                scenario.record(),
                                weighted.hypothesis().id() + " (" + scenario.id() + ")");
            }
            logZ.add(found.logZ());
            if (!found.reliable()) {
                unreliable.add(weighted.hypothesis().id());
            }
        }
        return new Weights(scenario.hypotheses(), logZ, unreliable);
    }
}
