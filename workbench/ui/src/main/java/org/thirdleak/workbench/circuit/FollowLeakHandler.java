package org.thirdleak.workbench.circuit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.statushandlers.StatusManager;
import org.jspecify.annotations.Nullable;
import org.thirdleak.workbench.session.Session;

/** Follows one leak of the circuit that is open, and shows it. */
public final class FollowLeakHandler extends AbstractHandler {

    private static final String TITLE = "Follow One Leak";

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional<IEditorPart> editor =
                Optional.ofNullable(window.getActivePage().getActiveEditor());
        Optional<Path> config = editor.filter(open -> open.getEditorInput() instanceof IPathEditorInput)
                .map(open ->
                        ((IPathEditorInput) open.getEditorInput()).getPath().toPath());
        if (config.isEmpty()) {
            MessageDialog.openInformation(
                    window.getShell(), TITLE, "No config is open. Open the config of a circuit and press F6.");
        } else if (window.getActivePage().saveEditor(editor.get(), true)
                && !editor.get().isDirty()) {
            follow(window, config.get(), Session.current().folder());
        }
        return null;
    }

    private static void follow(IWorkbenchWindow window, Path config, Path folder) {
        Job job = Job.create("Follow the leak of " + config.getFileName(), (ICoreRunnable) monitor -> {
            try {
                Path run = LeakCommand.follow(config, folder);
                later(window, () -> show(window, run));
            } catch (IOException e) {
                later(
                        window,
                        () -> MessageDialog.openError(
                                window.getShell(), TITLE, "The leak was not followed.\n\n" + e.getMessage()));
            }
        });
        job.setUser(true);
        job.schedule();
    }

    private static void later(IWorkbenchWindow window, Runnable work) {
        window.getWorkbench().getDisplay().asyncExec(() -> {
            if (window.getShell() != null && !window.getShell().isDisposed()) {
                work.run();
            }
        });
    }

    private static void show(IWorkbenchWindow window, Path run) {
        try {
            window.getActivePage().showView(CircuitView.ID);
            Session.current().shown().read(run);
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.LOG | StatusManager.SHOW);
        }
    }
}
