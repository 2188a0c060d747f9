package org.thirdleak.workbench.run;

import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.IConsoleManager;
import org.eclipse.ui.console.MessageConsole;
import org.eclipse.ui.console.MessageConsoleStream;
import org.thirdleak.simulator.cli.ThirdLeak;
import org.thirdleak.workbench.preference.Preferences;
import org.thirdleak.workbench.session.Changes;

/** Writes what runs say into the console of the window. */
final class RunConsole implements AutoCloseable {

    static final String NAME = "Third Leak";

    private static final int CHARACTERS_PER_LINE = 80;

    private final Map<Long, Integer> told = new HashMap<>();
    private final MessageConsole console;
    private final MessageConsoleStream stream;
    private final Changes.Subscription subscription;

    RunConsole(RunQueue queue) {
        console = present();
        stream = console.newMessageStream();
        stream.println("Third Leak " + ThirdLeak.version()
                + ". Runs tell here what they read, how long each part took, " + "and the command that repeats them.");
        subscription = queue.turns().listen(this::tell);
    }

    /** The one that is there, so that they do not pile up. */
    private static MessageConsole present() {
        IConsoleManager consoles = ConsolePlugin.getDefault().getConsoleManager();
        return Stream.of(consoles.getConsoles())
                .filter(each -> each.getName().equals(NAME))
                .map(MessageConsole.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    MessageConsole made = new MessageConsole(NAME, null);
                    consoles.addConsoles(new IConsole[] {made});
                    return made;
                });
    }

    /** Runs that work abreast tell their turns on threads of their own. */
    private synchronized void tell(QueuedRun run) {
        List<String> lines = RunLog.lines(run, told.getOrDefault(run.number(), 0), ZoneId.systemDefault());
        if (run.state().isOver()) {
            told.remove(run.number());
        } else {
            told.put(run.number(), run.stages().size());
        }
        if (!lines.isEmpty()) {
            int kept = Preferences.current().consoleLines() * CHARACTERS_PER_LINE;
            console.setWaterMarks(kept, kept + kept / 4); // the platform counts characters, and cuts whole lines
            stream.println(String.join("\n", lines));
        }
    }

    @Override
    public void close() {
        subscription.close();
        try {
            stream.close();
        } catch (IOException e) {
            ILog.of(RunConsole.class).warn("The console could not be closed", e);
        }
    }
}
