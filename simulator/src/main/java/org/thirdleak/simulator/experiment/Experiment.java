package org.thirdleak.simulator.experiment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.config.EvidenceConfig;
import org.thirdleak.simulator.config.MatchingConfig;
import org.thirdleak.simulator.config.PriorOddsConfig;
import org.thirdleak.simulator.degradation.Degradation;
import org.thirdleak.simulator.degradation.Degradation.PlayedHistories;
import org.thirdleak.simulator.engine.EngineName;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.SideBySide;
import org.thirdleak.simulator.history.HistoryJob;
import org.thirdleak.simulator.history.MatchRule;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.Impacts;
import org.thirdleak.simulator.inference.Evidence;
import org.thirdleak.simulator.inference.EvidenceEstimator;
import org.thirdleak.simulator.inference.PosteriorJob;
import org.thirdleak.simulator.inference.TwoMethods;
import org.thirdleak.simulator.result.ApproximateBayes;
import org.thirdleak.simulator.result.ChanceFrequency;
import org.thirdleak.simulator.result.DegradationResult;
import org.thirdleak.simulator.result.Diagnostics;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.LeakHazard;
import org.thirdleak.simulator.result.LedgerEntry;
import org.thirdleak.simulator.result.PriorOdds;
import org.thirdleak.simulator.result.PriorSensitivity;
import org.thirdleak.simulator.result.Provenance;
import org.thirdleak.simulator.result.Reanalysis;
import org.thirdleak.simulator.result.RunResult;
import org.thirdleak.simulator.result.ScanResult;
import org.thirdleak.simulator.scenario.HypothesisFamilies;
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
    private final RunObserver observer;
    private final Scenario base;
    private final FleetExposure fleet;
    private final MatchRule rule;
    private final EvidenceEstimator estimator;
    private final TwoMethods methods;
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
        this(study, runner, version, RunObserver.SILENT);
    }

    /**
     * Prepares a comparison that is watched.
     *
     * @param study what is compared
     * @param runner does the work
     * @param version version of the program, for the provenance
     * @param observer hears of phases and evidences; of blocks the runner tells
     */
    public Experiment(Study study, BlockRunner runner, String version, RunObserver observer) {
        this.observer = observer;
        this.study = study;
        this.runner = runner;
        this.version = version;
        this.base = study.base();
        this.fleet = base.fleet();
        this.rule = matchRule(study, fleet);
        this.seed = study.config().seed();
        EvidenceConfig evidence = study.config().evidence();
        this.estimator = estimator(evidence.targetStandardError());
        this.methods = new TwoMethods(
                evidence.engine(),
                evidence.crossCheckEngine(),
                new EngineName.Goal(evidence.targetStandardError(), evidence.maxPointCount()),
                evidence.crossCheckPointCount(),
                seed);
        this.evidences = new Evidences(estimator(evidence.scenarioStandardError()), runner);
    }

    private EvidenceEstimator estimator(double standardError) {
        EvidenceConfig evidence = study.config().evidence();
        return new EvidenceEstimator(standardError, evidence.replicateCount(), evidence.maxPointCount(), seed);
    }

    private static MatchRule matchRule(Study study, FleetExposure fleet) {
        MatchingConfig matching = study.config().matching();
        return new MatchRule(
                fleet,
                matching.windowD(),
                matching.leakToleranceCount(),
                matching.calendarToleranceD(),
                ScanBuilder.widthsDays(study));
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
        return complete().result();
    }

    /**
     * Runs it and keeps the posterior draws.
     *
     * @return result and draws, the same bits on any runner
     */
    public CompletedRun complete() {
        observer.phase(RunPhase.HYPOTHESES);
        List<Appraisal> appraisals = SideBySide.map(base.hypotheses(), this::appraise);
        Weights weights = new Weights(
                base.hypotheses(),
                appraisals.stream().map(Appraisal::logZ).toList(),
                appraisals.stream()
                        .filter(a -> !a.reliable())
                        .map(Appraisal::id)
                        .collect(Collectors.toSet()));
        observer.phase(RunPhase.SCENARIOS);
        List<ScenarioChecks.Compared> scenarios = ScenarioBuilder.of(
                study.variants(),
                new SharedEvidence(evidences.estimator(), runner)
                        .knowing(
                                base,
                                appraisals.stream().map(Appraisal::evidence).toList()));
        observer.phase(RunPhase.RECORD);
        LedgerBuilder ledger = new LedgerBuilder(base, weights, evidences);
        ResultAssembly assembly = new ResultAssembly(study, fleet, rule, appraisals, weights);
        ScanResult scan = scan(appraisals);
        LeakHazard hazard = LeakHazardBuilder.of(study, appraisals, weights, runner);
        ChanceFrequency chance = new ChanceFrequencyBuilder(study, rule, estimator, runner).of(appraisals);
        ApproximateBayes approximate = new ApproximateBayesBuilder(study, fleet, runner).result();
        List<LedgerEntry> entries = ledger.entries();
        List<PriorOdds> priorOdds = ledger.priorOdds(study.config().priorOdds().map(PriorOddsConfig::evenAtUtc));
        observer.phase(RunPhase.ROBUSTNESS);
        PriorSensitivity sensitivity = new PriorSensitivityBuilder(
                        study.config().priorSensitivity(), fleet, appraisals, weights, seed, runner)
                .build(scan);
        Reanalysis reanalysis = new ReanalysisBuilder(study, weights, runner).reanalysis();
        observer.phase(RunPhase.CONSEQUENCES);
        RunResult result = new RunResult(
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
                new FamilyWeights(weights, HypothesisFamilies.of(study.config())).results(),
                weights.bayesFactors(),
                assembly.simulationOdds(),
                assembly.attribution(),
                entries,
                priorOdds,
                assembly.forecast(),
                hazard,
                scan,
                chance,
                approximate,
                scenarios.stream().map(ScenarioChecks.Compared::result).toList(),
                sensitivity,
                reanalysis,
                VerdictOutlookBuilder.of(study, appraisals, weights, runner),
                degradation(appraisals),
                ConvergenceBuilder.of(appraisals),
                diagnostics(appraisals, scenarios));
        return new CompletedRun(
                result,
                new PosteriorTable(appraisals, study.config().posterior().fileDrawCount()));
    }

    private Diagnostics diagnostics(List<Appraisal> appraisals, List<ScenarioChecks.Compared> scenarios) {
        EvidenceConfig wanted = study.config().evidence();
        List<Diagnostics.Check> checks = new ArrayList<>(DiagnosticChecks.of(appraisals, wanted));
        checks.addAll(PriorChecks.of(appraisals, fleet, rule.observed()));
        checks.addAll(ScenarioChecks.of(scenarios, wanted));
        return Diagnostics.of(checks);
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
        Evidence evidence = estimator.estimate(
                hypothesis,
                fleet,
                Scenario.BASE,
                runner,
                (weighed, logZ, points) -> observer.evidence(weighed.id(), logZ, points));
        if (evidence.logZ().value() == Double.NEGATIVE_INFINITY) {
            throw new ImpossibleRecord(base, estimator, runner).under(hypothesis, base.record(), hypothesis.id());
        }
        ServiceRecord silent = base.record().asOf(base.record().observeUntil(), Instant.MIN);
        // the fraction of histories that it is held against is known less well than a scenario
        Estimate noLeaks = evidences
                .estimator()
                .weigh(hypothesis, base.fleet(silent), "no leaks", runner)
                .logZ();
        List<FleetExposure> outlooks = study.outlooks().stream()
                .map(outlook -> base.fleet(outlook.record()))
                .toList();
        return new Appraisal(
                weighted,
                evidence,
                evidence.tail(),
                methods.of(hypothesis, fleet, evidence, runner),
                noLeaks,
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

    private ScanResult scan(List<Appraisal> appraisals) {
        Impacts impacts = new Impacts("chance", "chance impacts", base.impacts());
        Optional<Appraisal> stated = appraisals.stream()
                .filter(a -> a.weighted().hypothesis().type().equals(Impacts.TYPE))
                .findFirst();
        Appraisal alone = stated.orElseGet(() -> appraise(new WeightedHypothesis(impacts, 0)));
        return new ScanBuilder(study, impacts, fleet, rule, runner).of(alone);
    }
}
