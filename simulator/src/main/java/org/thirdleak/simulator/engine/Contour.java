package org.thirdleak.simulator.engine;

/**
 * A likelihood, with the label that orders equal ones.
 *
 * @param log ln L
 * @param label 0 … 1, or −1 for what lies below all points
 */
record Contour(double log, double label) {

    /** Below every point, also of zero likelihood. */
    static final Contour NONE = new Contour(Double.NEGATIVE_INFINITY, -1);

    /** Whether it lies below another. */
    boolean below(Contour other) {
        return below(log, label, other.log, other.label);
    }

    /** Whether the first of two likelihoods and labels lies below the second. */
    static boolean below(double log, double label, double otherLog, double otherLabel) {
        return log < otherLog || (log == otherLog && label < otherLabel);
    }
}
