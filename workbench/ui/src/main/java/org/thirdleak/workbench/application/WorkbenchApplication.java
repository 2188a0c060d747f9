package org.thirdleak.workbench.application;

import java.util.List;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.thirdleak.workbench.explorer.FolderMemory;

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
            FolderMemory.openFirst(List.of(Platform.getApplicationArgs()));
            return open(display);
        } finally {
            display.dispose();
        }
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
