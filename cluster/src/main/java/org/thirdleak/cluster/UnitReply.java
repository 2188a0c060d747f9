package org.thirdleak.cluster;

import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;
import org.thirdleak.simulator.execution.BlockFailedException;
import org.thirdleak.simulator.execution.BlockJob;
import org.thirdleak.simulator.execution.BlockRange;
import org.thirdleak.simulator.execution.Mergeable;
import org.thirdleak.simulator.execution.MergedBlocks;

/** What a worker answers. A failed block is an answer like any other: done again it would fail again. */
sealed interface UnitReply extends Serializable {

    /**
     * Blocks are done.
     *
     * @param packed their {@link MergedBlocks}
     * @param nanos time they took
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Done(byte[] packed, long nanos) implements UnitReply {}

    /**
     * A block failed.
     *
     * @param message which, and why
     * @param trace where in the program
     */
    record Failed(String message, String trace) implements UnitReply {}

    /** Does the blocks of a range, on the machine that is asked. */
    static <S extends Mergeable<S>> UnitReply of(BlockJob<S> job, BlockRange range) {
        long start = System.nanoTime();
        try {
            MergedBlocks<S> merged = MergedBlocks.of(job, range);
            return new Done(ObjectMail.pack(merged), System.nanoTime() - start);
        } catch (BlockFailedException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            return new Failed(e.getMessage(), trace.toString());
        }
    }
}
