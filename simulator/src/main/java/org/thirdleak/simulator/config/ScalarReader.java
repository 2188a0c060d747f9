package org.thirdleak.simulator.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads single values; what cannot be read is noted and empty.
 *
 * @param problems where problems are noted
 */
record ScalarReader(ProblemList problems) {
    private static final double LONG_LIMIT = 0x1p63;

    Optional<String> text(JsonNode node, TreePath path) {
        if (node.isTextual()) {
            return Optional.of(node.textValue());
        }
        problems.expected(path, node.isNumber() || node.isBoolean() ? "text in quotes" : "text", node);
        return Optional.empty();
    }

    Optional<Double> number(JsonNode node, TreePath path, Limits limits) {
        if (!node.isNumber()) {
            problems.expected(path, "a number", node);
            return Optional.empty();
        }
        return allowed(node.doubleValue(), path, limits) ? Optional.of(node.doubleValue()) : Optional.empty();
    }

    /** A whole number; 1e6 is one. */
    Optional<Long> whole(JsonNode node, TreePath path, Limits limits) {
        if (!node.isNumber()) {
            problems.expected(path, "a whole number", node);
            return Optional.empty();
        }
        double value = node.doubleValue();
        if (!allowed(value, path, limits)) {
            return Optional.empty();
        }
        BigDecimal exact = node.decimalValue().stripTrailingZeros();
        if (exact.scale() > 0 || Math.abs(value) >= LONG_LIMIT) {
            problems.expected(path, "a whole number", node);
            return Optional.empty();
        }
        return Optional.of(exact.longValueExact());
    }

    private boolean allowed(double value, TreePath path, Limits limits) {
        Optional<String> objection = limits.objection(value);
        objection.ifPresent(message -> problems.add(path, message));
        return objection.isEmpty();
    }

    Optional<Instant> date(JsonNode node, TreePath path) {
        Optional<Instant> date = node.isTextual() ? new DateText(node.textValue()).instant() : Optional.empty();
        if (date.isEmpty()) {
            problems.expected(path, DateText.EXPECTED, node);
        }
        return date;
    }

    Optional<Object> constant(Class<?> type, JsonNode node, TreePath path) {
        List<Enum<?>> constants = Arrays.stream(type.getEnumConstants())
                .<Enum<?>>map(constant -> (Enum<?>) constant)
                .toList();
        return text(node, path).flatMap(word -> {
            Optional<Enum<?>> meant = constants.stream()
                    .filter(constant -> Setting.word(constant).equals(word))
                    .findFirst();
            if (meant.isEmpty()) {
                List<String> words = constants.stream().map(Setting::word).toList();
                problems.add(
                        path,
                        "unknown value \"" + word + "\""
                                + NearestName.among(words).hint(word, "allowed"));
            }
            return meant;
        });
    }
}
