package org.thirdleak.simulator.execution;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Notices a block that hangs. A block gives a sign of life when it begins, and whenever it asks {@link Cancellation}; work that
 * takes longer than a few seconds has to. What hangs cannot be ended, but the program can.
 */
public final class Watchdog {

    /** A block that is silent for so long is taken to hang. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final ThreadLocal<Sign> OF_THREAD = new ThreadLocal<>();

    private final long patienceNanos;
    private final ConcurrentMap<Long, Sign> underWay = new ConcurrentHashMap<>();

    private static final class Sign {
        private volatile long nanos = System.nanoTime();
    }

    /**
     * Nothing is under way yet.
     *
     * @param patience how long a block may be silent
     */
    public Watchdog(Duration patience) {
        this.patienceNanos = patience.toNanos();
    }

    /** A sign of life of the block that the thread is doing, if it is doing one. */
    static void sign() {
        Sign sign = OF_THREAD.get();
        if (sign != null) {
            sign.nanos = System.nanoTime();
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

    /**
     * A block that has been silent for too long.
     *
     * @param job its job, for the message
     */
    public Optional<BlockFailedException> silent(BlockJob<?> job) {
        long now = System.nanoTime();
        return underWay.entrySet().stream()
                .filter(entry -> now - entry.getValue().nanos > patienceNanos)
                .findFirst()
                .map(entry -> new BlockFailedException(
                        job.title(),
                        entry.getKey(),
                        new IllegalStateException("no sign of life for "
                                + Duration.ofNanos(patienceNanos).toSeconds() + " s")));
    }
}
