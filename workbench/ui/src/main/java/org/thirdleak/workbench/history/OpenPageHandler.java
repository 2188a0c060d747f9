package org.thirdleak.workbench.history;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.jspecify.annotations.Nullable;

/** Not there yet. */
public final class OpenPageHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        return null;
    }
}
