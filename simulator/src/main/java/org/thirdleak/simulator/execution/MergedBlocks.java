package org.thirdleak.simulator.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thirdleak.simulator.execution.TreeFold.Node;

/**
 * Some blocks of a job, done somewhere and merged as far as they are neighbours in the tree of a {@link TreeFold}.
 *
 * @param nodes places in the tree
 * @param summaries their summaries, in the same order
 * @param <S> summary
 */
public record MergedBlocks<S extends Mergeable<S>>(List<Node> nodes, List<S> summaries) {

    /**
     * Does successive blocks one after the other.
     *
     * @param job the job
     * @param range which blocks
     * @param watchdog watches them
     * @param <S> its summary
     * @return what they gave
     * @throws BlockFailedException if one of them failed, naming it
     */
    public static <S extends Mergeable<S>> MergedBlocks<S> of(BlockJob<S> job, BlockRange range, Watchdog watchdog) {
        TreeFold<S> fold = new TreeFold<>();
        for (long block = range.from(); block < range.to(); block++) {
            try {
                long number = block;
                fold.add(block, watchdog.watch(block, () -> job.run(number)));
            } catch (RuntimeException | Error e) { // an error, too, such as too little memory, ends the run
                throw new BlockFailedException(job.title(), block, e);
            }
        }
        Map<Node, S> pending = fold.pending();
        return new MergedBlocks<>(new ArrayList<>(pending.keySet()), new ArrayList<>(pending.values()));
    }

    /** Number of blocks. */
    public long blocks() {
        return nodes.stream().mapToLong(Node::blocks).sum();
    }
}
