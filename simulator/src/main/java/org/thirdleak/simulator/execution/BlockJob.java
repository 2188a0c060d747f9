package org.thirdleak.simulator.execution;

/**
 * Work cut into numbered blocks whose size belongs to the job and never to the engine.
 *
 * @param <S> summary of a block
 */
public interface BlockJob<S extends Mergeable<S>> {

    /** What the blocks are for, in a few words, for progress and errors. */
    String title();

    /** Number of blocks, 1 or more. */
    long blocks();

    /**
     * Does one block; called from many threads at once.
     *
     * @param block number, 0 … blocks − 1
     * @return its summary, a pure function of the job and the number
     */
    S run(long block);
}
