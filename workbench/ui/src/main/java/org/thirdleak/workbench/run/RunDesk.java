package org.thirdleak.workbench.run;

import java.io.File;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.ui.IWorkbenchWindow;
import org.thirdleak.workbench.session.Changes;
import org.thirdleak.workbench.session.Session;

/** What goes with runs for as long as the window is open: console, status line, journal. */
public final class RunDesk {

    private static final long PATIENCE_S = 3;
    /** The journal has one writer, so that what is older never replaces what is newer. */
    private static final ExecutorService WRITER = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "workbench-journal");
        thread.setDaemon(true);
        return thread;
    });

    private RunDesk() {}

    /**
     * Begins; ends with the window.
     *
     * @param window the window, open
     * @param statusLine its status line
     */
    public static void open(IWorkbenchWindow window, IStatusLineManager statusLine) {
        RunQueue queue = Session.current().runs();
        RunConsole console = new RunConsole(queue);
        RunAnnouncer announcer = new RunAnnouncer(queue, window, statusLine);
        window.getShell().addDisposeListener(event -> {
            console.close();
            announcer.close();
        });
        journal().ifPresent(kept -> WRITER.execute(() -> keep(kept, queue)));
    }

    /** At the very end, after the runs: waits until the journal has them, but not for long. */
    public static void close() {
        WRITER.shutdown();
        try {
            if (!WRITER.awaitTermination(PATIENCE_S, TimeUnit.SECONDS)) {
                ILog.of(RunDesk.class).warn("The journal of runs could not be finished");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<RunJournal> journal() {
        return Optional.ofNullable(Platform.getInstanceLocation())
                .map(area -> area.getURL())
                .map(url -> new RunJournal(new File(url.getPath()).toPath().resolve(RunJournal.FILE)));
    }

    /** Takes up what was kept, then keeps what comes; also when runs are cancelled because the window closes. */
    private static void keep(RunJournal journal, RunQueue queue) {
        try {
            queue.remember(journal.read());
            Session.current().study().refresh();
        } catch (IOException e) {
            ILog.of(RunDesk.class).warn("Cancelled and failed runs of earlier sessions are forgotten", e);
        }
        Changes.Subscription ignored = queue.turns().listen(run -> {
            if (!WRITER.isShutdown()) {
                WRITER.execute(() -> write(journal, queue));
            }
        });
    }

    private static void write(RunJournal journal, RunQueue queue) {
        try {
            journal.write(queue.unfinished());
        } catch (IOException e) {
            ILog.of(RunDesk.class).warn("Cancelled and failed runs cannot be kept for the next start", e);
        }
    }
}
