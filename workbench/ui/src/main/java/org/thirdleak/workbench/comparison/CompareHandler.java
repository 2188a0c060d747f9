package org.thirdleak.workbench.comparison;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.jspecify.annotations.Nullable;

/** Not there yet. */
public final class CompareHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        return null;
    }
}
