package org.thirdleak.workbench.run;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Does something after it has been asked for, but not more often than at an interval. */
final class Pace implements AutoCloseable {

    private final long intervalMillis;
    private final Runnable action;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "run-queue-clock");
        thread.setDaemon(true);
        return thread;
    });
    private long lastNanos;

    Pace(long intervalMillis, Runnable action) {
        this.intervalMillis = intervalMillis;
        this.action = action;
        this.lastNanos = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(intervalMillis);
    }

    /** Asks for it: soon, and at least once after this call. */
    @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong in a listener is the listener's to tell
    void ask() {
        if (asked.compareAndSet(false, true)) {
            long since = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - last());
            if (!clock.isShutdown()) {
                clock.schedule(this::act, Math.max(0, intervalMillis - since), TimeUnit.MILLISECONDS);
            }
        }
    }

    private synchronized long last() {
        return lastNanos;
    }

    private void act() {
        synchronized (this) {
            lastNanos = System.nanoTime();
        }
        asked.set(false);
        action.run();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
