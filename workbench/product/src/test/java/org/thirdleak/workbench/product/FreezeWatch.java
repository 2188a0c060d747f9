package org.thirdleak.workbench.product;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Display;

/**
 * Watches the thread of the window: our code must never keep it for long. Counted is processor time, which a busy machine
 * does not change, between two moments at which the window could answer; what the platform does by itself is left out.
 */
final class FreezeWatch implements AutoCloseable {

    private static final long EVERY_MILLIS = 5;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /**
     * The window could not answer.
     *
     * @param millis processor time that our code took
     * @param where what it was doing, innermost first
     */
    record Freeze(double millis, String where) {}

    private final Display display;
    private final Thread watched;
    private final double mostMillis;
    private final List<Freeze> freezes = new CopyOnWriteArrayList<>();
    private final Thread watch;
    private volatile boolean answered = true;
    private volatile boolean ended;

    FreezeWatch(Window window, double mostMillis) {
        this.display = window.robot().display();
        this.watched = window.thread();
        this.mostMillis = mostMillis;
        this.watch = new Thread(this::watch, "freeze-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private void watch() {
        double ours = 0;
        String where = "";
        long before = THREADS.getThreadCpuTime(watched.getId());
        boolean oursBefore = false;
        while (!ended && !display.isDisposed()) {
            Robot.pause(EVERY_MILLIS);
            long now = THREADS.getThreadCpuTime(watched.getId());
            Optional<String> place = place(watched.getStackTrace());
            if (answered) {
                keep(ours, where);
                ours = 0;
                answered = false;
                display.asyncExec(() -> answered = true);
            } else if (oursBefore && place.isPresent()) {
                ours += (now - before) / NANOS_PER_MILLI;
                where = place.get();
            }
            oursBefore = place.isPresent();
            before = now;
        }
    }

    private void keep(double millis, String where) {
        if (millis > mostMillis) {
            freezes.add(new Freeze(millis, where));
        }
    }

    /** What our code does at the moment; empty if none of it is at work. */
    private static Optional<String> place(StackTraceElement[] stack) {
        List<String> ours = Arrays.stream(stack)
                .filter(frame -> frame.getClassName().startsWith("org.thirdleak."))
                .filter(frame -> !frame.getClassName().startsWith("org.thirdleak.workbench.product."))
                .filter(frame -> !frame.getClassName().endsWith(".WorkbenchApplication"))
                .map(StackTraceElement::toString)
                .toList();
        return ours.isEmpty()
                ? Optional.empty()
                : Optional.of(top(stack) + ours.stream().limit(6).collect(Collectors.joining(" < ")));
    }

    private static String top(StackTraceElement[] stack) {
        return stack.length > 0 ? stack[0] + " … " : "";
    }

    /** What was found so far. */
    List<Freeze> freezes() {
        return List.copyOf(freezes);
    }

    @Override
    public void close() {
        ended = true; // a daemon: nobody has to wait for it
    }
}
