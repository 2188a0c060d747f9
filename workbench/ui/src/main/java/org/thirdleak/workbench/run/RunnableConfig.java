package org.thirdleak.workbench.run;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.jspecify.annotations.Nullable;
import org.thirdleak.workbench.folder.StudyNode;

/**
 * The config that a command without arguments means: that of the editor in front, else the one that is selected in the
 * explorer, wherever the focus is.
 *
 * @param file the config, an absolute path
 * @param editor its editor, empty if it was selected
 */
record RunnableConfig(Path file, Optional<IEditorPart> editor) {

    private static final String EXPLORER = "org.thirdleak.workbench.explorer";

    static Optional<RunnableConfig> of(IWorkbenchPage page) {
        @Nullable IEditorPart editor = page.getActiveEditor();
        if (editor != null && editor.getEditorInput() instanceof IPathEditorInput input) {
            return Optional.of(new RunnableConfig(input.getPath().toPath(), Optional.of(editor)));
        }
        return selected(page.getSelection(EXPLORER)).map(file -> new RunnableConfig(file, Optional.empty()));
    }

    private static Optional<Path> selected(@Nullable ISelection selection) {
        return selection instanceof IStructuredSelection rows
                        && rows.size() == 1
                        && rows.getFirstElement() instanceof StudyNode.Config config
                ? Optional.of(config.path())
                : Optional.empty();
    }
}
