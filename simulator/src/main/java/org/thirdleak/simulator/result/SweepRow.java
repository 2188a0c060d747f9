package org.thirdleak.simulator.result;

/**
 * The comparison at one point of a sweep.
 *
 * @param values what each axis has there: a number, or the place of an option
 * @param logZ ln Z of each hypothesis; empty unless the status is {@value #DONE}
 * @param standardErrors of these
 * @param posteriors posterior probabilities of the hypotheses
 * @param status {@value #DONE}, or why there are no numbers
 */
public record SweepRow(double[] values, double[] logZ, double[] standardErrors, double[] posteriors, String status) {

    /** Status of a point that was compared. */
    public static final String DONE = "done";

    /** A point without numbers. */
    public static SweepRow without(double[] values, String why) {
        return new SweepRow(values, new double[0], new double[0], new double[0], why);
    }

    /** Whether there are numbers. */
    public boolean done() {
        return status.equals(DONE);
    }

    /**
     * ln of the Bayes factor of one hypothesis over another.
     *
     * @param of place of the one
     * @param over place of the other
     * @return with its error
     */
    public Estimate logBayesFactor(int of, int over) {
        return new Estimate(logZ[of] - logZ[over], Math.hypot(standardErrors[of], standardErrors[over]));
    }
}
