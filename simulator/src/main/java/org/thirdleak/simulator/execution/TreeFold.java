package org.thirdleak.simulator.execution;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Merges summaries of blocks in a binary tree fixed by the block numbers: node (level, i) is the left-to-right merge of
 * blocks i·2^level up to (i+1)·2^level, formed as soon as both halves are there. The order of arrival can therefore not
 * change a floating-point sum. Holds about as many summaries as there are blocks under way. Safe for many threads.
 *
 * @param <S> summary
 */
public final class TreeFold<S extends Mergeable<S>> {

    /**
     * A node of the tree.
     *
     * @param level 0 for a block
     * @param index number within its level
     */
    record Node(int level, long index) implements Comparable<Node> {
        @Override
        public int compareTo(Node other) {
            return Comparator.comparingLong(Node::firstBlock)
                    .thenComparingInt(Node::level)
                    .compare(this, other);
        }

        Node sibling() {
            return new Node(level, index ^ 1);
        }

        Node parent() {
            return new Node(level + 1, index >> 1);
        }

        long firstBlock() {
            return index << level;
        }

        long blocks() {
            return 1L << level;
        }
    }

    private final Map<Node, S> pending = new HashMap<>();
    private int highest;

    /**
     * Adds the summary of a block.
     *
     * @throws IllegalStateException if the block was added before
     */
    synchronized void add(long block, S summary) {
        if (has(block)) {
            throw new IllegalStateException("block " + block + " arrived twice");
        }
        Node node = new Node(0, block);
        S merged = summary;
        for (S sibling = pending.remove(node.sibling()); sibling != null; sibling = pending.remove(node.sibling())) {
            merged = (node.index() & 1) == 0 ? merged.merge(sibling) : sibling.merge(merged);
            node = node.parent();
        }
        pending.put(node, merged);
        highest = Math.max(highest, node.level());
    }

    /** Whether a block has been added. */
    synchronized boolean has(long block) {
        for (Node above = new Node(0, block); above.level() <= highest; above = above.parent()) {
            if (pending.containsKey(above)) {
                return true;
            }
        }
        return false;
    }

    /** Number of blocks that have been added. */
    synchronized long size() {
        return pending.keySet().stream().mapToLong(Node::blocks).sum();
    }

    /** What has been merged so far, by node, as of now. */
    synchronized Map<Node, S> pending() {
        return new TreeMap<>(pending);
    }

    /** Puts back a node of {@link #pending}. */
    synchronized void restore(Node node, S summary) {
        pending.put(node, summary);
        highest = Math.max(highest, node.level());
    }

    /**
     * The merge of all blocks, once each has been added.
     *
     * @throws IllegalStateException if there was none
     */
    synchronized S result() {
        Map<Long, S> inOrder = new TreeMap<>();
        pending.forEach((node, summary) -> inOrder.put(node.firstBlock(), summary));
        return inOrder.values().stream()
                .reduce(Mergeable::merge)
                .orElseThrow(() -> new IllegalStateException("no block was done"));
    }
}
