package org.thirdleak.simulator.history;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.History;

/**
 * When a history counts as like the record: as many leaks of each design, the first and the last of them no further apart
 * than a window, and if wanted the first one near the observed date.
 */
public final class MatchRule {

    private final double windowDays;
    private final int tolerance;
    private final int[] observedByDesign;
    private final int observed;
    private final double firstDayFrom;
    private final double firstDayTo;
    private final FleetExposure fleet;
    private final List<Double> widthsDays;

    /**
     * The rule for a record.
     *
     * @param fleet the record
     * @param windowDays longest time between first and last leak, days
     * @param tolerance largest difference in the number of leaks of a design
     * @param calendarToleranceDays largest difference between the dates of the first leak, days
     */
    public MatchRule(FleetExposure fleet, double windowDays, int tolerance, Optional<Double> calendarToleranceDays) {
        this(fleet, windowDays, tolerance, calendarToleranceDays, List.of());
    }

    /**
     * The same, with the widths of further windows in which clusters are counted.
     *
     * @param fleet the record
     * @param windowDays longest time between first and last leak, days
     * @param tolerance largest difference in the number of leaks of a design
     * @param calendarToleranceDays largest difference between the dates of the first leak, days
     * @param widthsDays widths of windows, days
     */
    public MatchRule(
            FleetExposure fleet,
            double windowDays,
            int tolerance,
            Optional<Double> calendarToleranceDays,
            List<Double> widthsDays) {
        this.fleet = fleet;
        this.widthsDays = List.copyOf(widthsDays);
        this.windowDays = windowDays;
        this.tolerance = tolerance;
        this.observedByDesign = fleet.leaksByDesign();
        this.observed = Arrays.stream(observedByDesign).sum();
        List<CircuitUnit> leaked = fleet.record().leaked();
        double first = leaked.isEmpty() ? 0 : Epoch.days(leaked.get(0).atRiskTo());
        double slack =
                leaked.isEmpty() ? Double.POSITIVE_INFINITY : calendarToleranceDays.orElse(Double.POSITIVE_INFINITY);
        this.firstDayFrom = first - slack;
        this.firstDayTo = first + slack;
    }

    /** Width of the window, days. */
    public double windowDays() {
        return windowDays;
    }

    /** Widths of further windows, days. */
    public List<Double> widthsDays() {
        return widthsDays;
    }

    /** Number of leaks observed. */
    public int observed() {
        return observed;
    }

    /**
     * Whether the leaks fit into the window, wherever it lies.
     *
     * @param history a history with a leak
     */
    boolean tight(History history) {
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < history.size(); i++) {
            first = Math.min(first, history.day(i));
            last = Math.max(last, history.day(i));
        }
        return last - first <= windowDays;
    }

    /** Whether a history is like the record. */
    boolean matches(History history) {
        int size = history.size();
        if (Math.abs(size - observed) > tolerance * observedByDesign.length) {
            return false;
        }
        int slack = 0;
        for (int g = 0; g < observedByDesign.length; g++) {
            int count = 0;
            for (int i = 0; i < size; i++) {
                if (fleet.designOf(history.unit(i)) == g) {
                    count++;
                }
            }
            slack = Math.max(slack, Math.abs(count - observedByDesign[g]));
        }
        if (slack > tolerance || (size > 0 && !tight(history))) {
            return false;
        }
        double first = Double.POSITIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            first = Math.min(first, history.day(i));
        }
        return size == 0 || (first >= firstDayFrom && first <= firstDayTo);
    }
}
