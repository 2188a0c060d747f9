package org.thirdleak.simulator.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thirdleak.simulator.experiment.RunFolder;
import org.thirdleak.simulator.experiment.RunRecord;
import org.thirdleak.simulator.experiment.SmallRun;
import org.thirdleak.simulator.result.CalibrationResult;
import org.thirdleak.simulator.result.ResultJson;
import picocli.CommandLine;

class CalibrateCommandTest {

    /** What a command said and how it ended. */
    private record Outcome(int code, String out, String err) {}

    @TempDir
    static Path folder;

    private static Path config;

    @BeforeAll
    static void write() throws IOException {
        config = SmallRun.write(folder.resolve("study"));
    }

    private static Outcome calibrate(Path out, String... more) {
        List<String> args = new ArrayList<>(List.of("calibrate", config.toString(), "-q", "--replications", "20"));
        args.addAll(List.of("--set", "calibration.point_count=512", "--set", "calibration.resample_count=100"));
        args.addAll(List.of("--out", out.toString()));
        args.addAll(List.of(more));
        StringWriter said = new StringWriter();
        StringWriter complained = new StringWriter();
        CommandLine line = ThirdLeak.commandLine((result, options, place) -> List.of());
        line.setOut(new PrintWriter(said, true));
        line.setErr(new PrintWriter(complained, true));
        int code = line.execute(args.toArray(String[]::new));
        return new Outcome(code, said.toString(), complained.toString());
    }

    @Test
    void calibrationLeavesItsNumbersAndNoCheckpoint() throws IOException {
        Path place = folder.resolve("calibrated");
        Outcome done = calibrate(place);
        CalibrationResult result = ResultJson.readCalibration(place.resolve(ResultJson.CALIBRATION_FILE));
        assertEquals(result.passed() ? ExitCode.DONE : ExitCode.UNTRUSTED, done.code(), done.err());
        assertEquals(3, result.hypotheses().size());
        assertEquals(20, result.hypotheses().get(0).records());
        assertTrue(done.out().contains("20 records simulated under chance"), done.out());
        assertTrue(done.out().contains(result.passed() ? "\nCALIBRATED" : "\nNOT CALIBRATED"), done.out());
        assertFalse(Files.exists(place.resolve(RunFolder.CHECKPOINT)));
        assertTrue(RunFolder.isRun(place));

        byte[] first = Files.readAllBytes(place.resolve(ResultJson.CALIBRATION_FILE));
        Path again = folder.resolve("again");
        assertEquals(done.code(), calibrate(again, "--threads", "1").code());
        assertArrayEquals(first, Files.readAllBytes(again.resolve(ResultJson.CALIBRATION_FILE)));
    }

    @Test
    void checkpointIsNeitherIgnoredNorMixedUp() throws IOException {
        Path place = folder.resolve("interrupted");
        Path checkpoint = Files.createDirectories(place.resolve(RunFolder.CHECKPOINT));
        Files.writeString(checkpoint.resolve("work.checkpoint"), "something else altogether");
        Outcome refused = calibrate(place);
        assertEquals(ExitCode.REFUSED, refused.code());
        assertTrue(refused.err().contains("go on with --resume, or discard it with --force"), refused.err());
        Outcome damaged = calibrate(place, "--resume");
        assertEquals(ExitCode.REFUSED, damaged.code());
        assertTrue(damaged.err().contains("is damaged"), damaged.err());
        Outcome forced = calibrate(place, "--force");
        assertTrue(forced.code() == ExitCode.DONE || forced.code() == ExitCode.UNTRUSTED, forced.err());
        assertFalse(Files.exists(checkpoint));
    }

    @Test
    void calibrationWithMoreRecordsIsNotReplaced() throws IOException {
        Path place = folder.resolve("calibrated-first");
        Outcome first = calibrate(place);
        assertEquals(first.code(), calibrate(place).code(), "the same again");
        Path run = place.resolve(RunRecord.FILE);
        String text = Files.readString(run);
        Files.writeString(run, text.replace("\"replications\" : 20", "\"replications\" : 21"));
        Outcome fewer = calibrate(place);
        assertEquals(ExitCode.REFUSED, fewer.code());
        assertTrue(fewer.err().contains("holds a calibration with 21 records per hypothesis"), fewer.err());
        Files.writeString(run, text.replace("\"calibration\"", "\"run\""));
        Outcome other = calibrate(place);
        assertEquals(ExitCode.REFUSED, other.code());
        assertTrue(other.err().contains("holds a run;"), other.err());
    }

    @Test
    void badSettingsAreBadInput() {
        Outcome points = calibrate(folder.resolve("points"), "--set", "calibration.point_count=10");
        assertEquals(ExitCode.BAD_INPUT, points.code());
        assertTrue(points.err().contains("point_count") && points.err().contains("10"), points.err());
        Outcome stopping = calibrate(folder.resolve("rule"), "--set", "chance_frequency.stopping=whenever");
        assertEquals(ExitCode.BAD_INPUT, stopping.code());
        assertTrue(stopping.err().contains("fixed_end"), stopping.err());
    }
}
