package org.thirdleak.simulator.result;

/**
 * How many times better one hypothesis predicted the record than another.
 *
 * @param of id of the hypothesis in the numerator
 * @param over id of the one in the denominator
 * @param value Z[of] / Z[over]; below 1 it speaks for {@code over}; the greatest double where it is greater still, which
 *     the logarithm then tells
 * @param low lower end of the 95 % interval of the numerical error alone
 * @param high upper end
 * @param logValue natural logarithm of the value
 * @param standardError standard error of the logarithm
 */
public record BayesFactor(
        String of, String over, double value, double low, double high, double logValue, double standardError) {

    private static final double Z_95 = 1.96;

    /**
     * From two log evidences with independent errors.
     *
     * @param of id of the numerator
     * @param logOf its ln Z
     * @param over id of the denominator
     * @param logOver its ln Z
     * @return the factor with its error
     */
    public static BayesFactor of(String of, Estimate logOf, String over, Estimate logOver) {
        double log = logOf.value() - logOver.value();
        double error = Math.hypot(logOf.standardError(), logOver.standardError());
        return new BayesFactor(of, over, exp(log), exp(log - Z_95 * error), exp(log + Z_95 * error), log, error);
    }

    /** Whether another factor compares the same hypotheses in the same order. */
    public boolean samePair(BayesFactor other) {
        return of.equals(other.of) && over.equals(other.over);
    }

    private static double exp(double log) {
        return Math.min(Double.MAX_VALUE, Math.exp(log));
    }
}
