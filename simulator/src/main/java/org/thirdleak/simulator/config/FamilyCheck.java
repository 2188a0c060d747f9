package org.thirdleak.simulator.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Checks who belongs to which family: every hypothesis to one that there is, and to every family of a weight a hypothesis of
 * a weight.
 *
 * @param tree the config as written
 * @param problems where problems are noted
 */
record FamilyCheck(JsonNode tree, ProblemList problems) {

    private static final String WEIGHT = "weight";

    void run() {
        JsonNode families = tree.path("families");
        Set<String> known = new LinkedHashSet<>();
        families.forEach(family -> known.add(family.path("id").asText("")));
        known.remove("");
        if (families.isEmpty()) {
            FamilyConfig.USUAL.forEach(family -> known.add(family.id()));
        }
        Set<String> peopled = hypotheses(known);
        TreePath path = TreePath.ROOT.key("families");
        boolean allZero = !families.isEmpty();
        for (int i = 0; i < families.size(); i++) {
            String id = families.path(i).path("id").asText("");
            boolean none = families.path(i).path(WEIGHT).asDouble(1) == 0;
            allZero &= none;
            if (!none && !id.isEmpty() && !peopled.contains(id)) {
                problems.add(
                        path.item(i, id),
                        "no hypothesis with a weight above 0 belongs to it; one names it by \"family: " + id
                                + "\". Maybe its weight should be 0.");
            }
        }
        if (allZero) {
            problems.add(path, "the weights are all 0; at least one must be above 0");
        }
    }

    /** Notes hypotheses of unknown families; returns the families that have a hypothesis with a weight. */
    private Set<String> hypotheses(Set<String> known) {
        JsonNode hypotheses = tree.path("hypotheses");
        Set<String> peopled = new HashSet<>();
        for (int i = 0; i < hypotheses.size(); i++) {
            JsonNode hypothesis = hypotheses.path(i);
            String type = hypothesis.path("type").asText("");
            String family = hypothesis.path("family").asText(FamilyConfig.usual(type));
            if (hypothesis.path(WEIGHT).asDouble(1) > 0) {
                peopled.add(family);
            }
            if (!family.isEmpty() && !known.contains(family)) {
                TreePath path = TreePath.ROOT
                        .key("hypotheses")
                        .item(i, hypothesis.path("id").asText(String.valueOf(i)));
                String unnamed = hypothesis.has("family") ? "" : " (that of its type)";
                problems.add(
                        path.key("family"),
                        "unknown family \"" + family + "\"" + unnamed
                                + NearestName.among(known).hint(family, "families"));
            }
        }
        return peopled;
    }
}
