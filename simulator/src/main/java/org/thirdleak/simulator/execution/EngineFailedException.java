package org.thirdleak.simulator.execution;

/** An engine cannot be reached, or was lost. What had been done is kept if there are checkpoints. */
public final class EngineFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * With words for the user.
     *
     * @param message what happened, and what to look at
     */
    public EngineFailedException(String message) {
        super(message);
    }

    /**
     * With words for the user.
     *
     * @param message what happened, and what to look at
     * @param cause what the engine said
     */
    public EngineFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
