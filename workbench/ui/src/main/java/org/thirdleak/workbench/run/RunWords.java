package org.thirdleak.workbench.run;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.simulator.experiment.RunProgress;

/** How a run gets on, in words for the run view. */
final class RunWords {

    private static final int MINUTE_S = 60;
    private static final int MOST_PAIRS = 3;

    private RunWords() {}

    /** What is run, and how it stands. */
    static String title(QueuedRun run) {
        String how = run.state() == RunState.RUNNING
                ? run.progress().map(heard -> heard.phase().words()).orElse("reading the config")
                : run.outcome()
                        .map(RunCalculation.Ending::headline)
                        .orElse(run.state().words());
        return run.request().name() + ": " + how;
    }

    /** Time, histories, and at what pace those that are left are played. */
    static String numbers(QueuedRun run, Instant now) {
        StringBuilder words = new StringBuilder();
        if (run.startedAt().isPresent()) {
            words.append(duration(run.seconds(now)));
        }
        run.progress()
                .filter(heard -> heard.histories() > 0)
                .ifPresent(heard -> words.append("; ")
                        .append(Numbers.count(heard.historiesPlayed()))
                        .append(" of ")
                        .append(Numbers.count(heard.histories()))
                        .append(" histories")
                        .append(pace(heard)));
        run.historiesLeftS()
                .ifPresent(left -> words.append(", ").append(duration(left)).append(" of them left"));
        return words.toString();
    }

    private static String pace(RunProgress progress) {
        return progress.historiesPerSecond() > 0
                ? ", " + Numbers.count(Math.round(progress.historiesPerSecond())) + "/s"
                : "";
    }

    /** A line for each pair of hypotheses that has an estimate, of many pairs the first few; else why there is none. */
    static String odds(QueuedRun run) {
        List<LiveOdds> pairs = run.odds();
        if (pairs.isEmpty()) {
            return run.reason();
        }
        StringBuilder lines = new StringBuilder();
        pairs.stream()
                .limit(MOST_PAIRS)
                .forEach(pair -> lines.append(pair.pair())
                        .append(": ")
                        .append(pair.told().odds())
                        .append(" (")
                        .append(pair.told().interval())
                        .append("), ")
                        .append(pair.words())
                        .append('\n'));
        if (pairs.size() > MOST_PAIRS) {
            lines.append("and ").append(pairs.size() - MOST_PAIRS).append(" more pairs\n");
        }
        return lines.toString().strip();
    }

    /** How much of the job that the run is about has been done, 0 to 1; empty if that is not known. */
    static Optional<Double> share(QueuedRun run) {
        return run.progress()
                .filter(heard -> heard.blocks() > 0)
                .map(heard -> Math.min(1.0, (double) heard.blocksDone() / heard.blocks()));
    }

    /** Such as "48 s" and "3 min 07 s". */
    static String duration(double seconds) {
        long whole = Math.round(seconds);
        return whole < MINUTE_S
                ? whole + " s"
                : String.format(Locale.ROOT, "%d min %02d s", whole / MINUTE_S, whole % MINUTE_S);
    }
}
