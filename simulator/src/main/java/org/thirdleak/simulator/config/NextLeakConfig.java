package org.thirdleak.simulator.config;

import java.time.Instant;
import java.util.Optional;

/**
 * A leak supposed to be the next.
 *
 * @param id its id
 * @param unit the unit of the flight plan that leaks
 * @param design else a design: the first unit of the flight plan that is of it and at risk then
 * @param leakUtc when it leaks
 * @param ageD else its age since the filling
 */
@Doc("A leak supposed to be the next; give unit or design, and leak_utc or age_d")
public record NextLeakConfig(
        @Doc("Id, unique in the list") String id,
        @Doc("Unit of the flight plan that leaks") Optional<String> unit,

        @Doc("Instead of the unit: the first unit of the flight plan that is of this design and at risk then")
        Optional<String> design,

        @Doc("When it leaks, after the date of the record") Optional<Instant> leakUtc,

        @Doc("Instead of the date: its age since the filling, days") @Range(min = 0, max = 36525, above = true)
        Optional<Double> ageD) {}
