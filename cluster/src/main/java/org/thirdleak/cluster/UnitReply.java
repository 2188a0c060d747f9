package org.thirdleak.cluster;

import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.thirdleak.simulator.execution.BlockFailedException;
import org.thirdleak.simulator.execution.BlockJob;
import org.thirdleak.simulator.execution.BlockRange;
import org.thirdleak.simulator.execution.Mergeable;
import org.thirdleak.simulator.execution.MergedBlocks;
import org.thirdleak.simulator.execution.Watchdog;

/** What a worker answers. A failed block is an answer like any other: done again it would fail again. */
sealed interface UnitReply extends Serializable {

    /**
     * Blocks are done.
     *
     * @param packed their {@link MergedBlocks}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Done(byte[] packed) implements UnitReply {}

    /**
     * A block failed.
     *
     * @param message which, and why
     * @param trace where in the program
     */
    record Failed(String message, String trace) implements UnitReply {}

    /**
     * Does the blocks of a range, on the machine that is asked.
     *
     * @param silence a block without a sign of life for so long is taken to hang
     */
    static <S extends Mergeable<S>> UnitReply of(BlockJob<S> job, BlockRange range, Duration silence) {
        Watchdog watchdog = new Watchdog(silence);
        FutureTask<UnitReply> task =
                new FutureTask<>(() -> new Done(ObjectMail.pack(MergedBlocks.of(job, range, watchdog))));
        Thread worker = new Thread(task, "thirdleak-unit");
        worker.setDaemon(true);
        worker.start();
        try {
            return watchdog.await(task, job);
        } catch (BlockFailedException e) {
            return failed(e);
        } catch (InterruptedException e) { // Spark has cancelled the task
            task.cancel(true);
            Thread.currentThread().interrupt();
            return new Failed("the task was cancelled", "");
        } catch (ExecutionException e) {
            return failed(Optional.<Throwable>ofNullable(e.getCause()).orElse(e));
        }
    }

    private static Failed failed(Throwable e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        return new Failed(String.valueOf(e.getMessage()), trace.toString());
    }
}
