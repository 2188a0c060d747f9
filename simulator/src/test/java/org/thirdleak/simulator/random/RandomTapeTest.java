package org.thirdleak.simulator.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RandomTapeTest {

    private static RandomTape tape(long block) {
        return new RandomTape(RandomStreams.stream(3, RandomStreams.purpose("tape"), block));
    }

    private static long[] read(RandomTape tape, int count) {
        return LongStream.generate(tape::nextLong).limit(count).toArray();
    }

    @Test
    void playsAgainWhatItPlayedAndThenGoesOn() {
        RandomTape tape = tape(0);
        long[] first = read(tape, 100);
        assertArrayEquals(first, read(new RandomTape(RandomStreams.stream(3, RandomStreams.purpose("tape"), 0)), 100));
        tape.rewind();
        assertArrayEquals(first, read(tape, 100));
        long more = tape.nextLong();
        tape.rewind();
        assertEquals(more, read(tape, 101)[100]);
        tape.erase();
        assertNotEquals(first[0], tape.nextLong());
    }

    @Test
    void onlyWhatWasReadIsTakenOver() {
        RandomTape tape = tape(1);
        long[] first = read(tape, 50);
        tape.rewind();
        read(tape, 10);
        RandomTape copy = tape(2);
        copy.copyRead(tape);
        long[] copied = read(copy, 11);
        assertEquals(first[9], copied[9]);
        assertNotEquals(first[10], copied[10]);
        RandomTape whole = tape(3);
        whole.copy(tape);
        assertArrayEquals(first, read(whole, 50));
    }

    /** Replaced and shifted ones among 100,000, within five binomial standard errors; mean of a uniform law likewise. */
    @Test
    void changesAsManyNumbersAsWantedAndLeavesThemUniform() {
        RandomTape tape = tape(4);
        long[] before = read(tape, 100_000);
        tape.change(0.2, 0.1);
        tape.rewind();
        long[] after = read(tape, 100_000);
        int changed = 0;
        double sum = 0;
        for (int i = 0; i < before.length; i++) {
            changed += before[i] == after[i] ? 0 : 1;
            sum += (after[i] >>> 11) * 0x1p-53;
        }
        assertEquals(20_000, changed, 5 * Math.sqrt(100_000 * 0.16));
        assertEquals(0.5, sum / before.length, 5 / Math.sqrt(12 * 100_000));
    }
}
