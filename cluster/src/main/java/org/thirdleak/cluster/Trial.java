package org.thirdleak.cluster;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.thirdleak.simulator.execution.BlockFailedException;
import org.thirdleak.simulator.execution.BlockJob;
import org.thirdleak.simulator.execution.BlockRange;
import org.thirdleak.simulator.execution.Mergeable;
import org.thirdleak.simulator.execution.TreeFold;

/**
 * The first blocks of a job, done on this machine for a moment to find out how long one takes. A block that takes longer than
 * the moment is left under way, and the others need not wait for it.
 *
 * @param <S> summary of a block
 */
final class Trial<S extends Mergeable<S>> {

    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final double NANOS_PER_S = 1e9;

    private final BlockJob<S> job;
    private final TreeFold<S> fold;
    private final ExecutorService threads;
    private Optional<Future<S>> open = Optional.empty();
    private double secondsPerBlock;
    private long next;

    private Trial(BlockJob<S> job, TreeFold<S> fold, ExecutorService threads) {
        this.job = job;
        this.fold = fold;
        this.threads = threads;
    }

    /** Tries a job for a moment. */
    static <S extends Mergeable<S>> Trial<S> of(BlockJob<S> job, TreeFold<S> fold, ExecutorService threads) {
        Trial<S> trial = new Trial<>(job, fold, threads);
        List<BlockRange> gaps = fold.missing(new BlockRange(0, job.blocks()));
        if (!gaps.isEmpty()) {
            trial.run(gaps.get(0));
        }
        return trial;
    }

    private void run(BlockRange gap) {
        long start = System.nanoTime();
        next = gap.from();
        while (next < gap.to() && open.isEmpty() && System.nanoTime() - start < MOMENT_NANOS) {
            long begun = System.nanoTime();
            long block = next;
            Future<S> future = submitted(block);
            try {
                S summary = future.get(MOMENT_NANOS, TimeUnit.NANOSECONDS);
                fold.add(block, summary);
            } catch (TimeoutException e) {
                open = Optional.of(future);
            } catch (ExecutionException e) {
                throw failed(block, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException(job.title() + " was interrupted");
            }
            secondsPerBlock = (System.nanoTime() - begun) / NANOS_PER_S;
            next = block + 1;
        }
    }

    private Future<S> submitted(long block) {
        try {
            return threads.submit(() -> job.run(block));
        } catch (RejectedExecutionException e) {
            throw new CancellationException(job.title() + " was cancelled");
        }
    }

    private RuntimeException failed(long block, ExecutionException e) {
        Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
        return cause instanceof CancellationException cancelled
                ? cancelled
                : new BlockFailedException(job.title(), block, cause);
    }

    /** Whether a block is still under way. */
    boolean underWay() {
        return open.isPresent();
    }

    /** How long the last block took; if it is under way, how long it has taken. */
    double secondsPerBlock() {
        return secondsPerBlock;
    }

    /** First block that this has nothing to do with, nor with any behind it. */
    long after() {
        return next;
    }

    /** Waits for the block that is under way. */
    void finish() {
        if (open.isPresent()) {
            try {
                fold.add(next - 1, open.get().get());
            } catch (ExecutionException e) {
                throw failed(next - 1, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException(job.title() + " was interrupted");
            }
        }
    }
}
