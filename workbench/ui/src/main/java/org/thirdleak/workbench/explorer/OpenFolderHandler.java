package org.thirdleak.workbench.explorer;

import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;
import org.thirdleak.workbench.session.Session;

/** Asks for a folder of configs and works in it. */
public final class OpenFolderHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        DirectoryDialog dialog = new DirectoryDialog(HandlerUtil.getActiveShellChecked(event), SWT.OPEN | SWT.SHEET);
        dialog.setText("Open Folder");
        dialog.setMessage("A folder of configs; runs are written to the folder \"runs\" in it.");
        dialog.setFilterPath(Session.current().folder().toString());
        String chosen = dialog.open();
        if (chosen != null) {
            Session.current().open(Path.of(chosen));
            FolderMemory.remember(Session.current().folder());
        }
        return null;
    }
}
