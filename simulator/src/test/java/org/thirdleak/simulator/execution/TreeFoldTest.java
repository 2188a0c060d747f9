package org.thirdleak.simulator.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.commons.rng.sampling.ListSampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thirdleak.simulator.random.RandomStreams;

class TreeFoldTest {

    /** A sum whose bits depend on the order of addition, with the order of its blocks. */
    private record Sum(double value, String blocks) implements Mergeable<Sum> {
        static Sum of(long block) {
            double value = RandomStreams.stream(42, 1, block).nextDouble();
            return new Sum(Math.exp(40 * value - 20), Long.toString(block));
        }

        @Override
        public Sum merge(Sum next) {
            return new Sum(value + next.value, blocks + " " + next.blocks);
        }
    }

    private static Sum folded(List<Long> order) {
        TreeFold<Sum> fold = new TreeFold<>();
        order.forEach(block -> fold.add(block, Sum.of(block)));
        return fold.result();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 8, 205})
    void anyOrderOfArrivalGivesTheSameBits(long blocks) {
        List<Long> order = LongStream.range(0, blocks).boxed().collect(ArrayList::new, List::add, List::addAll);
        Sum expected = folded(order);
        StringBuilder inOrder = new StringBuilder();
        order.forEach(block -> inOrder.append(inOrder.isEmpty() ? "" : " ").append(block));
        assertEquals(inOrder.toString(), expected.blocks());
        for (int shuffle = 0; shuffle < 20; shuffle++) {
            ListSampler.shuffle(RandomStreams.stream(7, 1, shuffle), order);
            assertEquals(expected, folded(order)); // a record compares doubles by their bits
        }
    }

    @Test
    void sumWouldOtherwiseDependOnTheOrder() {
        double up = 0;
        double down = 0;
        for (long block = 0; block < 205; block++) {
            up += Sum.of(block).value();
            down += Sum.of(204 - block).value();
        }
        assertTrue(up != down);
    }

    @Test
    void treeIsThatOfTheBlockNumbers() {
        double a = Sum.of(0).value();
        double b = Sum.of(1).value();
        double c = Sum.of(2).value();
        double d = Sum.of(3).value();
        double e = Sum.of(4).value();
        assertEquals(
                ((a + b) + (c + d)) + e, folded(List.of(4L, 3L, 0L, 2L, 1L)).value());
    }

    @Test
    void blockThatArrivesTwiceIsRefused() {
        TreeFold<Sum> waiting = new TreeFold<>();
        waiting.add(0, Sum.of(0));
        assertThrows(IllegalStateException.class, () -> waiting.add(0, Sum.of(0)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5})
    void blockThatArrivesTwiceIsRefusedAfterItWasMerged(long twice) {
        TreeFold<Sum> fold = new TreeFold<>();
        for (long block = 0; block < 6; block++) {
            fold.add(block, Sum.of(block));
        }
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> fold.add(twice, Sum.of(twice)));
        assertEquals("block " + twice + " arrived twice", refused.getMessage());
    }

    @Test
    void nothingDoneHasNoResult() {
        assertThrows(IllegalStateException.class, () -> new TreeFold<Sum>().result());
    }
}
