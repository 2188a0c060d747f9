package org.thirdleak.workbench.run;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.thirdleak.simulator.experiment.RunProgress;
import org.thirdleak.workbench.preference.Preferences;
import org.thirdleak.workbench.session.Changes;

/**
 * The runs under way and waiting, in the order in which they were wanted, and those of this session that are over. Safe for
 * threads; free of widgets.
 */
public final class RunQueue implements AutoCloseable {

    private static final long INTERVAL_MILLIS = 100;
    private static final long PATIENCE_S = 3;

    private final RunLauncher launcher;
    private final Supplier<RunCalculation> calculations;
    private final IntSupplier abreast;
    private final Clock clock;
    private final RunList runs = new RunList();
    private final Map<Long, RunCalculation> working = new LinkedHashMap<>();
    private final Changes<RunQueue> changes = new Changes<>();
    private final Changes<QueuedRun> turns = new Changes<>();
    private final Changes<RunNotice> notices = new Changes<>();
    private final Pace pace = new Pace(INTERVAL_MILLIS, () -> changes.tell(this));
    private final Set<Long> stopping = new HashSet<>();
    private boolean closed;

    /**
     * An empty queue.
     *
     * @param launcher gives runs their threads
     * @param calculations makes the work of a run
     * @param abreast how many runs may work at the same time, 1 or more
     * @param clock tells the time
     */
    public RunQueue(RunLauncher launcher, Supplier<RunCalculation> calculations, IntSupplier abreast, Clock clock) {
        this.launcher = launcher;
        this.calculations = calculations;
        this.abreast = abreast;
        this.clock = clock;
    }

    /** The queue of the window: runs are jobs, as many abreast as the preferences say. */
    public static RunQueue ofWorkbench() {
        return new RunQueue(
                RunJob.JOBS, StudyCalculation::new, () -> Preferences.current().runsAbreast(), Clock.systemUTC());
    }

    /** All runs of this session in the order in which they were wanted; of those that are over, the last hundred. */
    public List<QueuedRun> runs() {
        synchronized (runs) {
            return runs.all();
        }
    }

    /** The runs under way, the one that began first at the front. */
    public List<QueuedRun> underWay() {
        return runs().stream().filter(run -> run.state() == RunState.RUNNING).toList();
    }

    /**
     * A run by its number.
     *
     * @param number the number
     * @return the run as it stands, empty if it has been forgotten
     */
    public Optional<QueuedRun> run(long number) {
        synchronized (runs) {
            return runs.get(number);
        }
    }

    /** Hears that something has changed, at most ten times a second. */
    public Changes<RunQueue> changes() {
        return changes;
    }

    /** Hears of every run when it is wanted, when it is identified, when another part of it begins, and when it is over. */
    public Changes<QueuedRun> turns() {
        return turns;
    }

    /** Hears what is to be said in the status line. */
    Changes<RunNotice> notices() {
        return notices;
    }

    /**
     * Puts a run at the end of the queue. A run of the same config with the same changes that waits already is not put there
     * twice.
     *
     * @param request what to run
     * @return the run
     */
    public QueuedRun enqueue(RunRequest request) {
        QueuedRun run;
        synchronized (runs) {
            Optional<QueuedRun> waiting = runs.waiting(request);
            if (waiting.isPresent()) {
                return waiting.get();
            }
            run = runs.add(request, clock.instant());
        }
        turns.tell(run);
        pace.ask();
        startNext();
        return run;
    }

    /**
     * Cancels a run: one that waits leaves the queue, one under way stops within a second and can be resumed.
     *
     * @param number its number; one that is over is left alone
     */
    public void cancel(long number) {
        Optional<RunCalculation> work;
        Optional<QueuedRun> waited = Optional.empty();
        synchronized (runs) {
            Optional<QueuedRun> run = runs.get(number);
            if (run.map(known -> known.state().isOver()).orElse(true)) {
                return;
            }
            work = Optional.ofNullable(working.get(number));
            if (work.isPresent()) {
                stopping.add(number);
            } else {
                waited = Optional.of(run.get().stopped(RunState.CANCELLED, RunFailure.NOT_BEGUN, clock.instant()));
                waited.ifPresent(runs::put);
            }
        }
        work.ifPresent(RunCalculation::cancel);
        waited.ifPresent(this::over);
    }

    /** The run that is wanted already and not over, of the same text with the same changes. */
    Optional<QueuedRun> wanted(RunRequest request) {
        return runs().stream()
                .filter(run -> !run.state().isOver() && run.request().isSameWorkAs(request))
                .findFirst();
    }

    /** The run that was cancelled last and has not ended yet. */
    Optional<QueuedRun> stopping() {
        synchronized (runs) {
            return underWay().stream()
                    .filter(run -> stopping.contains(run.number()))
                    .reduce((earlier, later) -> later);
        }
    }

