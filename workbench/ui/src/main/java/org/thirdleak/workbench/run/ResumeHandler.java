package org.thirdleak.workbench.run;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.jspecify.annotations.Nullable;

/** Not there yet. */
public final class ResumeHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        return null;
    }
}
