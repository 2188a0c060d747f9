package org.thirdleak.simulator.execution;

import java.util.function.Supplier;

/** Does the blocks of a job on some engine. Whatever the engine, the result has the same bits. */
public interface BlockRunner extends AutoCloseable {

    /**
     * Does all blocks of a job.
     *
     * @param job the job
     * @param <S> its summary
     * @return the merge of all blocks in the order of their numbers
     * @throws BlockFailedException if a block failed, naming it
     * @throws java.util.concurrent.CancellationException if the run was cancelled
     */
    <S extends Mergeable<S>> S run(BlockJob<S> job);

    /**
     * Finds something by jobs of this runner and work between them. A runner that keeps checkpoints keeps it, so that after an
     * interruption it need not be found again.
     *
     * @param identity all that it depends on, as of a {@link ResumableJob}
     * @param type its type
     * @param search finds it, on this runner
     * @param <T> its type, a record as of a {@link ResumableJob}
     * @return what was found, a pure function of its identity
     */
    default <T extends Record> T find(String identity, Class<T> type, Supplier<T> search) {
        return search.get();
    }

    /** Stops the blocks under way, now or at their ends; {@link #run} then ends with a CancellationException. */
    void cancel();

    @Override
    void close();
}
