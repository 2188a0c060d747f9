package org.thirdleak.core.observation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The fleet at risk between two dates, with the leaks that were seen.
 *
 * <p>A unit whose risk ended before the observation began is left out, one in flight then counts as having survived
 * until then (left truncation), and no exposure reaches beyond the end of the observation.
 *
 * @param units in the order given; ids are unique
 * @param observeFrom start of the observation; before it nothing is known, {@link Instant#MIN} for "from the first unit on"
 * @param observeUntil end of the observation
 */
public record ServiceRecord(List<CircuitUnit> units, Instant observeFrom, Instant observeUntil) {

    /** Seconds of a Julian year of 365.25 days, the year of every rate. */
    public static final double SECONDS_PER_YEAR = 365.25 * 86_400;

    /**
     * Refuses an empty record, repeated ids and exposures outside the observation.
     *
     * @throws IllegalArgumentException naming the unit
     */
    public ServiceRecord {
        units = List.copyOf(units);
        if (units.isEmpty()) {
            throw new IllegalArgumentException("a record needs at least one unit at risk during the observation");
        }
        Set<String> ids = new HashSet<>();
        for (CircuitUnit unit : units) {
            if (!ids.add(unit.id())) {
                throw new IllegalArgumentException("two units have the id " + unit.id());
            }
            if (unit.exposedTo().isAfter(observeUntil) || !unit.atRiskTo().isAfter(observeFrom)) {
                throw new IllegalArgumentException("unit " + unit.id() + " at risk " + unit.exposedFrom() + " to "
                        + unit.atRiskTo() + " is outside the observation " + observeFrom + " to " + observeUntil);
            }
        }
    }

    /**
     * The part of a fleet that falls into an observation: exposures are cut at its end, leaks after it have not been
     * seen yet, units that were not at risk during it are left out.
     *
     * @param units any units
     * @param observeFrom start of the observation
     * @param observeUntil end of the observation; a leak at exactly this instant has been seen
     * @return the record
     * @throws IllegalArgumentException if no unit was at risk
     */
    public static ServiceRecord observed(List<CircuitUnit> units, Instant observeFrom, Instant observeUntil) {
        return new ServiceRecord(
                units.stream()
                        .filter(unit -> unit.exposedFrom().isBefore(observeUntil))
                        .map(unit -> seenUntil(unit, observeUntil))
                        .filter(unit -> unit.atRiskTo().isAfter(observeFrom))
                        .toList(),
                observeFrom,
                observeUntil);
    }

    private static CircuitUnit seenUntil(CircuitUnit unit, Instant end) {
        return unit.ending(
                unit.exposedTo().isAfter(end) ? end : unit.exposedTo(),
                unit.leak().filter(onset -> !onset.isAfter(end)));
    }

    /**
     * The record as it stood at an earlier date.
     *
     * @param date the new end of the observation
     * @param leaksBefore only leaks strictly before this instant have happened yet; at the date itself the unit about
     *     to leak counts as a survivor
     * @return the shorter record
     */
    public ServiceRecord asOf(Instant date, Instant leaksBefore) {
        List<CircuitUnit> known = units.stream()
                .map(unit -> unit.ending(unit.exposedTo(), unit.leak().filter(onset -> onset.isBefore(leaksBefore))))
                .toList();
        return observed(known, observeFrom, date);
    }

    /** Start of the time a unit was watched: its exposure, or the start of the observation if that is later. */
    public Instant watchedFrom(CircuitUnit unit) {
        return unit.exposedFrom().isBefore(observeFrom) ? observeFrom : unit.exposedFrom();
    }

    /** Units that leaked, in the order of their leaks. */
    public List<CircuitUnit> leaked() {
        return units.stream()
                .filter(unit -> unit.leak().isPresent())
                .sorted(Comparator.comparing(CircuitUnit::atRiskTo).thenComparing(CircuitUnit::id))
                .toList();
    }

    /** Total time at risk of all units, in years of 365.25 days. */
    public double yearsAtRisk() {
        return units.stream()
                        .mapToLong(unit -> Duration.between(watchedFrom(unit), unit.atRiskTo())
                                .toSeconds())
                        .sum()
                / SECONDS_PER_YEAR;
    }
}
