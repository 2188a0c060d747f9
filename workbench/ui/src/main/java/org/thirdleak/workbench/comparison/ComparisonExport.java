package org.thirdleak.workbench.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.thirdleak.workbench.session.ProgramCommand;

/** Writes a comparison as the command {@code compare} does, where it does, and shows its page in the browser. */
final class ComparisonExport {

    private static final String TITLE = "Export Comparison";
    private static final String PAGE = "compare.html";

    private ComparisonExport() {}

    static void start(Shell shell, TickedRuns.Compared compared) {
        Display display = shell.getDisplay();
        Path folder = compared.usualFolder();
        Job job = Job.create("Export the comparison to " + folder.getFileName(), (ICoreRunnable) monitor -> {
            try {
                ProgramCommand.carryOut(command(compared));
                later(display, shell, () -> open(shell, folder.resolve(PAGE)));
            } catch (IOException e) {
                later(display, shell, () -> MessageDialog.openError(shell, TITLE, refusal(folder, e)));
            }
        });
        job.setUser(true);
        job.schedule();
    }

    private static String[] command(TickedRuns.Compared compared) {
        return Stream.of(
                        Stream.of("compare"),
                        compared.folders().stream().map(Path::toString),
                        Stream.of("--out", compared.usualFolder().toString()))
                .flatMap(words -> words)
                .toArray(String[]::new);
    }

    private static String refusal(Path folder, IOException reason) {
        return "The comparison was not written to " + folder + ".\n\n" + reason.getMessage()
                + "\n\nMake room, or move away what is in that folder, and export again.";
    }

    private static void later(Display display, Shell shell, Runnable step) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!shell.isDisposed()) {
                    step.run();
                }
            });
        }
    }

    private static void open(Shell shell, Path page) {
        if (!Program.launch(page.toUri().toString())) {
            MessageDialog.openInformation(
                    shell, TITLE, "The comparison is written. No browser could be started; open this file:\n\n" + page);
        }
    }
}
