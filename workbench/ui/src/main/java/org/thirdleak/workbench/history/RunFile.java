package org.thirdleak.workbench.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;
import org.thirdleak.report.ReportFolder;
import org.thirdleak.report.ReportOptions;
import org.thirdleak.simulator.result.ResultJson;
import org.thirdleak.workbench.session.Session;

/** A file of the report of the run that is read, opened by the program of this machine that shows such files. */
record RunFile(String name, Shell shell) {

    private static final String TITLE = "Open Report";

    void open() {
        Optional<Path> folder = Session.current().shown().read();
        if (folder.isEmpty()) {
            MessageDialog.openInformation(shell, TITLE, "No run is shown. Select one in Run History first.");
        } else if (Files.exists(folder.get().resolve(name))) {
            launch(folder.get().resolve(name));
        } else if (Files.exists(folder.get().resolve(ResultJson.FILE))) {
            offerToDraw(folder.get());
        } else {
            MessageDialog.openInformation(
                    shell, TITLE, folder.get() + " has neither " + name + " nor a result to draw it from.");
        }
    }

    private void launch(Path file) {
        if (!Program.launch(file.toUri().toString())) {
            MessageDialog.openInformation(
                    shell, TITLE, "No program on this machine opens " + name + ". The file is " + file + ".");
        }
    }

    private void offerToDraw(Path folder) {
        if (MessageDialog.openQuestion(
                shell, TITLE, folder.getFileName() + " has no " + name + ". Draw its report again from the result?")) {
            Job job = Job.create("Draw the report of " + folder.getFileName(), (ICoreRunnable) monitor -> draw(folder));
            job.setUser(true);
            job.schedule();
        }
    }

    private void draw(Path folder) {
        try {
            ReportFolder.write(ResultJson.read(folder.resolve(ResultJson.FILE)), folder, ReportOptions.DEFAULT);
            later(() -> launch(folder.resolve(name)));
        } catch (IOException e) {
            later(() -> MessageDialog.openError(
                    shell, TITLE, "The report of " + folder + " could not be drawn: " + e.getMessage()));
        }
    }

    private void later(Runnable work) {
        if (!shell.isDisposed()) {
            shell.getDisplay().asyncExec(() -> {
                if (!shell.isDisposed()) {
                    work.run();
                }
            });
        }
    }
}
