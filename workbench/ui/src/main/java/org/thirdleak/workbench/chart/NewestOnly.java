package org.thirdleak.workbench.chart;

import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Does the newest piece of work that is asked for, off the thread that asks. One piece runs at a time; while it does, what
 * waits gives way to what is asked for later, so that a fast hand never leaves a queue behind. Safe for threads.
 */
public final class NewestOnly {

    private final Executor executor;
    private Optional<Runnable> waiting = Optional.empty();
    private boolean running;
    private boolean closed;

    /**
     * Nothing asked for yet.
     *
     * @param executor where the work is done
     */
    public NewestOnly(Executor executor) {
        this.executor = executor;
    }

    /**
     * Asks for work.
     *
     * @param work is dropped if something else is asked for before it begins; must tell its failures itself
     */
    public void ask(Runnable work) {
        synchronized (this) {
            if (closed) {
                return;
            }
            waiting = Optional.of(work);
            if (running) {
                return;
            }
            running = true;
        }
        executor.execute(this::next);
    }

    /** Begins nothing any more. */
    public synchronized void close() {
        closed = true;
        waiting = Optional.empty();
    }

    private void next() {
        Optional<Runnable> work = taken();
        try {
            work.ifPresent(Runnable::run);
        } finally {
            if (again()) {
                executor.execute(this::next);
            }
        }
    }

    private synchronized Optional<Runnable> taken() {
        Optional<Runnable> work = waiting;
        waiting = Optional.empty();
        return work;
    }

    private synchronized boolean again() {
        running = waiting.isPresent();
        return running;
    }
}
