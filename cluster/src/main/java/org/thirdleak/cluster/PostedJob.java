package org.thirdleak.cluster;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.thirdleak.simulator.execution.BlockJob;
import org.thirdleak.simulator.execution.Mergeable;

/**
 * A job as it travels: unpacked once on each machine, and shared by the threads there.
 *
 * @param <S> summary of a block
 */
final class PostedJob<S extends Mergeable<S>> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final byte[] packed;
    private transient @Nullable BlockJob<S> job;

    PostedJob(BlockJob<S> job) {
        this.packed = ObjectMail.pack(job);
    }

    @SuppressWarnings("unchecked") // a job of S was packed
    synchronized BlockJob<S> open() {
        BlockJob<S> known = job;
        if (known == null) {
            known = (BlockJob<S>) ObjectMail.unpack(packed);
            job = known;
        }
        return known;
    }
}
