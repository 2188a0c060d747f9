package org.thirdleak.simulator.execution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFolderTest {

    private static final WorkFingerprint WORK = new WorkFingerprint("run", "1", "0123456789abcdef", 7, "");

    /** Rounding shows the order of merging. */
    private record Sum(double value) implements Mergeable<Sum> {
        @Override
        public Sum merge(Sum next) {
            return new Sum(value + next.value);
        }
    }

    private record Job(String identity, long blocks, List<Long> done) implements ResumableJob<Sum> {
        @Override
        public String title() {
            return "sums of parts";
        }

        @Override
        public Class<Sum> summaryType() {
            return Sum.class;
        }

        @Override
        public Sum run(long block) {
            done.add(block);
            return new Sum(1.0 / (block + 1));
        }
    }

    @TempDir
    private Path folder;

    private final AtomicLong nanos = new AtomicLong();

    private static Job job(String identity) {
        return new Job(identity, 101, new ArrayList<>());
    }

    private CheckpointFolder open(WorkFingerprint work) throws IOException {
        return CheckpointFolder.open(folder, work, "by hand", CheckpointFolder.EVERY, nanos::get);
    }

    /** Every block takes until the next checkpoint. */
    private Sum run(CheckpointFolder kept, Job job, int until) {
        Progress killing = (of, done) -> {
            nanos.addAndGet(TimeUnit.SECONDS.toNanos(10));
            if (done >= until) {
                throw new IllegalStateException("killed");
            }
        };
        try (LocalBlockRunner runner = new LocalBlockRunner(1, killing, kept)) {
            return runner.run(job);
        }
    }

    @Test
    void killedWorkGoesOnWithTheSameBits() throws IOException {
        Sum whole = new SerialBlockRunner().run(job("a"));
        assertThrows(IllegalStateException.class, () -> run(open(WORK), job("a"), 37));
        Job rest = job("a");
        assertEquals(whole, run(open(WORK), rest, 1000));
        assertEquals(101 - 37, rest.done().size());
        assertEquals(37, rest.done().get(0));
        Job nothing = job("a");
        assertEquals(whole, run(open(WORK), nothing, 1000), "finished work is not done again");
        assertTrue(nothing.done().isEmpty());
        Job other = job("b");
        assertEquals(whole, run(open(WORK), other, 1000));
        assertEquals(101, other.done().size());
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of("work.checkpoint"),
                    files.map(f -> f.getFileName().toString()).toList());
        }
    }

    @Test
    void secondJobOfAnIdentityIsNotMixedUpWithTheFirst() throws IOException {
        CheckpointFolder kept = open(WORK);
        run(kept, job("a"), 1000);
        Job again = job("a");
        run(kept, again, 1000);
        assertEquals(101, again.done().size());
    }

    @Test
    void findingIsKeptAndTheJobsBehindItAreNot() throws IOException {
        AtomicInteger searches = new AtomicInteger();
        for (int i = 0; i < 2; i++) {
            CheckpointFolder kept = open(WORK);
            try (LocalBlockRunner runner = new LocalBlockRunner(2, Progress.SILENT, kept)) {
                Sum found = runner.find("a", Sum.class, () -> {
                    searches.incrementAndGet();
                    return runner.run(job(ResumableJob.identity("a", "wave")));
                });
                assertEquals(new SerialBlockRunner().run(job("b")), found);
            }
            kept.keep();
        }
        assertEquals(1, searches.get());
        assertEquals(1, CheckpointFolder.interrupted(folder).blocks());
    }

    @Test
    void otherWorkIsRefusedWithTheReason() throws IOException {
        run(open(WORK), job("a"), 1000);
        byte[] content = Files.readAllBytes(folder.resolve("work.checkpoint"));
        assertRefused(new WorkFingerprint("calibration", "1", WORK.configSha256(), 7, ""), "a run, but this is a cal");
        assertRefused(new WorkFingerprint("run", "2", WORK.configSha256(), 7, ""), "version 1 of the program, but");
        assertRefused(new WorkFingerprint("run", "1", "ba", 7, ""), "config 01234567, but the config or its data");
        assertRefused(new WorkFingerprint("run", "1", WORK.configSha256(), 8, ""), "seed 7, but this is seed 8");
        assertRefused(new WorkFingerprint("run", "1", WORK.configSha256(), 7, "more"), "but this is more");
        assertArrayEquals(content, Files.readAllBytes(folder.resolve("work.checkpoint")));
    }

    @Test
    void damageIsFound() throws IOException {
        run(open(WORK), job("a"), 1000);
        Path file = folder.resolve("work.checkpoint");
        byte[] content = Files.readAllBytes(file);
        for (int cut : new int[] {0, 5, content.length / 2, content.length - 1}) {
            Files.write(file, Arrays.copyOf(content, cut));
            assertRefused(WORK, "is damaged");
        }
        for (int flipped = 0; flipped < content.length; flipped += 7) {
            byte[] wrong = content.clone();
            wrong[flipped] ^= 1;
            Files.write(file, wrong);
            assertRefused(WORK, "is damaged");
        }
    }

    private void assertRefused(WorkFingerprint work, String reason) {
        CheckpointRefusedException refused = assertThrows(CheckpointRefusedException.class, () -> open(work));
        assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused.getMessage());
        assertTrue(String.valueOf(refused.getMessage()).contains("--force"), refused.getMessage());
    }

    @Test
    void writingNeverTakesMoreThanItsShare() throws IOException {
        AtomicLong clock = new AtomicLong();
        AtomicLong step = new AtomicLong();
        CheckpointFolder kept =
                CheckpointFolder.open(folder, WORK, "", CheckpointFolder.EVERY, () -> clock.addAndGet(step.get()));
        clock.set(TimeUnit.SECONDS.toNanos(4));
        kept.blockDone();
        assertFalse(Files.exists(folder.resolve("work.checkpoint")), "not before 5 s");
        step.set(TimeUnit.SECONDS.toNanos(2)); // so long takes it to write
        kept.blockDone();
        kept.blockDone();
        assertTrue(Files.deleteIfExists(folder.resolve("work.checkpoint")));
        clock.addAndGet(TimeUnit.SECONDS.toNanos(150));
        kept.blockDone();
        assertFalse(Files.exists(folder.resolve("work.checkpoint")), "not before 200 s");
        clock.addAndGet(TimeUnit.SECONDS.toNanos(60));
        kept.blockDone();
        assertTrue(Files.exists(folder.resolve("work.checkpoint")));
    }

    private enum Kind {
        THIS,
        THAT
    }

    private record Inner(int number, String words, Kind kind, boolean yes) {}

    private record Everything(
            double x, long n, double[] row, double[][] rows, long[] counts, int[][] ints, List<Inner> list) {}

    @Test
    void everyBitOfARecordIsKept() throws IOException {
        double strange = Double.longBitsToDouble(0x7FF8_0000_0000_0001L);
        Everything all = new Everything(
                -0.0,
                Long.MIN_VALUE,
                new double[] {strange, Double.NEGATIVE_INFINITY, Double.MIN_VALUE},
                new double[][] {{}, {1.0 / 3}},
                new long[] {1, -1},
                new int[][] {{2}, {}},
                List.of(new Inner(3, "ü".repeat(100_000), Kind.THAT, true)));
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        RecordForm.write(all, new DataOutputStream(first));
        Everything read =
                RecordForm.read(Everything.class, new DataInputStream(new ByteArrayInputStream(first.toByteArray())));
        assertEquals(all.list(), read.list());
        assertEquals(Double.doubleToRawLongBits(strange), Double.doubleToRawLongBits(read.row()[0]));
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        RecordForm.write(read, new DataOutputStream(second));
        assertArrayEquals(first.toByteArray(), second.toByteArray());
    }
}
