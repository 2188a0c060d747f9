package org.thirdleak.simulator.experiment;

import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.inference.EvidenceEstimator;
import org.thirdleak.simulator.scenario.Scenario;

/**
 * Finds out which part of a record a hypothesis excludes, by asking it for the record as it stood at earlier dates.
 *
 * @param scenario the assumptions
 * @param estimator how evidence is computed; a few points are enough
 * @param runner does the work
 */
record ImpossibleRecord(Scenario scenario, EvidenceEstimator estimator, BlockRunner runner) {

    private static final int FEW_POINTS = 1024;

    /**
     * The exception that says so.
     *
     * @param hypothesis a hypothesis under which the likelihood of the record is 0
     * @param record the record
     * @param where the hypothesis as the message shall call it
     */
    ImpossibleRecordException under(Hypothesis hypothesis, ServiceRecord record, String where) {
        for (CircuitUnit leaked : record.leaked()) {
            if (!possible(hypothesis, record.asOf(leaked.atRiskTo(), leaked.atRiskTo()))) {
                return new ImpossibleRecordException(
                        where,
                        "already before the leak of " + leaked.id() + " at " + leaked.atRiskTo() + ": more units"
                                + " should have leaked by then");
            }
            ServiceRecord after =
                    record.asOf(leaked.atRiskTo(), leaked.atRiskTo().plusNanos(1));
            if (!possible(hypothesis, after)) {
                return new ImpossibleRecordException(
                        where,
                        "from the leak of " + leaked.id() + " at " + leaked.atRiskTo() + " on: nothing in it could"
                                + " have caused that leak");
            }
        }
        return new ImpossibleRecordException(
                where, "because of the silence until " + record.observeUntil() + ": more units should have leaked");
    }

    private boolean possible(Hypothesis hypothesis, ServiceRecord record) {
        EvidenceEstimator few = new EvidenceEstimator(1, estimator.randomisations(), FEW_POINTS, estimator.seed());
        return few.estimate(hypothesis, scenario.fleet(record), "impossible", runner)
                        .logZ()
                        .value()
                > Double.NEGATIVE_INFINITY;
    }
}
