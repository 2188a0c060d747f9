package org.thirdleak.report;

import java.util.ArrayList;
import java.util.List;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.DegradationResult;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.FamilyResult;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.RunResult;
import org.thirdleak.simulator.result.ScenarioResult;

/** Results that strain a layout. */
public final class ExtremeResults {
    private ExtremeResults() {}

    /** Forty scenarios with long and with Cyrillic names. */
    public static RunResult manyScenarios() {
        var builder = ResultFixture.builder();
        List<ScenarioResult> scenarios = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String title = i % 3 == 0
                    ? "Имя сценария по-русски номер " + i
                    : "A name of an assumption that goes on until it is eighty characters long, number " + i;
            scenarios.add(builder.scenario("s" + i, title, List.of(-10.8, -10.8 + (i - 12) * 0.17, -9.6 - i * 0.03)));
        }
        return builder.scenarios(scenarios).build();
    }

    /** The base case with its first few scenarios. */
    public static RunResult fewScenarios(int count) {
        return ResultFixture.builder()
                .scenarios(ResultFixture.base().scenarios().subList(0, count))
                .build();
    }

    /** Two hypotheses, the first one ahead. */
    public static RunResult twoHypotheses() {
        return ResultFixture.builder()
                .hypotheses(
                        List.of("impacts", "defect"),
                        List.of("impacts", "systematic_defect"),
                        List.of("chance impacts", "systematic defect"),
                        List.of(-9.5, -10.4))
                .build();
    }

    /** Two hypotheses that know no other leaks than impacts. */
    public static RunResult impactsOnly() {
        return ResultFixture.builder()
                .hypotheses(
                        List.of("impacts", "years"),
                        List.of("impacts", "frailty"),
                        List.of("chance impacts", "better and worse years"),
                        List.of(-10.85, -10.82))
                .build();
    }

    /** Ten hypotheses, one with a long Cyrillic name. */
    public static RunResult tenHypotheses() {
        return tenHypotheses(DegradationResult.NONE);
    }

    private static RunResult tenHypotheses(DegradationResult degradation) {
        List<String> ids = new ArrayList<>();
        List<String> types = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        List<Double> logZ = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ids.add("h" + i);
            types.add(i == 0 ? "impacts" : i == 4 ? "systematic_defect" : "rate_change");
            titles.add(
                    i == 4
                            ? "Очень длинное имя гипотезы, которое никак не помещается в заголовок одного графика"
                            : "Explanation " + i);
            logZ.add(-10.8 + 0.17 * i);
        }
        return ResultFixture.builder()
                .hypotheses(ids, types, titles, logZ)
                .degradation(degradation)
                .build();
    }

    /** Ten hypotheses in three families, one with a long Cyrillic name, under some scenarios. */
    public static RunResult families(int scenarios) {
        List<String> ids = new ArrayList<>();
        List<String> types = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        List<Double> logZ = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ids.add("h" + i);
            types.add(i < 2 ? "impacts" : i < 4 ? "rate_change" : "systematic_defect");
            titles.add("An explanation of middling length, number " + i);
            logZ.add(i < 2 ? -10.8 : -9.6 + 0.05 * i);
        }
        List<FamilyResult> families = List.of(
                family("chance", "chance", ids.subList(0, 2), 0.15),
                family("environment", "Очень длинное имя семьи гипотез об изменившейся среде", ids.subList(2, 4), 0.4),
                family("defect", "", ids.subList(4, 10), 0.45));
        var builder =
                ResultFixture.builder().hypotheses(ids, types, titles, logZ).families(families);
        List<ScenarioResult> tried = new ArrayList<>();
        for (int s = 0; s < scenarios; s++) {
            List<Double> values = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                values.add(logZ.get(i) + (i < 4 ? 0.4 * (s % 5) : -0.3 * (s % 7)));
            }
            tried.add(builder.scenario("s" + s, "An assumption that is not the usual one, number " + s, values));
        }
        return builder.scenarios(tried).build();
    }

    private static FamilyResult family(String id, String title, List<String> hypotheses, double posterior) {
        Estimate logZ = new Estimate(-10 + Math.log(posterior), 0.002);
        List<BayesFactor> factors = id.equals("chance")
                ? List.of()
                : List.of(BayesFactor.of(id, logZ, "chance", new Estimate(-10 + Math.log(0.15), 0.002)));
        return new FamilyResult(id, title, hypotheses, 0.1 * hypotheses.size(), posterior, 0.0005, logZ, factors);
    }

    /** The record without its three leaks. */
    public static RunResult withoutLeaks() {
        return ResultFixture.builder()
                .units(ResultFixture.realUnits().stream()
                        .filter(unit -> unit.leakUtc().isEmpty())
                        .toList())
                .build();
    }

    /** The base case with what leaks of two designs do. */
    public static RunResult leaks() {
        return ResultFixture.builder()
                .degradation(LeakFixture.degradation(
                        24, 1, List.of(LeakFixture.SOYUZ, LeakFixture.NAUKA), LeakFixture.THREE))
                .build();
    }

    /** Holes so small that half of the leaks do not empty the loop. */
    public static RunResult slowLeaks() {
        return ResultFixture.builder()
                .degradation(LeakFixture.degradation(24, 0.25, List.of(LeakFixture.SOYUZ), LeakFixture.THREE))
                .build();
    }

    /** Ten hypotheses with four mixtures of causes, designs with long and with Cyrillic names, a failed trajectory. */
    public static RunResult leaksOfTenHypotheses() {
        List<LeakFixture.Shares> shares = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            shares.add(new LeakFixture.Shares("h" + i, i < 4 ? 1 : 0.2 * (1 + i % 4)));
        }
        DegradationResult found = LeakFixture.degradation(
                24,
                1,
                List.of(
                        new LeakFixture.Design(
                                "long",
                                "A name of a design that goes on until it is eighty characters long, really",
                                "soyuz-loop"),
                        new LeakFixture.Design(
                                "cyrillic", "Очень длинное имя корабля с радиатором снаружи", "soyuz-loop")),
                shares);
        List<DegradationResult.TrajectorySample> samples = new ArrayList<>(found.samples());
        samples.replaceAll(sample -> new DegradationResult.TrajectorySample(
                sample.cause(),
                sample.design(),
                sample.hypothesis(),
                sample.histories(),
                sample.trajectories() - 1,
                sample.medianHoleMm(),
                sample.lowHoleMm(),
                sample.highHoleMm(),
                List.of(new DegradationResult.FailedTrajectory(42, 7, 3, "coolant at <214.9> K & below its range"))));
        return tenHypotheses(
                new DegradationResult(true, found.horizonH(), samples, found.outlooks(), found.sensitivities()));
    }

    /** Leaks whose causes are the same under all hypotheses. */
    public static RunResult leaksOfOneCause() {
        List<LeakFixture.Shares> shares = LeakFixture.THREE.stream()
                .map(share -> new LeakFixture.Shares(share.hypothesis(), 1))
                .toList();
        return ResultFixture.builder()
                .degradation(LeakFixture.degradation(24, 1, List.of(LeakFixture.SOYUZ), shares))
                .build();
    }

    /** A page that is full without what leaks do. */
    public static RunResult leaksWithManyScenarios() {
        return ResultFixture.builder()
                .scenarios(manyScenarios().scenarios())
                .degradation(slowLeaks().degradation())
                .build();
    }

    /** The base case with odds by histories that resemble the record. */
    public static RunResult approximate() {
        return ResultFixture.builder()
                .approximate(ApproximateBayesFixture.of(List.of("impacts", "defect", "rate-change")))
                .build();
    }

    /** The same, where impacts find no match. */
    public static RunResult approximateWithoutMatch() {
        return ResultFixture.builder()
                .approximate(ApproximateBayesFixture.without(List.of("impacts", "defect", "rate-change")))
                .build();
    }

    /** The same of ten hypotheses. */
    public static RunResult approximateOfTen() {
        RunResult ten = tenHypotheses();
        List<String> ids = ten.hypotheses().stream().map(HypothesisResult::id).toList();
        return ResultFixture.builder()
                .hypotheses(
                        ids,
                        ten.hypotheses().stream().map(HypothesisResult::type).toList(),
                        ten.hypotheses().stream().map(HypothesisResult::title).toList(),
                        ten.hypotheses().stream()
                                .map(hypothesis -> hypothesis.logEvidence().value())
                                .toList())
                .approximate(ApproximateBayesFixture.of(ids))
                .build();
    }
}
