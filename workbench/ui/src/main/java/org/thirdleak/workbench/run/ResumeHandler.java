package org.thirdleak.workbench.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;
import org.thirdleak.workbench.folder.RunCondition;
import org.thirdleak.workbench.folder.StudyNode;
import org.thirdleak.workbench.preference.Preferences;
import org.thirdleak.workbench.session.Session;

/**
 * Goes on with the interrupted run that is selected, else with the one that was cancelled last; if that is still ending,
 * as soon as it has.
 */
public final class ResumeHandler extends AbstractHandler {

    private static final String TITLE = "Resume";

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        RunWindow window = new RunWindow(HandlerUtil.getActiveWorkbenchWindowChecked(event));
        Optional<Path> folder = selected(HandlerUtil.getCurrentSelection(event));
        Optional<QueuedRun> stopping = Session.current().runs().stopping();
        if (folder.isEmpty() && stopping.isPresent()) {
            Session.current().runs().enqueue(resumed(stopping.get()));
            window.show(RunView.ID);
        } else if (folder.or(ResumeHandler::lastCancelled).isPresent()) {
            folder.or(ResumeHandler::lastCancelled).ifPresent(found -> resume(found, window));
        } else {
            MessageDialog.openInformation(
                    window.shell(),
                    TITLE,
                    "No run was interrupted in this session. Select an interrupted one in the Explorer or in Run History.");
        }
        return null;
    }

    private static RunRequest resumed(QueuedRun run) {
        return run.identity()
                .map(identity -> run.request().resuming(identity.folder()))
                .orElse(run.request());
    }

    /**
     * Goes on with what a folder holds, or says why that cannot be done.
     *
     * @param folder a run folder
     * @param window where to say it
     */
    public static void resume(Path folder, IWorkbenchWindow window) {
        resume(folder, new RunWindow(window));
    }

    static void resume(Path folder, RunWindow window) {
        Session session = Session.current();
        Preferences chosen = Preferences.current();
        session.background().execute(() -> {
            try {
                session.runs().enqueue(Resumption.of(folder, chosen.threads(), chosen.formats()));
                window.later(() -> window.show(RunView.ID));
            } catch (IOException e) {
                window.later(() -> MessageDialog.openInformation(
                        window.shell(), TITLE, "The run cannot be gone on with. " + e.getMessage()));
            }
        });
    }

    private static Optional<Path> selected(@Nullable ISelection selection) {
        if (!(selection instanceof IStructuredSelection rows) || rows.size() != 1) {
            return Optional.empty();
        }
        Object row = rows.getFirstElement();
        if (row instanceof QueuedRun run && run.state().isOver() && !run.state().hasResult()) {
            return run.identity().map(RunCalculation.Identity::folder);
        }
        return row instanceof StudyNode.Run run && run.condition() == RunCondition.INTERRUPTED
                ? Optional.of(run.path())
                : Optional.empty();
    }

    private static Optional<Path> lastCancelled() {
        List<QueuedRun> cancelled = Session.current().runs().unfinished().stream()
                .filter(run -> run.state() == RunState.CANCELLED)
                .filter(run -> run.identity().isPresent())
                .toList();
        return cancelled.isEmpty()
                ? Optional.empty()
                : cancelled.get(cancelled.size() - 1).identity().map(RunCalculation.Identity::folder);
    }
}
