package org.thirdleak.simulator.prior;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * A coordinate that is drawn as offset + scale · x from a standard number x. Most priors are of this kind, so that a whole
 * point can be drawn in one loop without a call for each coordinate.
 *
 * @param standard where x comes from
 * @param offset offset
 * @param scale scale
 */
public record AffineLaw(Standard standard, double offset, double scale) {

    /** The law of the standard number. */
    public enum Standard {
        /** No number is drawn: the coordinate is the offset. */
        NONE,
        /** Uniform on 0 … 1. */
        UNIFORM,
        /** Normal of mean 0 and variance 1. */
        NORMAL
    }

    static AffineLaw constant(double value) {
        return new AffineLaw(Standard.NONE, value, 0);
    }

    static AffineLaw uniform(double low, double width) {
        return new AffineLaw(Standard.UNIFORM, low, width);
    }

    static AffineLaw normal(double mean, double sd) {
        return new AffineLaw(Standard.NORMAL, mean, sd);
    }

    ContinuousSampler sampler(UniformRandomProvider rng) {
        if (standard == Standard.NONE) {
            return () -> offset;
        }
        if (standard == Standard.UNIFORM) {
            return () -> offset + rng.nextDouble() * scale;
        }
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(rng);
        return () -> offset + scale * normal.sample();
    }
}
