package org.thirdleak.simulator.execution;

/**
 * A summary of some blocks that can be joined to the summary of the blocks after them.
 *
 * @param <S> the summary itself
 */
public interface Mergeable<S extends Mergeable<S>> {
    /**
     * The summary of both, a pure function of the two.
     *
     * @param next summary of the blocks that follow these
     * @return their union; neither argument changes
     */
    S merge(S next);
}
