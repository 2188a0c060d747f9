package org.thirdleak.simulator.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.RunConfigReader;
import org.thirdleak.simulator.scenario.Study;
import org.thirdleak.simulator.scenario.StudyResolver;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The config a command works on, and what the command line changes in it. */
final class ConfigOptions {

    @Parameters(index = "0", paramLabel = "CONFIG", description = "Config file, YAML or JSON")
    private Path config = Path.of("");

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Change a setting; items of lists are addressed by their id, as in "
                    + "hypotheses.defect.affected_fraction=0.5")
    private List<String> set = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all random streams")
    private Optional<Long> seed = Optional.empty();

    Path file() {
        return config;
    }

    /** Adds a change that has an option of its own. */
    void set(String override) {
        set.add(override);
    }

    /** Changes in the order they were given, the seed last. */
    List<String> overrides() {
        List<String> all = new ArrayList<>(set);
        seed.ifPresent(value -> all.add("seed=" + value));
        return all;
    }

    Study study() throws InvalidConfigException, IOException {
        return study(config, overrides());
    }

    static Study study(Path file, List<String> overrides) throws InvalidConfigException, IOException {
        return StudyResolver.resolve(RunConfigReader.read(file, overrides));
    }
}
