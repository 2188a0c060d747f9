package org.thirdleak.workbench.run;

import java.util.function.Consumer;

/** Gives the work of a run a thread of its own. */
@FunctionalInterface
public interface RunLauncher {

    /**
     * Starts the work and returns at once.
     *
     * @param run the run, still waiting
     * @param work does it; cannot fail; is given who wants to hear how it gets on, on a thread of the work
     * @param cancel ends the work
     */
    void launch(QueuedRun run, Work work, Runnable cancel);

    /** The work of a run. */
    @FunctionalInterface
    interface Work {
        /**
         * Works until the run is over.
         *
         * @param listener hears of it at most ten times a second
         * @return the run when it is over
         */
        QueuedRun work(Consumer<QueuedRun> listener);
    }
}
