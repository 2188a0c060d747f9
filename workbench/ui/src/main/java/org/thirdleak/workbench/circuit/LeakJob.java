package org.thirdleak.workbench.circuit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.thirdleak.report.RunReport;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.execution.BlockJob;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.experiment.FolderRefusedException;
import org.thirdleak.simulator.run.LeakRun;
import org.thirdleak.simulator.run.PictureFormats;

/** Follows a leak, with progress, until it is done or cancelled. */
final class LeakJob extends Job {

    private static final int STEPS = 1000;

    private final LeakPlace place;
    private final PictureFormats formats;
    private final Listener listener;
    private boolean cancelled;
    private Optional<LeakRun> running = Optional.empty();

    /** Hears how it ended, on the thread of the job; nothing if it was cancelled. */
    interface Listener {
        /** The run is in its folder. */
        void done(Path run);

        /** The config has problems. */
        void invalid(InvalidConfigException problems);

        /** The run folder holds something else; the words say what. */
        void occupied(LeakPlace place, String words);

        /** Nothing was written; the words say why and what to do. */
        void failed(String words);
    }

    LeakJob(LeakPlace place, PictureFormats formats, Listener listener) {
        super("Follow the leak of " + place.config().getFileName());
        this.place = place;
        this.formats = formats;
        this.listener = listener;
        setUser(true);
        setPriority(LONG);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, STEPS);
        progress.subTask("Reading the config");
        try {
            LeakRun run = place.prepare();
            begin(run);
            progress.subTask("Following the leak");
            listener.done(run.complete(
                            new RunReport(formats), new Shown(progress), () -> progress.subTask("Drawing the report"))
                    .folder());
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (InvalidConfigException e) {
            listener.invalid(e);
        } catch (NoLeakException e) {
            listener.failed(String.valueOf(e.getMessage()));
        } catch (FolderRefusedException e) {
            listener.occupied(place, e.reason());
        } catch (IOException e) {
            listener.failed(
                    "Reading or writing failed: " + e.getMessage() + "\n\nCheck the folder and press F6 again.");
        }
        return Status.OK_STATUS; // told by its listener, not in a second dialog
    }

    private synchronized void begin(LeakRun run) {
        if (cancelled) {
            throw new CancellationException("following the leak was cancelled");
        }
        running = Optional.of(run);
    }

    @Override
    protected synchronized void canceling() {
        cancelled = true;
        running.ifPresent(LeakRun::cancel);
    }

    /** Progress of the sensitivities; called by many threads. */
    private static final class Shown implements Progress {
        private final SubMonitor progress;
        private long shown;

        Shown(SubMonitor progress) {
            this.progress = progress;
        }

        @Override
        public synchronized void blockDone(BlockJob<?> job, long done) {
            long now = done * STEPS / Math.max(1, job.blocks());
            if (now > shown) {
                progress.subTask(job.title());
                progress.worked((int) (now - shown));
                shown = now;
            }
        }
    }
}
