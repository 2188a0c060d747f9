package org.thirdleak.workbench.run;

/**
 * Something to say in the status line.
 *
 * @param words one line
 * @param trouble whether something went wrong
 */
public record RunNotice(String words, boolean trouble) {

    /** That a run is over. */
    static RunNotice over(QueuedRun run) {
        String name = run.request().name();
        return switch (run.state()) {
            case DONE, UNTRUSTED ->
                new RunNotice(
                        name + " done: "
                                + run.outcome()
                                        .map(RunCalculation.Ending::headline)
                                        .orElse(""),
                        run.state() == RunState.UNTRUSTED);
            case CANCELLED -> new RunNotice(name + ": " + run.reason(), false);
            case FAILED -> new RunNotice(name + " failed: " + run.reason(), true);
            case QUEUED, RUNNING -> new RunNotice(name + " is " + run.state().words(), false);
        };
    }
}
