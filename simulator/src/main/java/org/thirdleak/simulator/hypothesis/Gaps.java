package org.thirdleak.simulator.hypothesis;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.thirdleak.simulator.random.RandomTape;

/**
 * Gaps of a Poisson process of rate 1: exponential numbers, drawn many at a time, so that a player does not wait for the
 * generator at every strike. Belongs to one thread and one random stream.
 */
final class Gaps {

    private static final int BATCH = 256;

    private final ContinuousSampler exponential;
    private final double[] drawn;
    private int next;

    Gaps(UniformRandomProvider rng) {
        this.exponential = ZigguratSampler.Exponential.of(rng);
        // a history from a tape must be made of the numbers on that tape and of no others
        this.drawn = new double[rng instanceof RandomTape ? 1 : BATCH];
        this.next = drawn.length;
    }

    /** The next gap. */
    double next() {
        if (next == drawn.length) {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = exponential.sample();
            }
            next = 0;
        }
        return drawn[next++];
    }
}
