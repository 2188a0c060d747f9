package org.thirdleak.workbench.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.core.runtime.ILog;
import org.thirdleak.workbench.session.Changes;

/**
 * The study folder that is worked in, kept up to date on a thread of its own: told by the file system where it can, looked at
 * now and then where it cannot. A folder that goes away is told as gone, and found again when it comes back.
 */
public final class WatchedFolder implements AutoCloseable {

    private static final long TICK_MILLIS = 200;
    private static final long QUIET_MILLIS = 300;
    private static final long LOOK_MILLIS = 3000;
    private static final long LOOK_ANYWAY_MILLIS = 15_000;

    private final Supplier<List<PendingRun>> pending;
    private final Changes<StudyFolder> changes = new Changes<>();
    private final StudyFolderReader reader = new StudyFolderReader();
    private final Thread thread = new Thread(this::follow, "workbench-folder");
    private volatile Path folder = Path.of("").toAbsolutePath();
    private volatile StudyFolder current = StudyFolder.unread(folder);
    private volatile boolean asked;
    private volatile boolean closed;
    private boolean started;

    /**
     * Watches nothing yet.
     *
     * @param pending the runs of this session that folders do not tell of; asked on the thread of the watch
     */
    public WatchedFolder(Supplier<List<PendingRun>> pending) {
        this.pending = pending;
        thread.setDaemon(true);
    }

    /**
     * Watches a folder from now on, and no longer the one before.
     *
     * @param watched the folder, absolute; need not be there
     */
    public synchronized void watch(Path watched) {
        folder = watched;
        if (!current.path().equals(watched)) {
            current = StudyFolder.unread(watched);
        }
        asked = true;
        if (!started) {
            started = true;
            thread.start();
        }
    }

    /** Looks again soon. */
    public void refresh() {
        asked = true;
    }

    /** The folder as last seen. */
    public StudyFolder current() {
        return current;
    }

    /** Hears of the folder whenever it looks different, on the thread of the watch. */
    public Changes<StudyFolder> changes() {
        return changes;
    }

    private void follow() {
        try {
            while (!closed) {
                Path watched = folder;
                try (FolderWatch watch = FolderWatch.on(watched)) {
                    followOne(watched, watch);
                } catch (RuntimeException e) { // a folder that goes away while it is read; the next look tells more
                    ILog.of(WatchedFolder.class).warn("The folder " + watched + " could not be read: " + e, e);
                    Thread.sleep(LOOK_ANYWAY_MILLIS);
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until another folder is watched, or this one came or went. */
    private void followOne(Path watched, FolderWatch watch) throws InterruptedException {
        look(watched);
        boolean present = current.present();
        long looked = System.nanoTime();
        while (!closed && watched.equals(folder) && present == current.present()) {
            boolean told = watch.await(TICK_MILLIS);
            if (told) {
                Thread.sleep(QUIET_MILLIS); // what belongs together comes together
                while (watch.await(0)) {
                    Thread.onSpinWait();
                }
            }
            long since = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - looked);
            if (told || asked || since > (watch.complete() ? LOOK_ANYWAY_MILLIS : LOOK_MILLIS)) {
                watch.follow(watched);
                look(watched);
                looked = System.nanoTime();
            }
        }
    }

    private void look(Path watched) {
        asked = false;
        StudyFolder seen = reader.read(watched, pending.get());
        if (watched.equals(folder) && !seen.equals(current)) {
            current = seen;
            changes.tell(seen);
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
