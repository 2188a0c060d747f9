package org.thirdleak.workbench.folder;

/** How a run stands. */
public enum RunCondition {
    /** Waits for its turn. */
    QUEUED("waiting"),
    /** Under way. */
    RUNNING("running"),
    /** Has a verdict. */
    DONE("done"),
    /** Has numbers, but the verdict is withheld. */
    UNTRUSTED("not to be trusted"),
    /** Stopped on its way; can be gone on with. */
    INTERRUPTED("interrupted"),
    /** Ended by something that went wrong. */
    FAILED("failed"),
    /** Its folder cannot be read. */
    DAMAGED("damaged");

    private final String words;

    RunCondition(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** Whether it waits or is under way. */
    public boolean isAtWork() {
        return this == QUEUED || this == RUNNING;
    }

    /** Whether there are results to look at. */
    public boolean hasResult() {
        return this == DONE || this == UNTRUSTED;
    }
}
