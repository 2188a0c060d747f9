package org.thirdleak.workbench.form;

import java.time.Instant;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.report.claim.Dates;
import org.thirdleak.report.claim.Numbers;

/**
 * How values of a prior are written.
 *
 * @param unit as printed, empty for plain numbers
 * @param ofDates whether they are dates, in days since 2000-01-01
 */
record PriorWords(String unit, boolean ofDates) {

    /** A value with its unit, or a date. */
    String of(double value) {
        if (ofDates) {
            Instant instant = Epoch.instant(value);
            return Dates.shortDay(instant.toString());
        }
        String number = Numbers.significant(value, Math.abs(value) >= 100 ? 3 : 2);
        return unit.isEmpty() ? number : number + "\u00A0" + unit;
    }

    /** An interval in words: {@code 90 % within 0.34 to 3.5 m²}. */
    String within(double low, double high) {
        return "90 % between " + of(low) + " and " + of(high);
    }
}
