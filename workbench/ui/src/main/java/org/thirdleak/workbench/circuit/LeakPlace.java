package org.thirdleak.workbench.circuit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thirdleak.simulator.cli.ThirdLeak;
import org.thirdleak.simulator.config.CircuitConfigReader;
import org.thirdleak.simulator.config.CircuitDocument;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.RunConfigReader;
import org.thirdleak.simulator.execution.BlockEngine;
import org.thirdleak.simulator.execution.CheckpointFolder;
import org.thirdleak.simulator.run.LeakRun;
import org.thirdleak.simulator.run.RunSettings;

/**
 * Which leak is followed, and where.
 *
 * @param config the config, an absolute path
 * @param folder the folder worked in; the run is in {@code runs} below it, named as on the command line
 * @param threads threads to work with, 1 or more
 * @param replace whether whatever the run folder holds gives way
 */
record LeakPlace(Path config, Path folder, int threads, boolean replace) {

    /** The same, with whatever is in the run folder giving way. */
    LeakPlace replacing() {
        return new LeakPlace(config, folder, threads, true);
    }

    /**
     * Claims the folder, by the class that the command line uses too.
     *
     * @return ready to follow the leak
     * @throws NoLeakException if the config is not one of a circuit; says which to take
     * @throws InvalidConfigException if it has problems; all of them
     * @throws IOException if something cannot be read, or the folder holds something else
     */
    LeakRun prepare() throws NoLeakException, InvalidConfigException, IOException {
        if (!CircuitConfigReader.isCircuit(config)) {
            throw new NoLeakException(config.getFileName() + " has no leak of its own to follow. " + instead());
        }
        CircuitDocument document = CircuitConfigReader.read(config, List.of());
        Path run = folder.resolve("runs")
                .resolve(RunSettings.defaultFolder(document.name(), document.sha256())
                        .getFileName());
        RunSettings settings = new RunSettings(
                config,
                List.of(),
                Optional.of(run),
                BlockEngine.local(threads),
                replace,
                false,
                CheckpointFolder.EVERY);
        return LeakRun.prepare(settings, ThirdLeak.version(), Clock.systemUTC());
    }

    /** The circuits that the designs of a comparison name. */
    private String instead() {
        try {
            String named = RunConfigReader.read(config, List.of()).config().designs().stream()
                    .flatMap(design -> design.circuit().stream())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(" or "));
            if (!named.isEmpty()) {
                return "Its designs have the circuits " + named + ": open one of them and press F6.";
            }
        } catch (InvalidConfigException e) {
            // what is wrong with it does not matter here
        }
        return "Open the config of a circuit, one with circuits and a leak, and press F6.";
    }
}
