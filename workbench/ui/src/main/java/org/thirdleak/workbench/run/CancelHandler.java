package org.thirdleak.workbench.run;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;
import org.thirdleak.workbench.session.Changes;
import org.thirdleak.workbench.session.Session;

/** Cancels the run under way that began first; what it has done is kept. */
public final class CancelHandler extends AbstractHandler {

    private final RunQueue queue = Session.current().runs();
    private final Changes.Subscription subscription = queue.changes().listen(changed -> enableSoon());

    /** Enabled while a run is under way. */
    public CancelHandler() {
        setBaseEnabled(!queue.underWay().isEmpty());
    }

    private void enableSoon() {
        Display display = Display.getDefault();
        if (!display.isDisposed()) {
            display.asyncExec(() -> setBaseEnabled(!queue.underWay().isEmpty()));
        }
    }

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        queue.underWay().stream().findFirst().ifPresent(run -> queue.cancel(run.number()));
        return null;
    }

    @Override
    public void dispose() {
        subscription.close();
        super.dispose();
    }
}
