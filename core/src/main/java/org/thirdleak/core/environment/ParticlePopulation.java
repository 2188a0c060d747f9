package org.thirdleak.core.environment;

import java.util.List;

/**
 * Particles that share a distribution of speeds: their sizes, in one or more density classes. Model card:
 * {@code docs/models/meteoroid-and-debris-flux.md}.
 *
 * @param name for people
 * @param speed impact speeds, the same for every size
 * @param classes density classes; their fluxes add up
 */
public record ParticlePopulation(String name, SpeedDistribution speed, List<SizeDistribution> classes) {

    /**
     * Copies the classes.
     *
     * @throws IllegalArgumentException if there is none
     */
    public ParticlePopulation {
        classes = List.copyOf(classes);
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("population " + name + " needs at least one density class but has none");
        }
    }

    /**
     * Flux of particles of any class at least this large.
     *
     * @param diameterM diameter, m, above zero
     * @return particles per m² of surface of a randomly tumbling plate and Julian year
     */
    public double fluxPerM2Year(double diameterM) {
        double sum = 0;
        for (SizeDistribution sizes : classes) {
            sum += sizes.fluxPerM2Year(diameterM);
        }
        return sum;
    }
}
