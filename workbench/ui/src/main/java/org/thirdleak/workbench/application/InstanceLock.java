package org.thirdleak.workbench.application;

import java.io.File;
import java.io.IOException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Keeps two windows from writing into the same data folder. */
final class InstanceLock {

    private InstanceLock() {}

    /**
     * Takes the data folder, or says who has it and what to do.
     *
     * @param display where to say it
     * @return false if it could not be taken and the workbench must not start
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
        tell(display, new File(location.getURL().getPath()), problem);
        return false;
    }

    private static void tell(Display display, File used, String problem) {
        Shell shell = new Shell(display);
        try {
            MessageDialog.openError(
                    shell,
                    "Third Leak",
                    "The data folder " + used + " " + problem
                            + "\n\nClose the other window, or start with -data and another folder.");
        } finally {
            shell.dispose();
        }
    }
}
