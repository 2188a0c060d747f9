package org.thirdleak.simulator.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.Diagnostics;
import org.thirdleak.simulator.result.Diagnostics.Check;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.RunResult;
import org.thirdleak.simulator.scenario.Studies;

/** Each check fails for the run that it is there to stop, and names what is wrong. */
class DiagnosticChecksTest {

    private static final String[] QUICK = {
        "scenarios=[]", "histories.count=2000", "posterior.draw_count=500", "forecast=null", "prior_odds=null"
    };

    @TempDir
    static Path folder;

    @BeforeAll
    static void write() throws IOException {
        SmallRun.write(folder);
    }

    private static CompletedRun complete(String... overrides) {
        List<String> all = new ArrayList<>(List.of(QUICK));
        all.addAll(List.of(overrides));
        try (LocalBlockRunner runner = new LocalBlockRunner(2, Progress.SILENT)) {
            return new Experiment(Studies.of(folder.resolve("small.yaml"), all.toArray(String[]::new)), runner, "1.2.3")
                    .complete();
        }
    }

    private static Diagnostics diagnostics(String... overrides) {
        return complete(overrides).result().diagnostics();
    }

    private static Check check(Diagnostics diagnostics, String name) {
        return diagnostics.checks().stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + diagnostics.checks()));
    }

    private static void assertWarns(Diagnostics diagnostics, String name, String words) {
        Check check = check(diagnostics, name);
        assertFalse(check.passed(), check::toString);
        assertEquals(Diagnostics.WARNING, check.severity());
        assertTrue(check.statement().contains(words), check::statement);
        assertTrue(diagnostics.trusted(), () -> diagnostics.checks().toString());
    }

    @Test
    void noMatchAndAMissedTargetAreSaid() {
        Diagnostics found = diagnostics(
                "matching.window_d=0.5", "evidence.max_point_count=8192", "evidence.target_standard_error=1e-5");
        assertWarns(found, "matching histories of defect", "0 of 2000 histories match the record: ");
        assertWarns(
                found,
                "precision target of defect",
                "target 0.0000; more would have been needed than evidence.max_point_count, 8192");
    }

    /** Half of the histories at the limit, then one leak beyond it. */
    @Test
    void aStrawManIsNamed() {
        long[] histories = new long[100];
        histories[3] = 50;
        histories[30] = 20;
        histories[31] = 69;
        assertTrue(PriorChecks.expected("x", histories, 3).passed());
        histories[31] = 71;
        Check found = PriorChecks.expected("x", histories, 3);
        assertFalse(found.passed());
        assertEquals(Diagnostics.WARNING, found.severity());
        assertEquals(
                "half of its histories have at most 31 leaks, the record has 3: its priors expect far too many, and a Bayes"
                        + " factor against it beats a straw man",
                found.statement());
    }

    /** Narrow priors: the record has nothing to add. */
    @Test
    void priorsThatDominateAreSaid() {
        Diagnostics found = diagnostics(
                "environment.meteoroids.uncertainty_factor={ log_normal: { median: 1, sigma_ln: 0.01 } }",
                "designs.soyuz.exposed_area_m2={ log_uniform: [2, 2.02] }",
                "designs.module.wall_thickness_mm={ log_uniform: [1, 1.01] }",
                "environment.exposure_factor={ uniform: [0.5, 0.505] }");
        assertWarns(found, "what the record tells impacts", "its posteriors are its priors");
    }

    /** A meteoroid flux a hundred thousand times too small, known within a factor of e: the width of its prior decides. */
    @Test
    void aBayesFactorThatHangsOnAWidthIsSaid() {
        Diagnostics found = diagnostics(
                "environment.meteoroids.uncertainty_factor={ log_normal: { median: 1e-5, sigma_ln: 2 } }",
                "environment.debris.model={ type: none }",
                "evidence.max_point_count=131072");
        Check check = check(found, "width of priors, defect : impacts");
        assertFalse(check.passed(), check::toString);
        assertEquals(Diagnostics.WARNING, check.severity());
        assertTrue(
                check.statement()
                        .startsWith(
                                "halving the width of the prior of meteoroid_factor multiplies the Bayes factor by"),
                check::statement);
    }

    /** Six decades of area with a thousand points: a handful of weights is the whole sum. */
    @Test
    void noBayesFactorRestsOnAFewWeights() {
        RunResult result = complete(
                        "evidence.max_point_count=1024",
                        "designs.soyuz.exposed_area_m2={ log_uniform: [0.01, 10000] }",
                        "environment.meteoroids.uncertainty_factor={ log_normal: { median: 1000, sigma_ln: 3 } }")
                .result();
        assertFalse(result.diagnostics().trusted());
        List<String> unreliable = result.hypotheses().stream()
                .map(HypothesisResult::id)
                .filter(id -> !check(result.diagnostics(), "tail of the weights of " + id)
                        .passed())
                .toList();
        assertFalse(unreliable.isEmpty(), () -> result.diagnostics().checks().toString());
        for (String id : unreliable) {
            Check check = check(result.diagnostics(), "tail of the weights of " + id);
            assertTrue(check.stops());
            assertTrue(check.statement().endsWith("not reliable, so no Bayes factor of this hypothesis is given"));
            for (BayesFactor factor : result.bayesFactors()) {
                assertFalse(factor.of().equals(id) || factor.over().equals(id), factor::toString);
            }
        }
    }

    @Test
    void anImpossibleRecordNamesHypothesisAndReason() {
        assertEquals(
                "the record is impossible under hypothesis defect: its likelihood is 0 wherever its priors reach, already"
                        + " before the leak of s4 at 2018-04-01T06:00:00Z: more units should have leaked by then. Maybe a"
                        + " prior is fixed at a value that excludes it.",
                message(
                        "hypotheses.defect.affected_fraction=1",
                        "hypotheses.defect.onset_utc=2010-01-01",
                        "hypotheses.defect.life={ type: weibull, shape_factor: 3, scale_d: 10 }"));
        assertEquals(
                "the record is impossible under hypothesis impacts: its likelihood is 0 wherever its priors reach, from the"
                        + " leak of s4 at 2018-04-01T06:00:00Z on: nothing in it could have caused that leak. Maybe a"
                        + " prior is fixed at a value that excludes it.",
                message(
                        "environment.meteoroids.uncertainty_factor=1e-320",
                        "designs.soyuz.exposed_area_m2=1e-9",
                        "environment.debris.model={ type: none }"));
    }

    private static String message(String... overrides) {
        return String.valueOf(assertThrows(ImpossibleRecordException.class, () -> complete(overrides))
                .getMessage());
    }

    @Test
    void drawsAreATableWithTheSameBytes() throws IOException {
        CompletedRun run = complete("posterior.file_draw_count=100");
        byte[] draws = run.draws().compressed();
        assertArrayEquals(
                draws, complete("posterior.file_draw_count=100").draws().compressed());
        Path one = Files.write(folder.resolve("one.csv.gz"), draws);
        List<String> lines = lines(one);
        assertEquals(
                ".chain,.iteration,.draw,hypothesis,soyuz.exposed_area_m2,module.wall_thickness_mm,exposure_factor,"
                        + "meteoroid_factor,rate_multiplier,change_utc,defect.affected_fraction,defect.life_shape,"
                        + "defect.life_scale_d,defect.onset_utc",
                lines.get(0));
        assertEquals(1 + 3 * 100, lines.size());
        String[] last = lines.get(300).split(",", -1);
        assertEquals(14, last.length);
        assertEquals(List.of("100", "defect", "", ""), List.of(last[2], last[3], last[8], last[9]));
        assertTrue(last[13].matches("20[01]\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"), last[13]);
        double share = Double.parseDouble(last[10]);
        assertTrue(share > 0 && share < 1);
        assertTrue(complete("posterior.file_draw_count=0").draws().isEmpty());
    }

    private static List<String> lines(Path file) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
