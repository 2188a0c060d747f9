package org.thirdleak.simulator.predictive;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.hypothesis.FleetExposure;

/**
 * A record and the flights after it, cut into spans of time. Steps of about a quarter of a year are told; after the record they
 * are made of finer spans, so that survival can be followed.
 *
 * @param spans in order of time
 * @param past number of spans before the end of the record, each a step of its own
 * @param days end of each later span, days after the record
 * @param steps number of steps that the later spans make up
 */
public record HazardTimeline(List<Span> spans, int past, List<Double> days, int steps) {

    private static final double STEP_DAYS = Epoch.DAYS_PER_YEAR / 4;
    private static final int FEWEST = 24;
    private static final int MOST = 96;
    /** Spans of the longest forecast; steps are some of these put together, so their number divides it. */
    private static final int FUTURE_SPANS = 24;

    private static final double SAME_DAYS = 1e-6;
    private static final double SECONDS_PER_DAY = 86_400;

    /** Copies the lists. */
    public HazardTimeline {
        spans = List.copyOf(spans);
        days = List.copyOf(days);
    }

    /**
     * A span of time.
     *
     * @param from its start
     * @param to its end
     * @param record the units at risk in it, none of which leaks; empty if there are none
     */
    public record Span(Instant from, Instant to, Optional<ServiceRecord> record) {

        static Span of(List<CircuitUnit> units, Instant from, Instant to) {
            boolean any = units.stream()
                    .anyMatch(unit ->
                            unit.exposedFrom().isBefore(to) && unit.exposedTo().isAfter(from));
            return new Span(from, to, any ? Optional.of(ServiceRecord.observed(units, from, to)) : Optional.empty());
        }

        /** Time at risk of all units, years. */
        public double yearsAtRisk() {
            return record.map(ServiceRecord::yearsAtRisk).orElse(0.0);
        }

        /** Its length, years. */
        public double years() {
            return Duration.between(from, to).toSeconds() / ServiceRecord.SECONDS_PER_YEAR;
        }
    }

    /**
     * Cuts a record.
     *
     * @param record units and leaks; a unit that leaked is at risk until then
     * @param flights units that fly after it, watched from its end on; empty if no flights are known
     * @param horizonsDays days after the record that must end a span, the last one the end of all; as many as there are
     *     flights for
     */
    public static HazardTimeline of(ServiceRecord record, Optional<ServiceRecord> flights, List<Double> horizonsDays) {
        List<CircuitUnit> silent = record.units().stream()
                .map(unit -> unit.ending(unit.atRiskTo(), Optional.empty()))
                .toList();
        Instant start = record.units().stream()
                .map(record::watchedFrom)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant now = record.observeUntil();
        long seconds = Math.max(1, Duration.between(start, now).toSeconds());
        double wanted = seconds / SECONDS_PER_DAY / STEP_DAYS;
        int past = (int) Math.min(seconds, Math.max(FEWEST, Math.min(MOST, Math.round(wanted))));
        List<Span> spans = new ArrayList<>();
        Instant from = start;
        for (int k = 1; k <= past; k++) {
            Instant to = k == past ? now : start.plusSeconds(seconds * k / past);
            spans.add(Span.of(silent, from, to));
            from = to;
        }
        List<Double> days = flights.isEmpty() ? List.of() : days(horizonsDays);
        for (double day : days) {
            Instant to = now.plusSeconds(Math.round(day * SECONDS_PER_DAY));
            spans.add(Span.of(flights.orElseThrow().units(), from, to));
            from = to;
        }
        double stepDays = seconds / SECONDS_PER_DAY / past;
        int steps = days.isEmpty() ? 0 : steps(days.get(days.size() - 1) / stepDays);
        return new HazardTimeline(spans, past, days, steps);
    }

    private static List<Double> days(List<Double> horizons) {
        double end = horizons.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        TreeSet<Double> days = new TreeSet<>(horizons);
        for (int k = 1; k < FUTURE_SPANS; k++) {
            double day = end * k / FUTURE_SPANS;
            if (horizons.stream().noneMatch(horizon -> Math.abs(horizon - day) < SAME_DAYS)) {
                days.add(day);
            }
        }
        return List.copyOf(days);
    }

    /** The divisor of the number of spans that is nearest to a number of steps. */
    private static int steps(double wanted) {
        int nearest = 1;
        for (int steps = 2; steps <= FUTURE_SPANS; steps++) {
            if (FUTURE_SPANS % steps == 0 && Math.abs(steps - wanted) < Math.abs(nearest - wanted)) {
                nearest = steps;
            }
        }
        return nearest;
    }

    /**
     * The units of every span exposed to impacts.
     *
     * @param exposed exposes a record
     */
    public List<Optional<FleetExposure>> exposures(Function<ServiceRecord, FleetExposure> exposed) {
        return spans.stream().map(span -> span.record().map(exposed)).toList();
    }

    /**
     * The spans of each step.
     *
     * @return per step the index of its first span, then the number of spans
     */
    public int[] firstSpans() {
        int[] first = new int[past + steps + 1];
        for (int k = 0; k < past; k++) {
            first[k] = k;
        }
        int span = past;
        for (int k = 0; k < steps; k++) {
            first[past + k] = span;
            double end = days.get(days.size() - 1) * (k + 1) / steps;
            while (span < spans.size() && days.get(span - past) < end + SAME_DAYS) {
                span++;
            }
        }
        first[past + steps] = spans.size();
        return first;
    }
}
