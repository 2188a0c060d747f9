package org.thirdleak.simulator.abc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.History;

/**
 * The summaries of a record that a history is compared on, each with its tolerance. Immutable; a {@link Comparison} belongs
 * to one thread.
 */
public final class RecordSummaries {

    /** What a summary tells. */
    public enum Kind {
        /** Number of leaks of a design. */
        LEAKS("leaks"),
        /** Largest number of leaks in a window. */
        LARGEST_CLUSTER("leaks"),
        /** Time from the first leak to the last. */
        SPAN("d"),
        /** Ages since filling at the leaks, from the youngest to the oldest. */
        AGES("d"),
        /** Day of the last leak. */
        LAST_LEAK("d");

        private final String unit;

        Kind(String unit) {
            this.unit = unit;
        }

        /** Unit of its numbers. */
        public String unit() {
            return unit;
        }
    }

    /**
     * Largest differences; a summary without one is not looked at.
     *
     * @param leaksOfDesign in the number of leaks of a design
     * @param largestCluster in the largest number of leaks in a window
     * @param spanDays in the time from the first leak to the last, days
     * @param ageDays in each of the ages, days
     * @param lastLeakDays in the date of the last leak, days
     */
    public record Tolerances(
            Optional<Integer> leaksOfDesign,
            Optional<Double> largestCluster,
            Optional<Double> spanDays,
            Optional<Double> ageDays,
            Optional<Double> lastLeakDays) {}

    /**
     * A summary.
     *
     * @param kind what it tells
     * @param design index of the design it is of; −1 for all
     * @param observed its numbers in the record: one, or an age for each leak; dates in days since 2000-01-01
     * @param tolerance largest difference
     */
    public record Summary(Kind kind, int design, List<Double> observed, double tolerance) {
        /** Copies the list. */
        public Summary {
            observed = List.copyOf(observed);
        }
    }

    private final FleetExposure fleet;
    private final double windowDays;
    private final double recordDays;
    private final List<Summary> summaries;

    /**
     * The summaries of a record.
     *
     * @param fleet the record
     * @param windowDays width of the window of the largest cluster, days
     * @param tolerances largest differences; those of times and ages do not apply to a record without leaks
     */
    public RecordSummaries(FleetExposure fleet, double windowDays, Tolerances tolerances) {
        this.fleet = fleet;
        this.windowDays = windowDays;
        this.recordDays = Epoch.days(fleet.record().observeUntil())
                - Epoch.days(fleet.record().observeFrom());
        List<CircuitUnit> leaked = fleet.record().leaked();
        double[] days = leaked.stream()
                .mapToDouble(unit -> Epoch.days(unit.atRiskTo()))
                .sorted()
                .toArray();
        List<Double> ages = leaked.stream()
                .map(unit -> Epoch.days(unit.atRiskTo()) - Epoch.days(unit.coolantFilled()))
                .sorted()
                .toList();
        List<Summary> list = new ArrayList<>();
        tolerances
                .leaksOfDesign()
                .ifPresent(tolerance -> IntStream.range(0, fleet.leaksByDesign().length)
                        .forEach(g -> list.add(
                                new Summary(Kind.LEAKS, g, List.of((double) fleet.leaksByDesign()[g]), tolerance))));
        tolerances
                .largestCluster()
                .ifPresent(tolerance -> list.add(new Summary(
                        Kind.LARGEST_CLUSTER,
                        -1,
                        List.of((double) largestCluster(days, days.length, windowDays)),
                        tolerance)));
        if (days.length > 0) {
            double last = days[days.length - 1];
            tolerances.spanDays().ifPresent(t -> list.add(new Summary(Kind.SPAN, -1, List.of(last - days[0]), t)));
            tolerances.ageDays().ifPresent(t -> list.add(new Summary(Kind.AGES, -1, ages, t)));
            tolerances.lastLeakDays().ifPresent(t -> list.add(new Summary(Kind.LAST_LEAK, -1, List.of(last), t)));
        }
        this.summaries = List.copyOf(list);
    }

