package org.thirdleak.simulator.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A circuit config without problems of its own, together with where it came from.
 *
 * @param config the config
 * @param given the settings that the file and the overrides give
 * @param locations where they were written
 * @param source name of the file
 */
public record CircuitDocument(CircuitConfig config, ObjectNode given, SourceLocations locations, String source) {

    /** Copies the tree. */
    public CircuitDocument {
        given = given.deepCopy();
    }

    /**
     * The settings as given; a copy.
     *
     * @return the tree
     */
    @Override
    public ObjectNode given() {
        return given.deepCopy();
    }

    /**
     * All settings in one form only, as {@link ConfigDocument#canonicalJson}.
     *
     * @return JSON in one line
     */
    public String canonicalJson() {
        return CanonicalWriter.text(new CanonicalWriter(false).tree(config));
    }

    /** Name of the file, without folders and ending. */
    public String name() {
        return SourceText.plainName(source);
    }

    /** SHA-256 of the settings, in hex. */
    public String sha256() {
        return Fingerprint.of(canonicalJson(), List.of()).hex();
    }

    /**
     * A problem found later, at the place of its setting.
     *
     * @param path dotted path, items of lists by their id
     * @param message what is wrong
     * @return the problem
     */
    public ConfigProblem problem(String path, String message) {
        return locations.at(SourceLocations.pointer(given, path)).problem(path, message);
    }
}
