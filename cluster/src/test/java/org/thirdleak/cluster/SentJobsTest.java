package org.thirdleak.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thirdleak.simulator.calibration.Calibration;
import org.thirdleak.simulator.config.CalibrationConfig;
import org.thirdleak.simulator.config.ConfigDocument;
import org.thirdleak.simulator.config.RunConfigReader;
import org.thirdleak.simulator.execution.BlockEngine;
import org.thirdleak.simulator.execution.BlockFailedException;
import org.thirdleak.simulator.execution.BlockJob;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.Checkpoints;
import org.thirdleak.simulator.execution.Mergeable;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.execution.TreeFold;
import org.thirdleak.simulator.experiment.Experiment;
import org.thirdleak.simulator.experiment.Sweep;
import org.thirdleak.simulator.result.Provenance;
import org.thirdleak.simulator.result.ResultJson;
import org.thirdleak.simulator.result.SweepResult;
import org.thirdleak.simulator.result.SweepRow;
import org.thirdleak.simulator.scenario.Scenario;
import org.thirdleak.simulator.scenario.Study;
import org.thirdleak.simulator.scenario.StudyResolver;
import org.thirdleak.simulator.scenario.SweepPlan;

/** Every job of every command, sent to executors in this program whether it is worth that or not. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SentJobsTest {

    private static final Path CONFIGS = Path.of("..", "examples", "configs");
    private static final Duration SILENCE = Duration.ofSeconds(1);
    private static final Timing SEND_ALL = new Timing(Duration.ofSeconds(30), Duration.ofNanos(1), 0, SILENCE);
    private static final Provenance PROVENANCE = new Provenance("1", "test", "0".repeat(64), 1, 1);

    private static final List<String> QUICK = List.of(
            "histories.count=20000",
            "evidence.target_standard_error=0.02",
            "evidence.scenario_standard_error=0.05",
            "evidence.cross_check_point_count=20000",
            "evidence.cross_check_engine=prior_monte_carlo",
            "posterior.draw_count=2000",
            "prior_sensitivity.values_per_side_count=0",
            "leave_one_out.target_standard_error=0.1",
            "verdict_outlook.future_count=20",
            "degradation.trajectories_per_cause_count=50");

    private static BlockRunner local;
    private static BlockRunner spark;

    @BeforeAll
    static void start() {
        local = BlockEngine.local(2).start(Progress.SILENT, Checkpoints.NONE);
        spark = new SparkEngine("local[2]", 2, SEND_ALL).start(Progress.SILENT, Checkpoints.NONE);
    }

    @AfterAll
    static void stop() {
        local.close();
        spark.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "iss-2023-approximate", "iss-2023-all-hypotheses"})
    void aRunHasTheSameResult(String config) throws Exception {
        Study study = StudyResolver.resolve(RunConfigReader.read(CONFIGS.resolve(config + ".yaml"), QUICK));
        assertEquals(
                ResultJson.text(new Experiment(study, local, "1").run()),
                ResultJson.text(new Experiment(study, spark, "1").run()));
    }

    @Test
    void soHasACalibration() throws Exception {
        Scenario base = StudyResolver.resolve(RunConfigReader.read(CONFIGS.resolve("minimal.yaml"), QUICK))
                .base();
        Calibration calibration = new Calibration(
                base.hypotheses().stream()
                        .map(Scenario.WeightedHypothesis::hypothesis)
                        .toList(),
                base.fleet(),
                new CalibrationConfig(100, 256, 50),
                PROVENANCE,
                "A fleet");
        assertEquals(ResultJson.text(calibration.run(local)), ResultJson.text(calibration.run(spark)));
    }

    @Test
    void soHasASweep() throws Exception {
        ConfigDocument document = RunConfigReader.read(
                CONFIGS.resolve("sweep-area-wall.yaml"), List.of("sweep.target_standard_error=0.1"));
        Sweep sweep = new Sweep(StudyResolver.resolve(document), SweepPlan.of(document), PROVENANCE);
        SweepResult expected = sweep.run(local);
        SweepResult sent = sweep.run(spark);
        assertEquals(expected.rows().size(), sent.rows().size());
        for (int i = 0; i < expected.rows().size(); i++) {
            SweepRow row = expected.rows().get(i);
            assertArrayEquals(row.values(), sent.rows().get(i).values());
            assertArrayEquals(row.logZ(), sent.rows().get(i).logZ());
            assertArrayEquals(row.posteriors(), sent.rows().get(i).posteriors());
        }
    }

    @Test
    void aBlockThatThrowsIsNamed() {
        Counting job = new Counting(64, block -> {
            if (block == 37) {
                throw new ArithmeticException("too far");
            }
            return block;
        });
        BlockFailedException failed = assertThrows(BlockFailedException.class, () -> spark.run(job));
        assertSays("block 37 of counting", failed);
        assertSays("too far", failed);
    }

    @Test
    void aBlockThatHangsIsNamed() {
        assertHung(37, assertThrows(BlockFailedException.class, () -> spark.run(hanging(37))));
    }

    /** The first block may be tried on this machine before any is sent. */
    @Test
    void soIsOneThatHangsOnTrial() {
        ExecutorService threads = java.util.concurrent.Executors.newSingleThreadExecutor();
        try {
            Timing timing = new Timing(Duration.ofSeconds(30), Duration.ofMillis(20), 0, SILENCE);
            Trial<Sum> trial = Trial.of(hanging(0), new TreeFold<>(), threads, timing);
            assertTrue(trial.underWay());
            assertHung(0, assertThrows(BlockFailedException.class, trial::finish));
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertHung(long block, BlockFailedException failed) {
        assertSays("block " + block + " of counting", failed);
        assertSays("no sign of life for 1 s", failed);
    }

    private static void assertSays(String words, BlockFailedException failed) {
        String message = String.valueOf(failed.getMessage());
        assertTrue(message.contains(words), message);
    }

    private static Counting hanging(long hanging) {
        return new Counting(64, block -> {
            if (block == hanging) {
                hang();
            }
            return block;
        });
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A function of a block number that can be sent. */
    private interface Work extends LongUnaryOperator, Serializable {}

    private record Sum(long value) implements Mergeable<Sum> {
        @Override
        public Sum merge(Sum next) {
            return new Sum(value + next.value);
        }
    }

    private record Counting(long blocks, Work work) implements BlockJob<Sum> {
        @Override
        public String title() {
            return "counting";
        }

        @Override
        public Sum run(long block) {
            return new Sum(work.applyAsLong(block));
        }
    }
}
