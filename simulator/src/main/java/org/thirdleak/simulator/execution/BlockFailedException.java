package org.thirdleak.simulator.execution;

/** A block of a job failed. It can be done again alone: its outcome depends on its number only. */
public final class BlockFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * For one block.
     *
     * @param job title of the job
     * @param block number of the block
     * @param cause what went wrong
     */
    public BlockFailedException(String job, long block, Throwable cause) {
        super("block " + block + " of " + job + " failed: " + words(cause), cause);
    }

    /**
     * For one block that another machine has told of.
     *
     * @param message which block failed, and why
     * @param cause where in the program
     */
    public BlockFailedException(String message, Throwable cause) {
        super(message, cause);
    }

    private static String words(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getName() : message;
    }
}
