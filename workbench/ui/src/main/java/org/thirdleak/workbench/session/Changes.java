package org.thirdleak.workbench.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Who wants to hear of something. Listeners are called on the thread that tells; a view goes to its own thread by
 * {@code Display.asyncExec} and closes its subscription when it is disposed.
 *
 * @param <T> what is told
 */
public final class Changes<T> {

    private final List<Consumer<? super T>> listeners = new CopyOnWriteArrayList<>();

    /** Until closed. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Listens from now on.
     *
     * @param listener hears of every change; must be quick
     * @return ends it
     */
    public Subscription listen(Consumer<? super T> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Tells everybody.
     *
     * @param change what happened
     */
    public void tell(T change) {
        listeners.forEach(listener -> listener.accept(change));
    }

    /** How many listen, for tests that look for leaks. */
    public int listenerCount() {
        return listeners.size();
    }
}
