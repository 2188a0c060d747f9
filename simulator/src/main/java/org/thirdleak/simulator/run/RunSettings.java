package org.thirdleak.simulator.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.execution.BlockEngine;

/**
 * What is run, and how.
 *
 * @param config config file
 * @param overrides changes of its settings, {@code path=value}, in their order
 * @param folder folder of the results; if none is given, one under {@code runs} that is named after the config and its hash
 * @param engine who does the work; changes no number
 * @param force whether the folder may hold something else, which is overwritten, and a checkpoint, which is discarded
 * @param resume whether to go on with the checkpoint that the folder may hold; it is then not discarded
 * @param checkpointEvery how often what has been done is saved
 */
public record RunSettings(
        Path config,
        List<String> overrides,
        Optional<Path> folder,
        BlockEngine engine,
        boolean force,
        boolean resume,
        Duration checkpointEvery) {

    private static final int HASH_DIGITS = 8;

    /** Copies the list. */
    public RunSettings {
        overrides = List.copyOf(overrides);
    }

    /**
     * Where results are left if nobody says where.
     *
     * @param name name of the config
     * @param sha256 hash of the resolved config
     */
    public static Path defaultFolder(String name, String sha256) {
        return Path.of("runs", name + "-" + sha256.substring(0, HASH_DIGITS));
    }
}
