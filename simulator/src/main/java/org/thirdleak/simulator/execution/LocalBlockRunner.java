package org.thirdleak.simulator.execution;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Does blocks on a fixed pool of threads of this machine. Block numbers are handed out in rising order from a counter;
 * memory does not grow with the number of blocks.
 */
public final class LocalBlockRunner implements BlockRunner {

    private final int threads;
    private final Progress progress;
    private final Checkpoints checkpoints;
    private final Duration patience;
    private final ExecutorService pool;
    private final List<Thread> workers = new CopyOnWriteArrayList<>();
    private volatile boolean cancelled;

    /**
     * Starts the pool.
     *
     * @param threads number of threads, 1 or more
     * @param progress hears of every block
     */
    public LocalBlockRunner(int threads, Progress progress) {
        this(threads, progress, Checkpoints.NONE);
    }

    /**
     * Starts the pool.
     *
     * @param threads number of threads, 1 or more
     * @param progress hears of every block
     * @param checkpoints keeps what has been done
     */
    public LocalBlockRunner(int threads, Progress progress, Checkpoints checkpoints) {
        this(threads, progress, checkpoints, Watchdog.PATIENCE);
    }

    /** With another patience for a block that gives no sign of life. */
    LocalBlockRunner(int threads, Progress progress, Checkpoints checkpoints, Duration patience) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1 but was " + threads);
        }
        this.threads = threads;
        this.progress = progress;
        this.checkpoints = checkpoints;
        this.patience = patience;
        AtomicInteger number = new AtomicInteger();
        this.pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "thirdleak-" + number.incrementAndGet());
            thread.setDaemon(true);
            workers.add(thread);
            return thread;
        });
    }

    @Override
    public <S extends Mergeable<S>> S run(BlockJob<S> job) {
        return run(job, checkpoints.begun(job));
    }

    /**
     * Does those blocks of a job that were not done before.
     *
     * @param job the job
     * @param fold what was done before, and receives the rest
     * @param <S> its summary
     * @return as {@link #run(BlockJob)}
     */
    public <S extends Mergeable<S>> S run(BlockJob<S> job, TreeFold<S> fold) {
        AtomicLong next = new AtomicLong();
        AtomicLong done = new AtomicLong(fold.size());
        Watchdog watchdog = new Watchdog(patience);
        List<Future<?>> tasks = new ArrayList<>();
        for (int i = 0; i < Math.min(threads, job.blocks()) && !cancelled; i++) {
            tasks.add(pool.submit(() -> work(job, fold, watchdog, next, done)));
        }
        RuntimeException failure = null;
        for (Future<?> task : tasks) {
            try {
                await(task, job, watchdog, next);
            } catch (ExecutionException e) {
                failure = failure != null ? failure : unwrapped(e);
            } catch (InterruptedException e) {
                cancel();
                Thread.currentThread().interrupt();
            }
        }
        if (failure != null) {
            throw failure;
        }
        if (done.get() < job.blocks()) {
            throw new CancellationException(
                    job.title() + " was cancelled after " + done.get() + " of " + job.blocks() + " blocks");
        }
        return fold.result();
    }

    /** Waits for a task, unless one of its block hangs: then nobody waits for any of them. */
    private static void await(Future<?> task, BlockJob<?> job, Watchdog watchdog, AtomicLong next)
            throws InterruptedException, ExecutionException {
        try {
            watchdog.await(task, job);
        } catch (BlockFailedException hung) {
            stopAll(next);
            throw hung;
        }
    }

    private <S extends Mergeable<S>> void work(
            BlockJob<S> job, TreeFold<S> fold, Watchdog watchdog, AtomicLong next, AtomicLong done) {
        for (long block = next.getAndIncrement(); block < job.blocks() && !cancelled; block = next.getAndIncrement()) {
            if (fold.has(block)) {
                continue;
            }
            S summary;
            try {
                long number = block;
                summary = watchdog.watch(block, () -> job.run(number));
            } catch (CancellationException e) {
                if (cancelled) {
                    return;
                }
                stopAll(next);
                throw new BlockFailedException(job.title(), block, e);
            } catch (RuntimeException | Error e) { // an error, too, such as too little memory, ends the run
                stopAll(next);
                throw new BlockFailedException(job.title(), block, e);
            }
            try {
                fold.add(block, summary);
                checkpoints.blockDone();
            } catch (UncheckedIOException e) {
                stopAll(next);
                throw e;
            }
            progress.blockDone(job, done.incrementAndGet());
        }
    }

    /** The other workers stop after their block. */
    private static void stopAll(AtomicLong next) {
        next.set(Long.MAX_VALUE / 2);
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }

    @Override
    public <T extends Record> T find(String identity, Class<T> type, Supplier<T> search) {
        return checkpoints.known(identity, type).orElseGet(() -> {
            T value = search.get();
            checkpoints.found(identity, value);
            return value;
        });
    }

    /** Long blocks end early: their threads are interrupted, see {@link Cancellation}. */
    @Override
    public void cancel() {
        cancelled = true;
        workers.forEach(Thread::interrupt);
    }

    @Override
    public void close() {
        cancel();
        pool.shutdownNow();
    }
}
