package org.thirdleak.workbench.run;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;

/** A run in the Progress view. */
final class RunJob extends Job {

    /** Gives each run a job. */
    static final RunLauncher JOBS = (run, work, cancel) -> new RunJob(run, work, cancel).schedule();

    private final RunLauncher.Work work;
    private final Runnable cancel;
    private volatile boolean begun;

    private RunJob(QueuedRun run, RunLauncher.Work work, Runnable cancel) {
        super("Run of " + run.request().name());
        this.work = work;
        this.cancel = cancel;
        setUser(false); // its own view shows more than a dialog would
        setPriority(LONG);
        addJobChangeListener(IJobChangeListener.onDone(event -> endUnbegun()));
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        begun = true;
        monitor.beginTask(getName(), IProgressMonitor.UNKNOWN); // nobody can tell the share of the whole
        QueuedRun over = work.work(heard -> heard.progress()
                .ifPresent(progress -> monitor.subTask(progress.phase().words())));
        // a failure is told in the run view and the Error Log, not in a dialog
        return over.state() == RunState.CANCELLED ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }

    /** A job that is cancelled while it waits is never run, and the queue would wait for it. */
    private void endUnbegun() {
        if (!begun) {
            cancel.run();
            work.work(heard -> {});
        }
    }

    @Override
    protected void canceling() {
        cancel.run();
    }
}
