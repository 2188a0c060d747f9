package org.thirdleak.simulator.marks;

import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.simulator.prior.Prior;

/**
 * Holes of a defect, as wide as a prior says.
 *
 * @param holeMm prior of the diameter, mm
 */
public record HolesOfDefects(Prior holeMm) {

    private static final double M_PER_MM = 1e-3;
    private static final int STRATA = 10_000;

    /**
     * Density of what was published given a defect: the mean of its likelihood over the prior, by the midpoints of equal
     * parts of the prior.
     *
     * @param published what was published
     * @return per unit of ln of the published diameter if that counts, else a probability
     */
    public double density(PublishedMarks published) {
        if (holeMm.fixed()) {
            return published.likelihood(Math.log(holeMm.quantile(0.5) * M_PER_MM));
        }
        double sum = 0;
        for (int i = 0; i < STRATA; i++) {
            sum += published.likelihood(holeMm.logQuantile((i + 0.5) / STRATA) + Math.log(M_PER_MM));
        }
        return sum / STRATA;
    }

    /** Draws the diameter of a hole, m. */
    double sampleM(UniformRandomProvider rng) {
        return holeMm.sampler(rng).sample() * M_PER_MM;
    }
}
