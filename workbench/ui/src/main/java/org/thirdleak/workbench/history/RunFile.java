package org.thirdleak.workbench.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.thirdleak.simulator.result.ResultJson;
import org.thirdleak.workbench.session.ProgramCommand;
import org.thirdleak.workbench.session.Session;

/**
 * A file of the report of the run that is read; one that is missing can be drawn again.
 *
 * @param name its name
 * @param title of dialogs
 * @param shell the window of the workbench
 * @param show shows the file, on the thread of the window
 */
record RunFile(String name, String title, Shell shell, Consumer<Path> show) {

    /** Looks for the file in the background, then shows it, or offers to draw it. */
    void open() {
        Optional<Path> folder = Session.current().shown().read();
        if (folder.isEmpty()) {
            tell("No run is shown. Select one in the run history, then open its report.");
        }
        folder.ifPresent(run -> {
            Display display = shell.getDisplay();
            Session.current().background().execute(() -> {
                Runnable step = found(run);
                later(display, step);
            });
        });
    }

    private Runnable found(Path run) {
        Path file = run.resolve(name);
        if (Files.exists(file)) {
            return () -> show.accept(file);
        }
        if (Files.exists(run.resolve(ResultJson.FILE))) {
            return () -> offerToDraw(run);
        }
        return () -> tell(
                Files.isDirectory(run)
                        ? run.getFileName() + " has no " + name + ", and no " + ResultJson.FILE
                                + " to draw it from: only a finished run has. Resume the run, or select another."
                        : "The folder " + run + " is gone. Select another run in the run history.");
    }

    private void tell(String words) {
        MessageDialog.openInformation(shell, title, words);
    }

    private void offerToDraw(Path run) {
        int answer = MessageDialog.open(
                MessageDialog.QUESTION,
                shell,
                title,
                run.getFileName() + " has no " + name
                        + ". Draw its report again from its numbers? That takes a few seconds.",
                0,
                "Draw Again",
                IDialogConstants.CANCEL_LABEL);
        if (answer == 0) {
            Display display = shell.getDisplay();
            Job job = Job.create("Draw the report of " + run.getFileName() + " again", (ICoreRunnable)
                    monitor -> draw(run, display));
            job.setUser(true);
            job.schedule();
        }
    }

    private void draw(Path run, Display display) {
        try {
            ProgramCommand.carryOut("report", run.toString());
            later(display, () -> show.accept(run.resolve(name)));
        } catch (IOException e) {
            later(
                    display,
                    () -> MessageDialog.openError(
                            shell,
                            title,
                            "The report of " + run.getFileName() + " was not drawn.\n\n" + e.getMessage()
                                    + "\n\nMake room or select another run, and try again."));
        }
    }

    private void later(Display display, Runnable step) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!shell.isDisposed()) {
                    step.run();
                }
            });
        }
    }
}
