package org.thirdleak.simulator.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFolderTest {

    /** Rounding shows the order of merging. */
    private record Sum(double value) implements Mergeable<Sum> {
        @Override
        public Sum merge(Sum next) {
            return new Sum(value + next.value);
        }
    }

    private record Job(String fingerprint, long blocks, List<Long> done) implements ResumableJob<Sum> {
        @Override
        public String title() {
            return "sums of parts";
        }

        @Override
        public Sum run(long block) {
            done.add(block);
            return new Sum(1.0 / (block + 1));
        }

        @Override
        public void write(Sum summary, DataOutput out) throws IOException {
            out.writeDouble(summary.value());
        }

        @Override
        public Sum read(DataInput in) throws IOException {
            return new Sum(in.readDouble());
        }
    }

    @TempDir
    private Path folder;

    private static Job job(String fingerprint, long blocks) {
        return new Job(fingerprint, blocks, new ArrayList<>());
    }

    private double run(Job job, int until) {
        try (LocalBlockRunner runner = new LocalBlockRunner(1, Progress.SILENT, new Interrupting(until))) {
            return runner.run(job).value();
        }
    }

    /** Fails as a full disk does, after some blocks. */
    private final class Interrupting implements Checkpoints {
        private final CheckpointFolder kept = new CheckpointFolder(folder, () -> true);
        private final int until;

        Interrupting(int until) {
            this.until = until;
        }

        @Override
        public <S extends Mergeable<S>> TreeFold<S> begun(BlockJob<S> job) {
            return kept.begun(job);
        }

        @Override
        public <S extends Mergeable<S>> void blockDone(BlockJob<S> job, TreeFold<S> fold) {
            kept.blockDone(job, fold);
            if (fold.size() >= until) {
                throw new UncheckedIOException(new IOException("no space left"));
            }
        }

        @Override
        public <S extends Mergeable<S>> void stopped(BlockJob<S> job, TreeFold<S> fold) {
            // as if killed
        }
    }

    @Test
    void killedWorkGoesOnWithTheSameBits() {
        double whole = new SerialBlockRunner().run(job("a", 101)).value();
        assertThrows(UncheckedIOException.class, () -> run(job("a", 101), 37));
        Job rest = job("a", 101);
        assertEquals(whole, run(rest, 1000));
        assertEquals(101 - 37, rest.done().size());
        assertEquals(37, rest.done().get(0));
        Job nothing = job("a", 101);
        assertEquals(whole, run(nothing, 1000), "finished work is not done again");
        assertTrue(nothing.done().isEmpty());
    }

    @Test
    void otherWorkIsRefused() {
        run(job("a", 10), 1000);
        for (Job other : List.of(job("b", 10), job("a", 11))) {
            UncheckedIOException refused = assertThrows(UncheckedIOException.class, () -> run(other, 1000));
            assertInstanceOf(CheckpointRefusedException.class, refused.getCause());
            assertTrue(String.valueOf(refused.getMessage()).contains("belongs to other work"), refused.getMessage());
        }
    }

    @Test
    void damageIsFound() throws IOException {
        run(job("a", 10), 1000);
        Path file = folder.resolve("sums-of-parts.checkpoint");
        byte[] content = Files.readAllBytes(file);
        for (int cut : new int[] {0, 5, content.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(content, cut));
            assertRefused();
        }
        content[content.length / 2] ^= 1;
        Files.write(file, content);
        assertRefused();
    }

    private void assertRefused() {
        UncheckedIOException refused = assertThrows(UncheckedIOException.class, () -> run(job("a", 10), 1000));
        assertTrue(String.valueOf(refused.getMessage()).contains("is damaged"), refused.getMessage());
    }
}
