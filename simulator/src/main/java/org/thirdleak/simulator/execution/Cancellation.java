package org.thirdleak.simulator.execution;

import java.util.concurrent.CancellationException;

/** Whether the thread that asks is wanted no more. Work that takes long without an end in sight asks every few milliseconds. */
public final class Cancellation {

    private Cancellation() {}

    /**
     * Goes on unless the thread was interrupted; also a sign of life.
     *
     * @throws CancellationException if it was; the thread stays interrupted
     */
    public static void check() {
        Watchdog.sign();
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the work was cancelled");
        }
    }
}
