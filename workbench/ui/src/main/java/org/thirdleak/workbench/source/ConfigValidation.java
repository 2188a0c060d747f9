package org.thirdleak.workbench.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.config.CircuitConfigReader;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.Location;
import org.thirdleak.simulator.config.RunConfigReader;
import org.thirdleak.simulator.config.SourceText;
import org.thirdleak.simulator.scenario.CircuitResolver;
import org.thirdleak.simulator.scenario.StudyResolver;

/** What the program would say of a config, saved or not. Slow: a study with many scenarios takes seconds. */
public final class ConfigValidation {

    private ConfigValidation() {}

    /**
     * All problems of a file as it is on the disk.
     *
     * @param file an absolute path
     * @return problems by place, none also if the file is gone
     */
    static List<ConfigProblem> problems(Path file) {
        if (Files.notExists(file)) {
            return List.of();
        }
        try {
            return problems(file, SourceText.read(file).text());
        } catch (InvalidConfigException unreadable) {
            return unreadable.problems();
        }
    }

    /**
     * All problems of a text, those of the data files that it names included.
     *
     * @param file where the text is or will be saved, an absolute path; its ending tells JSON from YAML
     * @param text the text
     * @return problems by place, none if the config can be run
     */
    public static List<ConfigProblem> problems(Path file, String text) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        SourceText source = new SourceText(file.toString(), text);
        try {
            if (CircuitConfigReader.isCircuit(source)) {
                CircuitResolver.resolve(CircuitConfigReader.read(source, List.of()));
            } else {
                StudyResolver.resolve(RunConfigReader.read(source, folder, List.of()));
            }
            return List.of();
        } catch (InvalidConfigException invalid) {
            return invalid.problems();
        } catch (IOException unreadable) {
            String message = "a data file cannot be read: " + unreadable.getMessage();
            return List.of(Location.whole(source.source()).problem("", message));
        } catch (RuntimeException | LinkageError bug) {
            // silence would look like a sound config
            String message = "could not be checked, which is a bug; please report it: " + bug;
            return List.of(Location.whole(source.source()).problem("", message));
        }
    }
}
