package org.thirdleak.simulator.hypothesis;

import java.util.function.DoublePredicate;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.simulator.hypothesis.History.Cause;

/**
 * Plays the strikes on the units of one design: exponential gaps along the running sum of the expected strikes, the first
 * strike in a span ends it, the next gap begins with the next span (the exponential law has no memory).
 */
final class StrikePlayer {

    /** Above this relative change of the rate over a span its strikes are placed by Newton's method. */
    private static final double STEEP = 0.03;

    /** Spans per expected strike below which the hazard of all spans is tabulated. */
    private static final double WORTH_A_TABLE = 40;

    private static final double YEARS_PER_DAY = 1 / Epoch.DAYS_PER_YEAR;
    private static final double DAY_TOLERANCE = 1e-7;
    private static final int MOST_STEPS = 50;

    private final DesignSpans spans;
    private final ImpactRates rates;
    private final int slot;
    private final int terms;
    private final int[] componentOfTerm;
    private final boolean seasonal;
    private final int firstGrowing;
    private final Gaps gaps;
    private final double[][] running;
    private final double[][] rise;
    private final double[] hazard;
    private boolean tabulated;

    /**
     * For one design.
     *
     * @param fleet exposure
     * @param design index of the design
     * @param rates rates that the caller moves from point to point
     * @param gaps gaps of a Poisson process of rate 1
     */
    StrikePlayer(FleetExposure fleet, int design, ImpactRates rates, Gaps gaps) {
        this.gaps = gaps;
        this.spans = fleet.planned(design);
        this.rates = rates;
        this.terms = fleet.model().terms();
        this.slot = design * terms;
        this.componentOfTerm = ImpactRates.componentOfTerm(fleet.model());
        this.seasonal = terms > fleet.model().components().size();
        this.firstGrowing = firstGrowing(fleet.model());
        this.running = new double[terms][];
        this.rise = new double[terms][];
        this.hazard = new double[spans.size() + 1];
    }

    /** Components that never change come first, if there are any. */
    private static int firstGrowing(ImpactModel model) {
        int first = 0;
        while (first < model.components().size()
                && model.components().get(first).profile().steady()) {
            first++;
        }
        return first;
    }

    /** Looks up the running sums for the present rates; call after the rates have moved. */
    void begin() {
        for (int t = 0; t < terms; t++) {
            running[t] = spans.running(componentOfTerm[t], rates.column[slot + t]);
            rise[t] = spans.rise(componentOfTerm[t], rates.column[slot + t]);
        }
        tabulated = sum(running, spans.size()) * WORTH_A_TABLE > spans.size();
        if (tabulated) {
            tabulate();
        }
    }

    /** Where strikes are many, the hazard of all spans is summed once, in loops that the processor runs in parallel. */
    private void tabulate() {
        double first = rates.coefficient[slot];
        double[] firstSums = running[0];
        for (int i = 0; i < hazard.length; i++) {
            hazard[i] = first * firstSums[i];
        }
        for (int t = 1; t < terms; t++) {
            double coefficient = rates.coefficient[slot + t];
            double[] sums = running[t];
            for (int i = 0; i < hazard.length; i++) {
                hazard[i] += coefficient * sums[i];
            }
        }
    }

    /** Strikes on all spans at the steady rate. */
    void strikeAll(History history) {
        strike(0, spans.size(), 1, history);
    }

    /** Strikes on all spans at a rate that is multiplied from a day on. */
    void strikeWithChange(double changeDay, double multiplier, History history) {
        int open = spans.firstOpenAfter(changeDay);
        int later = spans.firstFrom(changeDay);
        strike(0, Math.min(open, later), 1, history);
        for (int i = open; i < later; i++) {
            double gap = gaps.next();
            double most = (hazardBefore(i + 1) - hazardBefore(i)) * Math.max(1, multiplier);
            if (gap < most) { // few come near: the exact hazards on both sides of the change are dear
                strikeAcross(i, changeDay, multiplier, gap, history);
            }
        }
        strike(later, spans.size(), multiplier, history);
    }

    /**
     * Strikes between two days at a rate that is multiplied. On each unit the first one that is accepted counts, beside
     * what strikes it otherwise.
     */
    void strikeBetween(double fromDay, double toDay, double multiplier, DoublePredicate accepted, History history) {
        int end = spans.firstFrom(toDay);
        for (int i = spans.firstOpenAfter(fromDay); i < end; i++) {
            double gap = gaps.next();
            if (gap < (hazardBefore(i + 1) - hazardBefore(i)) * multiplier) { // few come near, as in strikeWithChange
                strikePart(
                        i,
                        Math.max(fromDay, spans.fromDay(i)),
                        Math.min(toDay, spans.toDay(i)),
                        gap,
                        multiplier,
                        accepted,
                        history);
            }
        }
    }

