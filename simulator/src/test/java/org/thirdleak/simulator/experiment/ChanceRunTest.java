package org.thirdleak.simulator.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.result.ApproximateBayes;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.RunResult;
import org.thirdleak.simulator.result.ScanResult;
import org.thirdleak.simulator.result.SimulationOdds;
import org.thirdleak.simulator.scenario.Studies;

/** The scan over widths and the odds by resembling histories, as a whole run makes them. */
class ChanceRunTest {

    private static final String SETTINGS = """
            look_elsewhere: { window_widths_d: [400, 50, 200, 4000], rate_prior: { shape_factor: 1, exposure_yr: 4 } }
            approximate_bayes:
              summaries: { largest_cluster_tolerance_count: 0 }
              population_count: 300
              replicate_count: 8
              step_count: 8
            """;

    @TempDir
    static Path folder;

    private static RunResult result;

    @BeforeAll
    static void runOnce() throws IOException {
        Path config = SmallRun.write(folder);
        Files.writeString(config, Files.readString(config) + SETTINGS);
        result = run(2);
    }

    private static RunResult run(int threads) {
        try (LocalBlockRunner runner = new LocalBlockRunner(threads, Progress.SILENT)) {
            return new Experiment(Studies.of(folder.resolve("small.yaml")), runner, "1").run();
        }
    }

    /** |z| below 4.5 in eight comparisons, given the seed. */
    @Test
    void bothRoadsToTheScanAgree() {
        ScanResult scan = result.scan();
        assertEquals(
                List.of(50.0, 200.0, 400.0, 4000.0),
                scan.curve().stream().map(ScanResult.Width::windowDays).toList());
        assertEquals(122.27, scan.observedSpanDays(), 0.03);
        for (ScanResult.Width width : scan.curve()) {
            double error = Math.hypot(
                    width.given().standardError(), width.givenByHistories().standardError());
            assertEquals(width.givenByHistories().value(), width.given().value(), 4.5 * error, width.toString());
            // no window holds more than somewhere; equal where it holds the whole record
            assertTrue(width.lookElsewhereFactor().value() > 0.97, width.toString());
        }
        ScanResult.Width stated = scan.curve().get(1);
        assertEquals(scan.probability(), stated.given().value());
        assertEquals(scan.priorPredictiveProbability(), stated.priorPredictive().value(), 1e-15);
        assertEquals(
                scan.posteriorPredictiveProbability(),
                stated.posteriorPredictive().value(),
                1e-15);
    }

    @Test
    void theSteadyRecordLeavesOutWindowsLongerThanHalfOfIt() {
        ScanResult.Steady steady = result.scan().steady();
        assertTrue(steady.computed());
        assertEquals(1, steady.priorShape());
        assertEquals(3, steady.curve().size());
        assertEquals(2 / (steady.recordDays() / 365.25), steady.ratePerYear(), 1e-12);
    }

    /** Leaks and cluster are what the match rule looks at, so that the plain histories are a second road. */
    @Test
    void oddsByResemblingHistoriesAreThoseOfPlainOnes() {
        ApproximateBayes found = result.approximateBayes();
        assertTrue(found.computed());
        assertEquals(
                List.of("leaks", "leaks", "largest_cluster"),
                found.summaries().stream().map(ApproximateBayes.Summary::kind).toList());
        for (int i = 0; i < 3; i++) {
            ApproximateBayes.Matches matches = found.hypotheses().get(i);
            HypothesisResult plain = result.hypotheses().get(i);
            double p = plain.simulation().fraction();
            double error = Math.hypot(
                    matches.probability().standardError(),
                    Math.sqrt(p / plain.simulation().histories()));
            assertTrue(matches.reached());
            assertEquals(p, matches.probability().value(), 4.5 * error, matches.id());
            assertTrue(matches.parameters().stream().anyMatch(q -> q.name().equals("soyuz.exposed_area")));
        }
        assertEquals(3, found.odds().size());
        for (SimulationOdds odds : found.odds()) {
            assertTrue(odds.low() < odds.value() && odds.value() < odds.high(), odds.toString());
        }
    }

    @Test
    void anyNumberOfThreadsGivesTheSameNumbers() {
        RunResult again = run(1);
        assertEquals(result.scan(), again.scan());
        assertEquals(result.approximateBayes(), again.approximateBayes());
    }
}
