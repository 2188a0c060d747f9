package org.thirdleak.workbench.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.thirdleak.simulator.config.CircuitConfigReader;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.Location;
import org.thirdleak.simulator.config.RunConfigReader;
import org.thirdleak.simulator.scenario.CircuitResolver;
import org.thirdleak.simulator.scenario.StudyResolver;
import org.thirdleak.workbench.problem.ProblemBoard;

/**
 * Looks for problems in all configs of a study folder, one after the other and with low priority: at first in all of them,
 * later in those that were written, or whose data were.
 */
public final class FolderCheck implements AutoCloseable {

    private final ProblemBoard board;
    private final Map<Path, List<Instant>> checked = new HashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "workbench-check");
        thread.setDaemon(true);
        return thread;
    });
    private volatile StudyFolder latest = StudyFolder.unread(Path.of("").toAbsolutePath());

    /**
     * Checks a folder whenever it changes, until closed.
     *
     * @param folder the folder
     * @param board where problems go
     */
    public FolderCheck(WatchedFolder folder, ProblemBoard board) {
        this.board = board;
        folder.changes().listen(this::look);
    }

    private void look(StudyFolder study) {
        latest = study;
        if (!worker.isShutdown()) {
            worker.execute(() -> check(study));
        }
    }

    private void check(StudyFolder study) {
        Set<Path> present = new HashSet<>();
        study.configs().forEach(config -> present.add(config.path()));
        for (Path gone : Set.copyOf(checked.keySet())) {
            if (!present.contains(gone)) {
                checked.remove(gone);
                board.found(gone, List.of());
            }
        }
        for (StudyNode.Config config : study.configs()) {
            if (!latest.equals(study) || worker.isShutdown()) {
                return; // the folder has changed meanwhile: the next look goes on
            }
            List<Instant> written = List.of(config.modified(), StudyFolderReader.newestData(config.path()));
            if (!written.equals(checked.put(config.path(), written))) {
                board.found(config.path(), problems(config));
            }
        }
    }

    /** Everything that is wrong with a config and its data. */
    static List<ConfigProblem> problems(StudyNode.Config config) {
        Path file = config.path();
        try {
            if (config.kind() == ConfigKind.CIRCUIT) {
                CircuitResolver.resolve(CircuitConfigReader.read(file, List.of()));
            } else {
                StudyResolver.resolve(RunConfigReader.read(file, List.of()));
            }
            return List.of();
        } catch (InvalidConfigException e) {
            return e.problems();
        } catch (IOException e) {
            return List.of(Location.whole(file.toString()).problem("", "its data cannot be read: " + e.getMessage()));
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
