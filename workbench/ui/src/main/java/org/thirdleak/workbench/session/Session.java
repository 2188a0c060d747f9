package org.thirdleak.workbench.session;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.core.runtime.Platform;
import org.thirdleak.workbench.folder.FolderCheck;
import org.thirdleak.workbench.folder.WatchedFolder;
import org.thirdleak.workbench.problem.ProblemBoard;
import org.thirdleak.workbench.run.RunQueue;

/**
 * What the views of the window share: the folder worked in, the runs under way, the problems found and the runs shown.
 * Free of widgets.
 */
public final class Session implements AutoCloseable {

    private static final Session CURRENT = new Session();

    private final Changes<Path> folderChanges = new Changes<>();
    private final ExecutorService background = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "workbench-background");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((where, failure) -> log(failure));
        return thread;
    });
    private final ProblemBoard problems = new ProblemBoard();
    private final ShownRuns shown = new ShownRuns();
    private final Appearance appearance = new Appearance();
    private final RunQueue runs = RunQueue.ofWorkbench();
    private final WatchedFolder study = new WatchedFolder(() -> PendingRuns.of(runs, folder()));
    private final FolderCheck check = new FolderCheck(study, problems);
    private volatile Path folder = Path.of("").toAbsolutePath();

    private Session() {
        runs.turns().listen(run -> study.refresh());
    }

    private static void log(Throwable failure) {
        Platform.getLog(Session.class).error("Something went wrong in the background: " + failure, failure);
    }

    /** The session of this window; there is one window. */
    public static Session current() {
        return CURRENT;
    }

    /** The folder of configs that is worked in; its runs are in {@code runs} below it. */
    public Path folder() {
        return folder;
    }

    /**
     * Works in another folder.
     *
     * @param chosen an existing folder
     */
    public void open(Path chosen) {
        folder = chosen.toAbsolutePath().normalize();
        study.watch(folder);
        folderChanges.tell(folder);
    }

    /** Hears when another folder is worked in. */
    public Changes<Path> folderChanges() {
        return folderChanges;
    }

    /** The configs and runs of the folder, kept up to date. */
    public WatchedFolder study() {
        return study;
    }

    /** Problems of configs, as last found. */
    public ProblemBoard problems() {
        return problems;
    }

    /** The runs under way and waiting. */
    public RunQueue runs() {
        return runs;
    }

    /** The runs that the views of results show. */
    public ShownRuns shown() {
        return shown;
    }

    /** Whether the window is light or dark. */
    public Appearance appearance() {
        return appearance;
    }

    /** For reading and drawing off the thread of the window. Short pieces of work only: runs have threads of their own. */
    public ExecutorService background() {
        return background;
    }

    @Override
    public void close() {
        runs.close();
        runs.awaitEnd(); // their checkpoints are being written
        study.close();
        check.close();
        background.shutdownNow();
    }
}
