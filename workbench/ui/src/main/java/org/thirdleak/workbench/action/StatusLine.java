package org.thirdleak.workbench.action;

import java.util.Optional;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** The line at the foot of the window. */
public final class StatusLine {

    private StatusLine() {}

    /**
     * Says something that needs no answer. On the thread of the window.
     *
     * @param words one line
     */
    public static void say(String words) {
        Optional.ofNullable(PlatformUI.getWorkbench().getActiveWorkbenchWindow())
                .map(IWorkbenchWindow::getActivePage)
                .map(page -> page.getActivePart())
                .map(IWorkbenchPart::getSite)
                .flatMap(StatusLine::of)
                .ifPresent(line -> line.setMessage(words));
    }

    private static Optional<IStatusLineManager> of(IWorkbenchPartSite site) {
        if (site instanceof IViewSite view) {
            return Optional.of(view.getActionBars().getStatusLineManager());
        }
        return site instanceof IEditorSite editor
                ? Optional.of(editor.getActionBars().getStatusLineManager())
                : Optional.empty();
    }
}
