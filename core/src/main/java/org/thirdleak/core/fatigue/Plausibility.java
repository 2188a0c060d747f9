package org.thirdleak.core.fatigue;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.thirdleak.core.quantity.Quantity;

/**
 * Whether crack growth can have opened a leak at an age, over a range of stress: implausible where even the stress that
 * does it fastest leaves a probability below 1e-3.
 *
 * @param ageDays age of the leak, d
 * @param greatestProbability probability of a leak by that age at the highest stress
 * @param medianStressMPa stress at which half of the flaws are through by that age, MPa; infinite if none below 10 GPa
 */
public record Plausibility(double ageDays, double greatestProbability, double medianStressMPa) {

    /** Probability below which an answer is "physically implausible". */
    public static final double LIMIT = 1e-3;

    private static final double LOWEST_MPA = 0.1;
    private static final double HIGHEST_MPA = 1e4;

    /**
     * Judges an age.
     *
     * @param growth law of growth
     * @param flaws what is uncertain
     * @param highestStressMPa upper end of the stress considered, MPa, above 0
     * @param cyclesPerDay cycles a day, above 0
     * @param ageDays age of the leak, d, above 0
     * @return the judgement
     */
    public static Plausibility of(
            CrackGrowth growth, FlawPopulation flaws, double highestStressMPa, double cyclesPerDay, double ageDays) {
        Quantity.positive("ageDays", ageDays, "d");
        double probability =
                CrackLife.of(growth, flaws, highestStressMPa, cyclesPerDay).probability(ageDays);
        return new Plausibility(ageDays, probability, medianMPa(growth, flaws, cyclesPerDay, ageDays));
    }

    private static double medianMPa(CrackGrowth growth, FlawPopulation flaws, double cyclesPerDay, double ageDays) {
        if (excess(growth, flaws, cyclesPerDay, ageDays, HIGHEST_MPA) < 0) {
            return Double.POSITIVE_INFINITY;
        }
        double log = new BrentSolver(1e-10)
                .solve(
                        200,
                        x -> excess(growth, flaws, cyclesPerDay, ageDays, Math.exp(x)),
                        Math.log(LOWEST_MPA),
                        Math.log(HIGHEST_MPA));
        return Math.exp(log);
    }

    private static double excess(
            CrackGrowth growth, FlawPopulation flaws, double cyclesPerDay, double ageDays, double stressMPa) {
        return CrackLife.of(growth, flaws, stressMPa, cyclesPerDay).probability(ageDays) - 0.5;
    }

    /** Whether the leak cannot reasonably be crack growth. */
    public boolean implausible() {
        return greatestProbability < LIMIT;
    }
}
