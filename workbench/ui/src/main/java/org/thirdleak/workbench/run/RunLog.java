package org.thirdleak.workbench.run;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.thirdleak.simulator.cli.ThirdLeak;

/** What the console says of a run: enough to repeat it on the command line. */
final class RunLog {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private RunLog() {}

    /**
     * The lines of a run from one of its turns to the next.
     *
     * @param run the run as it stands
     * @param told how many of its stages have been told before
     * @param zone of the times
     * @return no lines, or some
     */
    static List<String> lines(QueuedRun run, int told, ZoneId zone) {
        List<String> lines = new ArrayList<>();
        if (run.identity().isPresent() && run.stages().isEmpty() && !run.state().isOver()) {
            lines.addAll(begin(run, run.identity().get(), zone));
        }
        run.stages().stream().skip(told).forEach(stage -> lines.add(at(run, stage.startS(), stage.words())));
        if (run.state().isOver()) {
            lines.addAll(end(run));
        }
        return lines;
    }

    private static List<String> begin(QueuedRun run, RunCalculation.Identity identity, ZoneId zone) {
        RunRequest request = run.request();
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("== " + request.name() + ", "
                + TIME.format(run.startedAt().orElse(Instant.EPOCH).atZone(zone)) + " ==");
        lines.add("config     " + request.config());
        if (!request.overrides().isEmpty()) {
            lines.add("changed    " + String.join(", ", request.overrides()));
        }
        lines.add("hash       " + identity.configSha256());
        if (request.configSha256()
                .filter(sha -> !sha.equals(identity.configSha256()))
                .isPresent()) {
            lines.add("           the config has changed since this run was queued; it runs as it is now");
        }
        lines.add("seed       " + identity.seed());
        lines.add("threads    " + request.threads());
        lines.add("version    " + ThirdLeak.version() + ", Java " + System.getProperty("java.version"));
        lines.add("folder     " + identity.folder());
        if (request.start() == RunRequest.Start.RESUME) {
            lines.add("           goes on from its checkpoint");
        }
        return lines;
    }

    private static List<String> end(QueuedRun run) {
        List<String> lines = new ArrayList<>();
        double seconds = run.endedAt().map(run::seconds).orElse(0.0);
        String how = run.outcome().map(RunCalculation.Ending::headline).orElse(run.reason());
        lines.add(at(run, seconds, run.state().words() + (how.isEmpty() ? "" : ": " + how)));
        run.outcome().ifPresent(outcome -> {
            outcome.verdict().forEach(line -> lines.add("  " + line));
            outcome.files().forEach(file -> lines.add("  wrote " + file));
        });
        run.identity().ifPresent(identity -> lines.add("  " + next(run.state()) + command(run, identity)));
        return lines;
    }

    private static String next(RunState state) {
        return state.hasResult() ? "again: " : "go on: ";
    }

    /** The command that does the same, or goes on with what was interrupted, for a shell. */
    static String command(QueuedRun run, RunCalculation.Identity identity) {
        RunRequest request = run.request();
        List<String> words =
                new ArrayList<>(List.of("thirdleak", "run", request.config().toString()));
        request.overrides().forEach(change -> words.addAll(List.of("--set", change)));
        words.addAll(List.of(
                "--threads",
                String.valueOf(request.threads()),
                "--out",
                identity.folder().toString()));
        if (!run.state().hasResult()) {
            words.add("--resume");
        }
        return words.stream().map(RunLog::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[\\w@%+=:,./\\\\-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private static String at(QueuedRun run, double seconds, String words) {
        return String.format(Locale.ROOT, "%s %7.1f s  %s", run.request().name(), seconds, words);
    }
}
