package org.thirdleak.simulator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thirdleak.core.fatigue.CrackGrowth;
import org.thirdleak.core.fatigue.CrackLife;
import org.thirdleak.core.fatigue.FlawPopulation;
import org.thirdleak.simulator.experiment.SmallRun;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.LifePlausibility;
import org.thirdleak.simulator.result.ResultJson;
import picocli.CommandLine;

/** A user who lets flaws grow is told which leaks came too early for that. */
class PlausibilityTest {

    private static final String LIFE = "hypotheses.defect.life.";

    @TempDir
    static Path folder;

    private static Path config;

    @BeforeAll
    static void write() throws IOException {
        config = SmallRun.write(folder.resolve("study"));
    }

    private static String execute(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, config.toString()));
        // shallow flaws: soyuz s4 leaks after 90 d, module m1 after 577 d in service, 10.6 years after its launch
        for (String set : List.of("type=crack_growth", "flaw_depth_fraction=[0.5, 0.6]", "growth_scatter_ln=0.1")) {
            arguments.addAll(List.of("--set", LIFE + set));
        }
        arguments.addAll(List.of(more));
        StringWriter out = new StringWriter();
        CommandLine line = ThirdLeak.commandLine((result, reporting, into) -> List.of());
        line.setOut(new PrintWriter(out, true));
        assertEquals(0, line.execute(arguments.toArray(String[]::new)));
        return out.toString();
    }

    private static List<String> lines(String text, String word) {
        return text.lines().filter(line -> line.contains(word)).toList();
    }

    @Test
    void checkJudgesEveryLeakAndScenario() {
        String said = execute("check", "--set", LIFE + "stress_range_mpa={ log_uniform: [20, 50] }");
        assertEquals(
                1,
                lines(said, "    s4: probability of a leak by its age of 90.3 d")
                        .size(),
                said);
        assertTrue(lines(said, "    s4: ").get(0).endsWith("PHYSICALLY IMPLAUSIBLE"), said);
        assertEquals(
                1,
                lines(said, "    m1: probability of a leak by its age of 577.5 d")
                        .size(),
                said);
        assertFalse(lines(said, "    m1: ").get(0).contains("IMPLAUSIBLE"), said);
        assertTrue(lines(said, "    soyuz-only: ").get(0).endsWith("under defect PHYSICALLY IMPLAUSIBLE: s4"), said);
    }

    @Test
    void clockOfTheLifeDecidesTheAge() {
        String said = execute("check", "--set", LIFE + "life_clock=launched");
        assertEquals(
                1,
                lines(said, "    m1: probability of a leak by its age of 3865.5 d")
                        .size(),
                said);
        assertEquals(
                1,
                lines(said, "    s4: probability of a leak by its age of 90.3 d")
                        .size(),
                said);
    }

    @Test
    void weibullLivesAreNotJudged() {
        String said = execute("check", "--set", LIFE + "type=weibull");
        assertEquals(List.of(), lines(said, "probability of a leak"));
    }

    @Test
    void runsEndWithTheJudgementAndKeepIt() throws IOException {
        Path done = folder.resolve("done");
        String said = execute(
                "run",
                "-q",
                "--set",
                LIFE + "stress_range_mpa={ log_uniform: [20, 50] }",
                "--set",
                LIFE + "threshold_mpa_sqrt_m=0.66",
                "--set",
                "histories.count=2000",
                "--set",
                "scenarios=[]",
                "--out",
                done.toString());
        List<String> verdict = lines(said, "probability of a leak by its age, over the range of stress");
        assertEquals(1, verdict.size(), said);
        assertTrue(verdict.get(0).contains("(physically implausible)"), said);
        List<HypothesisResult> hypotheses =
                ResultJson.read(done.resolve(ResultJson.FILE)).hypotheses();
        assertEquals(List.of(), hypotheses.get(0).plausibility());
        assertEquals(List.of(), hypotheses.get(1).plausibility());
        List<LifePlausibility> leaks = hypotheses.get(2).plausibility();
        assertEquals(
                List.of("s4", "m1"), leaks.stream().map(LifePlausibility::unit).toList());
        assertEquals(
                List.of(false, true),
                leaks.stream().map(LifePlausibility::plausible).toList());
        FlawPopulation flaws = new FlawPopulation(1e-3, 0.5, 0.6, 0.25, 0.1);
        CrackGrowth growth = CrackGrowth.aluminium().withThreshold(0.66);
        LifePlausibility m1 = leaks.get(1);
        // the ends of the range are its 1e-6 quantiles
        assertEquals(
                CrackLife.of(growth, flaws, 50, CrackLife.ORBITS_PER_DAY).probability(m1.ageD()),
                m1.probabilityHigh(),
                1e-4 * m1.probabilityHigh());
        assertEquals(
                0.5,
                CrackLife.of(growth, flaws, m1.stressOfMedianLifeMpa(), CrackLife.ORBITS_PER_DAY)
                        .probability(m1.ageD()),
                1e-6);
        assertTrue(m1.probabilityLow() < m1.probabilityHigh());
    }
}
