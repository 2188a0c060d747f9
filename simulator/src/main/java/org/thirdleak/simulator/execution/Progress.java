package org.thirdleak.simulator.execution;

/** Hears how a job gets on. Called from worker threads; must be quick and never changes a result. */
@FunctionalInterface
public interface Progress {

    /** Hears nothing. */
    Progress SILENT = (title, done, total) -> {};

    /**
     * A block has been done.
     *
     * @param title title of the job
     * @param done blocks done
     * @param total blocks in all
     */
    void blockDone(String title, long done, long total);
}
