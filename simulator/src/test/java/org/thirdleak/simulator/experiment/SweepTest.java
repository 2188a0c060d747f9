package org.thirdleak.simulator.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thirdleak.simulator.config.ConfigDocument;
import org.thirdleak.simulator.config.RunConfigReader;
import org.thirdleak.simulator.execution.CheckpointFolder;
import org.thirdleak.simulator.execution.Checkpoints;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.execution.WorkFingerprint;
import org.thirdleak.simulator.inference.EvidenceEstimator;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.Provenance;
import org.thirdleak.simulator.result.SweepResult;
import org.thirdleak.simulator.result.SweepRow;
import org.thirdleak.simulator.scenario.Scenario;
import org.thirdleak.simulator.scenario.Study;
import org.thirdleak.simulator.scenario.StudyResolver;
import org.thirdleak.simulator.scenario.SweepPlan;

class SweepTest {

    @TempDir
    static Path folder;

    private static ConfigDocument document;
    private static Study study;

    @BeforeAll
    static void config() throws Exception {
        Path config = SmallRun.write(folder.resolve("study"));
        Files.writeString(config, """

                sweep:
                  axes:
                    - { path: environment.exposure_factor, from: 0.3, to: 0.7, value_count: 3 }
                    - { path: environment.meteoroids.uncertainty_factor, from: 1, to: 3, value_count: 3 }
                  target_standard_error: 0.05
                """, StandardOpenOption.APPEND);
        document = RunConfigReader.read(config, List.of());
        study = StudyResolver.resolve(document);
    }

    private static SweepResult sweep(int threads, Progress progress, Checkpoints checkpoints) throws Exception {
        try (LocalBlockRunner runner = new LocalBlockRunner(threads, progress, checkpoints)) {
            return new Sweep(study, SweepPlan.of(document), new Provenance("1", "small", "0", 7, 0)).run(runner);
        }
    }

    private static void assertSame(SweepResult expected, SweepResult actual) {
        assertEquals(expected.rows().size(), actual.rows().size());
        for (int i = 0; i < expected.rows().size(); i++) {
            assertArrayEquals(
                    expected.rows().get(i).values(), actual.rows().get(i).values());
            assertArrayEquals(
                    expected.rows().get(i).logZ(), actual.rows().get(i).logZ());
            assertArrayEquals(
                    expected.rows().get(i).posteriors(), actual.rows().get(i).posteriors());
        }
    }

    /** A point has the numbers that a scenario with the same settings has. */
    @Test
    void aPointIsAComparisonLikeAnyOther() throws Exception {
        SweepResult result = sweep(2, Progress.SILENT, Checkpoints.NONE);
        assertEquals(9, result.rows().size());
        SweepPlan plan = SweepPlan.of(document);
        EvidenceEstimator estimator = new EvidenceEstimator(
                0.05,
                Math.min(16, document.config().evidence().replicateCount()),
                document.config().evidence().maxPointCount(),
                document.config().seed());
        try (LocalBlockRunner runner = new LocalBlockRunner(1, Progress.SILENT)) {
            for (int number = 0; number < 9; number += 4) {
                Scenario scenario = plan.scenario(plan.point(number));
                Weights weights = new SharedEvidence(estimator, runner)
                        .of(List.of(scenario))
                        .get(0);
                SweepRow row = result.rows().get(number);
                assertTrue(row.done(), row.status());
                for (int h = 0; h < weights.logZ().size(); h++) {
                    Estimate logZ = weights.logZ().get(h);
                    assertEquals(logZ.value(), row.logZ()[h]);
                    assertEquals(logZ.standardError(), row.standardErrors()[h]);
                }
            }
        }
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws Exception {
        assertSame(sweep(1, Progress.SILENT, Checkpoints.NONE), sweep(3, Progress.SILENT, Checkpoints.NONE));
    }

    @Test
    void aSweepThatWasInterruptedEndsWithTheSameNumbers() throws Exception {
        WorkFingerprint work = new WorkFingerprint("sweep", "1", "0", 7, "9 points");
        Path kept = folder.resolve("checkpoint");
        CheckpointFolder first = CheckpointFolder.open(kept, work, "", CheckpointFolder.EVERY, System::nanoTime);
        AtomicInteger done = new AtomicInteger();
        assertThrows(
                RuntimeException.class,
                () -> sweep(
                        1,
                        (job, blocks) -> {
                            if (done.incrementAndGet() == 4) {
                                throw new CancellationException("enough");
                            }
                        },
                        first));
        first.keep();
        assertTrue(CheckpointFolder.interrupted(kept).blocks() >= 4);
        AtomicInteger again = new AtomicInteger();
        SweepResult resumed = sweep(
                2,
                (job, blocks) -> again.incrementAndGet(),
                CheckpointFolder.open(kept, work, "", CheckpointFolder.EVERY, System::nanoTime));
        assertEquals(5, again.get());
        assertSame(sweep(2, Progress.SILENT, Checkpoints.NONE), resumed);
    }
}
