package org.thirdleak.simulator.execution;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Merges summaries of blocks in a binary tree fixed by the block numbers: node (level, i) is the left-to-right merge of
 * blocks i·2^level up to (i+1)·2^level, formed as soon as both halves are there. The order of arrival can therefore not
 * change a floating-point sum. Holds about as many summaries as there are blocks under way. Not thread-safe.
 *
 * @param <S> summary
 */
final class TreeFold<S extends Mergeable<S>> {

    private record Node(int level, long index) {
        Node sibling() {
            return new Node(level, index ^ 1);
        }

        Node parent() {
            return new Node(level + 1, index >> 1);
        }

        long firstBlock() {
            return index << level;
        }
    }

    private final Map<Node, S> pending = new HashMap<>();
    private int highest;

    /**
     * Adds the summary of a block.
     *
     * @throws IllegalStateException if the block was added before
     */
    void add(long block, S summary) {
        Node node = new Node(0, block);
        for (Node above = node; above.level() <= highest; above = above.parent()) {
            if (pending.containsKey(above)) {
                throw new IllegalStateException("block " + block + " arrived twice");
            }
        }
        S merged = summary;
        for (S sibling = pending.remove(node.sibling()); sibling != null; sibling = pending.remove(node.sibling())) {
            merged = (node.index() & 1) == 0 ? merged.merge(sibling) : sibling.merge(merged);
            node = node.parent();
        }
        pending.put(node, merged);
        highest = Math.max(highest, node.level());
    }

    /**
     * The merge of all blocks, once each has been added.
     *
     * @throws IllegalStateException if there was none
     */
    S result() {
        Map<Long, S> inOrder = new TreeMap<>();
        pending.forEach((node, summary) -> inOrder.put(node.firstBlock(), summary));
        return inOrder.values().stream()
                .reduce(Mergeable::merge)
                .orElseThrow(() -> new IllegalStateException("no block was done"));
    }
}
