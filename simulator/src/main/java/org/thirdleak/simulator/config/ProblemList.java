package org.thirdleak.simulator.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The problems found so far.
 *
 * @param locations where settings were written
 * @param found grows while the file is read
 */
record ProblemList(SourceLocations locations, List<ConfigProblem> found) {

    /** Nothing found yet. */
    ProblemList(SourceLocations locations) {
        this(locations, new ArrayList<>());
    }

    void add(TreePath path, String message) {
        found.add(locations.at(path.pointer()).problem(path.shown(), message));
    }

    void expected(TreePath path, String what, JsonNode got) {
        add(path, "expected " + what + ", got " + described(got));
    }

    private static String described(JsonNode node) {
        if (node.isTextual()) {
            return '"' + node.textValue() + '"';
        }
        if (node.isNumber()) {
            return NumberText.shortest(node.doubleValue());
        }
        if (node.isObject()) {
            return "a group of settings";
        }
        if (node.isArray()) {
            return "a list";
        }
        return node.isNull() ? "nothing" : node.asText();
    }
}
