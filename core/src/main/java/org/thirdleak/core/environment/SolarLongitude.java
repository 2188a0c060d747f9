package org.thirdleak.core.environment;

import java.time.Duration;
import java.time.Instant;

/**
 * Where the Earth is on its orbit: geometric ecliptic longitude of the Sun, the calendar of meteor streams.
 *
 * <p>{@code g = 357.529 + 0.98560028 d}, {@code λ = 280.459 + 0.98564736 d + 1.915 sin g + 0.020 sin 2g} in degrees, d
 * days since 2000-01-01T12:00; good to about 0.01° for 1950 … 2050. UTC is used for the argument, which moves λ by less
 * than 0.001°.
 *
 * <p>Source: <i>The Astronomical Almanac</i>, low-precision formula for the Sun (US Naval Observatory). Model card:
 * {@code docs/models/meteoroid-and-debris-flux.md}.
 */
public final class SolarLongitude {

    private static final Instant J2000 = Instant.parse("2000-01-01T12:00:00Z");
    private static final double DAYS_PER_CENTURY = 36_525;
    private static final double DAYS_PER_YEAR = 365.25;

    private SolarLongitude() {}

    /**
     * Longitude from the equinox of date.
     *
     * @param time any instant
     * @return 0 … 360 degrees
     */
    public static double ofDateDeg(Instant time) {
        return ofDateDeg(daysSinceJ2000(time));
    }

    /**
     * Longitude from the equinox of J2000, which stream catalogues use.
     *
     * @param time any instant
     * @return 0 … 360 degrees
     */
    public static double j2000Deg(Instant time) {
        return j2000DegAt(daysSinceJ2000(time));
    }

    /**
     * Longitude from the equinox of J2000.
     *
     * @param epochYear decimal Julian year, 2000 at 2000-01-01T00:00:00Z
     * @return 0 … 360 degrees
     */
    public static double j2000Deg(double epochYear) {
        return j2000DegAt((epochYear - 2000) * DAYS_PER_YEAR - 0.5);
    }

    private static double daysSinceJ2000(Instant time) {
        Duration since = Duration.between(J2000, time);
        return since.toDays() + since.minusDays(since.toDays()).toNanos() / 86_400e9;
    }

    private static double ofDateDeg(double days) {
        double g = Math.toRadians(357.529 + 0.98560028 * days);
        return wrapped(280.459 + 0.98564736 * days + 1.915 * Math.sin(g) + 0.020 * Math.sin(2 * g));
    }

    private static double j2000DegAt(double days) {
        double t = days / DAYS_PER_CENTURY;
        double precessionDeg = (5028.796195 * t + 1.1054348 * t * t) / 3600;
        return wrapped(ofDateDeg(days) - precessionDeg);
    }

    private static double wrapped(double degrees) {
        return degrees - 360 * Math.floor(degrees / 360);
    }
}
