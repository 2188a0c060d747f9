package org.thirdleak.simulator.random;

import java.nio.charset.StandardCharsets;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.L64X128Mix;

/**
 * Streams of random numbers addressed by (seed, purpose, block): the stream of a block is a pure function of these three,
 * made in constant time, and distinct blocks of one purpose have distinct sequences.
 *
 * <p>The generator is LXM L64X128Mix (G. L. Steele and S. Vigna, <i>LXM: better splittable pseudorandom number
 * generators</i>, OOPSLA 2021, doi:10.1145/3485525). The additive parameter of its linear congruential part is a
 * bijection of the block, which guarantees distinct sequences; the starting points are hashed from seed, purpose and block
 * by the finaliser of SplitMix64.
 */
public final class RandomStreams {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final long BLOCK_MULTIPLIER = 0xD1B54A32D192ED03L;
    private static final long MIX_1 = 0xBF58476D1CE4E5B9L;
    private static final long MIX_2 = 0x94D049BB133111EBL;
    private static final long LOW_63_BITS = Long.MAX_VALUE;
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private static final long GOLDEN_GAMMA_TWICE = 0x3C6EF372FE94F82AL;
    private static final long GOLDEN_GAMMA_THRICE = 0xDAA66D2C7DDF743FL;

    private RandomStreams() {}

    /**
     * The stream of a block.
     *
     * @param seed seed of the run
     * @param purpose what the numbers are for, see {@link #purpose}
     * @param block block number, 0 or more
     * @return a new generator at the start of the stream
     */
    public static UniformRandomProvider stream(long seed, long purpose, long block) {
        long base = mix(seed ^ mix(GOLDEN_GAMMA * (purpose + 1)));
        long hash = mix(base + block * BLOCK_MULTIPLIER);
        long xbg0 = mix(hash + GOLDEN_GAMMA);
        long xbg1 = mix(hash + GOLDEN_GAMMA_TWICE);
        long lcgState = mix(hash + GOLDEN_GAMMA_THRICE);
        long adder = 2 * bijection63(block ^ (base >>> 1)) + 1;
        // commons-rng 1.7 takes the additive parameter first; a test holds it to that
        return new L64X128Mix(new long[] {adder, lcgState, xbg0, (xbg0 | xbg1) == 0 ? 1 : xbg1});
    }

    /**
     * A purpose from words, such as stage, scenario and hypothesis: streams of different words are independent, and adding
     * a scenario leaves the streams of the others as they were (FNV-1a hash, then mixed).
     *
     * @param words any words
     * @return the purpose
     */
    public static long purpose(String... words) {
        long hash = FNV_OFFSET;
        for (String word : words) {
            for (byte octet : word.getBytes(StandardCharsets.UTF_8)) {
                hash = (hash ^ (octet & 0xFF)) * FNV_PRIME;
            }
            hash = (hash ^ 0x1F) * FNV_PRIME;
        }
        return mix(hash);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * MIX_1;
        z = (z ^ (z >>> 27)) * MIX_2;
        return z ^ (z >>> 31);
    }

    /** Every step is invertible modulo 2^63, hence different blocks give different values. */
    private static long bijection63(long value) {
        long z = value & LOW_63_BITS;
        z ^= z >>> 32;
        z = (z * MIX_1) & LOW_63_BITS;
        z ^= z >>> 29;
        z = (z * MIX_2) & LOW_63_BITS;
        return z ^ (z >>> 31);
    }
}
