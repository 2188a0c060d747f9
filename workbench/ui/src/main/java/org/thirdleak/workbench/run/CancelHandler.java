package org.thirdleak.workbench.run;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
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
        Display display =
                PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getDisplay() : null;
        if (display != null && !display.isDisposed()) {
            display.asyncExec(this::enable);
        }
    }

    /** The bar of the window looks at a command only when it is told to. */
    private void enable() {
        boolean enabled = !queue.underWay().isEmpty();
        if (enabled != isEnabled() && PlatformUI.isWorkbenchRunning()) {
            setBaseEnabled(enabled);
            PlatformUI.getWorkbench()
                    .getService(IEventBroker.class)
                    .post(UIEvents.REQUEST_ENABLEMENT_UPDATE_TOPIC, UIEvents.ALL_ELEMENT_ID);
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
