package org.thirdleak.core.observation;

import java.time.Duration;
import java.time.Instant;

/**
 * The time axis of all numerics: days of 86,400 s since 2000-01-01T00:00:00Z, and the decimal epoch 2000 + days / 365.25
 * that the debris growth laws use. Leap seconds are ignored, as in {@link Instant}.
 */
public final class Epoch {

    /** Days of a Julian year. */
    public static final double DAYS_PER_YEAR = 365.25;

    private static final Instant ORIGIN = Instant.parse("2000-01-01T00:00:00Z");
    private static final double SECONDS_PER_DAY = 86_400;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double ORIGIN_YEAR = 2000;

    private Epoch() {}

    /** Days since the origin. */
    public static double days(Instant instant) {
        Duration since = Duration.between(ORIGIN, instant);
        return (since.getSeconds() + since.getNano() / NANOS_PER_SECOND) / SECONDS_PER_DAY;
    }

    /** Decimal epoch year of a day. */
    public static double year(double days) {
        return ORIGIN_YEAR + days / DAYS_PER_YEAR;
    }

    /** Days since the origin of a decimal epoch year. */
    public static double daysOfYear(double year) {
        return (year - ORIGIN_YEAR) * DAYS_PER_YEAR;
    }

    /** The instant of a day, to the nearest second. */
    public static Instant instant(double days) {
        return ORIGIN.plusSeconds(Math.round(days * SECONDS_PER_DAY));
    }
}
