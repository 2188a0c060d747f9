package org.thirdleak.simulator.cli;

import java.util.Optional;
import org.thirdleak.simulator.run.ReportWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program: {@code thirdleak COMMAND}. */
@Command(
        name = "thirdleak",
        mixinStandardHelpOptions = true,
        versionProvider = ThirdLeak.Version.class,
        description = "Three spacecraft coolant leaks in ten months: chance impacts, or a systematic defect?",
        footer = {
            "",
            "Every chart has a CSV of its numbers beside it; result.json has all of them.",
            "Exit codes: 0 done, 1 a bug, 2 bad input, 3 reading or writing failed, 4 refused,",
            "5 done but not to be trusted, 130 interrupted."
        })
public final class ThirdLeak implements Runnable {

    private static final String UNPACKAGED = "0.1.0";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private ThirdLeak() {}

    /**
     * The command line with all commands.
     *
     * @param report draws results
     * @return ready to execute; never ends the virtual machine
     */
    public static CommandLine commandLine(ReportWriter report) {
        return new CommandLine(new ThirdLeak())
                .addSubcommand(new RunCommand(report))
                .addSubcommand(new CalibrateCommand(report))
                .addSubcommand(new SweepCommand(report))
                .addSubcommand(new CheckCommand())
                .addSubcommand(new SchemaCommand())
                .addSubcommand(new CircuitCommand(report))
                .addSubcommand(new RateCommand())
                .addSubcommand(new RerunCommand())
                .addSubcommand(new ReportCommand(report))
                .addSubcommand(new CompareCommand(report))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(ThirdLeak::execute)
                .setExecutionExceptionHandler((failure, command, parsed) -> Failure.explain(failure, command.getErr()));
    }

    /** Picocli hands exceptions to their handler, but no errors. */
    private static int execute(CommandLine.ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (OutOfMemoryError e) {
            return Failure.outOfMemory(parsed.commandSpec().commandLine().getErr());
        }
    }

    /** Version of the program. */
    public static String version() {
        return Optional.ofNullable(ThirdLeak.class.getPackage().getImplementationVersion())
                .orElse(UNPACKAGED);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Answers {@code --version}. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"thirdleak " + version()};
        }
    }
}
