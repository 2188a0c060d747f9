package org.thirdleak.simulator.random;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Random numbers that are remembered, so that what was made of them can be made again, or made a little differently: all
 * randomness of a simulation as a point that a Markov chain can move (primary sample space, C. Kelemen et al.,
 * <i>Computer Graphics Forum</i> 21 (2002) 531). What reads it must draw nothing ahead of what it needs. Belongs to one
 * thread.
 */
public final class RandomTape implements UniformRandomProvider {

    private static final int LENGTH = 32;
    /** Samplers read which layer they are in from the lowest bits; a shift leaves these alone. */
    private static final long LOW_BITS = 0xFFF;

    private static final double HALF_CIRCLE = 0x1p63;

    private final UniformRandomProvider fresh;
    private long[] numbers = new long[LENGTH];
    private int recorded;
    private int read;

    /**
     * An empty tape.
     *
     * @param fresh stream of numbers that are not yet on the tape
     */
    public RandomTape(UniformRandomProvider fresh) {
        this.fresh = fresh;
    }

    @Override
    public long nextLong() {
        if (read == recorded) {
            if (recorded == numbers.length) {
                long[] longer = new long[2 * recorded];
                System.arraycopy(numbers, 0, longer, 0, recorded);
                numbers = longer;
            }
            numbers[recorded++] = fresh.nextLong();
        }
        return numbers[read++];
    }

    /** Back to the beginning. */
    public void rewind() {
        read = 0;
    }

    /** Forgets all numbers. */
    public void erase() {
        recorded = 0;
        read = 0;
    }

    /**
     * Takes over the numbers of another tape as far as they were read, and rewinds: what was never read says nothing, and
     * is fresh when it is needed.
     *
     * @param other another tape, which stays as it is
     */
    public void copyRead(RandomTape other) {
        if (numbers.length < other.read) {
            numbers = new long[other.numbers.length];
        }
        System.arraycopy(other.numbers, 0, numbers, 0, other.read);
        recorded = other.read;
        read = 0;
    }

    /**
     * Takes over all numbers of another tape and rewinds.
     *
     * @param other another tape, which stays as it is
     */
    public void copy(RandomTape other) {
        if (numbers.length < other.recorded) {
            numbers = new long[other.numbers.length];
        }
        System.arraycopy(other.numbers, 0, numbers, 0, other.recorded);
        recorded = other.recorded;
        read = 0;
    }

    /**
     * Changes some of the numbers: each with the probability given, half of these for fresh ones and half by a shift around
     * the circle. As likely backwards as forwards, so that it leaves the law of random numbers as it is.
     *
     * @param probability that a number changes, 0 … 1
     * @param shift largest shift as a part of half the circle, 0 … 1
     */
    public void change(double probability, double shift) {
        for (int i = 0; i < recorded; i++) {
            double u = fresh.nextDouble();
            if (u < probability / 2) {
                numbers[i] = fresh.nextLong();
            } else if (u < probability) {
                long by = (long) (fresh.nextDouble() * shift * HALF_CIRCLE) & ~LOW_BITS;
                numbers[i] += fresh.nextBoolean() ? by : -by;
            }
        }
    }
}
