package org.thirdleak.simulator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.execution.BlockEngine;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.CheckpointFolder;
import org.thirdleak.simulator.execution.Checkpoints;
import org.thirdleak.simulator.experiment.RunIdentity;
import org.thirdleak.simulator.experiment.RunRecord;
import org.thirdleak.simulator.run.RunSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How a command that works for a while goes about it, and where it leaves its files. */
final class WorkOptions {

    private static final int MOST_THREADS = 4096;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder of the results (default: runs/<config>-<hash of the config>)")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: all processors)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            description =
                    "Who does the work: local (default), or a cluster, see docs/guide/cluster.md; the result is the same")
    private String engine = BlockEngine.LOCAL;

    @Option(
            names = "--max-time",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "Stop after 90s, 30m, 2h ... as Ctrl-C would (default: no limit)")
    private Optional<Duration> maxTime = Optional.empty();

    @Option(
            names = "--checkpoint-every",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "How often what has been done is saved (default: 5s)")
    private Duration checkpointEvery = CheckpointFolder.EVERY;

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
        int on(BlockRunner runner, Runnable computed) throws InvalidConfigException, IOException;
    }

    /** Works with threads and progress until done, or until Ctrl-C. */
    int run(CommandSpec spec, Work work) throws InvalidConfigException, IOException {
        return run(spec, Checkpoints.NONE, work);
    }

    /** The same with checkpoints. */
    @SuppressWarnings("try") // an interruption is there to be closed, not to be spoken to
    int run(CommandSpec spec, Checkpoints checkpoints, Work work) throws InvalidConfigException, IOException {
        PrintWriter err = spec.commandLine().getErr();
        ProgressLine progress = progress(err);
        try (BlockRunner runner = engine(spec).start(progress, checkpoints);
                Interruption interruption = interruption(
                        () -> {
                            runner.cancel();
                            return true;
                        },
                        err)) {
            return work.on(runner, progress::end);
        } finally {
            progress.end();
        }
    }

    /**
     * Ctrl-C, and the end of the time.
     *
     * @param stop tells the work to stop; whether it still could be
     * @param err where to say so
     */
    Interruption interruption(BooleanSupplier stop, PrintWriter err) {
        Optional<Duration> left = maxTime.map(most -> {
            Duration rest = most.minus(Duration.between(started, Instant.now()));
            return rest.isNegative() ? Duration.ZERO : rest;
        });
        return new Interruption(stop, err, left);
    }

    /** Refuses impossible options. */
    void check(CommandSpec spec) {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new ParameterException(
                    spec.commandLine(), "--threads must be 1 to " + MOST_THREADS + " but is " + threads);
        }
        engine(spec);
    }

    Path folder(String name, String sha256) {
        return out.orElse(RunSettings.defaultFolder(name, sha256));
    }

    boolean force() {
        return force;
    }

    Optional<Path> out() {
        return out;
    }

    Duration checkpointEvery() {
        return checkpointEvery;
    }

    /** Who does the work. */
    BlockEngine engine(CommandSpec spec) {
        return BlockEngine.named(engine, threads)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--engine " + engine + " is not known here: " + BlockEngine.LOCAL
                                + " is; local[n] and spark://host:port are known to cluster/thirdleak,"
                                + " see docs/guide/cluster.md"));
    }

    ProgressLine progress(PrintWriter err) {
        return new ProgressLine(err, quiet);
    }

    /** How the work came about, as of now. */
    RunRecord record(String status, RunIdentity identity, long seed, ConfigOptions config, CommandSpec spec) {
        return RunRecord.onThisMachine(
                status,
                identity,
                ThirdLeak.version(),
                seed,
                config.overrides(),
                config.file(),
                engine(spec),
                started,
                Instant.now());
    }

    /** Announces files, relative to where the user stands if they are below. */
    static void announce(List<Path> files, PrintWriter out) {
        Path here = Path.of("").toAbsolutePath();
        for (Path file : files) {
            out.println("Wrote " + (file.startsWith(here) ? here.relativize(file) : file));
        }
    }
}
