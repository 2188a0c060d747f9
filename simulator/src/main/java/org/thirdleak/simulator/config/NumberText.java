package org.thirdleak.simulator.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as people write it: decimal, with or without an exponent. Octal, sexagesimal and grouped numbers, which some
 * YAML readers accept, are not numbers here: they are too easily written by accident.
 *
 * @param text the text
 */
public record NumberText(String text) {
    private static final Pattern WHOLE = Pattern.compile("[-+]?(0|[1-9][0-9]{0,17})");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(0|[1-9][0-9]*)?(\\.[0-9]*)?(?<=[0-9.])([eE][-+]?[0-9]{1,4})?");
    private static final Pattern NOT_FINITE = Pattern.compile("[-+]?(\\.?inf|\\.?nan|infinity)");
    private static final double PLAIN_FROM = 1e-6;
    private static final double PLAIN_BELOW = 1e15;

    /**
     * The number as a leaf of a tree; not-a-number and infinities too, so that they can be refused by name.
     *
     * @return the leaf, empty if the text is not a number
     */
    public Optional<JsonNode> node() {
        if (WHOLE.matcher(text).matches()) {
            return Optional.of(LongNode.valueOf(Long.parseLong(text)));
        }
        if (DECIMAL.matcher(text).matches() && text.chars().anyMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(DecimalNode.valueOf(new BigDecimal(text)));
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (NOT_FINITE.matcher(lower).matches()) {
            boolean infinite = lower.contains("inf");
            double sign = lower.startsWith("-") ? -1 : 1;
            return Optional.of(DoubleNode.valueOf(infinite ? sign * Double.POSITIVE_INFINITY : Double.NaN));
        }
        return Optional.empty();
    }

    /**
     * The shortest decimal that reads back as the same number. {@link Double#toString(double)} is not the shortest
     * before Java 19, and a hash must not depend on the Java version.
     *
     * @param value any number
     * @return its text
     */
    public static String shortest(double value) {
        if (value == 0) {
            return "0";
        }
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal exact = new BigDecimal(value);
        int digits = 1;
        BigDecimal rounded = exact.round(new MathContext(digits));
        while (rounded.doubleValue() != value) {
            digits++;
            rounded = exact.round(new MathContext(digits));
        }
        BigDecimal stripped = rounded.stripTrailingZeros();
        double size = Math.abs(value);
        return size >= PLAIN_FROM && size < PLAIN_BELOW ? stripped.toPlainString() : stripped.toString();
    }
}
