package org.thirdleak.simulator.comparison;

import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.Estimate;

/**
 * How far a number of one run lies from that of another, with its numerical error. Errors are added as independent, which
 * is too wide as a rule where two runs used the same random streams.
 *
 * @param value ratio of two Bayes factors, or difference of two probabilities
 * @param low lower end of its 95 % interval
 * @param high upper end
 * @param beyondError whether it is larger than numerical errors explain, see {@link Significance}
 */
public record Change(double value, double low, double high, boolean beyondError) {

    private static final double Z_95 = 1.96;

    /** Sums of a few thousand doubles agree to so many digits only; an exact method states no error at all. */
    private static final double ROUNDING = 1e-9;

    /** From one Bayes factor to another of the same pair, in the same direction: their ratio. */
    static Change ratio(BayesFactor from, BayesFactor to, Significance significance) {
        double log = to.logValue() - from.logValue();
        double error = Math.hypot(from.standardError(), to.standardError());
        return new Change(
                exp(log),
                exp(log - Z_95 * error),
                exp(log + Z_95 * error),
                significance.exceeds(log, error + ROUNDING));
    }

    /** From one probability to another: their difference. */
    static Change difference(Estimate from, Estimate to, Significance significance) {
        double apart = to.value() - from.value();
        double error = Math.hypot(from.standardError(), to.standardError());
        return new Change(
                apart, apart - Z_95 * error, apart + Z_95 * error, significance.exceeds(apart, error + ROUNDING));
    }

    private static double exp(double log) {
        return Math.min(Double.MAX_VALUE, Math.exp(log));
    }
}
