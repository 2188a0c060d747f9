package org.thirdleak.simulator.hypothesis;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Gaps of a Poisson process of rate 1: exponential numbers, drawn many at a time, so that a player does not wait for the
 * generator at every strike. Belongs to one thread and one random stream.
 */
final class Gaps {

    private static final int BATCH = 256;

    private final ContinuousSampler exponential;
    private final double[] drawn = new double[BATCH];
    private int next = BATCH;

    Gaps(UniformRandomProvider rng) {
        this.exponential = ZigguratSampler.Exponential.of(rng);
    }

    /** The next gap. */
    double next() {
        if (next == BATCH) {
            for (int i = 0; i < BATCH; i++) {
                drawn[i] = exponential.sample();
            }
            next = 0;
        }
        return drawn[next++];
    }
}
