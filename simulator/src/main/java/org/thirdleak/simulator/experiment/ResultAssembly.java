package org.thirdleak.simulator.experiment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.thirdleak.core.fatigue.Plausibility;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.history.MatchRule;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.ImpactModel;
import org.thirdleak.simulator.hypothesis.LeakPlausibility;
import org.thirdleak.simulator.inference.MethodEstimate;
import org.thirdleak.simulator.result.Attribution;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.ForecastPoint;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.LifePlausibility;
import org.thirdleak.simulator.result.LogEvidence;
import org.thirdleak.simulator.result.MethodEvidence;
import org.thirdleak.simulator.result.RecordSummary;
import org.thirdleak.simulator.result.SimulationOdds;
import org.thirdleak.simulator.scenario.Study;

/** Puts what was computed for the base case into the words of the result. */
final class ResultAssembly {

    private static final double Z_95 = 1.96;
    private static final double RULE_OF_THREE = 3;

    private final Study study;
    private final FleetExposure fleet;
    private final MatchRule rule;
    private final List<Appraisal> appraisals;
    private final Weights weights;

    ResultAssembly(Study study, FleetExposure fleet, MatchRule rule, List<Appraisal> appraisals, Weights weights) {
        this.study = study;
        this.fleet = fleet;
        this.rule = rule;
        this.appraisals = appraisals;
        this.weights = weights;
    }

    RecordSummary record() {
        ServiceRecord record = study.base().record();
        int[] units = fleet.unitsByDesign();
        int[] leaks = fleet.leaksByDesign();
        List<RecordSummary.Design> designs = new ArrayList<>();
        for (int g = 0; g < units.length; g++) {
            ImpactModel.Design design = fleet.model().designs().get(g);
            designs.add(new RecordSummary.Design(design.id(), design.title(), units[g], leaks[g]));
        }
        List<RecordSummary.Unit> exposed = record.units().stream()
                .sorted(Comparator.comparing(CircuitUnit::exposedFrom).thenComparing(CircuitUnit::id))
                .map(unit -> new RecordSummary.Unit(
                        unit.id(),
                        unit.vehicle(),
                        unit.design(),
                        record.watchedFrom(unit).toString(),
                        unit.atRiskTo().toString(),
                        unit.exposedTo().toString(),
                        unit.leak().map(Instant::toString).orElse("")))
                .toList();
        return new RecordSummary(
                record.observeFrom().toString(),
                record.observeUntil().toString(),
                record.yearsAtRisk(),
                designs,
                exposed,
                marks(record));
    }

    private List<RecordSummary.Mark> marks(ServiceRecord record) {
        List<RecordSummary.Mark> marks = new ArrayList<>();
        for (CircuitUnit unit : record.leaked()) {
            Optional.ofNullable(study.base().marks().byUnit().get(unit.id()))
                    .ifPresent(mark -> mark.statements()
                            .forEach(s -> marks.add(new RecordSummary.Mark(unit.id(), s.mark(), s.value()))));
        }
        return marks;
    }

    List<HypothesisResult> hypotheses() {
        List<Estimate> posterior = weights.posterior();
        List<HypothesisResult> results = new ArrayList<>();
        for (int i = 0; i < appraisals.size(); i++) {
            results.add(hypothesis(appraisals.get(i), posterior.get(i)));
        }
        return results;
    }

    private HypothesisResult hypothesis(Appraisal appraisal, Estimate posterior) {
        Hypothesis hypothesis = appraisal.weighted().hypothesis();
        return new HypothesisResult(
                hypothesis.id(),
                hypothesis.type(),
                hypothesis.title(),
                appraisal.weighted().priorProbability(),
                posterior.value(),
                posterior.standardError(),
                logEvidence(appraisal.first()),
                logEvidence(appraisal.second()),
                appraisal.methods().stream().map(ResultAssembly::byMethod).toList(),
                Summaries.simulation(appraisal.histories(), fleet, hypothesis.space()),
                Summaries.leaks(appraisal.histories(), appraisal.posterior(), rule.observed()),
                Summaries.cluster(appraisal.histories(), appraisal.posterior(), observedCluster()),
                ParameterSummaries.of(appraisal.posterior(), hypothesis.space()),
                PosteriorShapes.of(
                        appraisal.posterior(),
                        hypothesis.space(),
                        fleet.model().parameters().size()),
                forecast(appraisal.posterior()::nextLeakWithin),
                hypothesis.plausibility(study.base().record()).stream()
                        .map(ResultAssembly::plausibility)
                        .toList());
    }

