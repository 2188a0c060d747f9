package org.thirdleak.simulator.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The JSON Schema (2020-12) of a config file, made from the config records; editors check and complete with it. What
 * one setting alone cannot show, as the order of bounds, is left to {@link RunConfigReader}.
 *
 * @param root the schema
 */
public record ConfigSchema(ObjectNode root) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String REF = "$ref";
    private static final String NUMBER_PRIOR = "distribution";
    private static final String DATE_PRIOR = "date_distribution";

    /**
     * The schema of {@link RunConfig}.
     *
     * @return the schema
     */
    public static ConfigSchema ofRunConfig() {
        return of(RunConfig.class, "Third Leak config");
    }

    /**
     * The schema of {@link CircuitConfig}.
     *
     * @return the schema
     */
    public static ConfigSchema ofCircuitConfig() {
        return of(CircuitConfig.class, "Third Leak circuit config");
    }

    private static ConfigSchema of(Class<?> type, String title) {
        ObjectNode root = NODES.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", title);
        root.setAll(group(type, Optional.empty()));
        ObjectNode definitions = root.putObject("$defs");
        definitions.set(
                NUMBER_PRIOR,
                distributions(DistributionSyntax.OF_NUMBERS, NODES.objectNode().put("type", "number")));
        definitions.set(DATE_PRIOR, distributions(DistributionSyntax.OF_DATES, date()));
        return new ConfigSchema(root);
    }

    /**
     * As a file.
     *
     * @return indented JSON that ends with a line break
     */
    public String text() {
        try {
            return new JsonMapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(root)
                            .replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("writing a tree", impossible);
        }
    }

    private static ObjectNode group(Class<?> type, Optional<String> kind) {
        ObjectNode schema = described(
                NODES.objectNode(),
                Optional.ofNullable(type.getAnnotation(Doc.class))
                        .map(Doc::value)
                        .orElse(""));
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        ObjectNode properties = NODES.objectNode();
        ArrayNode required = NODES.arrayNode();
        kind.ifPresent(word -> {
            properties.putObject("type").put("const", word);
            required.add("type");
        });
        for (Setting setting : Setting.of(type)) {
            properties.set(setting.key(), setting(setting));
            if (setting.required()) {
                required.add(setting.key());
            }
        }
        schema.set("properties", properties);
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema;
    }

    private static ObjectNode described(ObjectNode schema, String sentence) {
        return sentence.isEmpty() ? schema : schema.put("description", sentence);
    }

    private static JsonNode setting(Setting setting) {
        ObjectNode schema = described(NODES.objectNode(), setting.doc());
        setting.fallback().ifPresent(value -> schema.set("default", value));
        value(setting.type(), setting).properties().forEach(entry -> {
            if (!schema.has(entry.getKey())) {
                schema.set(entry.getKey(), entry.getValue());
            }
        });
        return schema;
    }

    private static ObjectNode value(Type type, Setting setting) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class ? NODES.objectNode().put("type", "object") : list(type, setting);
        }
        Class<?> plain = (Class<?>) type;
        ObjectNode schema = NODES.objectNode();
        if (plain == PriorConfig.class) {
            return either(number("number", setting), reference(NUMBER_PRIOR));
        }
        if (plain == DatePriorConfig.class) {
            return either(date(), reference(DATE_PRIOR));
        }
        if (plain == Instant.class) {
            return date();
        }
        if (plain == double.class || plain == Double.class) {
            return number("number", setting);
        }
        if (plain == int.class || plain == long.class) {
            return number("integer", setting);
        }
        if (plain.isEnum()) {
            ArrayNode words = schema.putArray("enum");
            for (Object constant : plain.getEnumConstants()) {
                words.add(Setting.word((Enum<?>) constant));
            }
            return schema;
        }
        if (plain.isSealed()) {
            return either(Setting.kinds(plain).stream()
                    .map(kind -> group(kind, Optional.of(Setting.word(kind))))
                    .toArray(ObjectNode[]::new));
        }
        return plain.isRecord() ? group(plain, Optional.empty()) : schema.put("type", "string");
    }

    private static ObjectNode list(Type type, Setting setting) {
        ObjectNode schema = NODES.objectNode().put("type", "array");
        if (setting.fallback().filter(JsonNode::isEmpty).isEmpty()) {
            schema.put("minItems", 1);
        }
        return schema.set("items", value(Setting.typeArgument(type, 0), setting));
    }

    private static ObjectNode number(String type, Setting setting) {
        ObjectNode schema = NODES.objectNode().put("type", type);
        Limits limits = Limits.of(setting);
        if (Double.isFinite(limits.min())) {
            schema.put(limits.above() ? "exclusiveMinimum" : "minimum", decimal(limits.min()));
        }
        if (Double.isFinite(limits.max())) {
            schema.put("maximum", decimal(limits.max()));
        }
        return schema;
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(NumberText.shortest(value));
    }

    private static ObjectNode date() {
        return NODES.objectNode()
                .put("type", "string")
                .put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+(Z|[-+][0-9:]+))?$");
    }

    private static ObjectNode reference(String definition) {
        return NODES.objectNode().put(REF, "#/$defs/" + definition);
    }

    private static ObjectNode either(ObjectNode... alternatives) {
        ObjectNode schema = NODES.objectNode();
        schema.putArray("oneOf").addAll(List.of(alternatives));
        return schema;
    }

    private static ObjectNode distributions(List<DistributionSyntax> known, ObjectNode ofParameter) {
        return either(
                known.stream().map(syntax -> distribution(syntax, ofParameter)).toArray(ObjectNode[]::new));
    }

    private static ObjectNode distribution(DistributionSyntax syntax, ObjectNode ofParameter) {
        ObjectNode parameters = NODES.objectNode();
        if (syntax.named()) {
            ObjectNode properties = parameters
                    .put("type", "object")
                    .put("additionalProperties", false)
                    .putObject("properties");
            ArrayNode required = parameters.putArray("required");
            for (String parameter : syntax.parameters()) {
                boolean width = parameter.startsWith("sd");
                properties.set(parameter, width ? NODES.objectNode().put("type", "number") : ofParameter.deepCopy());
                required.add(parameter);
            }
        } else {
            parameters
                    .put("type", "array")
                    .put("minItems", 2)
                    .put("maxItems", 2)
                    .set("items", ofParameter.deepCopy());
        }
        ObjectNode schema = NODES.objectNode().put("type", "object").put("additionalProperties", false);
        schema.putObject("properties").set(syntax.name(), parameters);
        schema.putArray("required").add(syntax.name());
        return described(schema, syntax.example());
    }
}
