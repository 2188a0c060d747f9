package org.thirdleak.report;

import java.util.ArrayList;
import java.util.List;
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

    /** Ten hypotheses, one with a long Cyrillic name. */
    public static RunResult tenHypotheses() {
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
        return ResultFixture.builder().hypotheses(ids, types, titles, logZ).build();
    }

    /** The record without its three leaks. */
    public static RunResult withoutLeaks() {
        return ResultFixture.builder()
                .units(ResultFixture.realUnits().stream()
                        .filter(unit -> unit.leakUtc().isEmpty())
                        .toList())
                .build();
    }
}
