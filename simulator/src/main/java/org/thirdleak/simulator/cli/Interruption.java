package org.thirdleak.simulator.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Ctrl-C during a run, or the end of its time: the work under way is told to stop. After Ctrl-C the program waits until it
 * has tidied up, so that nothing half-written stays behind; the virtual machine then ends with code {@value
 * ExitCode#INTERRUPTED} by itself.
 */
final class Interruption implements AutoCloseable {

    private static final long MOST_SECONDS = 10;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final BooleanSupplier stop;
    private final PrintWriter err;
    private final Thread hook;

    /**
     * From now on until closed.
     *
     * @param stop tells the work to stop; whether it still could be
     * @param err where to say so
     * @param left time that is left for the work, if it is limited
     */
    Interruption(BooleanSupplier stop, PrintWriter err, Optional<Duration> left) {
        this.stop = stop;
        this.err = err;
        this.hook = new Thread(() -> {
            stop("Interrupted");
            await(Duration.ofSeconds(MOST_SECONDS));
        });
        Runtime.getRuntime().addShutdownHook(hook);
        left.ifPresent(this::limit);
    }

    private void limit(Duration left) {
        Thread clock = new Thread(
                () -> {
                    if (!await(left)) {
                        stop("The time of --max-time is over");
                    }
                },
                "thirdleak-max-time");
        clock.setDaemon(true);
        clock.start();
    }

    private void stop(String words) {
        if (stop.getAsBoolean()) {
            err.println(words);
        }
    }

    /** Whether the work ended within some time. */
    private boolean await(Duration most) {
        try {
            return ended.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the machine is going down: the hook is running, and has just been released
        }
    }
}
