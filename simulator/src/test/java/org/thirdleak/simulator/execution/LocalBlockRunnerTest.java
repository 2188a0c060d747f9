package org.thirdleak.simulator.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.thirdleak.simulator.random.RandomStreams;

@Timeout(30)
class LocalBlockRunnerTest {

    private record Sum(double value) implements Mergeable<Sum> {
        @Override
        public Sum merge(Sum next) {
            return new Sum(value + next.value);
        }
    }

    private record Job(String title, long blocks, LongFunction<Sum> work) implements BlockJob<Sum> {
        @Override
        public Sum run(long block) {
            return work.apply(block);
        }
    }

    private static final Job SUMS = new Job(
            "sums",
            1000,
            block -> new Sum(Math.exp(RandomStreams.stream(1, 2, block).nextDouble() * 40)));

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        Sum expected;
        try (LocalBlockRunner alone = new LocalBlockRunner(1, Progress.SILENT)) {
            expected = alone.run(SUMS);
        }
        for (int threads : new int[] {2, 8}) {
            try (LocalBlockRunner runner = new LocalBlockRunner(threads, Progress.SILENT)) {
                for (int repeat = 0; repeat < 20; repeat++) {
                    assertEquals(expected, runner.run(SUMS));
                }
            }
        }
    }

    @Test
    void oneBlockAndMoreThreadsThanBlocks() {
        try (LocalBlockRunner runner = new LocalBlockRunner(8, Progress.SILENT)) {
            assertEquals(new Sum(3), runner.run(new Job("one", 1, block -> new Sum(3))));
            assertEquals(new Sum(3), runner.run(new Job("three", 3, block -> new Sum(1))));
        }
    }

    @Test
    void progressHearsOfEveryBlockOnce() {
        Set<Long> done = Collections.synchronizedSet(new TreeSet<>());
        try (LocalBlockRunner runner = new LocalBlockRunner(4, (job, count) -> {
            assertEquals("sums", job.title());
            assertEquals(1000, job.blocks());
            assertTrue(done.add(count));
        })) {
            runner.run(SUMS);
        }
        assertEquals(1000, done.size());
    }

    @Test
    void failingBlockIsNamedAndStopsTheOthers() {
        AtomicLong begun = new AtomicLong();
        IllegalStateException cause = new IllegalStateException("no such number");
        Job failing = new Job("histories under x", 1_000_000_000L, block -> {
            begun.incrementAndGet();
            if (block == 17) {
                throw cause;
            }
            return new Sum(1);
        });
        try (LocalBlockRunner runner = new LocalBlockRunner(2, Progress.SILENT)) {
            BlockFailedException failed = assertThrows(BlockFailedException.class, () -> runner.run(failing));
            assertEquals("block 17 of histories under x failed: no such number", failed.getMessage());
            assertSame(cause, failed.getCause());
            assertTrue(begun.get() < 100_000_000L, begun + " blocks were begun");
            assertEquals(new Sum(1000), runner.run(new Job("next", 1000, block -> new Sum(1))), "still usable");
        }
    }

    /** Memory may run out in one block only; a run of weeks must not go on for nothing. */
    @Test
    void blockThatRunsOutOfMemoryIsNamedAndStopsTheOthers() {
        Job failing = new Job("histories under x", 1_000_000_000_000L, block -> {
            if (block == 3) {
                throw new OutOfMemoryError("pretended");
            }
            return new Sum(1);
        });
        try (LocalBlockRunner runner = new LocalBlockRunner(2, Progress.SILENT)) {
            BlockFailedException failed = assertThrows(BlockFailedException.class, () -> runner.run(failing));
            assertEquals("block 3 of histories under x failed: pretended", failed.getMessage());
        }
    }

    @Test
    void failureWithoutWordsIsNamedForItsKind() {
        Job failing = new Job("x", 1, block -> {
            throw new NullPointerException();
        });
        try (LocalBlockRunner runner = new LocalBlockRunner(1, Progress.SILENT)) {
            BlockFailedException failed = assertThrows(BlockFailedException.class, () -> runner.run(failing));
            assertEquals("block 0 of x failed: java.lang.NullPointerException", failed.getMessage());
        }
    }

    @Test
    void cancelledRunEndsAfterTheBlocksUnderWay() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(2);
        try (LocalBlockRunner runner = new LocalBlockRunner(2, Progress.SILENT)) {
            Thread canceller = new Thread(() -> {
                try {
                    assertTrue(begun.await(20, TimeUnit.SECONDS));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                runner.cancel();
            });
            canceller.start();
            Job endless = new Job("endless", Long.MAX_VALUE / 4, block -> {
                begun.countDown();
                return new Sum(1);
            });
            CancellationException cancelled = assertThrows(CancellationException.class, () -> runner.run(endless));
            assertTrue(
                    String.valueOf(cancelled.getMessage()).startsWith("endless was cancelled after "),
                    cancelled.getMessage());
            canceller.join();
        }
    }

    @Test
    void interruptedCallerCancelsAndStaysInterrupted() {
        try (LocalBlockRunner runner = new LocalBlockRunner(2, Progress.SILENT)) {
            Thread.currentThread().interrupt();
            assertThrows(
                    CancellationException.class,
                    () -> runner.run(new Job("endless", Long.MAX_VALUE / 4, block -> new Sum(1))));
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void noThreadsAreRefused() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new LocalBlockRunner(0, Progress.SILENT));
        assertEquals("threads must be at least 1 but was 0", refused.getMessage());
    }

    @Test
    void aBlockThatHangsEndsTheJobAndIsNamed() {
        Job hanging = new Job("stuck", 3, block -> {
            while (block == 1) {
                Thread.onSpinWait(); // asks nobody and ends never
            }
            return new Sum(1);
        });
        LocalBlockRunner runner =
                new LocalBlockRunner(2, Progress.SILENT, Checkpoints.NONE, java.time.Duration.ofMillis(300));
        BlockFailedException failed = assertThrows(BlockFailedException.class, () -> runner.run(hanging));
        assertEquals("block 1 of stuck failed: no sign of life for 0 s", failed.getMessage());
    }

    @Test
    void aBlockThatAsksWhetherItIsWantedMayTakeItsTime() {
        Job slow = new Job("slow", 1, block -> {
            for (int i = 0; i < 30; i++) {
                Cancellation.check();
                java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
            }
            return new Sum(1);
        });
        try (LocalBlockRunner runner =
                new LocalBlockRunner(1, Progress.SILENT, Checkpoints.NONE, java.time.Duration.ofMillis(800))) {
            assertEquals(new Sum(1), runner.run(slow));
        }
    }
}
