package org.thirdleak.simulator.result;

import java.util.List;

/**
 * Whether the histories were enough: fractions of them against their number.
 *
 * @param computed false in a result that was written before this was kept
 * @param hypotheses per hypothesis, in the order of the config
 */
public record Convergence(boolean computed, List<Course> hypotheses) {

    /** Not kept. */
    public static final Convergence NONE = new Convergence(false, List.of());

    /** Copies the list. */
    public Convergence {
        hypotheses = List.copyOf(hypotheses);
    }

    /**
     * A hypothesis.
     *
     * @param hypothesis its id
     * @param leaklessByLikelihood probability of a record without any leak as the likelihood has it: the other road to the
     *     fraction {@link Look#leakless()}
     * @param looks after 1, 2, 4, 8, … histories, and after all of them
     */
    public record Course(String hypothesis, Estimate leaklessByLikelihood, List<Look> looks) {
        /** Copies the list. */
        public Course {
            looks = List.copyOf(looks);
        }
    }

    /**
     * After so many histories, in the order of their numbers.
     *
     * @param histories how many
     * @param matching those that match the record on the declared summaries
     * @param leakless those without any leak
     */
    public record Look(long histories, Fraction matching, Fraction leakless) {}

    /**
     * A fraction of the histories.
     *
     * @param count how many
     * @param value count / histories
     * @param low lower end of its 95 % interval (Wilson), 0 for a count of 0
     * @param high upper end; for a count of 0 it is 3 / histories, the rule of three, at most 1
     */
    public record Fraction(long count, double value, double low, double high) {}
}
