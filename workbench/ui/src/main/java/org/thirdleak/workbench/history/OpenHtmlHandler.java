package org.thirdleak.workbench.history;

import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Shows the report of the run that is read in the browser. */
public final class OpenHtmlHandler extends AbstractHandler {

    private static final String TITLE = "Open HTML";

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell();
        new RunFile("report.html", TITLE, shell, page -> launch(shell, page)).open();
        return null;
    }

    private static void launch(Shell shell, Path page) {
        if (!Program.launch(page.toUri().toString())) {
            MessageDialog.openInformation(
                    shell, TITLE, "No browser could be started. Open this file in one:\n\n" + page);
        }
    }
}
