package org.thirdleak.simulator.execution;

/** Keeps what has been done of a job. Called by one thread at a time. */
public interface Checkpoints {

    /** Keeps nothing. */
    Checkpoints NONE = new Checkpoints() {
        @Override
        public <S extends Mergeable<S>> TreeFold<S> begun(BlockJob<S> job) {
            return new TreeFold<>();
        }

        @Override
        public <S extends Mergeable<S>> void blockDone(BlockJob<S> job, TreeFold<S> fold) {
            // nothing is kept
        }

        @Override
        public <S extends Mergeable<S>> void stopped(BlockJob<S> job, TreeFold<S> fold) {
            // nothing is kept
        }
    };

    /**
     * What was done of a job before.
     *
     * @param job the job
     * @param <S> its summary
     * @return the merge so far, empty if there is none
     */
    <S extends Mergeable<S>> TreeFold<S> begun(BlockJob<S> job);

    /** A block more has been merged. */
    <S extends Mergeable<S>> void blockDone(BlockJob<S> job, TreeFold<S> fold);

    /** No further block will be merged for now, whether or not all are done. */
    <S extends Mergeable<S>> void stopped(BlockJob<S> job, TreeFold<S> fold);
}
