package org.thirdleak.simulator.experiment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.calibration.OneWindow;
import org.thirdleak.simulator.config.EvidenceConfig;
import org.thirdleak.simulator.config.MatchingConfig;
import org.thirdleak.simulator.config.PriorOddsConfig;
import org.thirdleak.simulator.degradation.Degradation;
import org.thirdleak.simulator.degradation.Degradation.PlayedHistories;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.history.HistoryJob;
import org.thirdleak.simulator.history.MatchRule;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.Impacts;
import org.thirdleak.simulator.inference.Evidence;
import org.thirdleak.simulator.inference.EvidenceEstimator;
import org.thirdleak.simulator.inference.PosteriorJob;
import org.thirdleak.simulator.inference.PriorMonteCarlo;
import org.thirdleak.simulator.result.ApproximateBayes;
import org.thirdleak.simulator.result.ChanceFrequency;
import org.thirdleak.simulator.result.DegradationResult;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.Provenance;
import org.thirdleak.simulator.result.Reanalysis;
import org.thirdleak.simulator.result.RunResult;
import org.thirdleak.simulator.result.ScanResult;
import org.thirdleak.simulator.result.ScenarioResult;
import org.thirdleak.simulator.result.VerdictOutlook;
import org.thirdleak.simulator.scenario.Scenario;
import org.thirdleak.simulator.scenario.Scenario.WeightedHypothesis;
import org.thirdleak.simulator.scenario.Study;

/**
 * The whole comparison: every hypothesis played forward and weighed on the record, the ledger, the scenarios, chance
 * alone. A pure function of the study; the runner decides only where the work is done.
 */
public final class Experiment {

    private final Study study;
    private final BlockRunner runner;
    private final String version;
    private final Scenario base;
    private final FleetExposure fleet;
    private final MatchRule rule;
    private final EvidenceEstimator estimator;
    private final Evidences evidences;
    private final long seed;

    /**
     * Prepares a comparison.
     *
     * @param study what is compared
     * @param runner does the work
     * @param version version of the program, for the provenance
     */
    public Experiment(Study study, BlockRunner runner, String version) {
        this.study = study;
        this.runner = runner;
        this.version = version;
        this.base = study.base();
        this.fleet = base.fleet();
        this.rule = matchRule(study, fleet);
        this.seed = study.config().seed();
        EvidenceConfig evidence = study.config().evidence();
        this.estimator = estimator(evidence.targetStandardError());
        this.evidences = new Evidences(estimator(evidence.scenarioStandardError()), runner);
    }

    private EvidenceEstimator estimator(double standardError) {
        EvidenceConfig evidence = study.config().evidence();
        return new EvidenceEstimator(standardError, evidence.replicateCount(), evidence.maxPointCount(), seed);
    }

    private static MatchRule matchRule(Study study, FleetExposure fleet) {
        MatchingConfig matching = study.config().matching();
        return new MatchRule(fleet, matching.windowD(), matching.leakToleranceCount(), matching.calendarToleranceD());
    }

    /**
     * The histories of a hypothesis of a study, as a run plays them.
     *
     * @param study the study
     * @param hypothesis one of its base case
     */
    public static HistoryJob histories(Study study, Hypothesis hypothesis) {
        FleetExposure fleet = study.base().fleet();
        return new HistoryJob(
                hypothesis,
                fleet,
                matchRule(study, fleet),
                study.config().seed(),
                study.config().histories().count());
    }

    /**
     * Runs it.
     *
     * @return the result, the same bits on any runner
     */
    public RunResult run() {
        List<Appraisal> appraisals =
                base.hypotheses().stream().map(this::appraise).toList();
        Weights weights = new Weights(
                base.hypotheses(),
                appraisals.stream().map(a -> a.evidence().logZ()).toList());
        LedgerBuilder ledger = new LedgerBuilder(base, weights, evidences);
        ResultAssembly assembly = new ResultAssembly(study, fleet, rule, appraisals, weights);
        ScanResult scan = scan(appraisals);
        return new RunResult(
                RunResult.SCHEMA_VERSION,
                new Provenance(
                        version,
                        study.name(),
                        study.sha256(),
                        seed,
                        study.config().histories().count()),
                study.config().title(),
                assembly.record(),
                assembly.hypotheses(),
                List.of(),
                weights.bayesFactors(),
                assembly.simulationOdds(),
                assembly.attribution(),
                ledger.entries(),
                ledger.priorOdds(study.config().priorOdds().map(PriorOddsConfig::evenAtUtc)),
                assembly.forecast(),
                scan,
                ChanceFrequency.NONE,
                ApproximateBayes.NONE,
                study.variants().stream().map(this::compare).toList(),
                new PriorSensitivityBuilder(study.config().priorSensitivity(), fleet, appraisals, weights, seed, runner)
                        .build(scan),
                Reanalysis.NONE,
                VerdictOutlook.NONE,
                degradation(appraisals),
                DiagnosticChecks.of(appraisals));
    }

