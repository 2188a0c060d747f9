package org.thirdleak.simulator.execution;

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

    /** Asks the blocks under way to be the last; {@link #run} then ends with a CancellationException. */
    void cancel();

    @Override
    void close();
}