    private static LogEvidence logEvidence(MethodEstimate estimate) {
        Estimate logZ = estimate.logZ();
        return new LogEvidence(logZ.value(), logZ.standardError(), estimate.method());
    }

    private static MethodEvidence byMethod(MethodEstimate estimate) {
        return new MethodEvidence(
                estimate.engine().name().toLowerCase(Locale.ROOT),
                estimate.method(),
                estimate.found().value(),
                estimate.found().standardError(),
                estimate.found().evaluations());
    }

    private static LifePlausibility plausibility(LeakPlausibility leak) {
        Plausibility life = leak.life();
        return new LifePlausibility(
                leak.unit(),
                life.ageDays(),
                life.leastProbability(),
                life.greatestProbability(),
                life.medianStressMPa(),
                life.plausible());
    }

    /** Largest number of observed leaks in any window of the rule. */
    private int observedCluster() {
        double[] days = study.base().record().leaked().stream()
                .mapToDouble(unit -> Epoch.days(unit.atRiskTo()))
                .toArray();
        int most = 0;
        for (int i = 0, first = 0; i < days.length; i++) {
            while (days[i] - days[first] > rule.windowDays()) {
                first++;
            }
            most = Math.max(most, i - first + 1);
        }
        return most;
    }

    /** The forecast averaged over hypotheses. */
    List<ForecastPoint> forecast() {
        return forecast(horizon -> averaged(appraisal -> appraisal.posterior().nextLeakWithin(horizon)));
    }

    private List<ForecastPoint> forecast(Function<Integer, Estimate> within) {
        List<ForecastPoint> points = new ArrayList<>();
        for (int horizon = 0; horizon < study.outlooks().size(); horizon++) {
            Estimate probability = within.apply(horizon);
            points.add(new ForecastPoint(
                    study.outlooks().get(horizon).days(), probability.value(), probability.standardError()));
        }
        return points;
    }

    private Estimate averaged(Function<Appraisal, Estimate> quantity) {
        return weights.average(appraisals.stream().map(quantity).toList());
    }

    List<Attribution> attribution() {
        List<Attribution> list = new ArrayList<>();
        List<CircuitUnit> leaked = study.base().record().leaked();
        for (int l = 0; l < leaked.size(); l++) {
            int leak = l;
            String unit = leaked.get(l).id();
            String utc = leaked.get(l).atRiskTo().toString();
            for (Appraisal appraisal : appraisals) {
                list.add(new Attribution(
                        unit, utc, appraisal.id(), appraisal.posterior().attributionOf(leak)));
            }
            Estimate average = averaged(appraisal -> appraisal.posterior().attributionOf(leak));
            list.add(new Attribution(unit, utc, Attribution.AVERAGED, average));
        }
        return list;
    }

    List<SimulationOdds> simulationOdds() {
        List<SimulationOdds> list = new ArrayList<>();
        for (int over = 0; over < appraisals.size(); over++) {
            for (int of = over + 1; of < appraisals.size(); of++) {
                list.add(odds(appraisals.get(of), appraisals.get(over)));
            }
        }
        return list;
    }

    private static SimulationOdds odds(Appraisal of, Appraisal over) {
        long a = of.histories().matches();
        long b = over.histories().matches();
        long n = of.histories().histories();
        if (a == 0 || b == 0) {
            String none = String.format(
                    Locale.ROOT,
                    "no ratio: %,d of %,d histories match under %s and %,d under %s; 0 means below %.2g",
                    a,
                    n,
                    of.id(),
                    b,
                    over.id(),
                    RULE_OF_THREE / n);
            return new SimulationOdds(of.id(), over.id(), 0, 0, 0, none);
        }
        double ratio = (double) a / b;
        double error = Math.sqrt(1.0 / a + 1.0 / b - 2.0 / n);
        double low = ratio * Math.exp(-Z_95 * error);
        double high = ratio * Math.exp(Z_95 * error);
        String statement = String.format(Locale.ROOT, "%.3g (95 %% %.3g to %.3g)", ratio, low, high);
        return new SimulationOdds(of.id(), over.id(), ratio, low, high, statement);
    }
}
