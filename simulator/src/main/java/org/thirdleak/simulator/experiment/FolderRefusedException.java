package org.thirdleak.simulator.experiment;

import java.io.IOException;

/** A folder holds something that a run must not overwrite. */
public sealed class FolderRefusedException extends IOException permits CheckpointFoundException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * Refusal.
     *
     * @param reason what the folder holds
     * @param advice what to do on the command line, appended to the message
     */
    public FolderRefusedException(String reason, String advice) {
        super(reason + advice);
        this.reason = reason;
    }

    /** The message without its advice, for programs that give their own. */
    public String reason() {
        return reason;
    }
}
