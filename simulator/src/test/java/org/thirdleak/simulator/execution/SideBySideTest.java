package org.thirdleak.simulator.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SideBySideTest {

    private record Sum(double value) implements Mergeable<Sum> {
        @Override
        public Sum merge(Sum next) {
            return new Sum(value + next.value);
        }
    }

    private record Harmonic(int first) implements BlockJob<Sum> {
        @Override
        public String title() {
            return "sums from " + first;
        }

        @Override
        public long blocks() {
            return 33;
        }

        @Override
        public Sum run(long block) {
            return new Sum(1.0 / (first + block));
        }
    }

    @Test
    void outcomesAreThoseOfOneAfterTheOtherInTheSameOrder() {
        List<Integer> items = IntStream.range(1, 40).boxed().toList();
        for (int threads : new int[] {1, 2, 5}) {
            try (LocalBlockRunner runner = new LocalBlockRunner(threads, Progress.SILENT)) {
                List<Sum> alone = items.stream()
                        .map(item -> runner.run(new Harmonic(item)))
                        .toList();
                assertEquals(alone, SideBySide.map(items, item -> runner.run(new Harmonic(item))));
            }
        }
    }

    @Test
    void nothingComesOfNothing() {
        assertEquals(List.of(), SideBySide.map(List.<Integer>of(), item -> item));
    }

    @Test
    void twoAreUnderWayAtOnce() {
        CountDownLatch both = new CountDownLatch(2);
        List<Boolean> met = SideBySide.map(List.of(1, 2), item -> {
            both.countDown();
            try {
                both.await();
                return true;
            } catch (InterruptedException e) {
                return false;
            }
        });
        assertEquals(List.of(true, true), met);
    }

    @Test
    void aFailureEndsTheRestAndIsToldAsItIs() {
        AtomicBoolean later = new AtomicBoolean();
        IllegalStateException failure = assertThrows(
                IllegalStateException.class,
                () -> SideBySide.map(IntStream.range(0, 1000).boxed().toList(), item -> {
                    if (item == 1) {
                        throw new IllegalStateException("item " + item);
                    }
                    later.compareAndSet(false, item == 999);
                    return pause();
                }));
        assertEquals("item 1", failure.getMessage());
        assertTrue(!later.get());
    }

    private static boolean pause() {
        try {
            Thread.sleep(5);
            return true;
        } catch (InterruptedException e) {
            throw new CancellationException();
        }
    }

    @Test
    void anInterruptedCallerCancels() {
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> SideBySide.map(List.of(1), item -> pause()));
        assertTrue(Thread.interrupted());
    }
}
