package org.thirdleak.simulator.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C during a run: the work under way is told to stop, and the program waits until it has tidied up, so that nothing
 * half-written stays behind. The virtual machine then ends with code {@value ExitCode#INTERRUPTED} by itself.
 */
final class Interruption implements AutoCloseable {

    private static final long MOST_SECONDS = 10;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    /**
     * From now on until closed.
     *
     * @param stop tells the work to stop
     */
    Interruption(Runnable stop) {
        this.hook = new Thread(() -> {
            stop.run();
            await();
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @SuppressWarnings("ReturnValueIgnored") // tidied up or out of time, the machine goes down now
    private void await() {
        try {
            ended.await(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
