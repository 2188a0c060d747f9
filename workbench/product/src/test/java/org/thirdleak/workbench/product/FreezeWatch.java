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
 * hardly changes, between two moments at which the window could answer: time in our own code, and time that the platform
 * takes for what we ask of it, such as opening an editor. What the platform does by itself is left out.
 */
final class FreezeWatch implements AutoCloseable {

    private static final long EVERY_MILLIS = 5;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /**
     * The window could not answer.
     *
     * @param ownMillis processor time in our own code
     * @param askedMillis processor time in what our code asked of the platform
     * @param where what it was doing last, innermost first
     */
    record Freeze(double ownMillis, double askedMillis, String where) {}

    private record Place(boolean own, String where) {}

    private final Display display;
    private final Thread watched;
    private final double mostOwnMillis;
    private final double mostAskedMillis;
    private final List<Freeze> freezes = new CopyOnWriteArrayList<>();
    private final Thread watch;
    private volatile boolean answered = true;
    private volatile boolean ended;

    FreezeWatch(Window window, double mostOwnMillis, double mostAskedMillis) {
        this.display = window.robot().display();
        this.watched = window.thread();
        this.mostOwnMillis = mostOwnMillis;
        this.mostAskedMillis = mostAskedMillis;
        this.watch = new Thread(this::watch, "freeze-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private void watch() {
        Freeze counted = new Freeze(0, 0, "");
        long before = THREADS.getThreadCpuTime(watched.getId());
        Optional<Place> last = Optional.empty();
        while (!ended && !display.isDisposed()) {
            Robot.pause(EVERY_MILLIS);
            long now = THREADS.getThreadCpuTime(watched.getId());
            Optional<Place> place = place(watched.getStackTrace());
            if (answered) {
                keep(counted);
                counted = new Freeze(0, 0, "");
                answered = false;
                display.asyncExec(() -> answered = true);
            } else if (last.isPresent() && place.isPresent()) {
                counted = longer(counted, place.get(), (now - before) / NANOS_PER_MILLI);
            }
            last = place;
            before = now;
        }
    }

    private static Freeze longer(Freeze counted, Place place, double millis) {
        return new Freeze(
                counted.ownMillis() + (place.own() ? millis : 0),
                counted.askedMillis() + (place.own() ? 0 : millis),
                place.where());
    }

    private void keep(Freeze counted) {
        if (counted.ownMillis() > mostOwnMillis || counted.askedMillis() > mostAskedMillis) {
            freezes.add(counted);
        }
    }

    /** What our code does at the moment; empty if none of it is at work. */
    private static Optional<Place> place(StackTraceElement[] stack) {
        List<StackTraceElement> ours =
                Arrays.stream(stack).filter(FreezeWatch::isOurs).toList();
        if (ours.isEmpty()) {
            return Optional.empty();
        }
        boolean own = Arrays.stream(stack)
                .filter(frame -> !frame.getClassName().startsWith("java."))
                .findFirst()
                .filter(FreezeWatch::isOurs)
                .isPresent();
        String where = ours.stream().limit(6).map(StackTraceElement::toString).collect(Collectors.joining(" < "));
        return Optional.of(new Place(own, stack[0] + " … " + where));
    }

    private static boolean isOurs(StackTraceElement frame) {
        String name = frame.getClassName();
        return name.startsWith("org.thirdleak.")
                && !name.startsWith("org.thirdleak.workbench.product.")
                && !name.endsWith(".WorkbenchApplication");
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
