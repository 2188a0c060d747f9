package org.thirdleak.simulator.degradation;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.thirdleak.simulator.random.DigitalNet;

/**
 * Points of two independent sets A and B in the unit cube: both are randomised Sobol points, paired at random. The halves of
 * points of twice the dimension would pair some coordinates in a pattern.
 */
final class PairedPoints {

    private final DigitalNet setA;
    private final DigitalNet setB;
    private final int[] partner;

    /**
     * Some pairs.
     *
     * @param dimension of the cube
     * @param points number of pairs
     * @param rng stream of the randomisation
     */
    PairedPoints(int dimension, int points, UniformRandomProvider rng) {
        DigitalNet plain = DigitalNet.sobol(dimension);
        setA = plain.randomised(rng);
        setB = plain.randomised(rng);
        partner = PermutationSampler.natural(points);
        PermutationSampler.shuffle(rng, partner);
    }

    /** Number of pairs. */
    int size() {
        return partner.length;
    }

    /**
     * A pair.
     *
     * @param index 0 … points − 1
     * @param a receives the point of A
     * @param b receives the point of B
     */
    void get(int index, double[] a, double[] b) {
        setA.walkFrom(index).next(a);
        setB.walkFrom(partner[index]).next(b);
    }
}
