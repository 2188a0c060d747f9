package org.thirdleak.simulator.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Does a few pieces of work at once that wait for blocks of the same runner, so that what one of them does between its
 * blocks leaves no processor idle. Each piece must be independent of the others: then who comes first changes nothing.
 */
public final class SideBySide {

    /** More would only wait for the same threads and keep more in memory. */
    private static final int ABREAST = 2;

    private SideBySide() {}

    /**
     * Does all pieces.
     *
     * @param items what they are done for
     * @param work one piece; may run jobs, and must be safe to call from several threads
     * @param <T> item
     * @param <R> outcome
     * @return the outcomes in the order of the items
     * @throws RuntimeException of the first item that failed; pieces under way are interrupted
     */
    public static <T, R> List<R> map(List<T> items, Function<T, R> work) {
        ExecutorService callers = Executors.newFixedThreadPool(ABREAST, task -> {
            Thread thread = new Thread(task, "thirdleak-caller");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<R>> pieces = new ArrayList<>();
            items.forEach(item -> pieces.add(callers.submit(() -> work.apply(item))));
            List<R> outcomes = new ArrayList<>();
            for (Future<R> piece : pieces) {
                outcomes.add(outcome(piece));
            }
            return List.copyOf(outcomes);
        } finally {
            callers.shutdownNow();
        }
    }

    private static <R> R outcome(Future<R> piece) {
        try {
            return piece.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the run was interrupted");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof Error error) {
                throw error;
            }
            throw cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
        }
    }
}
