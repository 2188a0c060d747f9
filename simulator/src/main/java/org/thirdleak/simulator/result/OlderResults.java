package org.thirdleak.simulator.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Keys that the layout gained since its first version: results without them are read as if they said "none". */
final class OlderResults {

    private OlderResults() {}

    /**
     * Adds what is missing.
     *
     * @param result a result of any kind; other kinds stay as they are
     * @param mapper turns records into trees
     */
    static void complete(JsonNode result, ObjectMapper mapper) {
        if (!(result instanceof ObjectNode run) || !(result.path("record") instanceof ObjectNode record)) {
            return;
        }
        if (!record.has("marks")) {
            record.putArray("marks");
        }
        addMissing(run, "hazard", mapper.valueToTree(LeakHazard.NONE));
        addMissing(run, "convergence", mapper.valueToTree(Convergence.NONE));
        for (JsonNode check : run.path("diagnostics").path("checks")) {
            if (check instanceof ObjectNode object) {
                addMissing(object, "measure", mapper.valueToTree(Diagnostics.Measure.NONE));
            }
        }
    }

    private static void addMissing(ObjectNode object, String key, JsonNode value) {
        if (!object.has(key)) {
            object.set(key, value);
        }
    }
}