    private DegradationResult degradation(List<Appraisal> appraisals) {
        List<PlayedHistories> played = appraisals.stream()
                .map(a -> new PlayedHistories(
                        a.id(), a.histories().histories(), a.histories().firstLeaks()))
                .toList();
        return new Degradation(study.config().degradation(), study.circuits(), base.impacts(), seed, runner).of(played);
    }

    private Appraisal appraise(WeightedHypothesis weighted) {
        Hypothesis hypothesis = weighted.hypothesis();
        Evidence evidence = estimator.estimate(hypothesis, fleet, Scenario.BASE, runner);
        if (evidence.logZ().value() == Double.NEGATIVE_INFINITY) {
            throw new ImpossibleRecordException(hypothesis.id());
        }
        int checks = study.config().evidence().crossCheckPointCount();
        ServiceRecord silent = base.record().asOf(base.record().observeUntil(), Instant.MIN);
        Evidence noLeaks = estimator.estimate(hypothesis, base.fleet(silent), "no leaks", runner);
        List<FleetExposure> outlooks = study.outlooks().stream()
                .map(outlook -> base.fleet(outlook.record()))
                .toList();
        return new Appraisal(
                weighted,
                evidence,
                new PriorMonteCarlo(hypothesis, fleet, checks, seed).estimate(runner),
                noLeaks.logZ(),
                runner.run(new HistoryJob(
                        hypothesis,
                        fleet,
                        rule,
                        seed,
                        study.config().histories().count())),
                runner.run(new PosteriorJob(
                        hypothesis,
                        fleet,
                        rule,
                        evidence,
                        seed,
                        study.config().posterior().drawCount(),
                        outlooks)));
    }

    private ScenarioResult compare(Scenario scenario) {
        Weights weights = evidences.of(scenario, scenario.record(), scenario.id());
        List<Estimate> posterior = weights.posterior();
        List<ScenarioResult.ScenarioHypothesis> hypotheses = new ArrayList<>();
        for (int i = 0; i < posterior.size(); i++) {
            hypotheses.add(new ScenarioResult.ScenarioHypothesis(
                    weights.id(i),
                    scenario.hypotheses().get(i).priorProbability(),
                    posterior.get(i).value(),
                    posterior.get(i).standardError(),
                    weights.logZ().get(i)));
        }
        return new ScenarioResult(scenario.id(), scenario.title(), hypotheses, weights.bayesFactors());
    }

    private ScanResult scan(List<Appraisal> appraisals) {
        Impacts impacts = new Impacts("chance", "chance impacts", base.impacts());
        Optional<Appraisal> stated = appraisals.stream()
                .filter(a -> a.weighted().hypothesis().type().equals(Impacts.TYPE))
                .findFirst();
        Appraisal alone = stated.orElseGet(() -> appraise(new WeightedHypothesis(impacts, 0)));
        double asMany = alone.histories().asMany();
        double tight = asMany == 0 ? 0 : alone.histories().asManyAndTight() / asMany;
        // where none is tight, or none has as many, the error says how little that means
        double error = asMany == 0 ? 1 : Math.sqrt(Math.max(tight, 1 / asMany) * (1 - tight) / asMany);
        double end = base.record().leaked().stream()
                .mapToDouble(unit -> Epoch.days(unit.atRiskTo()))
                .max()
                .orElse(Epoch.days(base.record().observeUntil()));
        Estimate oneWindow = runner.run(
                        new OneWindow(impacts, fleet, rule.observed(), end - rule.windowDays(), end, seed))
                .probability();
        return new ScanResult(
                rule.windowDays(),
                rule.observed(),
                tight,
                error,
                oneWindow.value(),
                oneWindow.standardError(),
                oneWindow.value() == 0 ? 0 : tight / oneWindow.value(),
                Summaries.clusterAtLeast(alone.histories(), rule.observed()),
                Summaries.clusterAtLeast(alone.posterior().replayed(), rule.observed()));
    }
}
