package org.thirdleak.simulator.result;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What must agree within a result: probabilities of hypotheses sum to 1, whoever is named exists, rows that belong
 * together are equally long, and what a report cannot do without is there.
 */
final class ResultAgreement {
    private final FaultCollector faults = new FaultCollector();

    private ResultAgreement() {}

    /** What does not agree in a run. */
    static List<ResultFault> of(RunResult result) {
        ResultAgreement agreement = new ResultAgreement();
        agreement.hypotheses(result.hypotheses());
        agreement.names(result);
        agreement.outlooks(
                result.degradation().outlooks(),
                ResultPath.ROOT.key("degradation").key("outlooks"));
        new CourseAgreement(agreement.faults, result).check();
        return agreement.faults.all();
    }

    /** What does not agree in a circuit. */
    static List<ResultFault> of(CircuitResult result) {
        ResultAgreement agreement = new ResultAgreement();
        agreement.faults.atLeast(result.circuits(), 1, ResultPath.ROOT.key("circuits"), "circuit");
        ResultPath samples = ResultPath.ROOT.key("samples");
        agreement.faults.atLeast(result.samples(), 2, samples, "moments in time");
        if (result.circuits().stream().noneMatch(CircuitResult.CircuitSummary::leaking)) {
            agreement.faults.add(ResultPath.ROOT.key("circuits"), "none of them is leaking");
        }
        for (int i = 0; i < result.samples().size(); i++) {
            ResultPath circuits = samples.item(i).key("circuits");
            List<CircuitResult.CircuitSample> sampled = result.samples().get(i).circuits();
            agreement.faults.equallyLong(sampled, circuits, result.circuits(), "circuits");
            for (int k = 0; k < Math.min(sampled.size(), result.circuits().size()); k++) {
                agreement.faults.equallyLong(
                        sampled.get(k).panelsC(),
                        circuits.item(k).key("panelsC"),
                        result.circuits().get(k).panels(),
                        "the panels of circuit " + result.circuits().get(k).id());
            }
        }
        return agreement.faults.all();
    }

    /** What does not agree in a calibration. */
    static List<ResultFault> of(CalibrationResult result) {
        ResultAgreement agreement = new ResultAgreement();
        ResultPath root = ResultPath.ROOT;
        agreement.faults.atLeast(result.hypotheses(), 1, root.key("hypotheses"), "hypothesis");
        Set<String> ids = result.hypotheses().stream()
                .map(CalibrationResult.HypothesisCalibration::id)
                .collect(Collectors.toSet());
        for (int i = 0; i < result.recovery().size(); i++) {
            ResultPath row = root.key("recovery").item(i);
            agreement.faults.known(result.recovery().get(i).truth(), ids, row.key("truth"));
            agreement.faults.equallyLong(
                    result.recovery().get(i).cells(), row.key("cells"), result.hypotheses(), "hypotheses");
        }
        for (int i = 0; i < result.boundedFactors().size(); i++) {
            ResultPath factor = root.key("boundedFactors").item(i);
            agreement.faults.known(result.boundedFactors().get(i).of(), ids, factor.key("of"));
            agreement.faults.known(result.boundedFactors().get(i).over(), ids, factor.key("over"));
        }
        return agreement.faults.all();
    }

    private void hypotheses(List<HypothesisResult> hypotheses) {
        ResultPath path = ResultPath.ROOT.key("hypotheses");
        faults.atLeast(hypotheses, 1, path, "hypothesis");
        if (!hypotheses.isEmpty()) {
            faults.sumsToOne(hypotheses, HypothesisResult::priorProbability, "priorProbability", path);
            faults.sumsToOne(hypotheses, HypothesisResult::posteriorProbability, "posteriorProbability", path);
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < hypotheses.size(); i++) {
            HypothesisResult hypothesis = hypotheses.get(i);
            ResultPath item = path.item(i);
            if (!ids.add(hypothesis.id())) {
                faults.add(item.key("id"), "\"" + hypothesis.id() + "\" is the id of two hypotheses");
            }
            distribution(hypothesis.predictedLeaks(), item.key("predictedLeaks"));
            distribution(hypothesis.predictedLargestCluster(), item.key("predictedLargestCluster"));
            ResultPath marginals = item.key("shape").key("marginals");
            for (int k = 0; k < hypothesis.shape().marginals().size(); k++) {
                PosteriorShape.Marginal marginal =
                        hypothesis.shape().marginals().get(k);
                faults.equallyLong(marginal.posterior(), marginals.item(k).key("posterior"), marginal.prior(), "prior");
            }
        }
    }