    /** Forgets the runs that are over; what they wrote stays. */
    public void forgetOver() {
        synchronized (runs) {
            runs.forgetOver();
        }
        pace.ask();
    }

    /**
     * Takes up runs of earlier sessions that are over; they come before those of this session.
     *
     * @param earlier the runs, the oldest first; they get numbers of this queue
     */
    void remember(List<QueuedRun> earlier) {
        synchronized (runs) {
            runs.remember(earlier);
        }
        pace.ask();
    }

    /** Runs that were cancelled or failed and whose config nobody has wanted since, in the order in which they were wanted. */
    public List<QueuedRun> unfinished() {
        return QueuedRun.unfinished(runs());
    }

    private void startNext() {
        List<QueuedRun> begun = new ArrayList<>();
        synchronized (runs) {
            for (QueuedRun run : runs.all()) {
                boolean free = !closed && working.size() < Math.max(1, abreast.getAsInt());
                if (free && run.state() == RunState.QUEUED && !isWorkingOn(run.request())) {
                    working.put(run.number(), calculations.get());
                    runs.put(run.started(clock.instant()));
                    begun.add(run);
                }
            }
        }
        begun.forEach(run -> launcher.launch(run, heard -> work(run.number(), heard), () -> cancel(run.number())));
        if (!begun.isEmpty()) {
            pace.ask();
        }
    }

    /** Two runs of a config would fight for one folder. */
    private boolean isWorkingOn(RunRequest request) {
        return working.keySet().stream()
                .map(runs::known)
                .anyMatch(other -> other.request().config().equals(request.config()));
    }

    private QueuedRun work(long number, Consumer<QueuedRun> listener) {
        RunCalculation calculation;
        RunRequest request;
        synchronized (runs) {
            calculation = working.getOrDefault(number, RunCalculation.CANCELLED);
            request = runs.known(number).request();
        }
        UnaryOperator<QueuedRun> end;
        try (Pace told = new Pace(INTERVAL_MILLIS, () -> run(number).ifPresent(listener))) {
            RunCalculation.Ending outcome = calculation.run(request, new Heard(number, told));
            end = run -> run.done(outcome, clock.instant());
        } catch (Throwable failure) { // whatever it was, the queue goes on and says so
            boolean begun = run(number).flatMap(QueuedRun::identity).isPresent();
            RunFailure why = RunFailure.of(failure, begun);
            RunErrors.log(request, why, failure);
            end = run -> run.stopped(why.state(), why.reason(), clock.instant());
        }
        return finish(number, end);
    }

    private QueuedRun finish(long number, UnaryOperator<QueuedRun> end) {
        QueuedRun over;
        synchronized (runs) {
            stopping.remove(number);
            over = end.apply(runs.known(number));
            runs.put(over);
        }
        over(over);
        return over;
    }

    /** Who waits for the end of all work waits until everybody has heard of it. */
    private void over(QueuedRun run) {
        turns.tell(run);
        synchronized (runs) {
            working.remove(run.number());
        }
        pace.ask();
        startNext();
    }

    private QueuedRun change(long number, UnaryOperator<QueuedRun> change) {
        QueuedRun changed;
        synchronized (runs) {
            QueuedRun known = runs.known(number);
            changed = known.state().isOver() ? known : change.apply(known);
            runs.put(changed);
        }
        pace.ask();
        return changed;
    }

    /** What the work of one run says goes into the queue. */
    private final class Heard implements RunCalculation.Observer {
        private final long number;
        private final Pace told;

        Heard(long number, Pace told) {
            this.number = number;
            this.told = told;
        }

        @Override
        public void identified(RunCalculation.Identity identity) {
            turns.tell(change(number, run -> run.identified(identity)));
            told.ask();
        }

        @Override
        public void progressed(RunProgress progress) {
            int before = run(number).map(run -> run.stages().size()).orElse(0);
            QueuedRun now = change(number, run -> run.progressed(progress, clock.instant()));
            if (now.stages().size() > before) {
                turns.tell(now);
            }
            told.ask();
        }
    }

    /** Cancels what is under way, so that it leaves its checkpoints, and what waits, and starts nothing more. */
    @Override
    public void close() {
        List<QueuedRun> left;
        synchronized (runs) {
            closed = true;
            left = runs.all().stream().filter(run -> !run.state().isOver()).toList();
        }
        left.forEach(run -> cancel(run.number()));
        pace.close();
    }

    /** After {@link #close}: waits until what was under way has ended, but not for long, so that the program can end. */
    public void awaitEnd() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        synchronized (runs) {
            try {
                while (!working.isEmpty() && System.nanoTime() < deadline) {
                    runs.wait(INTERVAL_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
