package org.thirdleak.simulator.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.RunConfigReader;

/** Studies that tests begin with. */
public final class Studies {

    /** Folder of the examples. */
    public static final Path EXAMPLES = Path.of("../examples");

    private Studies() {}

    /** The base case with some settings changed. */
    public static Study base(String... overrides) {
        return of(EXAMPLES.resolve("configs/iss-2023.yaml"), overrides);
    }

    /** A config with some settings changed. */
    public static Study of(Path config, String... overrides) {
        try {
            return StudyResolver.resolve(RunConfigReader.read(config, List.of(overrides)));
        } catch (InvalidConfigException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
