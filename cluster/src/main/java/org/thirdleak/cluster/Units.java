package org.thirdleak.cluster;

import java.util.ArrayList;
import java.util.List;
import org.thirdleak.simulator.execution.BlockRange;
import org.thirdleak.simulator.execution.TreeFold;

/**
 * Cuts the blocks of a job into the pieces that Spark hands out. A task costs Spark about two milliseconds, so that one of a
 * second or more costs nothing to speak of; yet there should be several per processor, so that none is idle for long at the
 * end, and not so many that the driver drowns. How a job is cut changes no bit of its result.
 */
final class Units {

    static final double TASK_SECONDS = 1.5;
    private static final int TASKS_PER_PROCESSOR = 4;
    private static final long MOST_TASKS = 50_000;

    private Units() {}

    /**
     * Blocks per task, as a power of 2: aligned pieces come back as one summary.
     *
     * @param blocks blocks to be done, 1 or more
     * @param secondsPerBlock how long one takes
     * @param processors processors that share the work
     * @return base-2 logarithm, 0 or more
     */
    static int log2Blocks(long blocks, double secondsPerBlock, int processors) {
        int log = 0;
        while (Math.scalb(secondsPerBlock, log) < TASK_SECONDS
                && blocks >> (log + 1) >= (long) TASKS_PER_PROCESSOR * processors) {
            log++;
        }
        while (blocks >> log > MOST_TASKS) {
            log++;
        }
        return log;
    }

    /** Those of some blocks that are still to be done, in pieces that lie within aligned pieces of 2^log blocks. */
    static List<BlockRange> of(TreeFold<?> fold, BlockRange blocks, int log) {
        List<BlockRange> units = new ArrayList<>();
        for (BlockRange gap : fold.missing(blocks)) {
            for (long from = gap.from(); from < gap.to(); ) {
                long to = Math.min(gap.to(), ((from >> log) + 1) << log);
                units.add(new BlockRange(from, to));
                from = to;
            }
        }
        return units;
    }
}
