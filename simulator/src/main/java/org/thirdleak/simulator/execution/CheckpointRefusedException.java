package org.thirdleak.simulator.execution;

import java.io.IOException;

/** A checkpoint belongs to other work, or is damaged. */
public final class CheckpointRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * With a reason.
     *
     * @param message what is wrong with which file
     */
    public CheckpointRefusedException(String message) {
        super(message);
    }
}
