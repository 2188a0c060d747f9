package org.thirdleak.report;

import org.thirdleak.simulator.result.ChanceFrequency;
import org.thirdleak.simulator.result.Convergence;
import org.thirdleak.simulator.result.Diagnostics;
import org.thirdleak.simulator.result.LeakHazard;
import org.thirdleak.simulator.result.RunResult;

/** A result with some of its parts replaced by those of fixtures. */
final class ResultParts {
    private ResultParts() {}

    static RunResult replaced(
            RunResult r, LeakHazard hazard, ChanceFrequency chance, Convergence convergence, Diagnostics diagnostics) {
        return new RunResult(
                r.schemaVersion(),
                r.provenance(),
                r.title(),
                r.record(),
                r.hypotheses(),
                r.families(),
                r.bayesFactors(),
                r.simulationOdds(),
                r.attribution(),
                r.ledger(),
                r.priorOdds(),
                r.forecast(),
                hazard,
                r.scan(),
                chance,
                r.approximateBayes(),
                r.scenarios(),
                r.priorSensitivity(),
                r.reanalysis(),
                r.outlook(),
                r.degradation(),
                convergence,
                diagnostics);
    }
}
