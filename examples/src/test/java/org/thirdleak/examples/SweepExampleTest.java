package org.thirdleak.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thirdleak.report.RunReport;

/** The command sweep as its user would try it. */
class SweepExampleTest {

    @TempDir
    Path folder;

    private Program sweep(String out, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "sweep",
                Program.config("sweep-area-wall.yaml"),
                "-q",
                "--out",
                folder.resolve(out).toString()));
        arguments.addAll(List.of(more));
        return Program.run(RunReport.DEFAULT, arguments);
    }

    private byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(folder.resolve(file));
    }

    @Test
    void aTableAndAMapThatThreadsDoNotChange() throws IOException {
        Program program = sweep("two", "--threads", "2");
        assertEquals(0, program.exitCode(), program.err());
        assertTrue(program.out().startsWith("120 of 120 points compared"), program.out());
        List<String> lines = Files.readAllLines(folder.resolve("two/sweep.csv"), StandardCharsets.UTF_8);
        assertEquals(121, lines.size());
        assertTrue(lines.stream().skip(1).allMatch(line -> line.endsWith(",done")));
        assertEquals(0, sweep("one", "--threads", "1").exitCode());
        for (String file : List.of("sweep.csv", "charts/sweep.png", "charts/sweep.csv")) {
            assertArrayEquals(bytes("two/" + file), bytes("one/" + file), file);
        }
    }

    @Test
    void badAxesAreRefusedBeforeAnythingIsWritten() {
        Program program = sweep("bad", "--set", "sweep.max_point_count=100");
        assertEquals(2, program.exitCode());
        assertTrue(program.err().contains("it has 120 points"), program.err());
        assertFalse(Files.exists(folder.resolve("bad")));
    }

    @Test
    void aConfigWithoutASweepIsTold() {
        Program program = Program.run(Program.NO_REPORT, List.of("sweep", Program.config("minimal.yaml")));
        assertEquals(2, program.exitCode());
        assertTrue(program.err().contains("the command sweep needs it"), program.err());
    }

    @Test
    void theTimeMayEnd() {
        Program program = sweep("late", "--max-time", "0.5s", "--set", "sweep.target_standard_error=0.001");
        assertEquals(130, program.exitCode());
        assertTrue(program.err().contains("The time of --max-time is over"), program.err());
        assertTrue(program.err().contains("--resume"), program.err());
    }
}
