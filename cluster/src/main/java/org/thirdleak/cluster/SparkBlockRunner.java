package org.thirdleak.cluster;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.thirdleak.simulator.execution.BlockJob;
import org.thirdleak.simulator.execution.BlockRange;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.Checkpoints;
import org.thirdleak.simulator.execution.EngineFailedException;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Mergeable;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.execution.TreeFold;
import scala.concurrent.Await;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractFunction0;
import scala.runtime.BoxedUnit;

/**
 * Does long jobs on the executors of a Spark application and short ones, which would wait for the network longer than they
 * take, on the threads of this machine. A job is tried here for a moment to find out which it is. The merge tree is the same
 * everywhere, hence the bits are.
 */
final class SparkBlockRunner implements BlockRunner {

    private static final Duration POLL = Duration.ofMillis(50);

    private final JavaSparkContext spark;
    private final Executors executors;
    private final Timing timing;
    private final int threads;
    private final Progress progress;
    private final Checkpoints checkpoints;
    private final LocalBlockRunner here;
    private final ExecutorService trials = java.util.concurrent.Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "thirdleak-trial");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean cancelled;

    /**
     * On an application that is up.
     *
     * @param spark the application; closed with this
     * @param executors those of the application
     * @param timing how long it may be without executors, and what is worth sending to them
     * @param threads threads of this machine
     * @param progress hears of blocks
     * @param checkpoints keeps what has been done
     */
    SparkBlockRunner(
            JavaSparkContext spark,
            Executors executors,
            Timing timing,
            int threads,
            Progress progress,
            Checkpoints checkpoints) {
        this.spark = spark;
        this.executors = executors;
        this.timing = timing;
        this.threads = threads;
        this.progress = progress;
        this.checkpoints = checkpoints;
        this.here = new LocalBlockRunner(threads, progress, checkpoints);
    }

    @Override
    public <S extends Mergeable<S>> S run(BlockJob<S> job) {
        TreeFold<S> fold = checkpoints.begun(job);
        Trial<S> trial = Trial.of(job, fold, trials, timing);
        long left = job.blocks() - fold.size();
        if (!trial.underWay() && left * trial.secondsPerBlock() < timing.worthSendingS() * threads) {
            return here.run(job, fold);
        }
        Replies<S> replies = new Replies<>(job, fold, checkpoints, progress);
        int log = Units.log2Blocks(Math.max(1, left), trial.secondsPerBlock(), processors());
        List<BlockRange> units = Units.of(fold, new BlockRange(trial.after(), job.blocks()), log);
        if (!units.isEmpty()) {
            send(job, units, replies, trial);
        }
        replies.failure().ifPresent(failure -> {
            throw failure;
        });
        trial.finish();
        return fold.result();
    }

    private int processors() {
        return Math.max(executors.processors(), spark.defaultParallelism());
    }

    private <S extends Mergeable<S>> void send(
            BlockJob<S> job, List<BlockRange> units, Replies<S> replies, Trial<S> trial) {
        Broadcast<PostedJob<S>> posted = spark.broadcast(new PostedJob<>(job));
        try {
            List<Object> partitions = IntStream.range(0, units.size()).boxed().collect(Collectors.toList());
            SimpleFutureAction<BoxedUnit> action = spark.sc()
                    .submitJob(
                            spark.parallelize(units, units.size()).rdd(),
                            new UnitTask<>(posted, timing.silence()),
                            CollectionConverters.asScala(partitions).toSeq(),
                            replies,
                            new AbstractFunction0<>() {
                                @Override
                                public BoxedUnit apply() {
                                    return BoxedUnit.UNIT;
                                }
                            });
            await(job, action, replies, trial);
        } finally {
            posted.destroy(false);
        }
    }

    /** Not {@code runJob}, which would wait for ever for a cluster that has given the application up. */
    private void await(BlockJob<?> job, SimpleFutureAction<?> action, Replies<?> replies, Trial<?> trial) {
        Absence absence = new Absence();
        try {
            while (!action.isCompleted()) {
                if (cancelled) {
                    throw new CancellationException(job.title() + " was cancelled");
                }
                if (replies.failure().isPresent()) {
                    action.cancel();
                    return;
                }
                absence.check();
                trial.check();
                Thread.sleep(POLL.toMillis());
            }
            Await.result(action, scala.concurrent.duration.Duration.Inf());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException(job.title() + " was interrupted");
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new EngineFailedException("Spark gave up " + job.title() + ": " + e.getMessage(), e);
        } finally {
            if (!action.isCompleted()) {
                action.cancel();
            }
        }
    }

    /** Tells when the application has been without executors for too long. */
    private final class Absence {
        private long since = System.nanoTime();

        void check() {
            if (spark.sc().isStopped()) {
                throw new EngineFailedException(
                        "The cluster has ended the application; its reason is in the logs of the master and the workers");
            }
            if (SparkEngine.inThisProgram(spark.master()) || executors.count() > 0) {
                since = System.nanoTime();
            } else if (System.nanoTime() - since > timing.patience().toNanos()) {
                throw SparkEngine.noExecutors(spark.master(), timing.patience(), executors.lastLoss());
            }
        }
    }

    @Override
    public <T extends Record> T find(String identity, Class<T> type, Supplier<T> search) {
        return here.find(identity, type, search);
    }

    @Override
    public void cancel() {
        cancelled = true;
        here.cancel();
        trials.shutdownNow();
    }

    @Override
    public void close() {
        cancel();
        here.close();
        spark.close();
    }
}
