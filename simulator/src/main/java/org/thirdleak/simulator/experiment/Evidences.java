package org.thirdleak.simulator.experiment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.inference.EvidenceEstimator;
import org.thirdleak.simulator.inference.EvidenceEstimator.Weighed;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.scenario.Scenario;

/**
 * Evidence of all hypotheses of a scenario at once.
 *
 * @param estimator how
 * @param runner where
 */
record Evidences(EvidenceEstimator estimator, BlockRunner runner) {

    /**
     * On a record of the scenario's choice.
     *
     * @param scenario the assumptions
     * @param record the record, which may be a part of the scenario's
     * @param key words that the random digits depend on
     */
    Weights of(Scenario scenario, ServiceRecord record, String key) {
        FleetExposure fleet = scenario.fleet(record);
        List<Estimate> logZ = new ArrayList<>();
        Set<String> unreliable = new HashSet<>();
        for (Scenario.WeightedHypothesis weighted : scenario.hypotheses()) {
            Weighed evidence = estimator.weigh(weighted.hypothesis(), fleet, key, runner);
            if (evidence.logZ().value() == Double.NEGATIVE_INFINITY) {
                throw new ImpossibleRecord(scenario, estimator, runner)
                        .under(
                                weighted.hypothesis(),
                                record,
                                weighted.hypothesis().id() + " (" + key + ")");
            }
            logZ.add(evidence.logZ());
            if (!evidence.reliable()) {
                unreliable.add(weighted.hypothesis().id());
            }
        }
        return new Weights(scenario.hypotheses(), logZ, unreliable);
    }

    /**
     * On the record as it stood at a date.
     *
     * @param scenario the assumptions
     * @param date the date
     * @param leaksBefore leaks before this instant have been seen
     * @param key words that the random digits depend on
     * @return the weights; evidence 1 for all if nothing had flown yet
     */
    Weights asOf(Scenario scenario, Instant date, Instant leaksBefore, String key) {
        ServiceRecord record = scenario.record();
        if (record.units().stream().noneMatch(unit -> record.watchedFrom(unit).isBefore(date))) {
            List<Estimate> nothingSeen =
                    scenario.hypotheses().stream().map(h -> new Estimate(0, 0)).toList();
            return new Weights(scenario.hypotheses(), nothingSeen);
        }
        return of(scenario, record.asOf(date, leaksBefore), key);
    }
}
