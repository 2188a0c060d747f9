package org.thirdleak.simulator.marks;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Draws what would be published of a simulated leak. The second road to the densities of {@link HolesOfImpacts} and {@link
 * HolesOfDefects}: it forgets neither scatter nor error, and integrates nothing. Belongs to one thread.
 */
public final class MarkSimulator {

    /**
     * What would be published.
     *
     * @param holeM true diameter of the hole, m
     * @param publishedM published diameter, m
     * @param halfEmptyH true time until half of the coolant is gone, h; infinite if it never is
     * @param drainedH true time until the circuit is drained, h
     * @param asImpact whether the cause first published is an impact
     */
    public record Publication(double holeM, double publishedM, double halfEmptyH, double drainedH, boolean asImpact) {

        /** Whether this is what a mark says of the drain. */
        public boolean fits(DrainMark mark) {
            return mark.fits(halfEmptyH, drainedH);
        }
    }

    private final double holeErrorLn;
    private final double drainErrorLn;
    private final DrainTimes times;
    private final UniformRandomProvider rng;
    private final ContinuousSampler normal;

    /**
     * Prepares draws.
     *
     * @param holeErrorLn standard error of ln of a published diameter
     * @param drainErrorLn standard error of ln of the modelled times to drain
     * @param times those times
     * @param rng stream the numbers come from
     */
    public MarkSimulator(double holeErrorLn, double drainErrorLn, DrainTimes times, UniformRandomProvider rng) {
        this.holeErrorLn = holeErrorLn;
        this.drainErrorLn = drainErrorLn;
        this.times = times;
        this.rng = rng;
        this.normal = ZigguratSampler.NormalizedGaussian.of(rng);
    }

    /**
     * Draws what would be published of a leak by an impact.
     *
     * @param holes holes in the wall of the unit
     * @param publishedAsImpact probability that its cause is first published as an impact
     */
    public Publication ofImpact(ImpactHoleSampler holes, double publishedAsImpact) {
        return published(holes.sampleM(rng), publishedAsImpact);
    }

    /**
     * Draws what would be published of a leak by a defect.
     *
     * @param holes holes of the defect
     * @param publishedAsImpact probability that its cause is first published as an impact
     */
    public Publication ofDefect(HolesOfDefects holes, double publishedAsImpact) {
        return published(holes.sampleM(rng), publishedAsImpact);
    }

    private Publication published(double holeM, double publishedAsImpact) {
        double slower = Math.exp(drainErrorLn * normal.sample());
        return new Publication(
                holeM,
                holeM * Math.exp(holeErrorLn * normal.sample()),
                times.halfEmptyH(holeM) * slower,
                times.drainedH(holeM) * slower,
                rng.nextDouble() < publishedAsImpact);
    }
}
