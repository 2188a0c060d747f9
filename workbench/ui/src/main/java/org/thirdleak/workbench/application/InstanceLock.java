package org.thirdleak.workbench.application;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Keeps two windows from writing into the same data folder. */
final class InstanceLock {

    private static final String TITLE = "Third Leak";

    private InstanceLock() {}

    /**
     * Takes the data folder; if that is not possible, says why, and starts with another one if that is wanted.
     *
     * @param display where to say it
     * @return false if it could not be taken and this workbench must not start
     */
    static boolean take(Display display) {
        Location location = Platform.getInstanceLocation();
        if (location == null || !location.isSet()) {
            return true;
        }
        String problem;
        try {
            if (location.lock()) {
                return true;
            }
            problem = "is in use by another window of Third Leak.";
        } catch (IOException e) {
            problem = "cannot be written: " + e.getMessage();
        }
        File used = new File(location.getURL().getPath());
        tell(display, new DataFolder(used.toPath().toAbsolutePath().normalize()), problem);
        return false;
    }

    private static void tell(Display display, DataFolder used, String problem) {
        Shell shell = new Shell(display);
        shell.setText(TITLE);
        try {
            String words = "The data folder " + used.path() + " " + problem;
            Optional<List<String>> again = used.freeOneBeside().flatMap(InstanceLock::start);
            if (again.isEmpty()) {
                String advice = "\n\nClose the other window, or start with -data and another folder.";
                MessageDialog.open(MessageDialog.ERROR, shell, TITLE, words + advice, 0, "Quit");
                return;
            }
            String advice = "\n\nIt keeps layout and preferences, not your configs and runs. Another folder begins"
                    + " with the first layout.";
            int chosen = MessageDialog.open(
                    MessageDialog.QUESTION, shell, TITLE, words + advice, 0, "Use Another Data Folder", "Quit");
            if (chosen == 0) {
                new ProcessBuilder(again.get()).inheritIO().start();
            }
        } catch (IOException e) {
            MessageDialog.openError(shell, TITLE, "Third Leak could not be started again: " + e.getMessage());
        } finally {
            shell.dispose();
        }
    }

    /** Empty where the system does not tell how this program was started. */
    private static Optional<List<String>> start(DataFolder other) {
        ProcessHandle.Info self = ProcessHandle.current().info();
        return self.command()
                .flatMap(command -> self.arguments().map(arguments -> other.start(command, List.of(arguments))));
    }
}
