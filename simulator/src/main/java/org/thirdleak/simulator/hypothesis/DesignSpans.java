package org.thirdleak.simulator.hypothesis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.thirdleak.simulator.hypothesis.ImpactModel.Component;

/**
 * The spans of time during which the units of one design could be struck, in order of their starts, with running sums of
 * the time profiles over them, so that the strikes on a fleet cost a search and not a loop.
 */
final class DesignSpans {

    /**
     * One span.
     *
     * @param unit index of the unit in the record
     * @param fromDay start, days since 2000-01-01
     * @param toDay end
     */
    record Span(int unit, double fromDay, double toDay) {}

    private final List<Component> components;
    private final int[] componentOfTerm;
    private final int size;
    private final int[] unit;
    private final double[] fromDay;
    private final double[] toDay;
    private final double[] latestToDay;
    private final double[][][] running;
    private final double[][][] rise;

    DesignSpans(ImpactModel model, List<Span> spans) {
        this.components = model.components();
        this.componentOfTerm = ImpactRates.componentOfTerm(model);
        List<Span> sorted = spans.stream()
                .sorted(Comparator.comparingDouble(Span::fromDay).thenComparingInt(Span::unit))
                .toList();
        this.size = sorted.size();
        this.unit = sorted.stream().mapToInt(Span::unit).toArray();
        this.fromDay = sorted.stream().mapToDouble(Span::fromDay).toArray();
        this.toDay = sorted.stream().mapToDouble(Span::toDay).toArray();
        this.latestToDay = toDay.clone();
        for (int i = 1; i < size; i++) {
            latestToDay[i] = Math.max(latestToDay[i], latestToDay[i - 1]);
        }
        this.running = new double[components.size()][][];
        this.rise = new double[components.size()][][];
        for (int k = 0; k < running.length; k++) {
            tabulate(k, components.get(k).profile());
        }
    }

    private void tabulate(int k, TimeProfile profile) {
        running[k] = new double[profile.columns()][size + 1];
        rise[k] = new double[profile.columns()][size];
        for (int column = 0; column < profile.columns(); column++) {
            for (int i = 0; i < size; i++) {
                running[k][column][i + 1] = running[k][column][i] + profile.integralYears(column, fromDay[i], toDay[i]);
                rise[k][column][i] = profile.at(column, toDay[i]) - profile.at(column, fromDay[i]);
            }
        }
    }

    int size() {
        return size;
    }

    int unit(int i) {
        return unit[i];
    }

    double fromDay(int i) {
        return fromDay[i];
    }

    double toDay(int i) {
        return toDay[i];
    }

    /** Running sum of a component over the first spans, years: the array holds 0, the first span, the first two … */
    double[] running(int component, int column) {
        return running[component][column];
    }

    /** By how much the profile of a component rises from the start to the end of each span. */
    double[] rise(int component, int column) {
        return rise[component][column];
    }

    /** Sum of a component over all spans, years. */
    double total(int component, int column) {
        return running[component][column][size];
    }

    /** First span that starts at or after a day. */
    int firstFrom(double day) {
        int index = Arrays.binarySearch(fromDay, day);
        int found = index >= 0 ? index : -index - 1;
        while (found > 0 && fromDay[found - 1] == day) {
            found--;
        }
        return found;
    }

    /** First span that may end after a day: all before it have ended by then. */
    int firstOpenAfter(double day) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (latestToDay[middle] > day) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Integral of the profile of a component over all that lies after a day, years. */
    double after(int component, int column, double day) {
        int later = firstFrom(day);
        double sum = running[component][column][size] - running[component][column][later];
        for (int i = firstOpenAfter(day); i < later; i++) {
            if (toDay[i] > day) {
                sum += components.get(component).profile().integralYears(column, day, toDay[i]);
            }
        }
        return sum;
    }

    /**
     * Expected strikes in part of a span.
     *
     * @param rates rates of all designs
     * @param slot first term of this design
     * @param from start, days
     * @param to end, days
     */
    double hazard(ImpactRates rates, int slot, double from, double to) {
        double sum = 0;
        for (int t = 0; t < componentOfTerm.length; t++) {
            sum += rates.coefficient[slot + t]
                    * components.get(componentOfTerm[t]).profile().integralYears(rates.column[slot + t], from, to);
        }
        return sum;
    }

    /** Rate of strikes at an instant, 1/yr. */
    double rate(ImpactRates rates, int slot, double day) {
        double sum = 0;
        for (int t = 0; t < componentOfTerm.length; t++) {
            sum += rates.coefficient[slot + t]
                    * components.get(componentOfTerm[t]).profile().at(rates.column[slot + t], day);
        }
        return sum;
    }
}
