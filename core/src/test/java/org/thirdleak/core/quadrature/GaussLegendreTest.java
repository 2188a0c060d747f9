package org.thirdleak.core.quadrature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class GaussLegendreTest {

    @Test
    void isExactForPolynomialsOfTwiceItsNodes() {
        assertEquals(1.0 / 8, GaussLegendre.of(4).integrate(x -> Math.pow(x, 7), 0, 1), 1e-15);
        assertEquals(-1.0 / 8, GaussLegendre.of(4).integrate(x -> Math.pow(x, 7), 1, 0), 1e-15);
        assertEquals(2, GaussLegendre.of(200).integrate(x -> 1, -1, 1), 1e-13);
    }

    @Test
    void kinksAtPanelEdgesCostNothing() {
        double[] edges = Panels.even(-1, 1, 3, 0.1);
        assertEquals(
                0.5 * (1.1 * 1.1 + 0.9 * 0.9), GaussLegendre.of(3).integrate(x -> Math.abs(x - 0.1), edges), 1e-15);
    }

    @Test
    void panelsHoldTheKinksInsideTheirRange() {
        assertArrayEquals(new double[] {1, 2, 3, 4}, Panels.geometric(1, 4, 2, 3, 9, Double.NaN, 1, 0.5), 1e-15);
        assertArrayEquals(new double[] {0, 0.5, 0.7, 1}, Panels.even(0, 1, 2, 0.7), 1e-15);
        assertEquals(0, Panels.geometric(2, 1, 2).length);
        assertEquals(0, GaussLegendre.of(3).integrate(x -> 1, Panels.even(1, 1, 2)));
        assertThrows(IllegalArgumentException.class, () -> Panels.geometric(0, 1, 2));
        assertThrows(IllegalArgumentException.class, () -> GaussLegendre.of(0));
    }
}
