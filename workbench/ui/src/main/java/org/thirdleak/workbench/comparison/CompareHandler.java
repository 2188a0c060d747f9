package org.thirdleak.workbench.comparison;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Brings the ticked runs to the front, side by side; if too few are ticked, the view says what to do. */
public final class CompareHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(ComparisonView.ID);
        } catch (PartInitException e) {
            throw new ExecutionException("the view Comparison could not be opened", e);
        }
        return null;
    }
}