    private void strikePart(
            int i, double from, double to, double gap, double multiplier, DoublePredicate accepted, History history) {
        double most = from < to ? spans.hazard(rates, slot, from, to) : 0;
        double reached = gap / multiplier;
        while (reached < most) {
            double day = place(from, to, reached, most);
            if (accepted.test(day)) {
                history.leak(spans.unit(i), day, Cause.IMPACT);
                return;
            }
            reached += gaps.next() / multiplier;
        }
    }

    private void strike(int first, int end, double multiplier, History history) {
        if (first >= end) {
            return;
        }
        double perHazard = 1 / multiplier;
        double before = hazardBefore(first);
        double last = hazardBefore(end);
        double target = before + gaps.next() * perHazard;
        if (tabulated) {
            walk(first, target, last, perHazard, history);
            return;
        }
        int i = first;
        while (target < last) {
            i = leap(target, i, end);
            double start = hazardBefore(i);
            double next = hazardBefore(i + 1);
            history.leak(spans.unit(i), dayWithin(i, target - start, next - start), Cause.IMPACT);
            i++;
            target = next + gaps.next() * perHazard;
        }
    }

    /** Looks at one span after the other: where strikes are many. */
    private void walk(int first, double firstTarget, double last, double perHazard, History history) {
        double[] table = hazard;
        double target = firstTarget;
        int i = first;
        while (target < last) {
            while (table[i + 1] <= target) {
                i++;
            }
            double start = table[i];
            double next = table[i + 1];
            history.leak(spans.unit(i), dayWithin(i, target - start, next - start), Cause.IMPACT);
            i++;
            target = next + gaps.next() * perHazard;
        }
    }

    private void strikeAcross(int i, double changeDay, double multiplier, double gap, History history) {
        double from = spans.fromDay(i);
        double to = spans.toDay(i);
        double change = Math.min(changeDay, to);
        double steady = spans.hazard(rates, slot, from, change);
        if (gap < steady) {
            history.leak(spans.unit(i), place(from, change, gap, steady), Cause.IMPACT);
        } else if (to > changeDay) {
            double rest = (gap - steady) / multiplier;
            double raised = spans.hazard(rates, slot, changeDay, to);
            if (rest < raised) {
                history.leak(spans.unit(i), place(changeDay, to, rest, raised), Cause.IMPACT);
            }
        }
    }

    private double hazardBefore(int i) {
        return tabulated ? hazard[i] : sum(running, i);
    }

    /** By how much the rate rises over a span; only debris grows. */
    private double rateRise(int i) {
        double sum = 0;
        for (int t = firstGrowing; t < terms; t++) {
            sum += rates.coefficient[slot + t] * rise[t][i];
        }
        return sum;
    }

    private double sum(double[][] ofTerms, int i) {
        double sum = 0;
        for (int t = 0; t < terms; t++) {
            sum += rates.coefficient[slot + t] * ofTerms[t][i];
        }
        return sum;
    }

    /** The span in which the running hazard reaches a target, where struck spans are far apart: gallops, then halves. */
    private int leap(double target, int first, int end) {
        int low = first;
        int step = 1;
        while (low + step < end && hazardBefore(low + step) <= target) {
            low += step;
            step <<= 1;
        }
        int high = Math.min(low + step, end);
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (hazardBefore(middle) <= target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * The day by which a hazard has built up in a span. Where the rate changes little over the span it is taken as linear
     * in time, which is off by less than 2e-5 of the span (minutes); else Newton's method on the exact hazard.
     */
    private double dayWithin(int i, double hazard, double spanHazard) {
        double from = spans.fromDay(i);
        double length = spans.toDay(i) - from;
        double perSpan = 1 / spanHazard;
        double slope = rateRise(i) * length * YEARS_PER_DAY * perSpan;
        if (seasonal || Math.abs(slope) > STEEP) {
            return place(from, from + length, hazard, spanHazard);
        }
        double share = hazard * perSpan;
        return from + length * Math.min(1, share + 0.5 * slope * share * (1 - share));
    }

    /** The day by which a hazard has built up between two days, by Newton's method. */
    private double place(double from, double to, double hazard, double spanHazard) {
        return newton(from, to, hazard, from + (to - from) * hazard / spanHazard);
    }

    private double newton(double from, double to, double hazard, double guess) {
        double low = from;
        double high = to;
        double day = guess;
        for (int step = 0; step < MOST_STEPS && high - low > DAY_TOLERANCE; step++) {
            double excess = spans.hazard(rates, slot, from, day) - hazard;
            if (excess > 0) {
                high = day;
            } else {
                low = day;
            }
            double rate = spans.rate(rates, slot, day) / Epoch.DAYS_PER_YEAR;
            double next = rate > 0 ? day - excess / rate : 0.5 * (low + high);
            if (Math.abs(next - day) < DAY_TOLERANCE) {
                return Math.min(to, Math.max(from, next));
            }
            day = next > low && next < high ? next : 0.5 * (low + high);
        }
        return day;
    }
}
