package org.thirdleak.workbench.run;

import java.util.Comparator;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;
import org.thirdleak.workbench.session.Changes;
import org.thirdleak.workbench.session.Session;

/** Goes on with the run of this session that was cancelled last. */
public final class ResumeHandler extends AbstractHandler {

    private final RunQueue queue = Session.current().runs();
    private final Changes.Subscription subscription = queue.changes().listen(changed -> enableSoon());

    /** Enabled where a run of this session was cancelled and has not been run since. */
    public ResumeHandler() {
        setBaseEnabled(lastCancelled().isPresent());
    }

    private void enableSoon() {
        Display display = Display.getDefault();
        if (!display.isDisposed()) {
            display.asyncExec(() -> setBaseEnabled(lastCancelled().isPresent()));
        }
    }

    private Optional<QueuedRun> lastCancelled() {
        return queue.runs().stream()
                .filter(run ->
                        run.state() == RunState.CANCELLED && run.identity().isPresent())
                .max(Comparator.comparingLong(QueuedRun::number))
                .filter(run -> queue.runs().stream()
                        .noneMatch(later -> later.number() > run.number()
                                && later.request().config().equals(run.request().config())));
    }

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        lastCancelled().flatMap(QueuedRun::identity).ifPresent(identity -> queue.resume(identity.folder()));
        return null;
    }

    @Override
    public void dispose() {
        subscription.close();
        super.dispose();
    }
}
