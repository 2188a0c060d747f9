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
import org.thirdleak.simulator.execution.MergedBlocks;
import org.thirdleak.simulator.execution.TreeFold;
import org.thirdleak.simulator.execution.Watchdog;

/**
 * The first blocks of a job, done on this machine for a moment to find out how long one takes. A block that takes longer than
 * the moment is left under way, and the others need not wait for it.
 *
 * @param <S> summary of a block
 */
final class Trial<S extends Mergeable<S>> {

    private static final double NANOS_PER_S = 1e9;

    private final BlockJob<S> job;
    private final TreeFold<S> fold;
    private final ExecutorService threads;
    private final long momentNanos;
    private final Watchdog watchdog;
    private Optional<Future<MergedBlocks<S>>> open = Optional.empty();
    private long lookNanos;
    private double secondsPerBlock;
    private long next;

    private Trial(BlockJob<S> job, TreeFold<S> fold, ExecutorService threads, Timing timing) {
        this.job = job;
        this.fold = fold;
        this.threads = threads;
        this.momentNanos = timing.trial().toNanos();
        this.watchdog = new Watchdog(timing.silence());
    }

    /** Tries a job for a moment. */
    static <S extends Mergeable<S>> Trial<S> of(
            BlockJob<S> job, TreeFold<S> fold, ExecutorService threads, Timing timing) {
        Trial<S> trial = new Trial<>(job, fold, threads, timing);
        List<BlockRange> gaps = fold.missing(new BlockRange(0, job.blocks()));
        if (!gaps.isEmpty()) {
            trial.run(gaps.get(0));
        }
        return trial;
    }

    private void run(BlockRange gap) {
        long start = System.nanoTime();
        next = gap.from();
        while (next < gap.to() && open.isEmpty() && System.nanoTime() - start < momentNanos) {
            long begun = System.nanoTime();
            long block = next;
            Future<MergedBlocks<S>> future = submitted(block);
            try {
                fold.add(future.get(momentNanos, TimeUnit.NANOSECONDS));
            } catch (TimeoutException e) {
                open = Optional.of(future);
            } catch (ExecutionException e) {
                throw failed(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException(job.title() + " was interrupted");
            }
            secondsPerBlock = (System.nanoTime() - begun) / NANOS_PER_S;
            next = block + 1;
        }
    }

    private Future<MergedBlocks<S>> submitted(long block) {
        try {
            return threads.submit(() -> MergedBlocks.of(job, new BlockRange(block, block + 1), watchdog));
        } catch (RejectedExecutionException e) {
            throw new CancellationException(job.title() + " was cancelled");
        }
    }

    private static RuntimeException failed(ExecutionException e) {
        if (!(e.getCause() instanceof BlockFailedException failed)) {
            return new IllegalStateException(e);
        }
        return failed.getCause() instanceof CancellationException cancelled ? cancelled : failed;
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

    /**
     * Looks every now and then whether the block that is under way hangs.
     *
     * @throws BlockFailedException if it does
     */
    void check() {
        long now = System.nanoTime();
        if (open.isPresent() && now - lookNanos > watchdog.interval().toNanos()) {
            lookNanos = now;
            watchdog.silent(job).ifPresent(hung -> {
                throw hung;
            });
        }
    }

    /**
     * Waits for the block that is under way.
     *
     * @throws BlockFailedException if it fails or hangs
     */
    void finish() {
        if (open.isPresent()) {
            try {
                fold.add(watchdog.await(open.get(), job));
            } catch (ExecutionException e) {
                throw failed(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException(job.title() + " was interrupted");
            }
        }
    }
}
