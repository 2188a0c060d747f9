package org.thirdleak.simulator.config;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A date as people write it, ISO 8601.
 *
 * @param text as {@code 2022-12-15T00:45:00Z}, or {@code 2008-01-01} for its first instant in UTC
 */
public record DateText(String text) {
    /** What a date must look like, for messages. */
    public static final String EXPECTED = "an ISO date such as 2022-12-15T00:45:00Z or 2008-01-01";

    private static final int PLAIN_DATE_LENGTH = 10;

    /**
     * The instant meant. A time of day without a zone is refused: guessing one would shift it by hours.
     *
     * @return the instant, empty if the text is not such a date
     */
    public Optional<Instant> instant() {
        try {
            return Optional.of(
                    text.length() == PLAIN_DATE_LENGTH
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException notIso) {
            return Optional.empty();
        }
    }
}
