package org.thirdleak.core.fatigue;

import org.thirdleak.core.quantity.Quantity;

/**
 * What is uncertain about the flaws of a wall: their depth is uniform in parts of the wall, the stress range
 * {@code S0 exp(cv z − cv²/2)} with z normal, ln C normal.
 *
 * @param wallM wall thickness, m, above 0
 * @param leastDepth smallest depth in parts of the wall, above 0, below 1
 * @param greatestDepth largest one, at least the smallest, below 1
 * @param stressVariation cv, 0 … 1
 * @param growthScatter standard deviation of ln C, above 0, at most 3
 */
public record FlawPopulation(
        double wallM, double leastDepth, double greatestDepth, double stressVariation, double growthScatter) {

    private static final double DEEPEST = 0.999;

    /**
     * Refuses values outside the ranges above.
     *
     * @throws IllegalArgumentException naming the value
     */
    public FlawPopulation {
        Quantity.positive("wallM", wallM, "m");
        Quantity.positive("leastDepth", leastDepth, "");
        Quantity.between("greatestDepth", greatestDepth, leastDepth, DEEPEST, "");
        Quantity.between("stressVariation", stressVariation, 0, 1, "");
        Quantity.positive("growthScatter", growthScatter, "");
        Quantity.between("growthScatter", growthScatter, 0, 3, "");
    }
}
