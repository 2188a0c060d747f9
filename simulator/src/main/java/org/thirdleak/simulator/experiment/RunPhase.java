package org.thirdleak.simulator.experiment;

/** What a run is about, one after the other. */
public enum RunPhase {
    /** Evidence, histories and posterior of each hypothesis. */
    HYPOTHESES("weighing the hypotheses and playing histories"),
    /** The comparison again under each scenario. */
    SCENARIOS("weighing the scenarios"),
    /** What each silence and each leak contributed, and what chance alone would do. */
    RECORD("going through the record leak by leak"),
    /** How the verdict depends on the priors and on single observations. */
    ROBUSTNESS("asking what the verdict hangs on"),
    /** What further years would tell, and what a leak does to a circuit. */
    CONSEQUENCES("following leaks and futures"),
    /** Charts, page and report. */
    DRAWING("drawing the charts and the report"),
    /** The files are moved into place; from here on a run cannot be cancelled. */
    PLACING("moving the files into place");

    private final String words;

    RunPhase(String words) {
        this.words = words;
    }

    /** What the run does in this phase, in words that follow "is". */
    public String words() {
        return words;
    }
}
