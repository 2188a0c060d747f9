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
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.experiment.Experiment;
import org.thirdleak.simulator.experiment.RunFolder;
import org.thirdleak.simulator.experiment.RunRecord;
import org.thirdleak.simulator.result.ResultJson;
import org.thirdleak.simulator.result.RunResult;
import org.thirdleak.simulator.scenario.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code run CONFIG}: the whole comparison. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Plays the record forward under each hypothesis, weighs them, and draws the answer.")
final class RunCommand implements Callable<Integer> {

    private static final int HASH_DIGITS = 8;
    private static final int MOST_THREADS = 4096;
    private static final double MILLIS_PER_SECOND = 1e3;

    private final ReportWriter report;

    @Mixin
    private ConfigOptions config = new ConfigOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder of the run (default: runs/<config>-<hash of the config>)")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: all processors)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--force", description = "Write into a folder that holds something else")
    private boolean force;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress")
    private boolean quiet;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RunCommand(ReportWriter report) {
        this.report = report;
    }

    @Override
    @SuppressWarnings("try") // an interruption is there to be closed, not to be spoken to
    public Integer call() throws InvalidConfigException, IOException {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new ParameterException(
                    spec.commandLine(), "--threads must be 1 to " + MOST_THREADS + " but is " + threads);
        }
        Instant started = Instant.now();
        Study study = config.study();
        RunFolder folder = RunFolder.claim(
                out.orElse(Path.of("runs", study.name() + "-" + study.sha256().substring(0, HASH_DIGITS))),
                study.sha256(),
                force);
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), quiet);
        try (LocalBlockRunner runner = new LocalBlockRunner(threads, progress);
                Interruption interruption = new Interruption(() -> interrupt(runner))) {
            RunResult result = new Experiment(study, runner, ThirdLeak.version()).run();
            progress.end();
            double seconds = Duration.between(started, Instant.now()).toMillis() / MILLIS_PER_SECOND;
            List<Path> files = folder.write(draft -> write(draft, study, result, started, seconds));
            PrintWriter stdout = spec.commandLine().getOut();
            Verdict.of(result).forEach(stdout::println);
            files.forEach(file -> stdout.println("Wrote " + shown(file)));
            return result.diagnostics().trusted() ? ExitCode.DONE : ExitCode.UNTRUSTED;
        } finally {
            progress.end();
        }
    }

    private void interrupt(LocalBlockRunner runner) {
        runner.cancel();
        spec.commandLine().getErr().println("Interrupted");
    }

    private List<Path> write(Path draft, Study study, RunResult result, Instant started, double seconds)
            throws IOException {
        List<Path> files = new ArrayList<>(report.write(result, study.config().report(), draft));
        Path json = draft.resolve(ResultJson.FILE);
        Files.writeString(json, ResultJson.text(result), StandardCharsets.UTF_8);
        files.add(json);
        Files.copy(config.file(), draft.resolve(RunFolder.CONFIG));
        RunRecord record = new RunRecord(
                RunRecord.PROGRAM,
                result.diagnostics().trusted() ? "done" : "untrusted",
                ThirdLeak.version(),
                study.sha256(),
                study.config().seed(),
                config.overrides(),
                config.file().toAbsolutePath().normalize().toString(),
                "local",
                threads,
                started.truncatedTo(ChronoUnit.SECONDS).toString(),
                seconds,
                System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        Files.writeString(draft.resolve(RunRecord.FILE), record.text(), StandardCharsets.UTF_8);
        return files;
    }

    /** Relative to where the user stands, if it is below. */
    private static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
    }
}
