package org.thirdleak.simulator.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import org.thirdleak.simulator.execution.BlockJob;
import org.thirdleak.simulator.experiment.RunObserver;

/**
 * Says on the error stream how the work gets on: on a terminal a line that is written over five times a second, elsewhere
 * a plain line every ten seconds. By the clock, never per block.
 */
final class ProgressLine implements RunObserver {

    private static final long TERMINAL_NANOS = 200_000_000L;
    private static final long PLAIN_NANOS = 10_000_000_000L;

    private final PrintWriter err;
    private final boolean terminal;
    private final boolean quiet;
    private final long start = System.nanoTime();
    private long last = start;
    private int width;

    ProgressLine(PrintWriter err, boolean quiet) {
        this.err = err;
        this.quiet = quiet;
        this.terminal = onTerminal();
    }

    /** From Java 22 on there is a console even where output goes to a file; it then says so itself. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean onTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    @Override
    public synchronized void blockDone(BlockJob<?> job, long done) {
        long now = System.nanoTime();
        if (quiet || now - last < (terminal ? TERMINAL_NANOS : PLAIN_NANOS)) {
            return;
        }
        last = now;
        String line = String.format(
                Locale.ROOT, "%5.1f s  %s: %,d of %,d blocks", (now - start) / 1e9, job.title(), done, job.blocks());
        if (terminal) {
            err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            width = line.length();
        } else {
            err.println(line);
        }
        err.flush();
    }

    /** Clears the line. */
    synchronized void end() {
        if (width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
        }
    }
}
