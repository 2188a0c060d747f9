package org.thirdleak.simulator.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks what no setting shows alone: references to designs, weights, the order of dates. It works on the tree, so that
 * it also finds something where another setting could not be read.
 *
 * @param tree the config as written
 * @param problems where problems are noted
 */
record CrossCheck(JsonNode tree, ProblemList problems) {

    private static final int MOST_HYPOTHESES = 100;
    private static final String AUTO = "auto";

    void run() {
        TreePath record = TreePath.ROOT.key("record");
        List<String> designs = ids(tree.path("designs"));
        designIds(tree.path("record").path("include_designs"), record.key("include_designs"), designs);
        JsonNode hypotheses = tree.path("hypotheses");
        for (int i = 0; i < hypotheses.size(); i++) {
            String key = "affected_designs";
            JsonNode hypothesis = hypotheses.path(i);
            TreePath path = TreePath.ROOT
                    .key("hypotheses")
                    .item(i, hypothesis.path("id").asText(String.valueOf(i)));
            designIds(hypothesis.path(key), path.key(key), designs);
        }
        count(hypotheses);
        engines(tree.path("evidence"));
        weights(hypotheses);
        new FamilyCheck(tree, problems).run();
        observation(tree.path("record"), record);
        ascending("verdict_outlook", "horizons_d");
        ascending("forecast", "horizons_d");
    }

    /** A list that is drawn as a curve. */
    private void ascending(String section, String key) {
        JsonNode list = tree.path(section).path(key);
        for (int i = 1; list.isArray() && i < list.size(); i++) {
            if (list.get(i).isNumber()
                    && list.get(i - 1).isNumber()
                    && list.get(i).doubleValue() <= list.get(i - 1).doubleValue()) {
                problems.add(
                        TreePath.ROOT.key(section).key(key).part(String.valueOf(i)),
                        "must be above the one before it, " + list.get(i - 1).asText() + ", but is "
                                + list.get(i).asText());
            }
        }
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.forEach(item -> ids.add(item.path("id").asText("")));
        ids.removeIf(String::isEmpty);
        return ids;
    }

    private void designIds(JsonNode list, TreePath path, List<String> designs) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            String id = list.get(i).asText("");
            TreePath place = path.part(String.valueOf(i));
            if (list.get(i).isTextual() && !designs.isEmpty() && !designs.contains(id)) {
                String hint = NearestName.among(designs).hint(id, "designs");
                problems.add(place, "unknown design \"" + id + "\"" + hint);
            } else if (!seen.add(id)) {
                problems.add(place, "the design \"" + id + "\" is given twice");
            }
        }
    }

    /** Every hypothesis is compared with every other, and each takes seconds. */
    private void count(JsonNode hypotheses) {
        if (hypotheses.size() > MOST_HYPOTHESES) {
            problems.add(
                    TreePath.ROOT.key("hypotheses"),
                    "there are " + hypotheses.size() + " hypotheses, but at most " + MOST_HYPOTHESES
                            + " can be weighed at once");
        }
    }

    private void engines(JsonNode evidence) {
        String first = evidence.path("engine").asText(AUTO);
        if (!first.equals(AUTO)
                && first.equals(evidence.path("cross_check_engine").asText(AUTO))) {
            problems.add(
                    TreePath.ROOT.key("evidence").key("cross_check_engine"),
                    "is " + first + ", as evidence.engine is; a second method must be another one, or auto");
        }
    }

    private void weights(JsonNode hypotheses) {
        boolean allZero = hypotheses.isArray() && !hypotheses.isEmpty();
        for (JsonNode hypothesis : hypotheses) {
            JsonNode weight = hypothesis.path("weight");
            allZero &= weight.isNumber() && weight.doubleValue() == 0;
        }
        if (allZero) {
            problems.add(TreePath.ROOT.key("hypotheses"), "the weights are all 0; at least one must be above 0");
        }
    }

    private void observation(JsonNode record, TreePath path) {
        Optional<DateText> from = date(record.path("observe_from_utc"));
        Optional<DateText> until = date(record.path("observe_until_utc"));
        boolean reversed = from.flatMap(DateText::instant)
                .flatMap(start -> until.flatMap(DateText::instant).map(end -> !start.isBefore(end)))
                .orElse(false);
        if (reversed) {
            problems.add(path.key("observe_from_utc"), "must be before observe_until_utc");
        }
    }

    private static Optional<DateText> date(JsonNode node) {
        return Optional.of(node).filter(JsonNode::isTextual).map(text -> new DateText(text.textValue()));
    }
}
