package org.thirdleak.workbench.run;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;
import org.thirdleak.workbench.preference.Choice;
import org.thirdleak.workbench.preference.Preferences;
import org.thirdleak.workbench.session.Session;

/** Runs the config of the editor in front, or the one that is selected. */
public final class RunHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveShell(event);
        IEditorPart editor = HandlerUtil.getActiveEditor(event);
        Optional<Path> config = editor == null ? selected(event) : file(editor);
        if (config.isEmpty()) {
            MessageDialog.openInformation(shell, "Run", "Open a config first, or select one in the Explorer.");
            return null;
        }
        if (editor != null && editor.isDirty() && !saved(editor, shell)) {
            return null;
        }
        if (Session.current().problems().all().containsKey(config.get())) {
            show(event, "org.thirdleak.workbench.problems");
            return null;
        }
        Preferences chosen = Preferences.current();
        Session.current()
                .runs()
                .enqueue(RunRequest.of(config.get(), Session.current().folder(), chosen.threads(), chosen.formats()));
        show(event, "org.thirdleak.workbench.run");
        return null;
    }

    private static boolean saved(IEditorPart editor, Shell shell) {
        Choice choice = Preferences.current().saveBeforeRun();
        if (choice == Choice.NEVER) {
            return true;
        }
        if (choice == Choice.ASK
                && !MessageDialog.openQuestion(
                        shell,
                        "Run",
                        editor.getTitle() + " has changes. Save it and run? A run reads the file on disk.")) {
            return false;
        }
        return editor.getSite().getPage().saveEditor(editor, false) && !editor.isDirty();
    }

    private static Optional<Path> selected(ExecutionEvent event) {
        return HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection
                ? file(selection.getFirstElement())
                : Optional.empty();
    }

    /** The config behind an editor or a row: both adapt to their file. */
    private static Optional<Path> file(@Nullable Object shown) {
        Path path = Adapters.adapt(shown, Path.class);
        return Optional.ofNullable(path).map(file -> file.toAbsolutePath().normalize());
    }

    private static void show(ExecutionEvent event, String view) {
        try {
            HandlerUtil.getActiveWorkbenchWindow(event)
                    .getActivePage()
                    .showView(view, null, IWorkbenchPage.VIEW_VISIBLE);
        } catch (PartInitException e) {
            throw new IllegalStateException(e);
        }
    }
}
