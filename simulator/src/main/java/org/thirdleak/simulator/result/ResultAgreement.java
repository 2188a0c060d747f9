package org.thirdleak.simulator.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.thirdleak.simulator.config.NearestName;

/**
 * What must agree within a result: probabilities of hypotheses sum to 1, whoever is named exists, rows that belong
 * together are equally long, and what a report cannot do without is there.
 */
final class ResultAgreement {
    /** Far above rounding and far below any digit that a report shows. */
    private static final double SUM_TOLERANCE = 1e-6;

    private final List<ResultFault> faults = new ArrayList<>();

    private ResultAgreement() {}

    /** What does not agree in a run. */
    static List<ResultFault> of(RunResult result) {
        ResultAgreement agreement = new ResultAgreement();
        agreement.hypotheses(result.hypotheses());
        agreement.names(result);
        agreement.outlooks(
                result.degradation().outlooks(),
                ResultPath.ROOT.key("degradation").key("outlooks"));
        return agreement.faults;
    }

    /** What does not agree in a circuit. */
    static List<ResultFault> of(CircuitResult result) {
        ResultAgreement agreement = new ResultAgreement();
        agreement.atLeast(result.circuits(), 1, ResultPath.ROOT.key("circuits"), "circuit");
        ResultPath samples = ResultPath.ROOT.key("samples");
        agreement.atLeast(result.samples(), 2, samples, "moments in time");
        if (result.circuits().stream().noneMatch(CircuitResult.CircuitSummary::leaking)) {
            agreement.add(ResultPath.ROOT.key("circuits"), "none of them is leaking");
        }
        for (int i = 0; i < result.samples().size(); i++) {
            ResultPath circuits = samples.item(i).key("circuits");
            List<CircuitResult.CircuitSample> sampled = result.samples().get(i).circuits();
            agreement.equallyLong(sampled, circuits, result.circuits(), "circuits");
            for (int k = 0; k < Math.min(sampled.size(), result.circuits().size()); k++) {
                agreement.equallyLong(
                        sampled.get(k).panelsC(),
                        circuits.item(k).key("panelsC"),
                        result.circuits().get(k).panels(),
                        "the panels of circuit " + result.circuits().get(k).id());
            }
        }
        return agreement.faults;
    }

    /** What does not agree in a calibration. */
    static List<ResultFault> of(CalibrationResult result) {
        ResultAgreement agreement = new ResultAgreement();
        ResultPath root = ResultPath.ROOT;
        agreement.atLeast(result.hypotheses(), 1, root.key("hypotheses"), "hypothesis");
        Set<String> ids = result.hypotheses().stream()
                .map(CalibrationResult.HypothesisCalibration::id)
                .collect(Collectors.toSet());
        for (int i = 0; i < result.recovery().size(); i++) {
            ResultPath row = root.key("recovery").item(i);
            agreement.known(result.recovery().get(i).truth(), ids, row.key("truth"));
            agreement.equallyLong(
                    result.recovery().get(i).cells(), row.key("cells"), result.hypotheses(), "hypotheses");
        }
        for (int i = 0; i < result.boundedFactors().size(); i++) {
            ResultPath factor = root.key("boundedFactors").item(i);
            agreement.known(result.boundedFactors().get(i).of(), ids, factor.key("of"));
            agreement.known(result.boundedFactors().get(i).over(), ids, factor.key("over"));
        }
        return agreement.faults;
    }

    private void hypotheses(List<HypothesisResult> hypotheses) {
        ResultPath path = ResultPath.ROOT.key("hypotheses");
        atLeast(hypotheses, 1, path, "hypothesis");
        if (!hypotheses.isEmpty()) {
            sumsToOne(hypotheses, HypothesisResult::priorProbability, "priorProbability", path);
            sumsToOne(hypotheses, HypothesisResult::posteriorProbability, "posteriorProbability", path);
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < hypotheses.size(); i++) {
            HypothesisResult hypothesis = hypotheses.get(i);
            ResultPath item = path.item(i);
            if (!ids.add(hypothesis.id())) {
                add(item.key("id"), "\"" + hypothesis.id() + "\" is the id of two hypotheses");
            }
            distribution(hypothesis.predictedLeaks(), item.key("predictedLeaks"));
            distribution(hypothesis.predictedLargestCluster(), item.key("predictedLargestCluster"));
            ResultPath marginals = item.key("shape").key("marginals");
            for (int k = 0; k < hypothesis.shape().marginals().size(); k++) {
                PosteriorShape.Marginal marginal =
                        hypothesis.shape().marginals().get(k);
                equallyLong(marginal.posterior(), marginals.item(k).key("posterior"), marginal.prior(), "prior");
            }
        }
    }

