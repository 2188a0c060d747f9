package org.thirdleak.simulator.random;

import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A randomised Sobol sequence. The direction numbers (Joe and Kuo 2008) are those of commons-math3; each randomisation
 * multiplies their digits by a random lower triangular matrix (Matoušek 1998, <i>On the L2-discrepancy for anchored
 * boxes</i>, J. Complexity 14) and shifts all points by random digits, so that every point is uniform and the average over
 * any number of points unbiased. Immutable; a {@link Walk} goes through the points in Gray-code order without allocation.
 */
public final class DigitalNet {

    private static final int DIGITS = 52;
    private static final int INDEX_BITS = 30;
    private static final double UNIT = 0x1p-52;
    private static final double HALF_UNIT = 0x1p-53;

    private final long[][] direction;
    private final long[] shift;

    private DigitalNet(long[][] direction, long[] shift) {
        this.direction = direction;
        this.shift = shift;
    }

    /**
     * The sequence as it is, without randomisation.
     *
     * @param dimension 1 … 1000
     * @return the sequence
     */
    public static DigitalNet sobol(int dimension) {
        return new DigitalNet(directions(dimension), new long[dimension]);
    }

    /**
     * The same sequence, randomised.
     *
     * @param rng stream of the random digits
     * @return another sequence
     */
    public DigitalNet randomised(UniformRandomProvider rng) {
        long[][] scrambled = new long[direction.length][];
        long[] shifted = new long[direction.length];
        for (int d = 0; d < direction.length; d++) {
            scrambled[d] = scrambled(direction[d], rng);
            shifted[d] = rng.nextLong() >>> (Long.SIZE - DIGITS);
        }
        return new DigitalNet(scrambled, shifted);
    }

    /** Point 2^j of the Gray-code walk is the xor of two neighbouring direction numbers. */
    private static long[][] directions(int dimension) {
        SobolSequenceGenerator sobol = new SobolSequenceGenerator(dimension);
        long[][] direction = new long[dimension][INDEX_BITS];
        for (int j = 0; j < INDEX_BITS; j++) {
            double[] point = sobol.skipTo(1 << j);
            for (int d = 0; d < dimension; d++) {
                direction[d][j] = (long) (point[d] * 0x1p52) ^ (j == 0 ? 0 : direction[d][j - 1]);
            }
        }
        return direction;
    }

    private static long[] scrambled(long[] columns, UniformRandomProvider rng) {
        long[] scrambled = new long[columns.length];
        for (int digit = DIGITS - 1; digit >= 0; digit--) { // the first digit is the highest bit
            long higher = digit == DIGITS - 1 ? 0 : rng.nextLong() << (digit + 1) & ((1L << DIGITS) - 1);
            long row = higher | 1L << digit;
            for (int j = 0; j < columns.length; j++) {
                scrambled[j] |= (long) (Long.bitCount(columns[j] & row) & 1) << digit;
            }
        }
        return scrambled;
    }

    /**
     * Starts a walk.
     *
     * @param index point that comes first
     * @return a walk of its own
     */
    public Walk walkFrom(int index) {
        return new Walk(index);
    }

    /** Goes through the points one by one. Belongs to one thread. */
    public final class Walk {
        private final long[] state = shift.clone();
        private int index;

        private Walk(int first) {
            index = first;
            int gray = first ^ (first >>> 1);
            for (int d = 0; d < state.length; d++) {
                for (int j = 0; j < INDEX_BITS; j++) {
                    if ((gray >>> j & 1) == 1) {
                        state[d] ^= direction[d][j];
                    }
                }
            }
        }

        /**
         * The present point, then moves on.
         *
         * @param point receives numbers strictly between 0 and 1
         */
        public void next(double[] point) {
            int changed = Integer.numberOfTrailingZeros(index + 1);
            for (int d = 0; d < state.length; d++) {
                point[d] = state[d] * UNIT + HALF_UNIT;
                state[d] ^= direction[d][changed];
            }
            index++;
        }
    }
}
