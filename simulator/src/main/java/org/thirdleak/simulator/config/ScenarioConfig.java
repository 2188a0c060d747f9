package org.thirdleak.simulator.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The comparison again under another assumption.
 *
 * @param id its id
 * @param title the assumption in words
 * @param set settings that differ, by dotted path; items of lists are addressed by their id
 */
@Doc("The comparison again under another assumption")
public record ScenarioConfig(
        @Doc("Id, unique in the config") String id,
        @Doc("The assumption in words") @Default("\"\"") String title,

        @Doc(
                "Settings that differ, by dotted path as for --set; items of lists are addressed by their id, null removes an optional setting")
        Map<String, JsonNode> set) {
    /** Copies the map in its order. */
    public ScenarioConfig {
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
    }
}
