package org.thirdleak.simulator.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.hypothesis.Impacts;
import org.thirdleak.simulator.result.Attribution;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.FamilyResult;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.ResultJson;
import org.thirdleak.simulator.result.RunResult;
import org.thirdleak.simulator.scenario.HypothesisFamilies.Family;
import org.thirdleak.simulator.scenario.Scenario.WeightedHypothesis;
import org.thirdleak.simulator.scenario.Studies;
import org.thirdleak.simulator.scenario.Study;

/** A small run of every kind of hypothesis in three families of unlike weight. */
class FamilyRunTest {

    private static final String HYPOTHESES = """
            hypotheses=[
              { id: impacts, type: impacts, weight: 3 },
              { id: years, type: frailty, period_edges_utc: [2011-01-01, 2013-01-01, 2016-01-01, 2018-01-01] },
              { id: cloud, type: debris_cloud, breakup_utc: 2017-06-01 },
              { id: lot, type: systematic_defect, affected_designs: [soyuz, module], lot_width_d: { log_uniform: [30, 3000] },
                onset_utc: { uniform: [2010-01-01, 2018-12-01] } },
              { id: cracks, type: systematic_defect, affected_designs: [soyuz], lot_width_d: 400, weight: 2,
                onset_utc: { uniform: [2010-01-01, 2018-12-01] }, life: { type: crack_growth } },
              { id: ageing, type: ageing, affected_designs: [soyuz, module] } ]""";

    private static final String FAMILIES =
            "families=[{ id: chance, weight: 2 }, { id: environment }, { id: defect, title: a" + " defect }]";

    private static RunResult result;

    @BeforeAll
    static void runTwice(@TempDir Path folder) throws IOException {
        result = run(folder, 1);
        assertEquals(
                ResultJson.text(result), ResultJson.text(run(folder, 4)), "the same bytes for any number of threads");
    }

    private static RunResult run(Path folder, int threads) throws IOException {
        try (LocalBlockRunner runner = new LocalBlockRunner(threads, Progress.SILENT)) {
            Study study = Studies.of(
                    SmallRun.write(folder),
                    HYPOTHESES,
                    FAMILIES,
                    "scenarios=[]",
                    "histories.count=5000",
                    "evidence.max_point_count=32768",
                    "posterior.draw_count=600");
            return new Experiment(study, runner, "test").run();
        }
    }

    private static HypothesisResult hypothesis(String id) {
        return result.hypotheses().stream()
                .filter(h -> h.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void familiesHoldWhatTheirHypothesesHold() {
        assertEquals(
                List.of("chance", "environment", "defect"),
                result.families().stream().map(FamilyResult::id).toList());
        double[] prior = {0.5, 0.25, 0.25};
        double sum = 0;
        for (int f = 0; f < 3; f++) {
            FamilyResult family = result.families().get(f);
            assertEquals(prior[f], family.priorProbability(), 1e-12);
            double members = family.hypotheses().stream()
                    .mapToDouble(id -> hypothesis(id).posteriorProbability())
                    .sum();
            assertEquals(members, family.posteriorProbability(), 1e-12);
            assertTrue(family.posteriorStandardError() > 0);
            sum += family.posteriorProbability();
        }
        assertEquals(1, sum, 1e-12);
        assertEquals(0.375, hypothesis("impacts").priorProbability(), 1e-12);
        assertEquals(0.125, hypothesis("cracks").priorProbability(), 1e-12);
    }

    @Test
    void bayesFactorsOfFamiliesAreAveragesOfEvidence() {
        double chance = 0.75 * z("impacts") + 0.25 * z("years");
        double defect = 0.25 * z("lot") + 0.5 * z("cracks") + 0.25 * z("ageing");
        FamilyResult family = result.families().get(2);
        BayesFactor factor = family.bayesFactors().get(0);
        assertEquals("chance", factor.over());
        assertEquals(defect / chance, factor.value(), 1e-12 * factor.value());
        assertEquals(Math.log(defect), family.logEvidence().value(), 1e-12);
        // the posterior odds are the prior odds times the Bayes factor
        double odds = family.posteriorProbability() / result.families().get(0).posteriorProbability() * 0.5 / 0.25;
        assertEquals(odds, factor.value(), 1e-9);
    }

    private static double z(String id) {
        return Math.exp(hypothesis(id).logEvidence().value());
    }

    /** Averages over hypotheses take the prior weights by family. */
    @Test
    void attributionAndForecastAreAveragedByFamilyWeights() {
        for (String unit : List.of("s4", "m1")) {
            double expected = 0;
            double averaged = Double.NaN;
            for (Attribution attribution : result.attribution()) {
                boolean here = attribution.unit().equals(unit);
                if (here && attribution.hypothesis().equals(Attribution.AVERAGED)) {
                    averaged = attribution.defectProbability().value();
                } else if (here) {
                    expected += attribution.defectProbability().value()
                            * hypothesis(attribution.hypothesis()).posteriorProbability();
                }
            }
            assertEquals(expected, averaged, 1e-12, unit);
        }
        double within = result.hypotheses().stream()
                .mapToDouble(h -> h.posteriorProbability() * h.forecast().get(1).probability())
                .sum();
        assertEquals(within, result.forecast().get(1).probability(), 1e-12);
    }

    /** By hand: Z of 1 and 3 with errors of 10 %, against Z of 4 without error, a prior of 2/3 to 1/3. */
    @Test
    void errorsArePropagatedAsByHand() {
        List<WeightedHypothesis> hypotheses =
                List.of(weighted("a", 1 / 3.0), weighted("b", 1 / 3.0), weighted("c", 1 / 3.0));
        List<Estimate> logZ =
                List.of(new Estimate(0, 0.1), new Estimate(Math.log(3), 0.1), new Estimate(Math.log(4), 0));
        List<FamilyResult> families = new FamilyWeights(
                        new Weights(hypotheses, logZ),
                        List.of(new Family("x", "", List.of("a", "b")), new Family("y", "", List.of("c"))))
                .results();
        assertEquals(Math.log(2), families.get(0).logEvidence().value(), 1e-12);
        // relative error of (1 + 3)/2: √(1² + 3²) · 0.1 / 4
        double error = Math.sqrt(10) * 0.1 / 4;
        assertEquals(error, families.get(0).logEvidence().standardError(), 1e-12);
        assertEquals(0.5, families.get(0).posteriorProbability(), 1e-12);
        // p = S/(S + 4) with S = 4: dp = 0.25 dS/S
        assertEquals(0.25 * error, families.get(0).posteriorStandardError(), 1e-12);
        assertEquals(2, families.get(1).bayesFactors().get(0).value(), 1e-12);
        assertEquals(error, families.get(1).bayesFactors().get(0).standardError(), 1e-12);
    }

    private static WeightedHypothesis weighted(String id, double prior) {
        return new WeightedHypothesis(new Impacts(id, "", Studies.base().base().impacts()), prior);
    }
}
