package org.thirdleak.simulator.experiment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.calibration.ChanceFrequencies;
import org.thirdleak.simulator.calibration.ChanceFrequencies.Defect;
import org.thirdleak.simulator.calibration.StoppingRule;
import org.thirdleak.simulator.config.ChanceFrequencyConfig;
import org.thirdleak.simulator.config.ChanceFrequencyConfig.Stopping;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.history.MatchRule;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.Impacts;
import org.thirdleak.simulator.hypothesis.SystematicDefect;
import org.thirdleak.simulator.inference.EvidenceEstimator;
import org.thirdleak.simulator.result.ChanceFrequency;
import org.thirdleak.simulator.scenario.Scenario;
import org.thirdleak.simulator.scenario.Study;

/** Asks how often steady chance gives as large a Bayes factor, where a base case has both chance and a defect. */
final class ChanceFrequencyBuilder {

    private final Study study;
    private final MatchRule rule;
    private final EvidenceEstimator estimator;
    private final BlockRunner runner;

    ChanceFrequencyBuilder(Study study, MatchRule rule, EvidenceEstimator estimator, BlockRunner runner) {
        this.study = study;
        this.rule = rule;
        this.estimator = estimator;
        this.runner = runner;
    }

    ChanceFrequency of(List<Appraisal> appraisals) {
        ChanceFrequencyConfig config = study.config().chanceFrequency();
        Optional<Appraisal> chance = ofType(appraisals, Impacts.TYPE).stream().findFirst();
        List<Appraisal> defects = ofType(appraisals, SystematicDefect.TYPE);
        if (config.replicationCount() == 0 || chance.isEmpty() || defects.isEmpty()) {
            return ChanceFrequency.NONE;
        }
        Scenario base = study.base();
        FleetExposure plan = new FleetExposure(
                base.impacts(), base.record().asOf(base.record().observeUntil(), Instant.MIN));
        StoppingRule stopping = config.stopping() == Stopping.FIXED_END
                ? StoppingRule.FIXED_END
                : new StoppingRule(rule.observed(), rule.windowDays());
        ServiceRecord analysed = stopping.analysed(base.record());
        double ofChance = logZ(chance.get(), analysed);
        List<Defect> onTrial = new ArrayList<>();
        defects.forEach(
                defect -> onTrial.add(new Defect(defect.weighted().hypothesis(), logZ(defect, analysed) - ofChance)));
        return new ChanceFrequencies(
                        plan,
                        config,
                        stopping,
                        rule.observed(),
                        rule.windowDays(),
                        study.config().seed(),
                        runner)
                .of(
                        chance.get().weighted().hypothesis(),
                        chance.get().posterior().points(),
                        onTrial);
    }

    private static List<Appraisal> ofType(List<Appraisal> appraisals, String type) {
        return appraisals.stream()
                .filter(a -> a.weighted().hypothesis().type().equals(type))
                .toList();
    }

    /** Simulated records end where the rule says, and their leaks bear no marks: nor may the observed one do otherwise. */
    private double logZ(Appraisal appraisal, ServiceRecord analysed) {
        Scenario base = study.base();
        if (base.marks().byUnit().isEmpty() && analysed.equals(base.record())) {
            return appraisal.evidence().logZ().value();
        }
        Hypothesis hypothesis = appraisal.weighted().hypothesis();
        return estimator
                .estimate(hypothesis, new FleetExposure(base.impacts(), analysed), "without marks", runner)
                .logZ()
                .value();
    }
}
