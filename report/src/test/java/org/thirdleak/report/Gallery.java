package org.thirdleak.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.thirdleak.report.claim.Bands;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.RunResult;
import org.thirdleak.simulator.result.ScenarioResult;

/** Writes reports of the fixtures, to be looked at: {@code java ... org.thirdleak.report.Gallery FOLDER}. */
public final class Gallery {
    private Gallery() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        ReportFolder.write(ResultFixture.base(), folder.resolve("base"), ReportOptions.DEFAULT);
        ReportFolder.write(
                ResultFixture.base(), folder.resolve("dark"), new ReportOptions(Bands.KASS_RAFTERY, Theme.DARK));
        ReportFolder.write(
                ResultFixture.builder().untrusted().build(), folder.resolve("untrusted"), ReportOptions.DEFAULT);
        ReportFolder.write(many(), folder.resolve("many"), new ReportOptions(Bands.NONE, Theme.LIGHT));
        ReportFolder.write(two(), folder.resolve("two"), ReportOptions.DEFAULT);
        ReportFolder.write(ten(), folder.resolve("ten"), ReportOptions.DEFAULT);
    }

    /** Forty scenarios, long and Cyrillic names. */
    static RunResult many() {
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

    static RunResult two() {
        return ResultFixture.builder()
                .hypotheses(
                        List.of("impacts", "defect"),
                        List.of("micrometeorite", "systematic_defect"),
                        List.of("Chance impacts", "Systematic defect"),
                        List.of(-9.5, -10.4))
                .build();
    }

    static RunResult ten() {
        List<String> ids = new ArrayList<>();
        List<String> types = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        List<Double> logZ = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ids.add("h" + i);
            types.add(i == 0 ? "micrometeorite" : i == 4 ? "systematic_defect" : "rate_change");
            titles.add(i == 3 ? "Очень длинное имя гипотезы, которое не помещается в заголовок графика" : "Explanation " + i);
            logZ.add(-10.8 + 0.17 * i);
        }
        return ResultFixture.builder().hypotheses(ids, types, titles, logZ).build();
    }
}
