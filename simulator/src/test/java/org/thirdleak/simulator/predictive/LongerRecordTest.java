package org.thirdleak.simulator.predictive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.history.MatchRule;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.inference.Evidence;
import org.thirdleak.simulator.inference.EvidenceEstimator;
import org.thirdleak.simulator.inference.PosteriorDraws;
import org.thirdleak.simulator.inference.PosteriorJob;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.scenario.FlightPlan;
import org.thirdleak.simulator.scenario.Scenario;
import org.thirdleak.simulator.scenario.Studies;
import org.thirdleak.simulator.scenario.Study;

/** The outlook by posterior draws against the evidence of the longer record itself: two roads to one number. */
class LongerRecordTest {

    @Test
    void drawsGiveTheEvidenceOfTheLongerRecord() {
        Study study = Studies.base("multiverse=null", "scenarios=[]");
        FlightPlan flights = study.flights().orElseThrow();
        Instant year = flights.now().plus(Duration.ofDays(365));
        ServiceRecord silence = flights.until(year).orElseThrow();
        Instant spring = Instant.parse("2024-04-06T17:00:00Z");
        ServiceRecord leak = flights.leaking("progress-ms-25", spring).orElseThrow();
        for (Scenario.WeightedHypothesis weighted : study.base().hypotheses()) {
            check(study.base(), weighted.hypothesis(), List.of(silence, leak));
        }
    }

    private static void check(Scenario base, Hypothesis hypothesis, List<ServiceRecord> futures) {
        try (LocalBlockRunner runner = new LocalBlockRunner(2, Progress.SILENT)) {
            EvidenceEstimator estimator = new EvidenceEstimator(0.015, 16, 1 << 20, 7);
            FleetExposure fleet = base.fleet();
            Evidence evidence = estimator.estimate(hypothesis, fleet, "short", runner);
            MatchRule rule = new MatchRule(fleet, 298.7, 0, Optional.empty());
            PosteriorDraws draws = runner.run(new PosteriorJob(hypothesis, fleet, rule, evidence, 7, 5000, List.of()));
            PredictiveSums sums = runner.run(new PredictiveJob(
                    hypothesis, draws, futures.stream().map(base::fleet).toList(), Integer.MAX_VALUE));
            for (int f = 0; f < futures.size(); f++) {
                Estimate byDraws = sums.logEvidence(f, evidence.logZ());
                Estimate whole = estimator
                        .estimate(hypothesis, base.fleet(longer(base.record(), futures.get(f))), "long" + f, runner)
                        .logZ();
                double error = Math.hypot(byDraws.standardError(), whole.standardError());
                assertTrue(error < 0.06, hypothesis.id() + " " + error);
                // six comparisons at four standard errors: one in 2,600 for a random seed
                assertEquals(whole.value(), byDraws.value(), 4 * error, hypothesis.id());
            }
        }
    }

    /** Units in flight at the end of the record go on, those of the plan are added. */
    private static ServiceRecord longer(ServiceRecord record, ServiceRecord future) {
        List<String> flying = future.units().stream().map(CircuitUnit::id).toList();
        List<CircuitUnit> units = Stream.concat(
                        record.units().stream().filter(unit -> !flying.contains(unit.id())), future.units().stream())
                .toList();
        return new ServiceRecord(units, record.observeFrom(), future.observeUntil());
    }
}