    /** The summaries, those of designs first. */
    public List<Summary> list() {
        return summaries;
    }

    /** The record they are of. */
    FleetExposure fleet() {
        return fleet;
    }

    private static int largestCluster(double[] sortedDays, int size, double windowDays) {
        // the window slides over the leaks and never shrinks: what it holds at the end is the most it ever held
        int first = 0;
        for (int last = 1; last < size; last++) {
            if (sortedDays[last] - sortedDays[first] > windowDays) {
                first++;
            }
        }
        return size - first;
    }

    /** Compares histories. */
    public Comparison comparison() {
        return new Comparison();
    }

    /** By how much histories are beyond the tolerances. */
    public final class Comparison {
        private final double[] days;
        private final double[] ages;
        private final double[] filledDay;

        private Comparison() {
            List<CircuitUnit> units = fleet.record().units();
            this.days = new double[units.size()];
            this.ages = new double[units.size()];
            this.filledDay = units.stream()
                    .mapToDouble(unit -> Epoch.days(unit.coolantFilled()))
                    .toArray();
        }

        /**
         * Compares a history.
         *
         * @param history the history
         * @param beyond receives for each summary by how much it is beyond its tolerance, in its unit; 0 within it
         */
        public void of(History history, double[] beyond) {
            int size = history.size();
            for (int i = 0; i < size; i++) {
                days[i] = history.day(i);
                ages[i] = history.day(i) - filledDay[history.unit(i)];
            }
            Arrays.sort(days, 0, size);
            Arrays.sort(ages, 0, size);
            for (int s = 0; s < beyond.length; s++) {
                Summary summary = summaries.get(s);
                beyond[s] = summary.kind() == Kind.LARGEST_CLUSTER
                        ? beyondCluster(summary, size)
                        : Math.max(0, difference(summary, history) - summary.tolerance());
            }
        }

        private double difference(Summary summary, History history) {
            int size = history.size();
            double observed = summary.observed().get(0);
            if (summary.kind() == Kind.LEAKS) {
                return Math.abs(leaksOf(summary.design(), history) - observed);
            }
            if (size == 0) {
                return recordDays + summary.tolerance(); // no leak, no time: as far as the record is long
            }
            return switch (summary.kind()) {
                case SPAN -> Math.abs(days[size - 1] - days[0] - observed);
                case LAST_LEAK -> Math.abs(days[size - 1] - observed);
                default -> ageDifference(summary.observed(), size);
            };
        }

        private int leaksOf(int design, History history) {
            int count = 0;
            for (int i = 0; i < history.size(); i++) {
                count += fleet.designOf(history.unit(i)) == design ? 1 : 0;
            }
            return count;
        }

        /** Of ages of equal rank, counted in parts of all leaks where their number differs. */
        private double ageDifference(List<Double> observed, int size) {
            double largest = 0;
            for (int i = 0; i < observed.size(); i++) {
                int rank = (int) ((i + 0.5) / observed.size() * size);
                largest = Math.max(largest, Math.abs(ages[rank] - observed.get(i)));
            }
            return largest;
        }

        /** Too few in the window: those that are missing, and how far apart the others are, as a part of the record. */
        private double beyondCluster(Summary summary, int size) {
            double observed = summary.observed().get(0);
            int most = largestCluster(days, size, windowDays);
            int needed = (int) Math.ceil(observed - summary.tolerance());
            if (most >= needed) {
                return Math.max(0, most - observed - summary.tolerance()); // or too many
            }
            int held = Math.min(needed, size);
            double narrowest = recordDays;
            for (int last = held - 1; held > 1 && last < size; last++) {
                narrowest = Math.min(narrowest, days[last] - days[last - held + 1]);
            }
            return needed - held + Math.max(0, narrowest - windowDays) / recordDays;
        }
    }
}
