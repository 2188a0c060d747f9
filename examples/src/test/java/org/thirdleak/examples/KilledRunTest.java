package org.thirdleak.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed (SIGKILL) at random moments and resumed each time ends with the bytes of one that was left alone. The
 * moments are drawn over the length of a whole run, so that some fall into writing a checkpoint, drawing, and moving files.
 */
class KilledRunTest {

    private static final long SEED = 1;
    private static final long MOST_SECONDS = 120;
    private static final int KILLED = 137;
    private static final String[] FILES = {"result.json", "draws.csv.gz", "page.png", "resolved.json"};

    @TempDir
    Path folder;

    @Test
    void threeTimes() throws Exception {
        survives(3);
    }

    @Test
    @Tag("long")
    void fiftyTimes() throws Exception {
        survives(50);
    }

    private void survives(int kills) throws Exception {
        long begun = System.nanoTime();
        assertEquals(0, end(start("whole")), () -> said("whole"));
        long whole = System.nanoTime() - begun;
        SplittableRandom random = new SplittableRandom(SEED);
        int killed = 0;
        int runs = 0;
        int ended = 0;
        while (killed < kills) {
            String name = "run" + runs;
            Process run = start(name);
            boolean done = run.waitFor((long) (random.nextDouble() * whole), TimeUnit.NANOSECONDS);
            if (!done) {
                run.destroyForcibly();
                killed++;
            }
            int code = end(run);
            assertTrue(code == 0 || code == KILLED, () -> said(name));
            if (code == 0) {
                assertSame(name);
                ended++;
                runs++; // the next one begins anew
            }
        }
        assertEquals(0, end(start("run" + runs)), said("run" + runs));
        assertSame("run" + runs);
        System.out.printf(
                "%d kills in runs of %.1f s each, %d runs completed in between%n", killed, whole / 1e9, ended);
    }

    private void assertSame(String name) throws IOException {
        for (String file : FILES) {
            if (Files.exists(folder.resolve("whole").resolve(file))) {
                assertArrayEquals(
                        Files.readAllBytes(folder.resolve("whole").resolve(file)),
                        Files.readAllBytes(folder.resolve(name).resolve(file)),
                        file);
            }
        }
        try (var left = Files.list(folder.resolve(name))) {
            assertTrue(left.noneMatch(path -> path.endsWith("checkpoint")), "the checkpoint is gone");
        }
    }

    private Process start(String name) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "org.thirdleak.examples.Main",
                "run",
                Program.config("minimal.yaml"),
                "--quiet",
                "--resume",
                "--checkpoint-every",
                "0.1s",
                "--threads",
                "2",
                "--out",
                folder.resolve(name).toString()));
        command.addAll(Program.QUICK);
        command.addAll(List.of("--set", "histories.count=300000"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(name + ".log").toFile()))
                .start();
    }

    private static int end(Process process) throws InterruptedException {
        assertTrue(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS), "hangs");
        return process.exitValue();
    }

    private String said(String name) {
        try {
            return Files.readString(folder.resolve(name + ".log"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
