package org.thirdleak.core.fatigue;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.thirdleak.core.quantity.Quantity;

/**
 * Whether crack growth can have opened a leak by an age, over a range of stress: implausible where even the stress that
 * does it fastest leaves a probability below 1e-3.
 *
 * @param ageDays age of the leak, d
 * @param leastProbability probability of a leak by that age at the lowest stress
 * @param greatestProbability probability of a leak by that age at the highest stress
 * @param medianStressMPa stress at which half of the flaws are through by that age, MPa; within 1e-3 … 1e6, to which it is
 *     cut
 */
public record Plausibility(
        double ageDays, double leastProbability, double greatestProbability, double medianStressMPa) {

    /** Probability below which an answer is "physically implausible". */
    public static final double LIMIT = 1e-3;

    private static final double LOWEST_MPA = 1e-3;
    private static final double HIGHEST_MPA = 1e6;

    /**
     * Judges an age.
     *
     * @param growth law of growth
     * @param flaws what is uncertain
     * @param lowestStressMPa lower end of the stress considered, MPa, above 0
     * @param highestStressMPa upper end of it, MPa, at least the lower one
     * @param cyclesPerDay cycles a day, above 0
     * @param ageDays age of the leak, d, above 0
     * @return the judgement
     * @throws IllegalArgumentException if a value is outside its range
     */
    public static Plausibility of(
            CrackGrowth growth,
            FlawPopulation flaws,
            double lowestStressMPa,
            double highestStressMPa,
            double cyclesPerDay,
            double ageDays) {
        Quantity.positive("ageDays", ageDays, "d");
        Quantity.between("lowestStressMPa", lowestStressMPa, 0, highestStressMPa, "MPa");
        return new Plausibility(
                ageDays,
                CrackLife.of(growth, flaws, lowestStressMPa, cyclesPerDay).probability(ageDays),
                CrackLife.of(growth, flaws, highestStressMPa, cyclesPerDay).probability(ageDays),
                medianMPa(growth, flaws, cyclesPerDay, ageDays));
    }

    private static double medianMPa(CrackGrowth growth, FlawPopulation flaws, double cyclesPerDay, double ageDays) {
        if (excess(growth, flaws, cyclesPerDay, ageDays, LOWEST_MPA) > 0) {
            return LOWEST_MPA;
        }
        if (excess(growth, flaws, cyclesPerDay, ageDays, HIGHEST_MPA) < 0) {
            return HIGHEST_MPA;
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

    /** Whether the leak can reasonably be crack growth. */
    public boolean plausible() {
        return greatestProbability >= LIMIT;
    }
}