    private void distribution(Prediction prediction, ResultPath path) {
        faults.sumsToOne(prediction.prior(), Double::doubleValue, "", path.key("prior"));
        faults.sumsToOne(prediction.posterior(), Double::doubleValue, "", path.key("posterior"));
    }

    private void names(RunResult result) {
        ResultPath root = ResultPath.ROOT;
        Set<String> ids = result.hypotheses().stream().map(HypothesisResult::id).collect(Collectors.toSet());
        faults.factors(result.bayesFactors(), ids, root.key("bayesFactors"));
        for (int i = 0; i < result.priorOdds().size(); i++) {
            faults.factors(
                    result.priorOdds().get(i).bayesFactors(),
                    ids,
                    root.key("priorOdds").item(i).key("bayesFactors"));
        }
        for (int i = 0; i < result.scenarios().size(); i++) {
            ScenarioResult scenario = result.scenarios().get(i);
            ResultPath path = root.key("scenarios").item(i);
            Set<String> own = scenario.hypotheses().stream()
                    .map(ScenarioResult.ScenarioHypothesis::id)
                    .collect(Collectors.toSet());
            faults.factors(scenario.bayesFactors(), own, path.key("bayesFactors"));
        }
        for (int i = 0; i < result.ledger().size(); i++) {
            List<LedgerEntry.Step> steps = result.ledger().get(i).bayesFactors();
            for (int k = 0; k < steps.size(); k++) {
                ResultPath path = root.key("ledger").item(i).key("bayesFactors").item(k);
                faults.known(steps.get(k).of(), ids, path.key("of"));
                faults.known(steps.get(k).over(), ids, path.key("over"));
            }
        }
        attribution(result, ids);
        families(result.families(), ids);
    }

    private void attribution(RunResult result, Set<String> ids) {
        Set<String> averagedToo = new HashSet<>(ids);
        averagedToo.add(Attribution.AVERAGED);
        Set<String> units =
                result.record().units().stream().map(RecordSummary.Unit::id).collect(Collectors.toSet());
        for (int i = 0; i < result.attribution().size(); i++) {
            ResultPath path = ResultPath.ROOT.key("attribution").item(i);
            faults.known(result.attribution().get(i).hypothesis(), averagedToo, path.key("hypothesis"));
            faults.known(result.attribution().get(i).unit(), units, path.key("unit"));
        }
    }

    private void families(List<FamilyResult> families, Set<String> ids) {
        Set<String> familyIds = families.stream().map(FamilyResult::id).collect(Collectors.toSet());
        for (int i = 0; i < families.size(); i++) {
            ResultPath path = ResultPath.ROOT.key("families").item(i);
            faults.factors(families.get(i).bayesFactors(), familyIds, path.key("bayesFactors"));
            for (int k = 0; k < families.get(i).hypotheses().size(); k++) {
                faults.known(
                        families.get(i).hypotheses().get(k),
                        ids,
                        path.key("hypotheses").item(k));
            }
        }
    }

    private void outlooks(List<LeakOutlook> outlooks, ResultPath path) {
        for (int i = 0; i < outlooks.size(); i++) {
            List<LeakOutlook.QuantityFan> fans = outlooks.get(i).fans();
            for (int k = 0; k < fans.size(); k++) {
                fan(fans.get(k), path.item(i).key("fans").item(k));
            }
        }
    }

    private void fan(LeakOutlook.QuantityFan fan, ResultPath path) {
        faults.atLeast(fan.timesH(), 2, path.key("timesH"), "times");
        faults.atLeast(fan.bands(), 1, path.key("bands"), "quantile");
        faults.equallyLong(fan.medianLow(), path.key("medianLow"), fan.timesH(), "timesH");
        faults.equallyLong(fan.medianHigh(), path.key("medianHigh"), fan.timesH(), "timesH");
        for (int i = 0; i < fan.bands().size(); i++) {
            faults.equallyLong(
                    fan.bands().get(i).values(), path.key("bands").item(i).key("values"), fan.timesH(), "timesH");
        }
    }
}
