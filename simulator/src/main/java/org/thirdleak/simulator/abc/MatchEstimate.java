package org.thirdleak.simulator.abc;

import java.util.List;
import org.thirdleak.simulator.result.Estimate;

/**
 * Probability that a model matches what was observed, with the way to it and what was found at its end.
 *
 * @param reached whether the way led to a match; if not, the probability is that of the last level
 * @param probability probability of a match, its error the spread of independent populations
 * @param levels the way
 * @param population simulations in a population
 * @param replicates number of populations
 * @param simulations number of simulations in all, those of the pilot too
 * @param normal parameters of matching simulations, in the space where their prior is standard normal
 * @param weights weight of each of them, summing to 1; empty if nothing matched
 */
public record MatchEstimate(
        boolean reached,
        Estimate probability,
        List<Level> levels,
        int population,
        int replicates,
        long simulations,
        double[][] normal,
        double[] weights) {

    /** Copies the list. */
    public MatchEstimate {
        levels = List.copyOf(levels);
    }

    /**
     * One tolerance.
     *
     * @param tolerance largest distance
     * @param fraction of the simulations within the level before, those within this one
     * @param probability that a simulation from the prior lies within it
     * @param effectiveSize mean number of simulations within it, of a population
     * @param ancestors mean number of draws from the prior that those descend from
     * @param steps steps each simulation took within it
     * @param taken fraction of these that were taken
     */
    public record Level(
            double tolerance,
            Estimate fraction,
            Estimate probability,
            double effectiveSize,
            double ancestors,
            int steps,
            double taken) {}
}
