package org.thirdleak.workbench.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thirdleak.workbench.folder.PendingRun;
import org.thirdleak.workbench.folder.RunCondition;
import org.thirdleak.workbench.run.QueuedRun;
import org.thirdleak.workbench.run.RunCalculation;
import org.thirdleak.workbench.run.RunQueue;
import org.thirdleak.workbench.run.RunState;

/** What the queue knows of runs that their folders do not tell. */
final class PendingRuns {

    /** Runs that ended well or can be gone on with are told by their folders. */
    private static final Map<RunState, RunCondition> UNTOLD = Map.of(
            RunState.QUEUED, RunCondition.QUEUED,
            RunState.RUNNING, RunCondition.RUNNING,
            RunState.FAILED, RunCondition.FAILED);

    private PendingRuns() {}

    /**
     * Those of a folder.
     *
     * @param queue all runs
     * @param folder the folder worked in
     */
    static List<PendingRun> of(RunQueue queue, Path folder) {
        List<QueuedRun> unfinished = queue.unfinished();
        return queue.runs().stream()
                .filter(run -> folder.equals(run.request().runs().getParent()))
                .filter(run -> UNTOLD.containsKey(run.state()))
                .filter(run -> !run.state().isOver() || unfinished.contains(run)) // a later run says more
                .map(PendingRuns::pending)
                .toList();
    }

    private static PendingRun pending(QueuedRun run) {
        RunCondition condition = Optional.ofNullable(UNTOLD.get(run.state())).orElse(RunCondition.FAILED);
        return new PendingRun(
                run.request().config(), run.identity().map(RunCalculation.Identity::folder), condition, run.reason());
    }
}
