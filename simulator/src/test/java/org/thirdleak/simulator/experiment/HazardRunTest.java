package org.thirdleak.simulator.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.result.Convergence;
import org.thirdleak.simulator.result.Diagnostics.Check;
import org.thirdleak.simulator.result.ForecastPoint;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.LeakHazard;
import org.thirdleak.simulator.result.LeakHazard.Course;
import org.thirdleak.simulator.result.LeakHazard.Level;
import org.thirdleak.simulator.result.LeakHazard.SurvivalPoint;
import org.thirdleak.simulator.result.ResultJson;
import org.thirdleak.simulator.result.RunResult;
import org.thirdleak.simulator.scenario.Studies;

/** Hazard, survival, convergence and measures of a whole run, against the numbers that they stand beside. */
class HazardRunTest {

    @TempDir
    static Path folder;

    private static RunResult result;
    /** Too few points, and no flights that could be forecast. */
    private static RunResult rough;

    @BeforeAll
    static void runOnce() throws IOException {
        SmallRun.write(folder);
        result = run("scenarios=[]");
        rough = run("scenarios=[]", "evidence.max_point_count=1024", "histories.count=2000", "forecast=null");
    }

    private static RunResult run(String... overrides) {
        try (LocalBlockRunner runner = new LocalBlockRunner(2, Progress.SILENT)) {
            return new Experiment(Studies.of(folder.resolve("small.yaml"), overrides), runner, "1.2.3").run();
        }
    }

    private static List<ForecastPoint> forecast(int course) {
        return course < result.hypotheses().size()
                ? result.hypotheses().get(course).forecast()
                : result.forecast();
    }

    @Test
    void survivalIsOneLessTheForecastAtItsDays() {
        for (int h = 0; h <= 3; h++) {
            Course course = result.hazard().hypotheses().get(h);
            for (ForecastPoint point : forecast(h)) {
                SurvivalPoint silent = course.survival().stream()
                        .filter(s -> s.days() == point.days())
                        .findFirst()
                        .orElseThrow();
                assertEquals(1 - point.probability(), silent.probability(), 1e-14);
                assertEquals(point.standardError(), silent.standardError(), 1e-14);
            }
        }
    }

    @Test
    void survivalFallsFromOne() {
        for (Course course : result.hazard().hypotheses()) {
            double before = 1;
            for (SurvivalPoint point : course.survival()) {
                assertTrue(point.probability() <= before && point.probability() > 0, course.hypothesis());
                assertTrue(point.standardError() > 0);
                before = point.probability();
            }
        }
    }

    /** No hazard without its integral: the steps of the record add up to the leaks expected in it. */
    @Test
    void stepsAddUpToTheExpectedLeaks() {
        List<LeakHazard.Step> steps = result.hazard().steps();
        for (Course course : result.hazard().hypotheses()) {
            double all = 0;
            double byImpacts = 0;
            for (int k = 0; k < steps.size(); k++) {
                if (steps.get(k).toUtc().compareTo(result.record().observeUntilUtc()) <= 0) {
                    double years = (day(steps.get(k).toUtc()) - day(steps.get(k).fromUtc())) / Epoch.DAYS_PER_YEAR;
                    all += course.levels().get(k).perYear() * years;
                    byImpacts += course.levels().get(k).byImpactsPerYear() * years;
                }
            }
            assertEquals(course.expectedLeaks().value(), all, 1e-9);
            assertEquals(course.expectedByImpacts().value(), byImpacts, 1e-9);
        }
    }

    private static double day(String utc) {
        return Epoch.days(java.time.Instant.parse(utc));
    }

    @Test
    void bandsLieInOrderAndImpactsAreAPart() {
        for (Course course : result.hazard().hypotheses()) {
            for (Level level : course.levels()) {
                assertTrue(level.q05() <= level.q25() && level.q25() <= level.q75() && level.q75() <= level.q95());
                assertTrue(level.q05() <= level.perYear() && level.byImpactsPerYear() <= level.perYear() + 1e-15);
                assertTrue(level.perYear() == 0 || level.standardError() > 0);
            }
        }
        Course chance = result.hazard().hypotheses().get(0);
        chance.levels().forEach(level -> assertEquals(level.perYear(), level.byImpactsPerYear()));
        Course defect = result.hazard().hypotheses().get(2);
        assertTrue(defect.expectedByImpacts().value() < defect.expectedLeaks().value());
    }

    @Test
    void theLastLookIsTheSimulation() {
        for (int h = 0; h < result.hypotheses().size(); h++) {
            HypothesisResult hypothesis = result.hypotheses().get(h);
            Convergence.Course course = result.convergence().hypotheses().get(h);
            Convergence.Look last = course.looks().get(course.looks().size() - 1);
            assertEquals(hypothesis.id(), course.hypothesis());
            assertEquals(hypothesis.simulation().histories(), last.histories());
            assertEquals(hypothesis.simulation().matches(), last.matching().count());
            assertEquals(hypothesis.simulation().low(), last.matching().low());
            assertEquals(hypothesis.simulation().high(), last.matching().high());
            assertEquals(
                    hypothesis.predictedLeaks().prior().get(0), last.leakless().value(), 1e-15);
        }
    }

    @Test
    void aMeasureIsBeyondItsLimitWhereItsCheckFails() {
        int measured = 0;
        for (RunResult each : List.of(result, rough)) {
            for (Check check : each.diagnostics().checks()) {
                if (check.measure().computed()) {
                    measured++;
                    assertEquals(check.passed(), check.measure().timesLimit() <= 1, check.name());
                }
            }
        }
        assertTrue(measured > 40);
    }

    @Test
    void withoutAForecastThereIsNoSurvival() {
        assertTrue(rough.hazard().hypotheses().stream()
                .allMatch(course -> course.survival().isEmpty()));
        List<LeakHazard.Step> steps = rough.hazard().steps();
        assertFalse(steps.isEmpty());
        assertEquals(
                rough.record().observeUntilUtc(), steps.get(steps.size() - 1).toUtc());
    }

    /** A result from before there was a hazard is read as one that has none. */
    @Test
    void anOlderResultIsRead() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode older = (ObjectNode) mapper.readTree(ResultJson.text(result));
        older.remove(List.of("hazard", "convergence"));
        older.path("diagnostics").path("checks").forEach(check -> ((ObjectNode) check).remove("measure"));
        Path file = Files.writeString(folder.resolve("older.json"), older.toString());
        RunResult read = ResultJson.read(file);
        assertEquals(LeakHazard.NONE, read.hazard());
        assertEquals(Convergence.NONE, read.convergence());
        assertTrue(read.diagnostics().checks().stream()
                .noneMatch(check -> check.measure().computed()));
        assertEquals(result.forecast(), read.forecast());
    }
}
