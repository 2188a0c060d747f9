package org.thirdleak.simulator.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a circuit config, with all its problems at once. */
public final class CircuitConfigReader {

    private CircuitConfigReader() {}

    /**
     * Whether a file is a circuit config rather than one of a comparison, by the settings at its top.
     *
     * @param file the file
     * @return false also for what cannot be read
     */
    public static boolean isCircuit(Path file) {
        try {
            return isCircuit(ParsedText.of(file));
        } catch (InvalidConfigException unreadable) {
            return false;
        }
    }

    /**
     * Whether a text is a circuit config rather than one of a comparison, by the settings at its top.
     *
     * @param text the text
     * @return false also for what cannot be read
     */
    public static boolean isCircuit(SourceText text) {
        try {
            return isCircuit(ParsedText.of(text));
        } catch (InvalidConfigException unreadable) {
            return false;
        }
    }

    static boolean isCircuit(ParsedText parsed) {
        return parsed.tree().has("circuits") && !parsed.tree().has("record");
    }

    /**
     * Reads a circuit config.
     *
     * @param file YAML, or by its ending JSON, in which comments and trailing commas are allowed
     * @param overrides each {@code path=value} with the value in YAML
     * @return the config
     * @throws InvalidConfigException with everything that is wrong with the file and the overrides
     */
    public static CircuitDocument read(Path file, List<String> overrides) throws InvalidConfigException {
        return read(SourceText.read(file), overrides);
    }

    /**
     * Reads a circuit config that need not have been saved.
     *
     * @param text YAML, or by the ending of its name JSON, in which comments and trailing commas are allowed
     * @param overrides each {@code path=value} with the value in YAML
     * @return the config
     * @throws InvalidConfigException with everything that is wrong with the text and the overrides
     */
    public static CircuitDocument read(SourceText text, List<String> overrides) throws InvalidConfigException {
        ParsedText parsed = ParsedText.of(text);
        if (parsed.tree().has("hypotheses") && !isCircuit(parsed)) {
            throw new InvalidConfigException(List.of(Location.whole(text.source())
                    .problem(
                            "",
                            "this is the config of a comparison, not of a circuit; maybe you meant the command run")));
        }
        List<ConfigProblem> problems = new ArrayList<>(parsed.problems());
        OverrideReader applied = new OverrideReader(CircuitConfig.class, parsed.tree(), parsed.locations());
        applied.applyAll(overrides);
        problems.addAll(applied.problems());
        ProblemList found = new ProblemList(applied.locations());
        Optional<CircuitConfig> config =
                new RecordReader(found).read(CircuitConfig.class, parsed.tree(), TreePath.ROOT);
        problems.addAll(found.found());
        if (config.isEmpty() || !problems.isEmpty()) {
            throw new InvalidConfigException(problems);
        }
        return new CircuitDocument(config.get(), parsed.tree(), applied.locations(), text.source());
    }
}
