package org.thirdleak.simulator.config;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which units were watched, and when.
 *
 * @param units CSV file of the units
 * @param leaks CSV file of the leaks
 * @param includeDesigns designs whose units belong to the record
 * @param observeFromUtc start of the observation
 * @param observeUntilUtc end of the observation
 */
@Doc("Which units were watched, and when")
public record RecordConfig(
        @NamesFile("csv") @Doc("CSV file with one row per unit, named relative to this file")
        String units,

        @NamesFile("csv") @Doc("CSV file with one row per leak, named relative to this file")
        String leaks,

        @Doc("Ids of the designs whose units belong to the record: the reference class")
        List<String> includeDesigns,

        @Doc("Start of the observation; units in flight then count as having survived until then")
        Optional<Instant> observeFromUtc,

        @Doc("End of the observation: the date of the record")
        Instant observeUntilUtc) {
    /** Copies the list. */
    public RecordConfig {
        includeDesigns = List.copyOf(includeDesigns);
    }
}
