package org.thirdleak.simulator.execution;

import java.io.Serializable;

/**
 * Successive blocks.
 *
 * @param from first block, 0 or more
 * @param to first block that does not belong to it, above {@code from}
 */
public record BlockRange(long from, long to) implements Serializable {

    /** Refuses an empty range. */
    public BlockRange {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("blocks " + from + " to " + to + " are none");
        }
    }

    /** How many. */
    public long size() {
        return to - from;
    }
}
