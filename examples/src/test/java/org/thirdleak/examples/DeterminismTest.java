package org.thirdleak.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thirdleak.report.RunReport;

/** The same config, seed and version give the same bytes, whatever the number of threads. */
class DeterminismTest {

    @TempDir
    private Path folder;

    @Test
    void everyFileButTheRunRecordIsTheSameForOneTwoAndEightThreads() throws IOException {
        Path one = run(1);
        for (int threads : new int[] {2, 8}) {
            Path other = run(threads);
            List<Path> files = files(one);
            assertEquals(files, files(other));
            for (Path file : files) {
                if (!file.endsWith("run.json")) {
                    assertArrayEquals(
                            Files.readAllBytes(one.resolve(file)),
                            Files.readAllBytes(other.resolve(file)),
                            file + " with " + threads + " threads");
                }
            }
        }
    }

    private Path run(int threads) {
        Path out = folder.resolve("threads-" + threads);
        List<String> arguments = new ArrayList<>(List.of("run", Program.config("iss-2023.yaml"), "-q"));
        arguments.addAll(Program.QUICK);
        arguments.addAll(List.of("--set", "evidence.scenario_standard_error=0.2"));
        arguments.addAll(List.of("--set", "multiverse.target_standard_error=0.2"));
        arguments.addAll(List.of("--threads", Integer.toString(threads), "--out", out.toString()));
        Program program = Program.run(RunReport.DEFAULT, arguments);
        assertEquals(0, program.exitCode(), program.err());
        return out;
    }

    private static List<Path> files(Path run) throws IOException {
        try (Stream<Path> below = Files.walk(run)) {
            return below.filter(Files::isRegularFile)
                    .map(run::relativize)
                    .sorted()
                    .toList();
        }
    }
}
