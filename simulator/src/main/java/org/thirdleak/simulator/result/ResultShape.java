package org.thirdleak.simulator.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.thirdleak.simulator.config.NearestName;

/**
 * Holds a tree against the records it is to become: every key there, every value of its type and within its meaning. All
 * faults are found in one walk. Keys that no record knows are passed over, since a later version may have added them.
 */
final class ResultShape {
    private static final int LONGEST_QUOTE = 40;

    /** Dates that may be empty: of a unit that did not leak, of a plan that was not asked for. */
    private static final Set<String> OPTIONAL_DATES = Set.of("leakUtc", "planUntilUtc");

    private final Map<Class<?>, List<Component>> known = new HashMap<>();
    private final List<ResultFault> faults = new ArrayList<>();

    private ResultShape() {}

    /** What a component is called, what it holds and what its numbers mean. */
    private record Component(String name, Type type, ComponentMeaning meaning) {}

    /**
     * What is wrong with a tree.
     *
     * @param tree a result as read
     * @param type the record it is to become
     * @return all faults, none if it can become one
     */
    static List<ResultFault> faults(JsonNode tree, Class<? extends Record> type) {
        ResultShape shape = new ResultShape();
        shape.object(tree, type, ComponentMeaning.ANY, ResultPath.ROOT);
        return shape.faults;
    }

    private void object(JsonNode node, Class<?> type, ComponentMeaning meaning, ResultPath path) {
        if (!node.isObject()) {
            expected("an object in braces", node, path);
            return;
        }
        for (Component component : components(type)) {
            JsonNode value = node.get(component.name);
            if (value == null) {
                missing(node, type, component, path);
                continue;
            }
            // the value of an estimate is what its name outside says; its error is always an error
            boolean outside = type == Estimate.class && component.name.equals("value");
            value(
                    value,
                    component.type,
                    component.name,
                    outside ? meaning : component.meaning,
                    path.key(component.name));
        }
        ordered(node, type, path);
    }

    private void missing(JsonNode node, Class<?> type, Component component, ResultPath path) {
        List<String> names = components(type).stream().map(Component::name).toList();
        List<String> unknown = new ArrayList<>();
        node.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(names);
        String guess = NearestName.among(unknown)
                .to(component.name)
                .map(name -> "; maybe it is misspelt as \"" + name + "\"")
                .orElse("");
        faults.add(new ResultFault(path, path.key(component.name).shown(), "is missing" + guess));
    }

    private void value(JsonNode node, Type type, String name, ComponentMeaning meaning, ResultPath path) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            if (!node.isArray()) {
                expected("a list", node, path);
            }
            for (int i = 0; node.isArray() && i < node.size(); i++) {
                value(node.get(i), list.getActualTypeArguments()[0], name, meaning, path.item(i));
            }
        } else if (type instanceof Class<?> single && single.isRecord()) {
            object(node, single, meaning, path);
        } else if (type == double.class || type == Double.class) {
            number(node, meaning, path);
        } else if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            wholeNumber(node, type == long.class || type == Long.class, meaning, path);
        } else if (type == boolean.class || type == Boolean.class) {
            if (!node.isBoolean()) {
                expected("true or false", node, path);
            }
        } else if (type == String.class) {
            text(node, name, path);
        }
    }

    private void number(JsonNode node, ComponentMeaning meaning, ResultPath path) {
        if (!node.isNumber()) {
            expected("a number", node, path);
        } else if (!Double.isFinite(node.doubleValue())) {
            faults.add(new ResultFault(path, "must be a finite number but is " + quoted(node)));
        } else {
            meaning.fault(node.doubleValue()).ifPresent(fault -> faults.add(new ResultFault(path, fault)));
        }
    }

    private void wholeNumber(JsonNode node, boolean wide, ComponentMeaning meaning, ResultPath path) {
        if (!node.isIntegralNumber()) {
            expected("a whole number", node, path);
        } else if (wide ? !node.canConvertToLong() : !node.canConvertToInt()) {
            faults.add(new ResultFault(
                    path,
                    "must be at most " + (wide ? Long.MAX_VALUE : Integer.MAX_VALUE) + " but is " + quoted(node)));
        } else {
            meaning.fault(node.doubleValue()).ifPresent(fault -> faults.add(new ResultFault(path, fault)));
        }
    }

    private void text(JsonNode node, String name, ResultPath path) {
        if (!node.isTextual()) {
            expected("a text", node, path);
        } else if (name.equals("utc") || name.endsWith("Utc")) {
            boolean absent = node.textValue().isEmpty() && OPTIONAL_DATES.contains(name);
            if (!absent && instant(node.textValue()).isEmpty()) {
                expected("a date in UTC such as \"2022-12-15T00:45:00Z\"", node, path);
            }
        }
    }

    /** Ends of intervals and quantiles ascend. */
    private void ordered(JsonNode node, Class<?> type, ResultPath path) {
        if (type == BayesFactor.class || type == LedgerEntry.Step.class) {
            ascending(node, "low", "value", path);
            ascending(node, "value", "high", path);
        }
        ascending(node, "low", "high", path);
        ascending(node, "q05", "q50", path);
        ascending(node, "q50", "q95", path);
        ascending(node, "logLeast", "logGreatest", path);
        ascending(node, "least", "greatest", path);
        if (node.path("fromUtc").isTextual() && node.path("toUtc").isTextual()) {
            Optional<Instant> to = instant(node.path("toUtc").textValue());
            boolean after = instant(node.path("fromUtc").textValue())
                    .flatMap(from -> to.map(from::isAfter))
                    .orElse(false);
            if (after) {
                faults.add(new ResultFault(
                        path.key("fromUtc"), "must not be after toUtc, which is " + quoted(node.path("toUtc"))));
            }
        }
    }

    private void ascending(JsonNode node, String lower, String upper, ResultPath path) {
        JsonNode low = node.path(lower);
        JsonNode high = node.path(upper);
        if (low.isNumber() && high.isNumber() && above(low.doubleValue(), high.doubleValue())) {
            faults.add(new ResultFault(
                    path.key(lower), "must be <= " + upper + ", which is " + quoted(high) + ", but is " + quoted(low)));
        }
    }

    private static boolean above(double low, double high) {
        return low - high > ComponentMeaning.ROUNDING * Math.max(Math.abs(low), Math.abs(high));
    }

    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void expected(String what, JsonNode got, ResultPath path) {
        faults.add(new ResultFault(path, "expected " + what + ", got " + quoted(got)));
    }

    private static String quoted(JsonNode node) {
        if (node.isObject() || node.isArray()) {
            return node.isObject() ? "an object" : "a list";
        }
        String text = node.isNumber() ? node.asText() : node.toString();
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    private List<Component> components(Class<?> type) {
        return known.computeIfAbsent(
                type,
                owner -> Stream.of(owner.getRecordComponents())
                        .map(component -> component(owner, component))
                        .toList());
    }

    private static Component component(Class<?> owner, RecordComponent component) {
        Type type = component.getGenericType();
        Type element = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
        boolean whole =
                Set.<Type>of(int.class, long.class, Integer.class, Long.class).contains(element);
        return new Component(component.getName(), type, ComponentMeaning.of(owner, component.getName(), whole));
    }
}
