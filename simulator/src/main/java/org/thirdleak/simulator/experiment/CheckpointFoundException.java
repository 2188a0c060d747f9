package org.thirdleak.simulator.experiment;

/** A folder holds the checkpoint of interrupted work, which nobody asked to go on with or to discard. */
public final class CheckpointFoundException extends FolderRefusedException {

    private static final long serialVersionUID = 1L;

    /**
     * Refusal.
     *
     * @param reason what the folder holds
     * @param advice what to do on the command line, appended to the message
     */
    public CheckpointFoundException(String reason, String advice) {
        super(reason, advice);
    }
}
