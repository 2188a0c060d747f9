package org.thirdleak.workbench.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What waits gives way to what is asked for later. */
class NewestOnlyTest {
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final NewestOnly newest = new NewestOnly(tasks::add);
    private final List<String> done = new ArrayList<>();

    private void finish() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    @Test
    void onlyTheNewestWishIsDone() {
        newest.ask(() -> done.add("a"));
        newest.ask(() -> done.add("b"));
        newest.ask(() -> done.add("c"));
        finish();
        assertEquals(List.of("c"), done);
    }

    @Test
    void whatIsAskedForDuringTheWorkComesAfterIt() {
        newest.ask(() -> {
            newest.ask(() -> done.add("b"));
            newest.ask(() -> done.add("c"));
            done.add("a");
        });
        finish();
        assertEquals(List.of("a", "c"), done);
        newest.ask(() -> done.add("d"));
        finish();
        assertEquals(List.of("a", "c", "d"), done);
    }

    @Test
    void nothingBeginsAfterTheEnd() {
        newest.ask(() -> done.add("a"));
        newest.close();
        newest.ask(() -> done.add("b"));
        finish();
        assertEquals(List.of(), done);
    }
}
