package org.thirdleak.workbench.application;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.thirdleak.workbench.explorer.FolderMemory;
import org.thirdleak.workbench.session.Session;

/** Starts the window and waits until it is closed. */
public final class WorkbenchApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        Display.setAppName("Third Leak");
        Display display = PlatformUI.createDisplay();
        try {
            if (!InstanceLock.take(display)) {
                return EXIT_OK;
            }
            FolderMemory.openFirst(List.of(Platform.getApplicationArgs())).ifPresent(WorkbenchApplication::tellMissing);
            return open(display);
        } finally {
            display.dispose();
        }
    }

    private static void tellMissing(Path folder) {
        MessageDialog.openInformation(
                null,
                "Third Leak",
                "The folder " + folder + " is not there. Third Leak begins in "
                        + Session.current().folder() + "; open another one with File, Open Folder (Ctrl+O).");
    }

    @SuppressWarnings("try") // a theme is there to be closed, not to be spoken to
    private static Integer open(Display display) {
        try (WindowTheme theme = new WindowTheme()) {
            int code = PlatformUI.createAndRunWorkbench(display, new Startup());
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        }
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.syncExec(() -> PlatformUI.getWorkbench().close());
        }
    }
}
