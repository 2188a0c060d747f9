package org.thirdleak.report.claim;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates of a record in words, UTC and English on every machine. */
public final class Dates {
    private static final DateTimeFormatter LONG = formatter("d MMMM yyyy");
    private static final DateTimeFormatter SHORT = formatter("d MMM yyyy");
    private static final DateTimeFormatter MONTH = formatter("MMM yyyy");
    private static final double SECONDS_PER_DAY = 86_400.0;
    private static final double DAYS_PER_YEAR = 365.25;

    private Dates() {}

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    /**
     * A date for a sentence.
     *
     * @param iso ISO-8601
     * @return such as "9 October 2023"
     */
    public static String day(String iso) {
        return LONG.format(Instant.parse(iso));
    }

    /**
     * A date for a label.
     *
     * @param iso ISO-8601
     * @return such as "9 Oct 2023"
     */
    public static String shortDay(String iso) {
        return SHORT.format(Instant.parse(iso));
    }

    /**
     * A month for a label.
     *
     * @param iso ISO-8601
     * @return such as "Oct 2023"
     */
    public static String month(String iso) {
        return MONTH.format(Instant.parse(iso));
    }

    /**
     * Time between two dates.
     *
     * @param fromIso ISO-8601
     * @param toIso ISO-8601
     * @return days
     */
    public static double days(String fromIso, String toIso) {
        return Duration.between(Instant.parse(fromIso), Instant.parse(toIso)).toSeconds() / SECONDS_PER_DAY;
    }

    /**
     * A length of time for a label.
     *
     * @param days days
     * @return such as "58 days" or "22.4 years"
     */
    public static String span(double days) {
        if (days >= 2 * DAYS_PER_YEAR) {
            return Numbers.fixed(days / DAYS_PER_YEAR, 1) + " years";
        }
        long whole = Math.round(days);
        return Numbers.count(whole) + (whole == 1 ? " day" : " days");
    }

    /**
     * The same where there is little room.
     *
     * @param days days
     * @return such as "58 d" or "22.4 a"
     */
    public static String shortSpan(double days) {
        return days >= 2 * DAYS_PER_YEAR
                ? Numbers.fixed(days / DAYS_PER_YEAR, 1) + "\u00A0a"
                : Numbers.count(Math.round(days)) + "\u00A0d";
    }
}
