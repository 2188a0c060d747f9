package org.thirdleak.simulator.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes config records as a tree.
 *
 * @param complete whether settings are included that do not enter the hash
 */
record CanonicalWriter(boolean complete) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A group with all its settings. */
    ObjectNode tree(Record group) {
        ObjectNode tree = NODES.objectNode();
        if (group.getClass().isAnnotationPresent(TypeName.class)) {
            tree.put("type", Setting.word(group.getClass()));
        }
        for (Setting setting : Setting.of(group.getClass())) {
            if (complete || setting.hashed()) {
                node(value(group, setting.component())).ifPresent(node -> tree.set(setting.key(), node));
            }
        }
        return tree;
    }

    private static Object value(Record group, RecordComponent component) {
        try {
            return component.getAccessor().invoke(group);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("accessors of config records are public", impossible);
        }
    }

    private Optional<JsonNode> node(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.flatMap(this::node);
        }
        if (value instanceof List<?> list) {
            ArrayNode nodes = NODES.arrayNode();
            list.forEach(item -> node(item).ifPresent(nodes::add));
            return Optional.of(nodes);
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode nodes = NODES.objectNode();
            map.forEach((path, node) -> nodes.set(String.valueOf(path), ((JsonNode) node).deepCopy()));
            return Optional.of(nodes);
        }
        return Optional.of(scalar(value));
    }

    private JsonNode scalar(Object value) {
        if (value instanceof PriorConfig.Fixed fixed) {
            return number(fixed.value());
        }
        if (value instanceof DatePriorConfig.Fixed fixed) {
            return TextNode.valueOf(fixed.at().toString());
        }
        if (value instanceof PriorConfig prior) {
            return distribution((Record) prior, DistributionSyntax.OF_NUMBERS);
        }
        if (value instanceof DatePriorConfig prior) {
            return distribution((Record) prior, DistributionSyntax.OF_DATES);
        }
        if (value instanceof Record group) {
            return tree(group);
        }
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof Number whole) {
            return LongNode.valueOf(whole.longValue());
        }
        return TextNode.valueOf(value instanceof Enum<?> constant ? Setting.word(constant) : value.toString());
    }

    private JsonNode distribution(Record prior, List<DistributionSyntax> known) {
        String name = Setting.key(prior.getClass().getSimpleName());
        DistributionSyntax syntax = known.stream()
                .filter(form -> form.name().equals(name))
                .findFirst()
                .orElseThrow();
        ArrayNode list = NODES.arrayNode();
        ObjectNode map = NODES.objectNode();
        RecordComponent[] components = prior.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            JsonNode parameter = scalar(value(prior, components[i]));
            list.add(parameter);
            map.set(syntax.parameters().get(i), parameter);
        }
        return NODES.objectNode().set(name, syntax.named() ? map : list);
    }

    private static JsonNode number(double value) {
        return DecimalNode.valueOf(new BigDecimal(NumberText.shortest(value)));
    }

    /** One text for one tree: keys sorted, numbers as short as they can be. */
    static String text(JsonNode tree) {
        return sorted(tree).toString();
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            Map<String, JsonNode> byKey = new TreeMap<>();
            node.properties().forEach(entry -> byKey.put(entry.getKey(), sorted(entry.getValue())));
            return NODES.objectNode().setAll(byKey);
        }
        if (node.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            node.forEach(item -> items.add(sorted(item)));
            return NODES.arrayNode().addAll(items);
        }
        return node.isNumber() && !node.isIntegralNumber() ? number(node.doubleValue()) : node;
    }
}
