package org.thirdleak.simulator.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.ServiceRecord;

/**
 * The units that fly after a record, beyond the end of their plan too: there a unit that was still in flight lands when a
 * usual flight of its design would end, and the launches of the plan recur, plan after plan.
 *
 * @param now date of the record
 * @param end end of the plan: the last end of an exposure in it
 * @param planned the units of the plan, in its order
 * @param continued the same, those in flight at its end with the rest of a usual flight; a design of which no flight is
 *     known to have ended stays for ever
 */
public record FlightPlan(Instant now, Instant end, List<CircuitUnit> planned, List<CircuitUnit> continued) {

    /** Copies the lists. */
    public FlightPlan {
        planned = List.copyOf(planned);
        continued = List.copyOf(continued);
    }

    /**
     * A plan after a record.
     *
     * @param planned units in flight at the end of the record or launched later; at least one is at risk after it
     * @param record the record: how long its flights were tells how long those go on that the plan cuts
     */
    static FlightPlan after(ServiceRecord record, List<CircuitUnit> planned) {
        Instant end = planned.stream()
                .map(CircuitUnit::exposedTo)
                .max(Instant::compareTo)
                .orElseThrow();
        Map<String, Duration> usual = new TreeMap<>();
        planned.stream()
                .map(CircuitUnit::design)
                .distinct()
                .forEach(design -> median(planned, design, end)
                        .or(() -> median(record.units(), design, record.observeUntil()))
                        .ifPresent(length -> usual.put(design, length)));
        List<CircuitUnit> continued = planned.stream()
                .map(unit -> unit.exposedTo().isBefore(end) ? unit : wholeFlight(unit, usual, end))
                .toList();
        return new FlightPlan(record.observeUntil(), end, planned, continued);
    }

    /** Median length of the flights of a design that ended before a date without a leak. */
    private static Optional<Duration> median(List<CircuitUnit> units, String design, Instant before) {
        List<Duration> lengths = units.stream()
                .filter(unit -> unit.design().equals(design) && unit.leak().isEmpty())
                .filter(unit -> unit.exposedTo().isBefore(before))
                .map(unit -> Duration.between(unit.exposedFrom(), unit.exposedTo()))
                .sorted()
                .toList();
        return lengths.isEmpty() ? Optional.empty() : Optional.of(lengths.get(lengths.size() / 2));
    }

    private static CircuitUnit wholeFlight(CircuitUnit unit, Map<String, Duration> usual, Instant end) {
        Instant landing = Optional.ofNullable(usual.get(unit.design()))
                .map(length -> unit.exposedFrom().plus(length))
                .orElse(Instant.MAX);
        return unit.ending(landing.isBefore(end) ? end : landing, Optional.empty());
    }

    private static CircuitUnit shifted(CircuitUnit unit, Duration by, int round, Instant exposedTo) {
        return new CircuitUnit(
                round == 0 ? unit.id() : unit.id() + "+" + round,
                unit.vehicle(),
                unit.design(),
                unit.launched().plus(by),
                unit.coolantFilled().plus(by),
                unit.exposedFrom().plus(by),
                exposedTo,
                Optional.empty());
    }

    /** Length of the plan, after which its launches recur. */
    public Duration period() {
        return Duration.between(now, end);
    }

    /**
     * The units at risk between the date of the record and a later one, as a record without leaks that begins now.
     *
     * @param date end of that record
     * @return empty if no unit is at risk by then
     */
    public Optional<ServiceRecord> until(Instant date) {
        List<CircuitUnit> units = new ArrayList<>(date.isAfter(end) ? continued : planned);
        List<CircuitUnit> launches = continued.stream()
                .filter(unit -> !unit.exposedFrom().isBefore(now))
                .toList();
        Duration by = period();
        for (int round = 1; now.plus(by).isBefore(date) && !launches.isEmpty(); round++) {
            for (CircuitUnit unit : launches) {
                Instant landing = unit.exposedTo().equals(Instant.MAX)
                        ? unit.exposedTo()
                        : unit.exposedTo().plus(by);
                units.add(shifted(unit, by, round, landing));
            }
            by = by.plus(period());
        }
        Predicate<CircuitUnit> atRisk =
                unit -> unit.exposedFrom().isBefore(date) && unit.exposedTo().isAfter(now);
        return units.stream().anyMatch(atRisk) && date.isAfter(now)
                ? Optional.of(ServiceRecord.observed(units, now, date))
                : Optional.empty();
    }

    /**
     * What is observed if the next leak of the fleet is that of a unit.
     *
     * @param unit id of a unit
     * @param date when it leaks
     * @return the record from now to that leak; empty if the unit is not at risk then
     */
    public Optional<ServiceRecord> leaking(String unit, Instant date) {
        return until(date)
                .filter(record -> record.units().stream().anyMatch(each -> isAtRisk(each, unit, date)))
                .map(record -> new ServiceRecord(
                        record.units().stream()
                                .map(each -> each.id().equals(unit)
                                        ? each.ending(each.exposedTo(), Optional.of(date))
                                        : each)
                                .toList(),
                        now,
                        date));
    }

    private boolean isAtRisk(CircuitUnit each, String unit, Instant date) {
        return each.id().equals(unit) && each.exposedTo().equals(date);
    }

    /** Units of the plan at risk at a date, in the order of the plan. */
    public List<CircuitUnit> atRisk(Instant date) {
        return planned.stream()
                .filter(unit ->
                        unit.exposedFrom().isBefore(date) && !unit.exposedTo().isBefore(date))
                .toList();
    }
}
