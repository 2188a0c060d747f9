package org.thirdleak.simulator.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a span of time such as {@code 90s}, {@code 30m}, {@code 1h30m} or {@code PT1H}. */
final class TimeSpan implements ITypeConverter<Duration> {

    private static final String FORMS = "such as 90s, 30m, 2h, 1h30m or 1d";

    @Override
    public Duration convert(String value) {
        String text = value.strip().toUpperCase(Locale.ROOT);
        try {
            Duration time = Duration.parse(text.startsWith("P") ? text : iso(text));
            if (time.isNegative() || time.isZero()) {
                throw new TypeConversionException("must be longer than nothing, " + FORMS + ", but is '" + value + "'");
            }
            return time;
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("must be a time, " + FORMS + ", but is '" + value + "'");
        }
    }

    private static String iso(String text) {
        int days = text.indexOf('D') + 1;
        return "P" + text.substring(0, days) + (days < text.length() ? "T" + text.substring(days) : "");
    }
}
