package org.thirdleak.workbench.history;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Shows the report of the run that is read in the browser. */
public final class OpenHtmlHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        new RunFile("report.html", HandlerUtil.getActiveShellChecked(event)).open();
        return null;
    }
}
