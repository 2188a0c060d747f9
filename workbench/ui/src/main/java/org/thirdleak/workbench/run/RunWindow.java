package org.thirdleak.workbench.run;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.thirdleak.workbench.session.Session;

/**
 * Where commands of runs answer.
 *
 * @param window the window
 */
record RunWindow(IWorkbenchWindow window) {

    /** Does something on the thread of the window, if it is still open; from any thread. */
    void later(Runnable step) {
        var display = window.getWorkbench().getDisplay();
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (window.getShell() != null && !window.getShell().isDisposed()) {
                    step.run();
                }
            });
        }
    }

    Shell shell() {
        return window.getShell();
    }

    IWorkbenchPage page() {
        return window.getActivePage();
    }

    /** Makes a view visible; the focus stays where it is. */
    void show(String view) {
        try {
            page().showView(view, null, IWorkbenchPage.VIEW_VISIBLE);
        } catch (PartInitException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says something in the status line. */
    void say(String words, boolean trouble) {
        Session.current().runs().notices().tell(new RunNotice(words, trouble));
    }

    /**
     * Asks.
     *
     * @return the number of the answer, from 0; a negative one if the dialog was closed
     */
    int ask(String title, String question, String... answers) {
        return MessageDialog.open(MessageDialog.QUESTION, shell(), title, question, 0, answers);
    }
}
