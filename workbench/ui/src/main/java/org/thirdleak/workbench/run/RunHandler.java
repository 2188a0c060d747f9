package org.thirdleak.workbench.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;
import org.thirdleak.simulator.config.CircuitConfigReader;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.workbench.action.Commands;
import org.thirdleak.workbench.editor.ConfigEditor;
import org.thirdleak.workbench.preference.Choice;
import org.thirdleak.workbench.preference.Preferences;
import org.thirdleak.workbench.session.Session;

/** Runs the config of the editor in front, or the one that is selected in the explorer. */
public final class RunHandler extends AbstractHandler {

    private static final String TITLE = "Run";

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional<RunnableConfig> config = RunnableConfig.of(window.getActivePage());
        if (config.isEmpty()) {
            MessageDialog.openInformation(
                    window.getShell(),
                    TITLE,
                    "No config is open. Open one, or select one in the Explorer, and press F5.");
        } else if (config.get().editor().map(editor -> saved(editor, window)).orElse(true)) {
            Preferences chosen = Preferences.current();
            RunRequest request =
                    RunRequest.of(config.get().file(), Session.current().folder(), chosen.threads(), chosen.formats());
            RunWindow answer = new RunWindow(window);
            // reading takes a moment; long work has threads of its own
            Session.current().background().execute(() -> look(request, answer));
        }
        return null;
    }

    private static boolean saved(IEditorPart editor, IWorkbenchWindow window) {
        Choice choice = Preferences.current().saveBeforeRun();
        if (!editor.isDirty() || choice == Choice.NEVER) {
            return true;
        }
        if (choice == Choice.ASK
                && !MessageDialog.openQuestion(
                        window.getShell(),
                        TITLE,
                        editor.getTitle() + " has changes. Save it and run? A run reads the file on disk.")) {
            return false;
        }
        return window.getActivePage().saveEditor(editor, false) && !editor.isDirty();
    }

    /** Finds out, off the thread of the window, what will be run and where. */
    private static void look(RunRequest request, RunWindow window) {
        if (CircuitConfigReader.isCircuit(request.config())) {
            window.later(() -> follow(request.config(), window));
            return;
        }
        try {
            RunPlace place = RunPlace.of(request);
            window.later(() -> begin(request, place, window));
        } catch (InvalidConfigException e) {
            Session.current().problems().found(request.config(), e.problems());
            window.later(() -> {
                window.show("org.thirdleak.workbench.problems");
                window.say(request.name() + " is not run: the Problems view says what to mend.", true);
            });
        } catch (IOException e) {
            String reason = RunFailure.of(e, false).reason();
            window.later(
                    () -> MessageDialog.openError(window.shell(), TITLE, request.name() + " is not run. " + reason));
        }
    }

    /** A circuit has a command of its own, which follows the config that is open. */
    private static void follow(Path config, RunWindow window) {
        try {
            ConfigEditor editor = ConfigEditor.open(window.page(), config);
            Commands.execute(editor.getSite(), "circuit");
        } catch (PartInitException e) {
            MessageDialog.openError(window.shell(), TITLE, "The config cannot be opened: " + e.getMessage());
        }
    }

    private static void begin(RunRequest request, RunPlace place, RunWindow window) {
        RunQueue queue = Session.current().runs();
        RunRequest exact = request.ofText(place.configSha256());
        Optional<QueuedRun> already = queue.wanted(exact);
        if (already.isPresent()) {
            window.show(RunView.ID);
            window.say(request.name() + " is " + already.get().state().words() + " already.", false);
            return;
        }
        start(place, window).ifPresent(start -> {
            queue.enqueue(exact.starting(start));
            window.show(RunView.ID);
        });
    }

    /** Asks where the run folder holds something that would be lost. */
    private static Optional<RunRequest.Start> start(RunPlace place, RunWindow window) {
        String what = place.folder() + "\n\n" + place.folder().getFileName() + " " + place.story() + ".";
        return switch (place.holds()) {
            case FREE -> Optional.of(RunRequest.Start.FRESH);
            case CHECKPOINT ->
                switch (window.ask(
                        TITLE,
                        place.folder() + "\n\nAn earlier run was " + place.story() + ".",
                        "Resume",
                        "Discard and Run",
                        "Cancel")) {
                    case 0 -> Optional.of(RunRequest.Start.RESUME);
                    case 1 -> Optional.of(RunRequest.Start.REPLACE);
                    default -> Optional.empty();
                };
            case OTHER ->
                window.ask(TITLE, what, "Replace", "Cancel") == 0
                        ? Optional.of(RunRequest.Start.REPLACE)
                        : Optional.empty();
        };
    }
}
