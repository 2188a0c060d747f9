package org.thirdleak.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.RunConfigReader;
import org.thirdleak.simulator.experiment.Experiment;
import org.thirdleak.simulator.hypothesis.History;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.ResultJson;
import org.thirdleak.simulator.scenario.Study;
import org.thirdleak.simulator.scenario.StudyResolver;

/**
 * The synthetic records are what our own simulator says they are: the first history of a config whose parameters are all
 * fixed. Their true hypothesis must come out on top.
 */
class SyntheticRecordsTest {

    @TempDir
    private Path folder;

    @Test
    void impactsRecordIsTheFirstHistoryOfItsTruth() throws Exception {
        compare(
                "impacts",
                "impacts",
                "# Leaks of a synthetic record: impacts alone, tubes of 0.6 and 2 m2, walls of 1.2 mm,");
    }

    @Test
    void defectRecordIsTheFirstHistoryOfItsTruth() throws Exception {
        compare(
                "defect",
                "defect",
                "# Leaks of a synthetic record: a defect of both designs from 2020-01-01 on, q 0.7, shape 4, scale 130 d,");
    }

    private void compare(String name, String hypothesis, String header) throws IOException, InvalidConfigException {
        String made = header + "\n# and otherwise as examples/configs/synthetic-truth.yaml; its first history under "
                + hypothesis + ", seed 20231009.\nunit,onset_utc\n" + leaks(hypothesis);
        Path file = Program.root().resolve("examples/data/synthetic-" + name + "-leaks.csv");
        if (Boolean.getBoolean("thirdleak.update")) {
            Files.writeString(file, made, StandardCharsets.UTF_8);
        }
        assertEquals(made, Files.readString(file, StandardCharsets.UTF_8));
    }

    private static String leaks(String hypothesis) throws IOException, InvalidConfigException {
        Path truth = Path.of(Program.config("synthetic-truth.yaml"));
        Study study = StudyResolver.resolve(RunConfigReader.read(truth, List.of()));
        StringBuilder lines = new StringBuilder();
        study.base().hypotheses().stream()
                .map(weighted -> weighted.hypothesis())
                .filter(each -> each.id().equals(hypothesis))
                .forEach(each -> Experiment.histories(study, each).replay(0, (history, point) -> {
                    for (String line : lines(study, history)) {
                        lines.append(line).append('\n');
                    }
                }));
        return lines.toString();
    }

    private static List<String> lines(Study study, History history) {
        return IntStream.range(0, history.size())
                .boxed()
                .sorted(Comparator.comparingDouble(history::day))
                .map(i -> study.base().record().units().get(history.unit(i)).id() + "," + Epoch.instant(history.day(i)))
                .toList();
    }

    @Test
    void theTrueHypothesisComesOutOnTop() throws IOException {
        assertEquals("impacts", likeliest("synthetic-impacts.yaml"));
        assertEquals("defect", likeliest("synthetic-defect.yaml"));
    }

    private String likeliest(String config) throws IOException {
        Path run = folder.resolve(config);
        List<String> arguments = new ArrayList<>(List.of("run", Program.config(config), "-q"));
        arguments.addAll(Program.QUICK);
        arguments.addAll(List.of("--out", run.toString()));
        Program program = Program.run(Program.NO_REPORT, arguments);
        assertEquals(0, program.exitCode(), program.out() + program.err());
        List<HypothesisResult> hypotheses =
                ResultJson.read(run.resolve(ResultJson.FILE)).hypotheses();
        assertTrue(hypotheses.size() >= 3);
        return hypotheses.stream()
                .max(Comparator.comparingDouble(HypothesisResult::posteriorProbability))
                .orElseThrow()
                .id();
    }
}
