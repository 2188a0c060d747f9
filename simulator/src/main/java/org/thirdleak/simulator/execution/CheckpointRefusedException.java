package org.thirdleak.simulator.execution;

import java.io.IOException;

/** A checkpoint belongs to other work, or is damaged. */
public final class CheckpointRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * With a reason.
     *
     * @param reason what is wrong with which file
     * @param advice what to do on the command line, appended to the message
     */
    public CheckpointRefusedException(String reason, String advice) {
        super(reason + advice);
        this.reason = reason;
    }

    /** The message without its advice, for programs that give their own. */
    public String reason() {
        return reason;
    }
}
