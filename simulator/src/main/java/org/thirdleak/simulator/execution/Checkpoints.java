package org.thirdleak.simulator.execution;

import java.util.Optional;

/** Keeps what has been done of some jobs. Called by many threads at once. */
public interface Checkpoints {

    /** Keeps nothing. */
    Checkpoints NONE = new Checkpoints() {
        @Override
        public <S extends Mergeable<S>> TreeFold<S> begun(BlockJob<S> job) {
            return new TreeFold<>();
        }

        @Override
        public void blockDone() {
            // nothing is kept
        }

        @Override
        public <T extends Record> Optional<T> known(String identity, Class<T> type) {
            return Optional.empty();
        }

        @Override
        public void found(String identity, Record value) {
            // nothing is kept
        }
    };

    /**
     * What was done of a job before. The blocks that are added to it are kept from now on.
     *
     * @param job the job
     * @param <S> its summary
     * @return the merge so far, empty if there is none
     */
    <S extends Mergeable<S>> TreeFold<S> begun(BlockJob<S> job);

    /** A block more has been merged into one of the jobs that were begun. */
    void blockDone();

    /**
     * What was found before by work that is not a job itself.
     *
     * @param identity all that it depends on, as of a {@link ResumableJob}
     * @param type its type
     * @param <T> its type
     * @return empty if it is not known
     */
    <T extends Record> Optional<T> known(String identity, Class<T> type);

    /**
     * Something was found; the jobs behind it, whose identities begin with its own, need not be kept any more.
     *
     * @param identity all that it depends on
     * @param value what was found
     */
    void found(String identity, Record value);
}
