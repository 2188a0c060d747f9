package org.thirdleak.simulator.comparison;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * When a change is called one. Of many numbers that only their numerical errors tell apart, one in twenty lies outside of
 * its 95 % interval; so that a whole comparison of such runs calls none of them different in 19 cases of 20, each is held
 * against the level 0.05 / m (C. E. Bonferroni 1936; it holds for numbers that depend on each other too).
 *
 * @param standardErrors from how many standard errors on a change is called one
 */
record Significance(double standardErrors) {

    private static final double LEVEL = 0.05;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * For a comparison of so many numbers.
     *
     * @param numbers how many changes there are, 0 or more
     */
    static Significance among(int numbers) {
        return new Significance(NORMAL.inverseSurvivalProbability(LEVEL / 2 / Math.max(1, numbers)));
    }

    boolean exceeds(double change, double standardError) {
        return Math.abs(change) > standardErrors * standardError;
    }
}
