package org.thirdleak.simulator.execution;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A job whose summaries can be kept in a file, so that it can go on after the program was killed.
 *
 * @param <S> summary of a block
 */
public interface ResumableJob<S extends Mergeable<S>> extends BlockJob<S> {

    /** All that a summary depends on, such as version, hash of the config and seed: a checkpoint of other work is refused. */
    String fingerprint();

    /**
     * Writes a summary, every bit of it.
     *
     * @param summary what to write
     * @param out where to
     * @throws IOException if it cannot be written
     */
    void write(S summary, DataOutput out) throws IOException;

    /**
     * Reads a summary.
     *
     * @param in where from
     * @return the summary that was written
     * @throws IOException if it cannot be read, or is damaged
     */
    S read(DataInput in) throws IOException;
}
