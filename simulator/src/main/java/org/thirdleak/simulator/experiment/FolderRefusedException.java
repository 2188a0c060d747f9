package org.thirdleak.simulator.experiment;

import java.io.IOException;

/** A folder holds something that a run must not overwrite. */
public sealed class FolderRefusedException extends IOException permits CheckpointFoundException {

    private static final long serialVersionUID = 1L;

    /**
     * Refusal.
     *
     * @param message what the folder holds, and what to do
     */
    public FolderRefusedException(String message) {
        super(message);
    }
}
