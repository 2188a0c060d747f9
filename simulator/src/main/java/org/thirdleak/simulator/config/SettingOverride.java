package org.thirdleak.simulator.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A setting with another value than in the file.
 *
 * @param path dotted path; items of lists by their id
 * @param value the value; null removes an optional setting or an item
 * @param place where the override was written
 */
record SettingOverride(String path, JsonNode value, Location place) {
    private static final String SOURCE = "--set";

    /** Reads {@code path=value} of the command line; the value is YAML. */
    static SettingOverride parse(String argument) throws InvalidConfigException {
        Location place = new Location(SOURCE, 0, 0, argument);
        int equals = argument.indexOf('=');
        if (equals <= 0) {
            String message = "expected path=value, as in histories.count=1e5";
            throw new InvalidConfigException(List.of(place.problem("", message)));
        }
        String path = argument.substring(0, equals).strip();
        SourceText value = new SourceText(SOURCE, argument.substring(equals + 1));
        return new SettingOverride(path, YamlReader.value(value), place);
    }

    List<String> segments() {
        return List.of(path.split("\\.", -1));
    }
}
