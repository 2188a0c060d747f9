package org.thirdleak.simulator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.execution.BlockJob;
import org.thirdleak.simulator.execution.EngineFailedException;
import org.thirdleak.simulator.experiment.CheckpointFoundException;
import org.thirdleak.simulator.experiment.RunFolder;
import org.thirdleak.simulator.experiment.RunObserver;
import org.thirdleak.simulator.experiment.RunPhase;
import org.thirdleak.simulator.run.ReportWriter;
import org.thirdleak.simulator.run.RunOutcome;
import org.thirdleak.simulator.run.RunSettings;
import org.thirdleak.simulator.run.StudyRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code run CONFIG}: the whole comparison. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Plays the record forward under each hypothesis, weighs them, and draws the answer.")
final class RunCommand implements Callable<Integer> {

    private static final String NAME = "run";

    private final ReportWriter report;

    @Mixin
    private ConfigOptions config = new ConfigOptions();

    @Mixin
    private WorkOptions work = new WorkOptions();

    @Option(names = "--resume", description = "Go on with a run that was interrupted")
    private boolean resume;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RunCommand(ReportWriter report) {
        this.report = report;
    }

    @Override
    public Integer call() throws InvalidConfigException, IOException {
        work.check(spec);
        CommandWords words = CommandWords.of(spec, NAME);
        RunSettings settings = new RunSettings(
                config.file(),
                config.overrides(),
                work.out(),
                work.engine(spec),
                work.force(),
                resume,
                work.checkpointEvery());
        try {
            return completed(StudyRun.prepare(settings, ThirdLeak.version(), Clock.systemUTC()), words);
        } catch (CheckpointFoundException e) {
            return words.refuse(e);
        }
    }

    @SuppressWarnings("try") // an interruption is there to be closed, not to be spoken to
    private int completed(StudyRun run, CommandWords words) {
        PrintWriter err = spec.commandLine().getErr();
        ProgressLine progress = work.progress(err);
        try (Interruption interruption = work.interruption(run::cancel, err)) {
            try {
                return told(run.complete(report, endingAtDrawing(progress)));
            } catch (CancellationException e) { // told before the machine is let go
                progress.end();
                return words.interrupted();
            } catch (IOException | UncheckedIOException | EngineFailedException e) {
                progress.end();
                int code = Failure.explain(e, err);
                if (Files.exists(run.folder().resolve(RunFolder.CHECKPOINT))) {
                    words.goOn();
                }
                return code;
            }
        } finally {
            progress.end();
        }
    }

    private int told(RunOutcome outcome) {
        PrintWriter out = spec.commandLine().getOut();
        Verdict.of(outcome.result()).forEach(out::println);
        WorkOptions.announce(outcome.files(), out);
        return outcome.result().diagnostics().trusted() ? ExitCode.DONE : ExitCode.UNTRUSTED;
    }

    private static RunObserver endingAtDrawing(ProgressLine progress) {
        return new RunObserver() {
            @Override
            public void blockDone(BlockJob<?> job, long done) {
                progress.blockDone(job, done);
            }

            @Override
            public void phase(RunPhase phase) {
                if (phase == RunPhase.DRAWING) {
                    progress.end();
                }
            }
        };
    }
}
