package org.thirdleak.cluster;

import java.util.Optional;
import org.thirdleak.simulator.execution.BlockFailedException;
import org.thirdleak.simulator.execution.BlockJob;
import org.thirdleak.simulator.execution.Checkpoints;
import org.thirdleak.simulator.execution.Mergeable;
import org.thirdleak.simulator.execution.MergedBlocks;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.execution.TreeFold;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * Takes the replies of the workers of one job as they come, in whatever order, and merges them. Called by a thread of Spark,
 * one reply at a time; whatever fails here is kept for the thread that waits for the job.
 *
 * @param <S> summary of a block
 */
final class Replies<S extends Mergeable<S>> extends AbstractFunction2<Object, UnitReply, BoxedUnit> {

    private final BlockJob<S> job;
    private final TreeFold<S> fold;
    private final Checkpoints checkpoints;
    private final Progress progress;
    private volatile Optional<RuntimeException> failure = Optional.empty();

    Replies(BlockJob<S> job, TreeFold<S> fold, Checkpoints checkpoints, Progress progress) {
        this.job = job;
        this.fold = fold;
        this.checkpoints = checkpoints;
        this.progress = progress;
    }

    @Override
    public BoxedUnit apply(Object partition, UnitReply reply) {
        try {
            if (reply instanceof UnitReply.Done done) {
                take(done);
            } else if (reply instanceof UnitReply.Failed failed) {
                failure = Optional.of(
                        new BlockFailedException(failed.message(), new IllegalStateException(failed.trace())));
            }
        } catch (RuntimeException e) {
            failure = Optional.of(e);
        }
        return BoxedUnit.UNIT;
    }

    @SuppressWarnings("unchecked") // blocks of this job were packed
    private void take(UnitReply.Done done) {
        fold.add((MergedBlocks<S>) ObjectMail.unpack(done.packed()));
        checkpoints.blockDone();
        progress.blockDone(job, fold.size());
    }

    /** The first thing that went wrong. */
    Optional<RuntimeException> failure() {
        return failure;
    }
}
