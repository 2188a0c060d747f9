package org.thirdleak.simulator.history;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.thirdleak.simulator.execution.Mergeable;

/**
 * Counts of the first 1, 2, 4, 8, … histories of a run, by the numbers of the histories and not by the order in which blocks
 * arrive: octave k holds the histories of number 2^(k−1) to 2^k − 1, octave 0 the first one. Sums of counts, so that the order
 * of merging does not matter and the memory does not grow.
 *
 * @param matches per octave, histories that match the record
 * @param leakless per octave, histories without any leak
 */
public record HistoryPrefixes(long[] matches, long[] leakless) implements Mergeable<HistoryPrefixes> {

    private static final int OCTAVES = Long.SIZE;

    static HistoryPrefixes none() {
        return new HistoryPrefixes(new long[OCTAVES], new long[OCTAVES]);
    }

    /** Octave of a history. */
    static int octave(long number) {
        return Long.SIZE - Long.numberOfLeadingZeros(number);
    }

    @Override
    public HistoryPrefixes merge(HistoryPrefixes next) {
        return new HistoryPrefixes(sum(matches, next.matches), sum(leakless, next.leakless));
    }

    private static long[] sum(long[] a, long[] b) {
        long[] sum = a.clone();
        Arrays.setAll(sum, k -> sum[k] + b[k]);
        return sum;
    }

    /**
     * Lengths at which the counts are known.
     *
     * @param histories number of histories that were played, 1 or more
     * @return the powers of two below it, and the number itself; ascending
     */
    public static long[] lengths(long histories) {
        return LongStream.concat(
                        LongStream.iterate(1, length -> length > 0 && length < histories, length -> 2 * length),
                        LongStream.of(histories))
                .toArray();
    }

    /**
     * Matches among the first histories.
     *
     * @param length one of {@link #lengths}
     */
    public long matchesAmong(long length) {
        return among(matches, length);
    }

    /**
     * Histories without any leak among the first ones.
     *
     * @param length one of {@link #lengths}
     */
    public long leaklessAmong(long length) {
        return among(leakless, length);
    }

    private static long among(long[] counts, long length) {
        return Arrays.stream(counts, 0, octave(length - 1) + 1).sum();
    }
}
