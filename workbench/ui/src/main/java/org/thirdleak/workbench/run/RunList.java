package org.thirdleak.workbench.run;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Runs by their number, in the order in which they were wanted. Whoever holds it keeps its threads apart. */
final class RunList {

    private static final int MOST_OVER = 100;

    private final Map<Long, QueuedRun> runs = new LinkedHashMap<>();
    private long last;
    private long first;

    List<QueuedRun> all() {
        return List.copyOf(runs.values());
    }

    Optional<QueuedRun> get(long number) {
        return Optional.ofNullable(runs.get(number));
    }

    /** Runs that are not over are never forgotten. */
    QueuedRun known(long number) {
        return Objects.requireNonNull(runs.get(number));
    }

    /** One that waits to do the same. */
    Optional<QueuedRun> waiting(RunRequest request) {
        return runs.values().stream()
                .filter(run -> run.state() == RunState.QUEUED && run.request().equals(request))
                .findFirst();
    }

    /** One more, the last to begin; of those that are over, the oldest gives way. */
    QueuedRun add(RunRequest request, Instant now) {
        QueuedRun run = QueuedRun.waiting(++last, request, now);
        runs.put(run.number(), run);
        List<QueuedRun> over =
                runs.values().stream().filter(each -> each.state().isOver()).toList();
        if (over.size() > MOST_OVER) {
            runs.remove(over.get(0).number());
        }
        return run;
    }

    /** Replaces what was known of a run. */
    void put(QueuedRun run) {
        runs.put(run.number(), run);
    }

    void forgetOver() {
        runs.values().removeIf(run -> run.state().isOver());
    }

    /** Puts runs of earlier sessions, the oldest first, before those of this one. */
    void remember(List<QueuedRun> earlier) {
        List<QueuedRun> present = all();
        runs.clear();
        earlier.forEach(run -> put(run.numbered(--first)));
        present.forEach(this::put);
    }
}
