package org.thirdleak.cluster;

import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    /** Does the blocks of a range, on the machine that is asked. */
    static <S extends Mergeable<S>> UnitReply of(BlockJob<S> job, BlockRange range) {
        return of(job, range, Watchdog.PATIENCE);
    }

    /** The same with another patience. */
    static <S extends Mergeable<S>> UnitReply of(BlockJob<S> job, BlockRange range, Duration patience) {
        Watchdog watchdog = new Watchdog(patience);
        FutureTask<UnitReply> task = new FutureTask<>(() -> {
            try {
                return new Done(ObjectMail.pack(MergedBlocks.of(job, range, watchdog)));
            } catch (BlockFailedException e) {
                return failed(e);
            }
        });
        Thread worker = new Thread(task, "thirdleak-unit");
        worker.setDaemon(true);
        worker.start();
        while (true) {
            try {
                return task.get(watchdog.interval().toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                Optional<BlockFailedException> silent = watchdog.silent(job);
                if (silent.isPresent()) {
                    worker.interrupt();
                    return failed(silent.get());
                }
            } catch (InterruptedException e) { // Spark has cancelled the task
                worker.interrupt();
                Thread.currentThread().interrupt();
                return new Failed("the task was cancelled", "");
            } catch (ExecutionException e) {
                return failed(e);
            }
        }
    }

    private static Failed failed(Exception e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        return new Failed(String.valueOf(e.getMessage()), trace.toString());
    }
}
