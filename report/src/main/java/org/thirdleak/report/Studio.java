package org.thirdleak.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.vector.InterTrueType;

/**
 * Draws pictures on several threads. A picture depends on nothing but its figure, so any number of threads gives the same bytes.
 */
final class Studio implements AutoCloseable {
    private static final int MOST_THREADS = 4;

    private final ExecutorService pool;
    /** A font reads its tables when they are asked for: each thread has one of its own. */
    private final ThreadLocal<InterTrueType> inter = ThreadLocal.withInitial(InterTrueType::new);

    Studio(int threads) {
        this.pool = Executors.newFixedThreadPool(threads);
    }

    /**
     * As many threads as there are processors, within reason.
     *
     * @throws IOException if no text can be drawn here; says what to install
     */
    static Studio ofThisMachine() throws IOException {
        Inter.load();
        return new Studio(
                Math.max(1, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors())));
    }

    /** The typeface for PDFs, for the thread that asks. */
    InterTrueType inter() {
        return inter.get();
    }

    <T> Future<T> start(Callable<T> picture) {
        return pool.submit(picture);
    }

    /** Pictures by path, in their order. */
    Map<String, Future<byte[]>> start(Map<String, Callable<byte[]>> pictures) {
        Map<String, Future<byte[]>> started = new LinkedHashMap<>();
        pictures.forEach((path, picture) -> started.put(path, start(picture)));
        return started;
    }

    static <T> T finished(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("drawing was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            Throwable cause = Objects.requireNonNull(e.getCause());
            throw new IllegalStateException("a picture could not be drawn: " + cause.getMessage(), cause);
        }
    }

    /** What is not finished is not drawn any more. */
    @Override
    public void close() {
        pool.shutdownNow();
    }
}
