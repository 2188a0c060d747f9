package org.thirdleak.simulator.cli;

/** How the program ends. */
public final class ExitCode {

    /** Done. */
    public static final int DONE = 0;
    /** A bug. */
    public static final int BUG = 1;
    /** Bad input: all problems are listed and nothing is written. */
    public static final int BAD_INPUT = 2;
    /** Reading or writing failed. */
    public static final int IO_FAILED = 3;
    /** Refused: a folder holds something else. */
    public static final int REFUSED = 4;
    /** Finished, but the numbers are not to be trusted. */
    public static final int UNTRUSTED = 5;
    /** Interrupted. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
