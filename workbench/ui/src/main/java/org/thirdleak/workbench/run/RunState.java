package org.thirdleak.workbench.run;

/** Where a run stands. */
public enum RunState {
    /** Waits for its turn. */
    QUEUED("waiting"),
    /** Under way. */
    RUNNING("running"),
    /** Done. */
    DONE("done"),
    /** Done; the verdict is withheld. */
    UNTRUSTED("done, not to be trusted"),
    /** Stopped by the user. */
    CANCELLED("cancelled"),
    /** Stopped by something else. */
    FAILED("failed");

    private final String words;

    RunState(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** Whether nothing more will come. */
    public boolean isOver() {
        return this != QUEUED && this != RUNNING;
    }

    /** Whether there is a result. */
    public boolean hasResult() {
        return this == DONE || this == UNTRUSTED;
    }
}
