package org.thirdleak.cluster;

import java.io.Serializable;
import java.time.Duration;
import org.apache.spark.broadcast.Broadcast;
import org.thirdleak.simulator.execution.BlockRange;
import org.thirdleak.simulator.execution.Mergeable;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/**
 * A task of Spark: the blocks of one range, on a worker. A class with a name rather than a lambda, which Spark would have to
 * clean.
 *
 * @param <S> summary of a block
 */
final class UnitTask<S extends Mergeable<S>> extends AbstractFunction1<Iterator<BlockRange>, UnitReply>
        implements Serializable {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // Spark's broadcasts are serialisable
    private final Broadcast<PostedJob<S>> job;

    private final Duration silence;

    UnitTask(Broadcast<PostedJob<S>> job, Duration silence) {
        this.job = job;
        this.silence = silence;
    }

    @Override
    public UnitReply apply(Iterator<BlockRange> ranges) {
        return UnitReply.of(job.value().open(), ranges.next(), silence);
    }
}
