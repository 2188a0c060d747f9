package org.thirdleak.workbench.run;

import java.nio.file.Path;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.MessageDialogWithToggle;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;
import org.thirdleak.workbench.preference.Choice;
import org.thirdleak.workbench.preference.Preferences;
import org.thirdleak.workbench.session.Changes;
import org.thirdleak.workbench.session.Session;
import org.thirdleak.workbench.session.ShownRuns;

/** Says in the status line how a run ended, and goes to the results if that is wanted. */
final class RunAnnouncer implements AutoCloseable {

    private static final String RESULTS = "org.thirdleak.workbench.results";

    private final RunWindow window;
    private final IStatusLineManager line;
    private final Changes.Subscription turns;
    private final Changes.Subscription notices;
    private boolean asking;

    RunAnnouncer(RunQueue queue, IWorkbenchWindow shown, IStatusLineManager statusLine) {
        window = new RunWindow(shown);
        line = statusLine;
        turns = queue.turns().listen(run -> {
            if (run.state().isOver()) {
                window.later(() -> over(run));
            }
        });
        notices = queue.notices().listen(notice -> window.later(() -> say(notice)));
    }

    private void say(RunNotice notice) {
        line.setMessage(notice.trouble() ? "" : notice.words());
        line.setErrorMessage(notice.trouble() ? notice.words() : null);
    }

    private void over(QueuedRun run) {
        say(RunNotice.over(run));
        if (run.state().hasResult()) {
            run.identity().ifPresent(identity -> show(run.request().name(), identity.folder()));
        }
    }

    private void show(String name, Path folder) {
        IPerspectiveDescriptor now = window.page().getPerspective();
        boolean inResults = now != null && now.getId().equals(RESULTS);
        boolean wanted = inResults ? Preferences.current().switchToResults() == Choice.ALWAYS : wanted(name);
        ShownRuns shown = Session.current().shown();
        if (wanted || shown.read().isEmpty()) {
            shown.read(folder); // else what is being studied stays
        }
        if (wanted && !inResults) {
            try {
                window.window().getWorkbench().showPerspective(RESULTS, window.window());
            } catch (WorkbenchException e) {
                MessageDialog.openError(window.shell(), "Results", "They cannot be shown: " + e.getMessage());
            }
        }
    }

    /** Asked once; the answer is kept unless the tick is taken away. */
    private boolean wanted(String name) {
        Choice choice = Preferences.current().switchToResults();
        if (choice != Choice.ASK || asking) {
            return choice == Choice.ALWAYS;
        }
        asking = true;
        try {
            MessageDialogWithToggle dialog = MessageDialogWithToggle.openYesNoQuestion(
                    window.shell(),
                    "Results",
                    "The run of " + name + " is done. Show the results?",
                    "Do the same after every run (see the preferences)",
                    true,
                    null,
                    null);
            boolean yes = dialog.getReturnCode() == IDialogConstants.YES_ID;
            boolean answered = yes || dialog.getReturnCode() == IDialogConstants.NO_ID;
            if (answered && dialog.getToggleState()) {
                Preferences.store(Preferences.SWITCH_TO_RESULTS, yes ? Choice.ALWAYS : Choice.NEVER);
            }
            return yes;
        } finally {
            asking = false;
        }
    }

    @Override
    public void close() {
        turns.close();
        notices.close();
    }
}
