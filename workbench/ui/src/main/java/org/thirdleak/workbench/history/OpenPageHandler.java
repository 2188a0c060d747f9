package org.thirdleak.workbench.history;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Shows the one-page picture of the run that is read. */
public final class OpenPageHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        new RunFile("page.png", HandlerUtil.getActiveShellChecked(event)).open();
        return null;
    }
}
