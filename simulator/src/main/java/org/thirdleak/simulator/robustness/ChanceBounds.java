package org.thirdleak.simulator.robustness;

import org.thirdleak.core.quantity.Quantity;

/** Bounds between p-values and Bayes factors that hold whatever the prior. */
public final class ChanceBounds {

    private ChanceBounds() {}

    /**
     * The greatest Bayes factor against chance that a p-value can be worth: 1/(−e p ln p) for p below 1/e, else 1. Holds for
     * alternatives under which −ln p has a decreasing failure rate.
     *
     * <p>Source: T. Sellke, M. J. Bayarri, J. O. Berger, <i>Calibration of p values for testing precise null
     * hypotheses</i>, The American Statistician 55 (2001) 62.
     *
     * @param pValue above 0, at most 1
     * @return 1 or more
     * @throws IllegalArgumentException if the p-value is outside its range
     */
    public static double greatestBayesFactor(double pValue) {
        Quantity.between("p-value", pValue, Double.MIN_NORMAL, 1, "");
        return pValue < 1 / Math.E ? 1 / (-Math.E * pValue * Math.log(pValue)) : 1;
    }

    /**
     * The greatest probability with which chance gives a Bayes factor against itself at least as large, under any rule of
     * stopping: 1/BF, since the mean of the Bayes factor under chance is 1 (Markov's inequality; J. Ville, 1939, for records
     * that are watched as they grow).
     *
     * @param logBayesFactor natural logarithm, positive against chance; may be infinite, not NaN
     * @return 0 … 1
     * @throws IllegalArgumentException if the logarithm is NaN
     */
    public static double greatestFrequency(double logBayesFactor) {
        Quantity.between(
                "ln of the Bayes factor", logBayesFactor, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, "");
        return Math.exp(-Math.max(0, logBayesFactor));
    }
}
