package org.thirdleak.report.html;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a drawn number or date is sorted by, since a browser reads neither "1,234" nor "1 : 2.6" nor "9 Oct 2023". */
final class SortKey {
    private static final String NUMBER = "([-+]?\\d[\\d,]*(?:\\.\\d+)?)(?: × 10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?";
    private static final Pattern RATIO = Pattern.compile("^" + NUMBER + " ?[:/] ?" + NUMBER + ".*");
    private static final Pattern ONE_IN = Pattern.compile("^1 in " + NUMBER + ".*");
    private static final Pattern LEADING = Pattern.compile(
            "^(below |above |× |÷ )?" + NUMBER + "(?: (?:to|±) [-\\d.,]+)?(?: (s|min|h|d)\\b)?.*", Pattern.DOTALL);
    private static final Pattern DATE = Pattern.compile("^(?:(\\d{1,2}) )?([A-Z][a-z]{2}) (\\d{4})$");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final Map<String, Double> SECONDS = Map.of("s", 1.0, "min", 60.0, "h", 3600.0, "d", 86_400.0);
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final int DIGITS = 9;
    private static final double LARGEST_PLAIN = 1e9;
    private static final double SMALLEST_PLAIN = 1e-6;

    private SortKey() {}

    /**
     * The key of a number, or of a phrase that begins with one.
     *
     * @param drawn such as "−1,234.5", "1 : 2.6", "1/3", "2.1 × 10⁻⁷", "below 0.1 %", "16 min" or "not within 24 h"
     * @return a decimal number, "Infinity", an ISO-8601 date, or nothing where the phrase tells no number
     */
    static String of(String drawn) {
        String text = drawn.replace('\u00A0', ' ').replace('\u2212', '-').strip();
        if (text.startsWith("not within") || text.equals("∞")) {
            return "Infinity";
        }
        if (text.startsWith("none of")) {
            return "0";
        }
        String date = ofDate(text);
        if (!date.isEmpty()) {
            return date;
        }
        Matcher ratio = RATIO.matcher(text);
        if (ratio.matches()) {
            return plain(number(ratio, 1) / number(ratio, 3));
        }
        Matcher oneIn = ONE_IN.matcher(text);
        if (oneIn.matches()) {
            return plain(1 / number(oneIn, 1));
        }
        Matcher leading = LEADING.matcher(text);
        return leading.matches() ? plain(leading(leading)) : "";
    }

    private static double leading(Matcher found) {
        double value = number(found, 2);
        String unit = found.group(4);
        return ("÷ ".equals(found.group(1)) ? 1 / value : value) * (unit == null ? 1 : SECONDS.getOrDefault(unit, 1.0));
    }

    /**
     * The key of a date.
     *
     * @param drawn any text
     * @return such as "2023-10-09" for "9 Oct 2023" and "2023-10-01" for "Oct 2023"; empty for all else, also for a day
     *     that no month has
     */
    static String ofDate(String drawn) {
        Matcher date = DATE.matcher(drawn.replace('\u00A0', ' '));
        if (!date.matches() || "JanFebMarAprMayJunJulAugSepOctNovDec".indexOf(date.group(2)) % 3 != 0) {
            return "";
        }
        String day = date.group(1) == null ? "1" : date.group(1);
        try {
            return LocalDate.parse(day + " " + date.group(2) + " " + date.group(3), DAY)
                    .toString();
        } catch (DateTimeParseException e) {
            return "";
        }
    }

    /** A number as a browser reads it. */
    static String plain(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "" : value > 0 ? "Infinity" : "-Infinity";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value, new MathContext(DIGITS)).stripTrailingZeros();
        boolean handy = Math.abs(value) < LARGEST_PLAIN && Math.abs(value) > SMALLEST_PLAIN;
        return handy ? rounded.toPlainString() : rounded.toString();
    }

    private static double number(Matcher found, int group) {
        double value = Double.parseDouble(found.group(group).replace(",", ""));
        String power = found.group(group + 1);
        if (power == null) {
            return value;
        }
        int exponent = 0;
        for (char digit : power.replace("⁻", "").toCharArray()) {
            exponent = 10 * exponent + SUPERSCRIPTS.indexOf(digit);
        }
        return value * Math.pow(10, power.startsWith("⁻") ? -exponent : exponent);
    }
}
