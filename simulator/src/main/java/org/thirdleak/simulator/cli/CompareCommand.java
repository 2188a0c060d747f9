package org.thirdleak.simulator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.thirdleak.simulator.comparison.ComparedRun;
import org.thirdleak.simulator.comparison.RunComparison;
import org.thirdleak.simulator.comparison.StoredRun;
import org.thirdleak.simulator.comparison.StoredRuns;
import org.thirdleak.simulator.experiment.RunFolder;
import org.thirdleak.simulator.experiment.RunIdentity;
import org.thirdleak.simulator.experiment.RunRecord;
import org.thirdleak.simulator.run.ReportWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code compare DIR DIR...}: runs side by side, what was changed first, then what it did. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Shows two to eight runs side by side: what was changed in their configs, then what it did.")
final class CompareCommand implements Callable<Integer> {

    private static final double MILLIS_PER_SECOND = 1e3;

    private final ReportWriter report;

    @Parameters(arity = "0..*", paramLabel = "DIR", description = "Run folders; the others are held against the first")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder of the comparison (default: compare-<hashes of the configs>, beside the first run)")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--force", description = "Write into a folder that holds something else")
    private boolean force;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Instant started = Instant.now();

    CompareCommand(ReportWriter report) {
        this.report = report;
    }

    @Override
    public Integer call() throws IOException {
        StoredRuns stored = StoredRuns.read(folders);
        List<StoredRuns.Problem> problems = new ArrayList<>(stored.problems());
        stored.runs().stream()
                .filter(this::wouldBeOverwritten)
                .forEach(run -> problems.add(new StoredRuns.Problem(
                        "--out must not lie in a compared run, but lies in " + run.folder(), false)));
        if (!problems.isEmpty()) {
            return refused(problems);
        }
        RunComparison comparison = RunComparison.of(stored.runs());
        RunFolder folder = RunFolder.claim(out.orElseGet(stored::usualFolder), RunIdentity.comparison(), force);
        List<Path> files = folder.write(draft -> write(draft, comparison));
        PrintWriter stdout = spec.commandLine().getOut();
        ComparisonLines.of(comparison).forEach(stdout::println);
        WorkOptions.announce(files, stdout);
        return comparison.runs().stream().allMatch(ComparedRun::trusted) ? ExitCode.DONE : ExitCode.UNTRUSTED;
    }

    private boolean wouldBeOverwritten(StoredRun run) {
        return out.map(Path::toAbsolutePath)
                .map(Path::normalize)
                .map(place -> place.startsWith(run.folder()))
                .orElse(false);
    }

    private int refused(List<StoredRuns.Problem> problems) {
        PrintWriter err = spec.commandLine().getErr();
        problems.forEach(problem -> err.println(problem.message()));
        err.println(
                problems.size() == 1
                        ? "1 problem; nothing was written"
                        : problems.size() + " problems; nothing was written");
        return problems.stream().allMatch(StoredRuns.Problem::unreadable) ? ExitCode.IO_FAILED : ExitCode.BAD_INPUT;
    }

    private List<Path> write(Path draft, RunComparison comparison) throws IOException {
        List<Path> files = report.write(comparison, draft);
        RunRecord record = new RunRecord(
                RunRecord.PROGRAM,
                "done",
                RunIdentity.COMPARISON,
                0,
                ThirdLeak.version(),
                RunIdentity.comparison().configSha256(),
                0,
                List.of(),
                "",
                "local",
                1,
                started.truncatedTo(ChronoUnit.SECONDS).toString(),
                Duration.between(started, Instant.now()).toMillis() / MILLIS_PER_SECOND,
                System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        Files.writeString(draft.resolve(RunRecord.FILE), record.text(), StandardCharsets.UTF_8);
        return files;
    }
}
