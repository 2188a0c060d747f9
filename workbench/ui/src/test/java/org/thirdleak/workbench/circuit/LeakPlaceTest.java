package org.thirdleak.workbench.circuit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thirdleak.report.RunReport;
import org.thirdleak.simulator.cli.ThirdLeak;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.experiment.RunRecord;
import org.thirdleak.simulator.run.LeakOutcome;
import org.thirdleak.simulator.run.LeakRun;

/** A leak followed in the window: the same folder as by the command line, or a sentence why not. */
class LeakPlaceTest {
    private static final Path EXAMPLES = Path.of("../../examples/configs");

    @TempDir
    Path folder;

    /** The example, followed for less long. */
    private Path circuit() throws IOException {
        String text = Files.readString(EXAMPLES.resolve("soyuz-loop.yaml"))
                .replaceFirst("(?m)^horizon_h:.*$", "horizon_h: 2")
                .replaceFirst("(?m)^( +)point_count:.*$", "$1point_count: 1");
        return Files.writeString(folder.resolve("loop.yaml"), text);
    }

    private static List<String> names(Path run) throws IOException {
        try (Stream<Path> files = Files.walk(run)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> run.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theFolderIsThatOfTheCommandLineByteForByte() throws Exception {
        Path config = circuit();
        LeakOutcome outcome = new LeakPlace(config, folder, 2, false)
                .prepare()
                .complete(RunReport.DEFAULT, Progress.SILENT, () -> {});
        Path other = folder.resolve("by-command");
        int code = ThirdLeak.commandLine(RunReport.DEFAULT)
                .setOut(new PrintWriter(new StringWriter()))
                .execute("circuit", config.toString(), "--out", other.toString(), "--quiet", "--threads", "1");
        assertEquals(0, code);
        assertEquals(folder.resolve("runs"), outcome.folder().getParent());
        assertTrue(
                String.valueOf(outcome.folder().getFileName()).matches("loop-[0-9a-f]{8}"),
                outcome.folder().toString());
        assertEquals(names(other), names(outcome.folder()));
        for (String name : names(other)) {
            if (!name.equals(RunRecord.FILE)) { // tells when, and with how many threads
                assertArrayEquals(
                        Files.readAllBytes(other.resolve(name)),
                        Files.readAllBytes(outcome.folder().resolve(name)),
                        name);
            }
        }
        FollowedLeak leak = FollowedLeak.read(outcome.folder());
        assertEquals(2 * 3600, leak.track().lastS(), 1e-6);
        assertEquals(0, leak.track().onsetS(), 1e-6);
        assertTrue(LeakTime.balance(leak.result()).contains(" kg lost, "));
    }

    @Test
    void aCancelledLeakLeavesNothing() throws Exception {
        LeakRun run = new LeakPlace(circuit(), folder, 1, false).prepare();
        assertTrue(run.cancel());
        assertThrows(CancellationException.class, () -> run.complete(RunReport.DEFAULT, Progress.SILENT, () -> {}));
        assertFalse(Files.exists(run.folder().resolve("circuit.json")));
    }

    @Test
    void aComparisonSaysWhichCircuitsItHas() {
        Path study = EXAMPLES.resolve("iss-2023.yaml").toAbsolutePath();
        NoLeakException refused =
                assertThrows(NoLeakException.class, () -> new LeakPlace(study, folder, 1, false).prepare());
        assertTrue(String.valueOf(refused.getMessage()).contains("soyuz-loop.yaml"), refused.getMessage());
        assertTrue(String.valueOf(refused.getMessage()).contains("press F6"), refused.getMessage());
        Path minimal = EXAMPLES.resolve("minimal.yaml").toAbsolutePath();
        NoLeakException bare =
                assertThrows(NoLeakException.class, () -> new LeakPlace(minimal, folder, 1, false).prepare());
        assertTrue(String.valueOf(bare.getMessage()).contains("minimal.yaml"), bare.getMessage());
    }

    @Test
    void everyProblemIsHandedOn() throws IOException {
        Path config = circuit();
        Files.writeString(config, Files.readString(config).replaceFirst("(?m)^horizon_h:.*$", "horizon_h: -2"));
        InvalidConfigException invalid =
                assertThrows(InvalidConfigException.class, () -> new LeakPlace(config, folder, 1, false).prepare());
        assertEquals(1, invalid.problems().size());
        assertFalse(Files.exists(folder.resolve("runs")));
    }

    @Test
    void whatHoldsNoLeakSaysWhatToDo() throws IOException {
        IOException other = assertThrows(IOException.class, () -> FollowedLeak.read(folder));
        assertTrue(String.valueOf(other.getMessage()).startsWith("This run holds no course of a leak"));
        IOException gone = assertThrows(IOException.class, () -> FollowedLeak.read(folder.resolve("gone")));
        assertTrue(String.valueOf(gone.getMessage()).contains("is gone"));
        Files.write(folder.resolve("circuit.json"), "{\"schema_version\": 1".getBytes(StandardCharsets.UTF_8));
        IOException damaged = assertThrows(IOException.class, () -> FollowedLeak.read(folder));
        assertTrue(String.valueOf(damaged.getMessage()).contains("cannot be shown"), damaged.getMessage());
    }
}
