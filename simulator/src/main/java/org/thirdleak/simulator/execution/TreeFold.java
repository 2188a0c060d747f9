package org.thirdleak.simulator.execution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

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
    public record Node(int level, long index) implements Comparable<Node> {
        @Override
        public int compareTo(Node other) {
            return Comparator.comparingLong(Node::firstBlock)
                    .thenComparingInt(Node::level)
                    .compare(this, other);
        }

        private Node sibling() {
            return new Node(level, index ^ 1);
        }

        private Node parent() {
            return new Node(level + 1, index >> 1);
        }

        private long firstBlock() {
            return index << level;
        }

        /** Number of blocks below it. */
        public long blocks() {
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
    public synchronized void add(long block, S summary) {
        add(new Node(0, block), summary);
    }

    /**
     * Adds blocks that were merged elsewhere.
     *
     * @throws IllegalStateException if one of them was added before
     */
    public synchronized void add(MergedBlocks<S> blocks) {
        for (int i = 0; i < blocks.nodes().size(); i++) {
            add(blocks.nodes().get(i), blocks.summaries().get(i));
        }
    }

    private void add(Node place, S summary) {
        if (has(place.firstBlock())) {
            throw new IllegalStateException("block " + place.firstBlock() + " arrived twice");
        }
        Node node = place;
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

    /**
     * What is still to be added.
     *
     * @param range some blocks
     * @return those that have not been added, in their order
     */
    public synchronized List<BlockRange> missing(BlockRange range) {
        List<BlockRange> gaps = new ArrayList<>();
        long from = range.from();
        for (Node node : new TreeSet<>(pending.keySet())) {
            long first = node.firstBlock();
            if (first >= range.to() || first + node.blocks() <= from) {
                continue;
            }
            if (first > from) {
                gaps.add(new BlockRange(from, first));
            }
            from = first + node.blocks();
        }
        if (from < range.to()) {
            gaps.add(new BlockRange(from, range.to()));
        }
        return gaps;
    }

    /** Number of blocks that have been added. */
    public synchronized long size() {
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
    public synchronized S result() {
        Map<Long, S> inOrder = new TreeMap<>();
        pending.forEach((node, summary) -> inOrder.put(node.firstBlock(), summary));
        return inOrder.values().stream()
                .reduce(Mergeable::merge)
                .orElseThrow(() -> new IllegalStateException("no block was done"));
    }
}
