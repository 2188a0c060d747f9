package org.thirdleak.simulator.execution;

/** Hears how a job gets on. Called from worker threads; must be quick and never changes a result. */
@FunctionalInterface
public interface Progress {

    /** Hears nothing. */
    Progress SILENT = (job, done) -> {};

    /**
     * A block has been done.
     *
     * @param job the job
     * @param done how many of its blocks are done, those from a checkpoint too
     */
    void blockDone(BlockJob<?> job, long done);
}
