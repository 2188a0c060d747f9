package org.thirdleak.simulator.experiment;

/** A folder holds the checkpoint of interrupted work, which nobody asked to go on with or to discard. */
public final class CheckpointFoundException extends FolderRefusedException {

    private static final long serialVersionUID = 1L;

    /**
     * Refusal.
     *
     * @param message what the folder holds, and what to do
     */
    public CheckpointFoundException(String message) {
        super(message);
    }
}
