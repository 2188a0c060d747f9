package org.thirdleak.simulator.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A file after the first pass: a tree whose settings can be found again in the file.
 *
 * @param tree the settings
 * @param locations where they were written
 * @param problems duplicate keys and the like, which do not keep the tree from being read
 */
record ParsedText(ObjectNode tree, SourceLocations locations, List<ConfigProblem> problems) {

    /**
     * Reads a file.
     *
     * @param file YAML, or by its ending JSON, in which comments and trailing commas are allowed
     * @throws InvalidConfigException if it cannot be read at all
     */
    static ParsedText of(Path file) throws InvalidConfigException {
        return of(SourceText.read(file));
    }

    /**
     * Reads a text.
     *
     * @param text YAML, or by the ending of its name JSON, in which comments and trailing commas are allowed
     * @throws InvalidConfigException if it cannot be read at all
     */
    static ParsedText of(SourceText text) throws InvalidConfigException {
        return text.source().toLowerCase(Locale.ROOT).endsWith(".json") ? JsonReader.read(text) : YamlReader.read(text);
    }
}
