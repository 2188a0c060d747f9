package org.thirdleak.simulator.result;

import java.util.List;

/**
 * How odd the cluster is under impacts alone, over the real exposures, given as many leaks as were observed. Probabilities
 * are numbers of 0 … 1, standard errors those of the Monte Carlo error alone.
 *
 * @param windowDays width of the window, days: the observed leaks fit into it
 * @param observed number of leaks observed
 * @param probability that all leaks of a record with as many leaks lie within some window of this width
 * @param standardError its error
 * @param oneWindowProbability the same for the one window that ends at the last observed leak
 * @param oneWindowStandardError its error
 * @param lookElsewhereFactor probability / oneWindowProbability; 0 if the latter is 0
 * @param priorPredictiveProbability probability under impacts of at least as many leaks in some window, prior predictive
 * @param posteriorPredictiveProbability the same, posterior predictive
 * @param observedSpanDays from the first observed leak to the last, days; 0 with fewer than two
 * @param curve the same for windows of other widths, ascending; empty without leaks
 * @param steady a record of constant rate, for comparison
 */
public record ScanResult(
        double windowDays,
        int observed,
        double probability,
        double standardError,
        double oneWindowProbability,
        double oneWindowStandardError,
        double lookElsewhereFactor,
        double priorPredictiveProbability,
        double posteriorPredictiveProbability,
        double observedSpanDays,
        List<Width> curve,
        Steady steady) {

    /** Copies the list. */
    public ScanResult {
        curve = List.copyOf(curve);
    }

    /**
     * Windows of one width.
     *
     * @param windowDays the width, days
     * @param given given as many leaks as observed: all of them within some window
     * @param givenOneWindow the same of the one window that ends at the last observed leak
     * @param lookElsewhereFactor given / givenOneWindow; 0 if the latter is 0
     * @param givenByHistories the first again, as a fraction of simulated histories: a second road
     * @param priorPredictive at least as many leaks within some window, their number left open, before the record
     * @param posteriorPredictive the same after it
     */
    public record Width(
            double windowDays,
            Estimate given,
            Estimate givenOneWindow,
            Estimate lookElsewhereFactor,
            Estimate givenByHistories,
            Estimate priorPredictive,
            Estimate posteriorPredictive) {}

    /**
     * A record of one constant rate, watched all the time and as long as the real one.
     *
     * @param computed false if there is nothing to compare; all else is then empty
     * @param recordDays its length, days
     * @param priorShape shape of the gamma law of its rate
     * @param priorExposureYears rate parameter of that law, years
     * @param ratePerYear rate of the record, observed leaks over its length, 1/yr
     * @param curve per width of a window
     */
    public record Steady(
            boolean computed,
            double recordDays,
            double priorShape,
            double priorExposureYears,
            double ratePerYear,
            List<SteadyWidth> curve) {

        /** Nothing to compare. */
        public static final Steady NONE = new Steady(false, 0, 0, 0, 0, List.of());

        /** Copies the list. */
        public Steady {
            curve = List.copyOf(curve);
        }
    }

    /**
     * Windows of one width in the record of constant rate; without Monte Carlo error.
     *
     * @param windowDays the width, days
     * @param given given as many leaks as observed: all of them within some window
     * @param givenOneWindow the same of one window fixed beforehand
     * @param atRecordRate at least as many within some window, at the rate of the record
     * @param atRecordRateOneWindow the same of one window
     * @param overPrior at least as many within some window, the rate uncertain
     * @param overPriorOneWindow the same of one window
     */
    public record SteadyWidth(
            double windowDays,
            double given,
            double givenOneWindow,
            double atRecordRate,
            double atRecordRateOneWindow,
            double overPrior,
            double overPriorOneWindow) {}
}
