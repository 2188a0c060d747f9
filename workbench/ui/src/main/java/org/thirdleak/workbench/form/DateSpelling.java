package org.thirdleak.workbench.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A date as it is spelled in a config, with or without a time of day.
 *
 * @param text as typed
 */
record DateSpelling(String text) {
    private static final int DAY_LENGTH = 10;

    /** The day; empty if the text does not begin with one. */
    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(
                    text.strip().substring(0, Math.min(DAY_LENGTH, text.strip().length()))));
        } catch (DateTimeParseException notIso) {
            return Optional.empty();
        }
    }

    /** The same time of another day, spelled as before. */
    String on(LocalDate other) {
        return day().map(day -> other + text.strip().substring(DAY_LENGTH)).orElse(other.toString());
    }
}
