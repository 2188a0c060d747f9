package org.thirdleak.workbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.thirdleak.simulator.run.PictureFormats;

class RunQueueTest {

    /** Work that begins when the test says so. */
    private final Deque<RunLauncher.Work> launched = new ArrayDeque<>();

    private final RunLauncher byHand = (run, work, cancel) -> launched.add(work);

    private static void nobody(QueuedRun run) {
        // does not listen
    }

    private static RunRequest request(String name) {
        return RunRequest.of(Path.of("/studies/" + name), Path.of("/studies"), 1, PictureFormats.LIGHT_PNG);
    }

    private RunQueue queue(RunCalculation work) {
        return new RunQueue(byHand, () -> work, () -> 1, Clock.systemUTC());
    }

    private record Answer(IOException failure, boolean fails, boolean cancelled) implements RunCalculation {
        @Override
        public Ending run(RunRequest request, Observer observer) throws IOException {
            observer.identified(
                    new Identity(Path.of("/studies/runs/" + request.name()), "ab", 1, Map.of(), Optional.empty()));
            if (cancelled) {
                throw new CancellationException();
            }
            if (fails) {
                throw failure;
            }
            return new Ending(true, "defect 2 : 1", List.of(), List.of());
        }

        @Override
        public void cancel() {
            // it ends at once
        }
    }

    private static Answer done() {
        return new Answer(new IOException(), false, false);
    }

    @Test
    void worksOneRunAfterTheOther() {
        try (RunQueue queue = queue(done())) {
            QueuedRun first = queue.enqueue(request("a.yaml"));
            QueuedRun second = queue.enqueue(request("b.yaml"));
            assertEquals(1, launched.size());
            assertEquals(
                    RunState.QUEUED, queue.run(second.number()).orElseThrow().state());
            launched.remove().work(RunQueueTest::nobody);
            assertEquals(RunState.DONE, queue.run(first.number()).orElseThrow().state());
            assertEquals(
                    RunState.RUNNING, queue.run(second.number()).orElseThrow().state());
        }
    }

    @Test
    void leavesOutWhatWaitsAlready() {
        try (RunQueue queue = queue(done())) {
            queue.enqueue(request("a.yaml"));
            QueuedRun waiting = queue.enqueue(request("b.yaml"));
            assertEquals(waiting, queue.enqueue(request("b.yaml")));
        }
    }

    @Test
    void aWaitingRunThatIsCancelledNeverBegins() {
        try (RunQueue queue = queue(done())) {
            queue.enqueue(request("a.yaml"));
            QueuedRun waiting = queue.enqueue(request("b.yaml"));
            queue.cancel(waiting.number());
            launched.remove().work(RunQueueTest::nobody);
            assertTrue(launched.isEmpty());
            assertEquals(
                    RunState.CANCELLED,
                    queue.run(waiting.number()).orElseThrow().state());
        }
    }

    @Test
    void whatWaitsIsCancelledAtTheEndAndEverybodyHears() {
        List<String> heard = new ArrayList<>();
        RunQueue queue = queue(new Answer(new IOException(), false, true));
        try (queue) {
            queue.enqueue(request("a.yaml"));
            queue.enqueue(request("b.yaml"));
            queue.turns().listen(run -> {
                if (run.state().isOver()) {
                    heard.add(run.request().name() + " " + run.state());
                }
            });
        }
        launched.remove().work(RunQueueTest::nobody);
        assertEquals(List.of("b CANCELLED", "a CANCELLED"), heard);
        assertEquals(2, queue.unfinished().size());
    }

    @Test
    void theSameTextIsWantedOnceAndAnotherTextAgain() {
        try (RunQueue queue = queue(new Answer(new IOException(), false, false))) {
            RunRequest first = request("a.yaml").ofText("1");
            queue.enqueue(first);
            assertTrue(queue.wanted(request("a.yaml").ofText("1")).isPresent());
            assertTrue(queue.wanted(request("a.yaml").ofText("2")).isEmpty());
            queue.enqueue(first.ofText("2"));
            assertEquals(2, queue.runs().size());
            assertEquals(1, launched.size(), "one config, one folder");
        }
    }

    @Test
    void goesOnWithARunThatIsStillEndingOnceItHas() {
        try (RunQueue queue = queue(new Answer(new IOException(), false, true))) {
            QueuedRun run = queue.enqueue(request("a.yaml"));
            assertTrue(queue.stopping().isEmpty());
            queue.cancel(run.number());
            QueuedRun stopping = queue.stopping().orElseThrow();
            queue.enqueue(stopping.request().starting(RunRequest.Start.RESUME));
            assertEquals(1, launched.size());
            launched.remove().work(RunQueueTest::nobody);
            assertTrue(queue.stopping().isEmpty());
            assertEquals(1, launched.size());
        }
    }

    @Test
    void aFullDiskIsAReasonAndTheNextRunBegins() {
        try (RunQueue queue = queue(new Answer(new IOException("No space left on device"), true, false))) {
            queue.enqueue(request("a.yaml"));
            queue.enqueue(request("b.yaml"));
            QueuedRun failed = launched.remove().work(RunQueueTest::nobody);
            assertEquals(RunState.FAILED, failed.state());
            assertTrue(failed.reason().contains("Free some space"), failed.reason());
            assertEquals(1, launched.size());
        }
    }
}
