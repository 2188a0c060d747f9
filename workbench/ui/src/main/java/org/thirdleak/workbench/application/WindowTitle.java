package org.thirdleak.workbench.application;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.thirdleak.workbench.session.Changes.Subscription;
import org.thirdleak.workbench.session.Session;

/** Keeps the title of the window: the config in front, the folder worked in, the program. */
final class WindowTitle implements AutoCloseable {

    private static final String PROGRAM = "Third Leak";

    private final IWorkbenchWindowConfigurer window;
    private final IPartListener2 parts = new Parts();
    private final Subscription folders;

    /**
     * Follows a window that is open.
     *
     * @param window the window
     */
    WindowTitle(IWorkbenchWindowConfigurer window) {
        this.window = window;
        Display display = window.getWindow().getShell().getDisplay();
        window.getWindow().getPartService().addPartListener(parts);
        folders = Session.current().folderChanges().listen(folder -> {
            if (!display.isDisposed()) {
                display.asyncExec(this::show);
            }
        });
        show();
    }

    private void show() {
        if (window.getWindow().getShell() != null
                && !window.getWindow().getShell().isDisposed()) {
            Optional<String> config = Optional.ofNullable(window.getWindow().getActivePage())
                    .map(IWorkbenchPage::getActiveEditor)
                    .map(IEditorPart::getTitle);
            window.setTitle(text(config, Session.current().folder()));
        }
    }

    /** Such as "minimal.yaml - study - Third Leak". */
    static String text(Optional<String> config, Path folder) {
        String name = folder.getFileName() == null
                ? folder.toString()
                : folder.getFileName().toString();
        return Stream.of(config.orElse(""), name, PROGRAM)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" - "));
    }

    @Override
    public void close() {
        folders.close();
        window.getWindow().getPartService().removePartListener(parts);
    }

    /** Whatever part comes or goes, the config in front may be another one. */
    private final class Parts implements IPartListener2 {
        @Override
        public void partActivated(IWorkbenchPartReference part) {
            show();
        }

        @Override
        public void partBroughtToTop(IWorkbenchPartReference part) {
            show();
        }

        @Override
        public void partClosed(IWorkbenchPartReference part) {
            show();
        }

        @Override
        public void partInputChanged(IWorkbenchPartReference part) {
            show();
        }
    }
}
