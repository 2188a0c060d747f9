package org.thirdleak.simulator.predictive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SplitDrawsTest {

    /** Draws whose one coordinate is the point they were taken from: points are taken twice, as heavy ones are. */
    private static SplitDraws twice(int most, int... row) {
        double[][] points = new double[row.length][];
        Arrays.setAll(points, i -> new double[] {Math.floorDiv(i, 2)});
        return SplitDraws.of(points, row, most);
    }

    private static double[] first(double[][] points) {
        return Arrays.stream(points).mapToDouble(point -> point[0]).toArray();
    }

    @Test
    void noPointBothMakesAndWeighs() {
        SplitDraws split = twice(100, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3);
        assertArrayEquals(new double[] {0, 0, 3, 3}, first(split.weighing()));
        assertArrayEquals(new double[] {1, 1, 2, 2, 4, 4}, first(split.making()));
    }

    @Test
    void drawsThatWeighAreThinnedEvenly() {
        SplitDraws split = twice(1000, new int[4000]);
        assertEquals(1000, split.weighing().length);
        assertEquals(2000, split.making().length);
        assertEquals(0, split.weighing()[0][0]);
        assertEquals(1998, split.weighing()[999][0]);
    }
}
