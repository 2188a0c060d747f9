package org.thirdleak.simulator.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thirdleak.simulator.config.CalibrationConfig;
import org.thirdleak.simulator.execution.CheckpointFolder;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.execution.SerialBlockRunner;
import org.thirdleak.simulator.execution.WorkFingerprint;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.result.CalibrationResult;
import org.thirdleak.simulator.result.CalibrationResult.FamilyCheck;
import org.thirdleak.simulator.result.CalibrationResult.HypothesisCalibration;
import org.thirdleak.simulator.result.CalibrationResult.RecoveryCell;
import org.thirdleak.simulator.result.CalibrationResult.RecoveryRow;
import org.thirdleak.simulator.result.Provenance;
import org.thirdleak.simulator.result.ResultJson;

/** The analysis on trial on a fleet so simple that the right answer is beyond doubt, and with faults that must be found. */
class CalibrationTest {

    private static final int RECORDS = 500;

    @TempDir
    private Path folder;

    private static Calibration calibration(int records, Hypothesis... hypotheses) {
        return new Calibration(
                List.of(hypotheses),
                ToyFleet.plan(),
                new CalibrationConfig(records, 1024, 200),
                new Provenance("test", "toy", "0".repeat(64), 1, records),
                "A toy");
    }

    private static CalibrationResult calibrated(Hypothesis... hypotheses) {
        return calibration(RECORDS, hypotheses).run(new SerialBlockRunner());
    }

    private static FamilyCheck family(CalibrationResult result, String name) {
        Optional<FamilyCheck> found =
                result.checks().stream().filter(c -> c.name().equals(name)).findFirst();
        return found.orElseThrow();
    }

    /** Fixed seed; by the levels of its families another seed fails in one case of ten. */
    @Test
    void soundAnalysisPasses() {
        CalibrationResult result = calibrated(ToyFleet.calm(), ToyFleet.busy());
        assertTrue(result.passed(), () -> String.valueOf(result.checks()));
        for (RecoveryRow row : result.recovery()) {
            assertEquals(
                    1, row.cells().stream().mapToDouble(RecoveryCell::fraction).sum(), 1e-12);
            assertEquals(
                    1,
                    row.cells().stream()
                            .mapToDouble(c -> c.meanPosterior().value())
                            .sum(),
                    1e-12);
        }
        assertTrue(result.recovery().get(0).cells().get(0).low() > 0.5, "told apart better than by a coin");
        for (HypothesisCalibration hypothesis : result.hypotheses()) {
            assertEquals(RECORDS, hypothesis.records());
            assertEquals(1, hypothesis.parameters().size(), "fixed parameters are not ranked");
            assertEquals(
                    hypothesis.ranked(),
                    hypothesis.parameters().get(0).rankCounts().stream()
                            .mapToInt(Integer::intValue)
                            .sum());
        }
    }

    /** The simulator leaks twice as often as the prior says. */
    @Test
    void priorOffByTwoIsFound() {
        CalibrationResult result = calibrated(ToyFleet.playedAt(ToyFleet.calm(), 2), ToyFleet.busy());
        assertFalse(result.passed());
        assertFalse(family(result, "ranks of parameters").passed(), () -> String.valueOf(result.checks()));
    }

    /** Ranks cannot see a constant, Bayes factors can. */
    @Test
    void missingNormalisingConstantIsFound() {
        CalibrationResult result =
                calibrated(ToyFleet.faulty(ToyFleet.calm(), (logRate, leaks) -> Math.log(2)), ToyFleet.busy());
        assertTrue(family(result, "ranks of parameters").passed());
        assertFalse(family(result, "bounded Bayes factors").passed(), () -> String.valueOf(result.checks()));
        assertFalse(
                family(result, "calibration of posterior probabilities").passed(),
                () -> String.valueOf(result.checks()));
    }

    /** One leak too few enters the likelihood. */
    @Test
    void leakNotCountedIsFound() {
        CalibrationResult result = calibrated(
                ToyFleet.faulty(ToyFleet.calm(), (logRate, leaks) -> leaks > 0 ? -logRate : 0.0), ToyFleet.busy());
        assertFalse(family(result, "ranks of parameters").passed(), () -> String.valueOf(result.checks()));
    }

    /** Interrupted twice, with another number of threads each time: not a byte differs. */
    @Test
    void goesOnWhereItWasInterrupted() throws Exception {
        Calibration calibration = calibration(150, ToyFleet.calm(), ToyFleet.busy());
        String whole = ResultJson.text(calibration.run(new SerialBlockRunner()));
        for (int interrupted = 1; interrupted <= 2; interrupted++) {
            int until = 7 * interrupted;
            CheckpointFolder checkpoints = checkpoints();
            List<LocalBlockRunner> self = new CopyOnWriteArrayList<>();
            try (LocalBlockRunner runner = new LocalBlockRunner(
                    interrupted,
                    (job, done) -> {
                        if (done >= until) {
                            self.forEach(LocalBlockRunner::cancel);
                        }
                    },
                    checkpoints)) {
                self.add(runner);
                assertThrows(CancellationException.class, () -> calibration.run(runner));
            }
            checkpoints.keep();
        }
        try (Stream<Path> kept = Files.list(folder.resolve("checkpoint"))) {
            assertEquals(1, kept.count(), "no draft is left behind");
        }
        AtomicLong first = new AtomicLong();
        Progress progress = (job, done) -> first.compareAndSet(0, done);
        try (LocalBlockRunner runner = new LocalBlockRunner(2, progress, checkpoints())) {
            assertEquals(whole, ResultJson.text(calibration.run(runner)));
        }
        assertTrue(first.get() >= 14, "blocks already done are not done again: " + first.get());
    }

    private CheckpointFolder checkpoints() throws IOException {
        WorkFingerprint work = new WorkFingerprint("calibration", "1", "", 1, "");
        return CheckpointFolder.open(folder.resolve("checkpoint"), work, "", CheckpointFolder.EVERY, System::nanoTime);
    }

    @Test
    void resultIsReadAsItWasWritten() throws Exception {
        CalibrationResult result =
                calibration(20, ToyFleet.calm(), ToyFleet.busy()).run(new SerialBlockRunner());
        Path file = Files.writeString(folder.resolve(ResultJson.CALIBRATION_FILE), ResultJson.text(result));
        assertEquals(result, ResultJson.readCalibration(file));
    }
}
