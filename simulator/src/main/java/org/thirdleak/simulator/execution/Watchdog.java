package org.thirdleak.simulator.execution;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Notices a block that hangs. A block gives a sign of life when it begins, and whenever it asks {@link Cancellation}; work that
 * takes longer than a few seconds has to. Whoever waits for the blocks looks at them every now and then; it is the looks that
 * are counted, so that there is no clock here. What hangs cannot be ended, but the program can.
 */
public final class Watchdog {

    /** A block that is silent for so long is taken to hang. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final ThreadLocal<Sign> OF_THREAD = new ThreadLocal<>();

    private static final int LOOKS = 30;

    private final Duration patience;
    private final ConcurrentMap<Long, Sign> underWay = new ConcurrentHashMap<>();

    private static final class Sign {
        private final AtomicLong given = new AtomicLong();
        private long seen = -1;
        private int looks;

        /** Whether it has been the same for all of the last looks. */
        private boolean silent() {
            long now = given.get();
            looks = now == seen ? looks + 1 : 0;
            seen = now;
            return looks > LOOKS;
        }
    }

    /**
     * Nothing is under way yet.
     *
     * @param patience how long a block may be silent
     */
    public Watchdog(Duration patience) {
        this.patience = patience;
    }

    /** A sign of life of the block that the thread is doing, if it is doing one. */
    static void sign() {
        Sign sign = OF_THREAD.get();
        if (sign != null) {
            sign.given.incrementAndGet();
        }
    }

    /**
     * Watches a block while it is done by this thread.
     *
     * @param block its number
     * @param work does it
     * @param <S> its summary
     */
    <S> S watch(long block, Supplier<S> work) {
        Sign sign = new Sign();
        OF_THREAD.set(sign);
        underWay.put(block, sign);
        try {
            return work.get();
        } finally {
            underWay.remove(block);
            OF_THREAD.remove();
        }
    }

    /** How long to wait between two looks. */
    public Duration interval() {
        return patience.dividedBy(LOOKS);
    }

    /**
     * Waits for a task that does watched blocks, and looks at them meanwhile.
     *
     * @param task the task; interrupted if one of its blocks hangs
     * @param job its job, for the message
     * @param <T> what it gives
     * @throws BlockFailedException if a block hangs
     */
    public <T> T await(Future<T> task, BlockJob<?> job) throws InterruptedException, ExecutionException {
        while (true) {
            try {
                return task.get(interval().toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                silent(job).ifPresent(hung -> {
                    task.cancel(true);
                    throw hung;
                });
            }
        }
    }

    /**
     * Looks for a block that has been silent for too long. By one thread only.
     *
     * @param job its job, for the message
     */
    public Optional<BlockFailedException> silent(BlockJob<?> job) {
        return underWay.entrySet().stream()
                .filter(entry -> entry.getValue().silent())
                .findFirst()
                .map(entry -> new BlockFailedException(
                        job.title(),
                        entry.getKey(),
                        new IllegalStateException("no sign of life for " + patience.toSeconds() + " s")));
    }
}
