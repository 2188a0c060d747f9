package org.thirdleak.simulator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.degradation.CircuitStory;
import org.thirdleak.simulator.run.LeakOutcome;
import org.thirdleak.simulator.run.LeakRun;
import org.thirdleak.simulator.run.ReportWriter;
import org.thirdleak.simulator.run.RunSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code circuit CONFIG}: one deterministic leak. */
@Command(
        name = "circuit",
        mixinStandardHelpOptions = true,
        description = "Follows one leak of a radiator circuit, from the hole to the cabin.")
final class CircuitCommand implements Callable<Integer> {

    private final ReportWriter report;

    @Mixin
    private ConfigOptions config = new ConfigOptions();

    @Mixin
    private WorkOptions work = new WorkOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CircuitCommand(ReportWriter report) {
        this.report = report;
    }

    @Override
    @SuppressWarnings("try") // an interruption is there to be closed, not to be spoken to
    public Integer call() throws InvalidConfigException, IOException {
        work.check(spec);
        RunSettings settings = new RunSettings(
                config.file(),
                config.overrides(),
                work.out(),
                work.engine(spec),
                work.force(),
                false,
                work.checkpointEvery());
        LeakRun run = LeakRun.prepare(settings, ThirdLeak.version(), Clock.systemUTC());
        PrintWriter err = spec.commandLine().getErr();
        ProgressLine progress = work.progress(err);
        try (Interruption interruption = work.interruption(run::cancel, err)) {
            return told(run.complete(report, progress, progress::end));
        } finally {
            progress.end();
        }
    }

    private int told(LeakOutcome outcome) {
        PrintWriter out = spec.commandLine().getOut();
        CircuitStory.of(outcome.result()).forEach(out::println);
        WorkOptions.announce(outcome.files(), out);
        return ExitCode.DONE;
    }
}
