package org.thirdleak.simulator.config;

import java.time.Instant;

/**
 * A date at which a reader may hold even odds.
 *
 * @param evenAtUtc the date
 */
@Doc("A date at which a reader may hold even odds")
public record PriorOddsConfig(
        @Doc("Only what the record shows after this date then moves the odds")
        Instant evenAtUtc) {}
