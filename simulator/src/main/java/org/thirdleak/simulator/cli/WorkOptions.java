package org.thirdleak.simulator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.execution.Checkpoints;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.experiment.RunIdentity;
import org.thirdleak.simulator.experiment.RunRecord;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How a command that works for a while goes about it, and where it leaves its files. */
final class WorkOptions {

    private static final int HASH_DIGITS = 8;
    private static final int MOST_THREADS = 4096;
    private static final double MILLIS_PER_SECOND = 1e3;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder of the results (default: runs/<config>-<hash of the config>)")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: all processors)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--force", description = "Write into a folder that holds something else")
    private boolean force;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress")
    private boolean quiet;

    private final Instant started = Instant.now();

    /** What a command does with its threads. */
    @FunctionalInterface
    interface Work {
        /**
         * Does it.
         *
         * @param runner does the blocks
         * @param computed to be called when the last block is done, before anything is printed
         * @return exit code
         */
        int on(LocalBlockRunner runner, Runnable computed) throws InvalidConfigException, IOException;
    }

    /** Works with threads and progress until done, or until Ctrl-C. */
    int run(CommandSpec spec, Work work) throws InvalidConfigException, IOException {
        return run(spec, Checkpoints.NONE, work);
    }

    /** The same with checkpoints. */
    @SuppressWarnings("try") // an interruption is there to be closed, not to be spoken to
    int run(CommandSpec spec, Checkpoints checkpoints, Work work) throws InvalidConfigException, IOException {
        PrintWriter err = spec.commandLine().getErr();
        ProgressLine progress = new ProgressLine(err, quiet);
        try (LocalBlockRunner runner = new LocalBlockRunner(threads, progress, checkpoints);
                Interruption interruption = new Interruption(() -> {
                    runner.cancel();
                    err.println("Interrupted");
                })) {
            return work.on(runner, progress::end);
        } finally {
            progress.end();
        }
    }

    /** Refuses impossible options. */
    void check(CommandSpec spec) {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new ParameterException(
                    spec.commandLine(), "--threads must be 1 to " + MOST_THREADS + " but is " + threads);
        }
    }

    Path folder(String name, String sha256) {
        return out.orElse(Path.of("runs", name + "-" + sha256.substring(0, HASH_DIGITS)));
    }

    boolean force() {
        return force;
    }

    /** How the work came about, as of now. */
    RunRecord record(String status, RunIdentity identity, long seed, ConfigOptions config) {
        return new RunRecord(
                RunRecord.PROGRAM,
                status,
                identity.kind(),
                identity.replications(),
                ThirdLeak.version(),
                identity.configSha256(),
                seed,
                config.overrides(),
                config.file().toAbsolutePath().normalize().toString(),
                "local",
                threads,
                started.truncatedTo(ChronoUnit.SECONDS).toString(),
                Duration.between(started, Instant.now()).toMillis() / MILLIS_PER_SECOND,
                System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    /** Announces files, relative to where the user stands if they are below. */
    static void announce(List<Path> files, PrintWriter out) {
        Path here = Path.of("").toAbsolutePath();
        for (Path file : files) {
            out.println("Wrote " + (file.startsWith(here) ? here.relativize(file) : file));
        }
    }
}
