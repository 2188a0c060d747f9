package org.thirdleak.simulator.result;

/**
 * Odds by histories that resemble the record, for records too rare to be hit by plain simulation.
 *
 * @param computed false if it was not asked for; all else is then empty
 */
public record ApproximateBayes(boolean computed) {

    /** Not asked for. */
    public static final ApproximateBayes NONE = new ApproximateBayes(false);
}
