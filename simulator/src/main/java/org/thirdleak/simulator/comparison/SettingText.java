package org.thirdleak.simulator.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thirdleak.simulator.config.ResolvedConfig;

/**
 * Values of one setting as text. Of long lists only what they do not share is told, and how long they are.
 *
 * @param shared items that every run has in its list
 */
record SettingText(List<JsonNode> shared) {

    private static final int LONGEST_LIST = 6;
    /** What a group is called, rather than what it sets. */
    private static final Set<String> NAMES = Set.of("id", "title", "type");

    /** Values of one setting in several runs. */
    static SettingText among(List<JsonNode> values) {
        List<JsonNode> shared = new ArrayList<>();
        values.stream().findFirst().ifPresent(first -> first.forEach(shared::add));
        values.forEach(value -> shared.retainAll(items(value)));
        return new SettingText(List.copyOf(shared));
    }

    private static List<JsonNode> items(JsonNode list) {
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        return items;
    }

    String of(JsonNode value) {
        if (ResolvedConfig.isDistribution(value)) {
            String name = value.fieldNames().next();
            return name + " " + plain(value.path(name));
        }
        if (value.isArray()) {
            return list(items(value));
        }
        return value.isObject() ? group(value) : plain(value);
    }

    private String list(List<JsonNode> items) {
        if (items.size() <= LONGEST_LIST) {
            return joined(items.stream(), "[", "]");
        }
        List<JsonNode> own = new ArrayList<>(items);
        own.removeAll(shared);
        String count = items.size() + " items";
        if (own.isEmpty()) {
            return count + ", from " + plain(items.get(0)) + " to " + plain(items.get(items.size() - 1));
        }
        String more = own.size() > LONGEST_LIST ? " and " + (own.size() - LONGEST_LIST) + " more" : "";
        return count + ", among them " + joined(own.stream().limit(LONGEST_LIST), "", "") + more;
    }

    /** A group that other runs lack: what it is, and how many settings it has. */
    private static String group(JsonNode group) {
        int settings = leaves(group);
        String count = settings == 1 ? "1 setting" : settings + " settings";
        return Stream.of("title", "type")
                .map(key -> group.path(key).asText(""))
                .filter(name -> !name.isBlank())
                .findFirst()
                .map(name -> name + " (" + count + ")")
                .orElse(count);
    }

    private static int leaves(JsonNode node) {
        if (!node.isObject() || ResolvedConfig.isDistribution(node)) {
            return 1;
        }
        return node.properties().stream()
                .filter(entry -> !NAMES.contains(entry.getKey()))
                .mapToInt(entry -> leaves(entry.getValue()))
                .sum();
    }

    private static String plain(JsonNode value) {
        if (value.isArray()) {
            return joined(items(value).stream(), "[", "]");
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .map(entry -> entry.getKey() + " " + plain(entry.getValue()))
                    .collect(Collectors.joining(", ", "(", ")"));
        }
        String text = value.asText().replaceAll("\\p{Cntrl}+", " "); // one line, whatever a title holds
        return text.isBlank() ? "empty" : text;
    }

    private static String joined(Stream<JsonNode> items, String open, String close) {
        return items.map(SettingText::plain).collect(Collectors.joining(", ", open, close));
    }
}
