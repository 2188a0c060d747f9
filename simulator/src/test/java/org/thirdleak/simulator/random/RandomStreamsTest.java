package org.thirdleak.simulator.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.L64X128Mix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thirdleak.simulator.Reference;

class RandomStreamsTest {

    @Test
    void streamsBeginWithTheReferenceValues() {
        for (String[] row : Reference.rows("random/streams.csv")) {
            UniformRandomProvider rng =
                    RandomStreams.stream(Long.parseLong(row[0]), Long.parseLong(row[1]), Long.parseLong(row[2]));
            for (int i = 3; i < row.length && !row[i].isEmpty(); i++) {
                assertEquals(Long.parseUnsignedLong(row[i], 16), rng.nextLong(), String.join(",", row));
            }
        }
    }

    /**
     * The additive parameter must be seed word 0: its lowest bit is forced to 1, so that flipping it changes nothing, while
     * flipping a bit of any other word changes everything. In another order of the words distinct blocks would only
     * probably have distinct sequences.
     */
    @Test
    void additiveParameterIsTheFirstSeedWord() {
        long[] words = {0x123456789ABCDEF1L, 2, 3, 4};
        long[] expected = new L64X128Mix(words.clone()).longs(64).toArray();
        for (int word = 0; word < words.length; word++) {
            long[] flipped = words.clone();
            flipped[word] ^= 1;
            long[] numbers = new L64X128Mix(flipped).longs(64).toArray();
            assertEquals(word == 0, Arrays.equals(expected, numbers), "lowest bit of seed word " + word);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 20231009})
    void blocksPurposesAndSeedsHaveStreamsOfTheirOwn(long seed) {
        Set<Long> first = new HashSet<>();
        for (long block = 0; block < 2000; block++) {
            assertTrue(first.add(RandomStreams.stream(seed, 7, block).nextLong()), "block " + block);
        }
        for (long purpose = 8; purpose < 1000; purpose++) {
            assertTrue(first.add(RandomStreams.stream(seed, purpose, 0).nextLong()), "purpose " + purpose);
        }
        for (int bit = 0; bit < Long.SIZE; bit++) {
            assertTrue(first.add(RandomStreams.stream(seed ^ 1L << bit, 7, 0).nextLong()), "seed bit " + bit);
        }
    }

    @Test
    void streamIsAPureFunctionOfItsAddress() {
        assertArrayEquals(
                RandomStreams.stream(1, 2, 3).longs(100).toArray(),
                RandomStreams.stream(1, 2, 3).longs(100).toArray());
    }

    /**
     * Bits of neighbouring blocks agree in half the cases: |z| &lt; 5, false alarm 6e-7 for a random seed; the seed is
     * fixed.
     */
    @Test
    void neighbouringBlocksAreUncorrelated() {
        long equal = 0;
        int numbers = 20_000;
        UniformRandomProvider a = RandomStreams.stream(20231009, 5, 100);
        UniformRandomProvider b = RandomStreams.stream(20231009, 5, 101);
        for (int i = 0; i < numbers; i++) {
            equal += Long.bitCount(~(a.nextLong() ^ b.nextLong()));
        }
        double bits = 64.0 * numbers;
        assertTrue(Math.abs(equal - bits / 2) < 5 * Math.sqrt(bits) / 2, equal + " of " + bits);
    }

    @Test
    void purposeTellsWordsApart() {
        assertEquals(RandomStreams.purpose("a", "b"), RandomStreams.purpose("a", "b"));
        assertNotEquals(RandomStreams.purpose("a", "b"), RandomStreams.purpose("ab"));
        assertNotEquals(RandomStreams.purpose("a", "b"), RandomStreams.purpose("b", "a"));
        assertNotEquals(RandomStreams.purpose("a", ""), RandomStreams.purpose("a"));
        assertFalse(RandomStreams.purpose() == RandomStreams.purpose(""));
    }
}