    private void distribution(Prediction prediction, ResultPath path) {
        sumsToOne(prediction.prior(), Double::doubleValue, "", path.key("prior"));
        sumsToOne(prediction.posterior(), Double::doubleValue, "", path.key("posterior"));
    }

    private void names(RunResult result) {
        ResultPath root = ResultPath.ROOT;
        Set<String> ids = result.hypotheses().stream().map(HypothesisResult::id).collect(Collectors.toSet());
        factors(result.bayesFactors(), ids, root.key("bayesFactors"));
        for (int i = 0; i < result.priorOdds().size(); i++) {
            factors(
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
            factors(scenario.bayesFactors(), own, path.key("bayesFactors"));
        }
        for (int i = 0; i < result.ledger().size(); i++) {
            List<LedgerEntry.Step> steps = result.ledger().get(i).bayesFactors();
            for (int k = 0; k < steps.size(); k++) {
                ResultPath path = root.key("ledger").item(i).key("bayesFactors").item(k);
                known(steps.get(k).of(), ids, path.key("of"));
                known(steps.get(k).over(), ids, path.key("over"));
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
            known(result.attribution().get(i).hypothesis(), averagedToo, path.key("hypothesis"));
            known(result.attribution().get(i).unit(), units, path.key("unit"));
        }
    }

    private void families(List<FamilyResult> families, Set<String> ids) {
        Set<String> familyIds = families.stream().map(FamilyResult::id).collect(Collectors.toSet());
        for (int i = 0; i < families.size(); i++) {
            ResultPath path = ResultPath.ROOT.key("families").item(i);
            factors(families.get(i).bayesFactors(), familyIds, path.key("bayesFactors"));
            for (int k = 0; k < families.get(i).hypotheses().size(); k++) {
                known(
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
        atLeast(fan.timesH(), 2, path.key("timesH"), "times");
        atLeast(fan.bands(), 1, path.key("bands"), "quantile");
        equallyLong(fan.medianLow(), path.key("medianLow"), fan.timesH(), "timesH");
        equallyLong(fan.medianHigh(), path.key("medianHigh"), fan.timesH(), "timesH");
        for (int i = 0; i < fan.bands().size(); i++) {
            equallyLong(fan.bands().get(i).values(), path.key("bands").item(i).key("values"), fan.timesH(), "timesH");
        }
    }

    private void factors(List<BayesFactor> factors, Set<String> ids, ResultPath path) {
        for (int i = 0; i < factors.size(); i++) {
            known(factors.get(i).of(), ids, path.item(i).key("of"));
            known(factors.get(i).over(), ids, path.item(i).key("over"));
        }
    }

    private void known(String id, Collection<String> ids, ResultPath path) {
        if (!ids.contains(id)) {
            String hint = NearestName.among(ids.stream().sorted().toList()).hint(id, "there are");
            add(path, "there is no \"" + id + "\"" + hint);
        }
    }

    private void atLeast(List<?> list, int count, ResultPath path, String what) {
        if (list.size() < count) {
            add(path, "needs at least " + count + " " + what + " but has " + list.size());
        }
    }

    private void equallyLong(List<?> list, ResultPath path, List<?> other, String name) {
        if (list.size() != other.size()) {
            add(path, "has " + list.size() + " values, but there are " + other.size() + " of " + name);
        }
    }

    private <T> void sumsToOne(List<T> parts, ToDoubleFunction<T> probability, String key, ResultPath path) {
        double sum = parts.stream().mapToDouble(probability).sum();
        if (Math.abs(sum - 1) > SUM_TOLERANCE) {
            String of = key.isEmpty() ? "must sum to 1" : "the values of " + key + " must sum to 1";
            add(path, of + " but sum to " + sum);
        }
    }

    private void add(ResultPath path, String message) {
        faults.add(new ResultFault(path, message));
    }
}
