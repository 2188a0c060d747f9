package org.thirdleak.workbench.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.thirdleak.workbench.form.FormNode.Field;
import org.thirdleak.workbench.form.FormNode.GroupList;

/**
 * What the fields of a config may refer to: ids of its designs and panels, and its settings by their paths.
 *
 * @param form the form of the config
 */
record References(SettingForm form) {
    private static final String UNKNOWN = " (not in the config)";

    /**
     * The ids that a list of ids may hold, those that the file gives and nothing has included.
     *
     * @param field any field
     * @return in the order of the file; none if the field is no list of ids, or there is nothing to refer to
     */
    List<String> offered(Field field) {
        List<String> known = ids(field);
        if (known.isEmpty()) {
            return known;
        }
        Set<String> offered = new LinkedHashSet<>(known);
        field.given()
                .filter(JsonNode::isArray)
                .ifPresent(given -> given.forEach((JsonNode id) -> offered.add(id.asText())));
        return List.copyOf(offered);
    }

    private List<String> ids(Field field) {
        String key = last(field.path());
        if (!(field.entry() instanceof Entry.Series)) {
            return List.of();
        }
        return switch (key) {
            case "include_designs", "affected_designs" ->
                lists(form.root())
                        .filter(list -> list.path().equals("designs"))
                        .flatMap(list -> list.items().stream())
                        .map(item -> last(item.path()))
                        .toList();
            case "panels" ->
                lists(form.root())
                        .filter(list -> list.path().endsWith(".panels"))
                        .flatMap(list -> list.items().stream())
                        .map(item -> last(item.path()))
                        .distinct()
                        .toList();
            default -> List.of();
        };
    }

    /** An id as it is offered; one that nothing has says so. */
    String label(String id) {
        boolean known = lists(form.root())
                .flatMap(list -> list.items().stream())
                .anyMatch(item -> last(item.path()).equals(id));
        return known ? id : id + UNKNOWN;
    }

    /** Settings that a scenario may change, by their paths. */
    List<String> settings() {
        List<String> paths = new ArrayList<>();
        for (FormNode part : form.root().parts()) {
            boolean itself = part.path().equals("scenarios") || part.path().equals("multiverse");
            if (!itself) {
                part.fields().map(Field::path).forEach(paths::add);
            }
        }
        return paths;
    }

    /** What a setting is in the base case, in YAML. */
    Optional<String> base(String path) {
        return form.at(path) instanceof Field field && field.path().equals(path)
                ? field.value().map(JsonNode::toString)
                : Optional.empty();
    }

    private static Stream<GroupList> lists(FormNode node) {
        Stream<GroupList> below = SettingForm.parts(node).stream().flatMap(References::lists);
        return node instanceof GroupList list ? Stream.concat(Stream.of(list), below) : below;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
