package org.thirdleak.workbench.explorer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPartSite;
import org.thirdleak.workbench.folder.StudyFiles;
import org.thirdleak.workbench.session.Session;

/** What the menus of configs and runs do with files: off the thread of the window, and never without asking. */
public final class StudyFileActions {

    private static final int MOST_NAMED = 10;

    private final IWorkbenchPartSite site;

    /**
     * Actions of a view.
     *
     * @param site where dialogs belong
     */
    public StudyFileActions(IWorkbenchPartSite site) {
        this.site = site;
    }

    /** Work on files that may fail with a message for people. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException;
    }

    /**
     * Does work in the background, then looks at the folder again.
     *
     * @param failure title of the dialog if it fails
     * @param work the work
     */
    public void later(String failure, Work work) {
        Display display = site.getShell().getDisplay();
        Session.current().background().execute(() -> {
            try {
                work.run();
            } catch (IOException e) {
                display.asyncExec(
                        () -> MessageDialog.openError(site.getShell(), failure, String.valueOf(e.getMessage())));
            }
            Session.current().study().refresh();
        });
    }

    /**
     * Asks, then moves files and folders to the trash of the desktop.
     *
     * @param things absolute paths
     */
    public void delete(List<Path> things) {
        List<Path> distinct = things.stream().distinct().toList();
        if (MessageDialog.openConfirm(site.getShell(), "Delete", "Move to the trash?\n\n" + named(distinct))) {
            later(
                    "Not everything could be moved to the trash",
                    () -> deleteLeft(StudyFiles.toTrash(distinct).left()));
        }
    }

    /** What the trash cannot take is deleted for good only if somebody says so again. */
    private void deleteLeft(List<Path> left) {
        Display display = site.getShell().getDisplay();
        if (left.isEmpty() || display.isDisposed()) {
            return;
        }
        display.asyncExec(() -> {
            String question = "The trash cannot take these. Delete them for good?\n\n" + named(left);
            if (MessageDialog.openConfirm(site.getShell(), "Delete for Good", question)) {
                later("Not everything could be deleted", () -> {
                    for (Path thing : left) {
                        StudyFiles.delete(thing);
                    }
                });
            }
        });
    }

    private static String named(List<Path> things) {
        String first = things.stream()
                .limit(MOST_NAMED)
                .map(thing -> String.valueOf(thing.getFileName()))
                .collect(Collectors.joining("\n"));
        return things.size() > MOST_NAMED ? first + "\nand " + (things.size() - MOST_NAMED) + " more" : first;
    }

    /**
     * Shows a folder in the file manager of the desktop.
     *
     * @param folder an absolute path
     */
    public void show(Path folder) {
        if (!Program.launch(folder.toString())) {
            MessageDialog.openInformation(
                    site.getShell(), "Show in File Manager", "No file manager was found. The folder is " + folder);
        }
    }
}
