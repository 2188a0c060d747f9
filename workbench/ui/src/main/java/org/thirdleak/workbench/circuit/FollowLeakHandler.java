package org.thirdleak.workbench.circuit;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.workbench.folder.StudyNode;
import org.thirdleak.workbench.preference.Choice;
import org.thirdleak.workbench.preference.Preferences;
import org.thirdleak.workbench.session.Session;

/** Follows one leak of the circuit that is open or selected, and shows it. */
public final class FollowLeakHandler extends AbstractHandler {

    private static final String TITLE = "Follow One Leak";
    private static final String PROBLEMS = "org.thirdleak.workbench.problems";
    private static final String RESULTS = "org.thirdleak.workbench.results";

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        @Nullable IEditorPart editor = window.getActivePage().getActiveEditor();
        Optional<Path> selected = selected(event);
        Optional<Path> config = selected.isPresent() ? selected : file(editor);
        if (config.isEmpty()) {
            MessageDialog.openInformation(
                    window.getShell(),
                    TITLE,
                    "No config is open. Open the config of a circuit, or select one in the Explorer, and press F6.");
        } else if (editor == null || !file(editor).equals(config) || saved(window, editor)) {
            Preferences chosen = Preferences.current();
            LeakPlace place = new LeakPlace(config.get(), Session.current().folder(), chosen.threads(), false);
            new LeakJob(place, chosen.formats(), new Answer(window, config.get())).schedule();
        }
        return null;
    }

    /** The config of a row that has the focus. */
    private static Optional<Path> selected(ExecutionEvent event) {
        return !(HandlerUtil.getActivePart(event) instanceof IEditorPart)
                        && HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection rows
                        && rows.getFirstElement() instanceof StudyNode.Config config
                ? Optional.of(config.path())
                : Optional.empty();
    }

    private static Optional<Path> file(@Nullable IEditorPart editor) {
        return editor != null && editor.getEditorInput() instanceof IPathEditorInput input
                ? Optional.of(input.getPath().toPath())
                : Optional.empty();
    }

    private static boolean saved(IWorkbenchWindow window, IEditorPart editor) {
        Choice choice = Preferences.current().saveBeforeRun();
        if (!editor.isDirty() || choice == Choice.NEVER) {
            return true;
        }
        return window.getActivePage().saveEditor(editor, choice == Choice.ASK) && !editor.isDirty();
    }

    /**
     * Shows how it ended.
     *
     * @param window where
     * @param config what was followed
     */
    private record Answer(IWorkbenchWindow window, Path config) implements LeakJob.Listener {

        @Override
        public void done(Path run) {
            later(() -> {
                Session.current().shown().read(run);
                if (resultsWanted()) {
                    window.getWorkbench().showPerspective(RESULTS, window);
                }
                window.getActivePage().showView(CircuitView.ID); // asked for, wherever the user stands
            });
        }

        private boolean resultsWanted() {
            IPerspectiveDescriptor now = window.getActivePage().getPerspective();
            return switch (Preferences.current().switchToResults()) {
                case ALWAYS -> true;
                case NEVER -> false;
                case ASK ->
                    now == null
                            || now.getId().equals(RESULTS)
                            || MessageDialog.openQuestion(
                                    window.getShell(),
                                    TITLE,
                                    "The leak of " + config.getFileName()
                                            + " has been followed. Show it among the results, where there is more room?");
            };
        }

        @Override
        public void invalid(InvalidConfigException problems) {
            Session.current().problems().found(config, problems.problems());
            later(() -> window.getActivePage().showView(PROBLEMS));
        }

        @Override
        public void occupied(LeakPlace place, String words) {
            later(() -> {
                int chosen = MessageDialog.open(
                        MessageDialog.QUESTION, window.getShell(), TITLE, words + ".", 0, "Replace", "Cancel");
                if (chosen == 0) {
                    new LeakJob(place.replacing(), Preferences.current().formats(), this).schedule();
                }
            });
        }

        @Override
        public void failed(String words) {
            later(() -> MessageDialog.openInformation(window.getShell(), TITLE, words));
        }

        private void later(Step step) {
            var display = window.getWorkbench().getDisplay();
            if (!display.isDisposed()) {
                display.asyncExec(() -> {
                    if (window.getShell() != null && !window.getShell().isDisposed()) {
                        guarded(step);
                    }
                });
            }
        }

        private void guarded(Step step) {
            try {
                step.run();
            } catch (WorkbenchException e) {
                MessageDialog.openError(window.getShell(), TITLE, "The leak cannot be shown: " + e.getMessage());
            }
        }
    }

    /** Something that opens a part of the window. */
    @FunctionalInterface
    private interface Step {
        void run() throws WorkbenchException;
    }
}
