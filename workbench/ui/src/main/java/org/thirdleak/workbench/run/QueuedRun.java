package org.thirdleak.workbench.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.experiment.RunProgress;

/**
 * A run of the queue, as it stands at the moment of asking.
 *
 * @param number counts the runs of this session from 1; negative for runs of earlier ones
 * @param request what was wanted
 * @param state where it stands
 * @param identity hash, seed and folder; empty until the config has been read
 * @param progress how far it has got; empty before it works
 * @param stages its parts so far, in the order in which they began
 * @param trace odds of the pair of hypotheses that the answer is about, as they came
 * @param outcome what came of it; empty until it is done
 * @param reason why it was cancelled or failed and what to do, else empty
 * @param queuedAt when it was wanted
 * @param startedAt when it began
 * @param endedAt when it was over
 */
public record QueuedRun(
        long number,
        RunRequest request,
        RunState state,
        Optional<RunCalculation.Identity> identity,
        Optional<RunProgress> progress,
        List<RunStage> stages,
        OddsTrace trace,
        Optional<RunCalculation.Ending> outcome,
        String reason,
        Instant queuedAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt) {

    private static final double MILLIS_PER_SECOND = 1e3;

    /** Copies the list. */
    public QueuedRun {
        stages = List.copyOf(stages);
    }

    static QueuedRun waiting(long number, RunRequest request, Instant now) {
        return new QueuedRun(
                number,
                request,
                RunState.QUEUED,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                OddsTrace.NONE,
                Optional.empty(),
                "",
                now,
                Optional.empty(),
                Optional.empty());
    }

    /** Those that were cancelled or failed and whose config no later one is of, in their order. */
    static List<QueuedRun> unfinished(List<QueuedRun> runs) {
        List<QueuedRun> unfinished = new ArrayList<>();
        for (QueuedRun run : runs) {
            unfinished.removeIf(
                    earlier -> earlier.request().config().equals(run.request().config()));
            if (run.state() == RunState.CANCELLED || run.state() == RunState.FAILED) {
                unfinished.add(run);
            }
        }
        return List.copyOf(unfinished);
    }

    /**
     * How long it has been working.
     *
     * @param now the moment of asking
     * @return seconds from its start to its end or to now; 0 before it began
     */
    public double seconds(Instant now) {
        return startedAt
                .map(start -> Duration.between(start, endedAt.orElse(now)).toMillis() / MILLIS_PER_SECOND)
                .orElse(0.0);
    }

    /** Odds of the pairs of hypotheses that have an estimate, as far as it has got. */
    public List<LiveOdds> odds() {
        return progress.isPresent() && identity.isPresent() ? LiveOdds.of(progress.get(), identity.get()) : List.of();
    }

    /**
     * How long the histories that are left will take at the pace so far.
     *
     * @return seconds; empty if none are left or the pace is not known, since nobody can tell what the rest takes
     */
    public Optional<Double> historiesLeftS() {
        return progress.filter(heard -> state == RunState.RUNNING
                        && heard.historiesPerSecond() > 0
                        && heard.historiesPlayed() < heard.histories())
                .map(heard -> (heard.histories() - heard.historiesPlayed()) / heard.historiesPerSecond());
    }

    QueuedRun numbered(long other) {
        return new QueuedRun(
                other, request, state, identity, progress, stages, trace, outcome, reason, queuedAt, startedAt,
                endedAt);
    }

    QueuedRun started(Instant now) {
        return new QueuedRun(
                number,
                request,
                RunState.RUNNING,
                identity,
                progress,
                stages,
                trace,
                outcome,
                reason,
                queuedAt,
                Optional.of(now),
                endedAt);
    }

    QueuedRun identified(RunCalculation.Identity found) {
        return new QueuedRun(
                number,
                request,
                state,
                Optional.of(found),
                progress,
                stages,
                trace,
                outcome,
                reason,
                queuedAt,
                startedAt,
                endedAt);
    }

    QueuedRun progressed(RunProgress heard, Instant now) {
        List<RunStage> told = new ArrayList<>(stages);
        if (told.isEmpty()
                || !told.get(told.size() - 1).words().equals(heard.phase().words())) {
            told.add(new RunStage(heard.phase().words(), seconds(now)));
        }
        return new QueuedRun(
                number,
                request,
                state,
                identity,
                Optional.of(heard),
                told,
                trace.with(heard, identity, seconds(now)),
                outcome,
                reason,
                queuedAt,
                startedAt,
                endedAt);
    }

    QueuedRun done(RunCalculation.Ending came, Instant now) {
        return new QueuedRun(
                number,
                request,
                came.trusted() ? RunState.DONE : RunState.UNTRUSTED,
                identity,
                progress,
                stages,
                trace,
                Optional.of(came),
                "",
                queuedAt,
                startedAt,
                Optional.of(now));
    }

    QueuedRun stopped(RunState why, String because, Instant now) {
        return new QueuedRun(
                number,
                request,
                why,
                identity,
                progress,
                stages,
                trace,
                outcome,
                because,
                queuedAt,
                startedAt,
                Optional.of(now));
    }
}
