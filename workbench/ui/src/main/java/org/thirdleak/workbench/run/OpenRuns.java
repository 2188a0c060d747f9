package org.thirdleak.workbench.run;

import java.util.List;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.thirdleak.workbench.session.Session;

/** What closing the window would do to runs that are not over. */
public final class OpenRuns {

    private OpenRuns() {}

    /**
     * Asks whether to close the window if runs are not over. On its thread.
     *
     * @return false if it shall stay open
     */
    public static boolean mayEnd() {
        List<QueuedRun> open = Session.current().runs().runs().stream()
                .filter(run -> !run.state().isOver())
                .toList();
        return open.isEmpty()
                || MessageDialog.open(
                                MessageDialog.QUESTION,
                                Display.getCurrent().getActiveShell(),
                                "Close",
                                words(open),
                                0,
                                "Stop and Close",
                                "Cancel")
                        == 0;
    }

    /** What is under way, what waits, and what becomes of it. */
    static String words(List<QueuedRun> open) {
        long working =
                open.stream().filter(run -> run.state() == RunState.RUNNING).count();
        long waiting = open.size() - working;
        StringBuilder words = new StringBuilder();
        if (working > 0) {
            words.append(working == 1 ? "A run is" : working + " runs are")
                    .append(" under way. What is done is kept in a checkpoint, and Resume goes on from there.");
        }
        if (waiting > 0) {
            words.append(words.isEmpty() ? "" : "\n\n")
                    .append(waiting == 1 ? "A run waits" : waiting + " runs wait")
                    .append(
                            " in the queue and will not begin; the Run view lists what was cancelled at the next start.");
        }
        return words.toString();
    }
}
