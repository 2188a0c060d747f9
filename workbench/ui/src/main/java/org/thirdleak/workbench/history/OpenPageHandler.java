package org.thirdleak.workbench.history;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;
import org.thirdleak.workbench.page.PageWindow;

/** Shows the one-page picture of the run that is read, in the window that shows pages. */
public final class OpenPageHandler extends AbstractHandler {

    private Optional<PageWindow> window = Optional.empty();

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell();
        new RunFile("page.png", "Open Page", shell, page -> show(shell, page)).open();
        return null;
    }

    private void show(Shell shell, Path page) {
        PageWindow shown = window.filter(open -> !open.isClosed()).orElseGet(() -> new PageWindow(shell));
        window = Optional.of(shown);
        shown.show(page, "Page of " + page.resolveSibling("").getFileName());
    }
}
