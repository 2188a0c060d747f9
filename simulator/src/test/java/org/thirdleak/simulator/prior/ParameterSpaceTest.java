package org.thirdleak.simulator.prior;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.thirdleak.simulator.prior.Parameter.Coordinate;
import org.thirdleak.simulator.random.RandomStreams;

class ParameterSpaceTest {

    private static final Parameter AREA = new Parameter("area", "m2", new Prior.LogUniform(1, 100), Coordinate.LOG);
    private static final Parameter WALL = new Parameter("wall", "mm", new Prior.Fixed(2), Coordinate.LOG);
    private static final Parameter SHARE = new Parameter("share", "", new Prior.Beta(1, 1), Coordinate.LINEAR);
    private static final Parameter ONSET =
            new Parameter("onset", Parameter.UTC, new Prior.Uniform(0, 10), Coordinate.LINEAR);
    private static final ParameterSpace SPACE = new ParameterSpace(List.of(AREA, WALL, SHARE), List.of(ONSET));

    @Test
    void fixedAndIntegratedParametersSpanNoDimension() {
        assertEquals(4, SPACE.size());
        assertEquals(2, SPACE.dimension());
        assertEquals(3, SPACE.firstIntegrated());
    }

    @Test
    void originHoldsMediansInCoordinates() {
        assertArrayEquals(new double[] {Math.log(10), Math.log(2), 0.5, 5}, SPACE.origin(), 1e-14);
    }

    @Test
    void bothTransformsAgreeAndLeaveTheRestAlone() {
        double[] fromCube = {-1, -2, -3, -4};
        double[] fromNormal = fromCube.clone();
        double z = 0.7;
        double p = Prior.STANDARD_NORMAL.cumulativeProbability(z);
        SPACE.transform(new double[] {p, 1 - p}, fromCube);
        SPACE.transformNormal(new double[] {z, -z}, fromNormal);
        assertArrayEquals(new double[] {p * Math.log(100), -2, 1 - p, -4}, fromCube, 1e-14);
        assertArrayEquals(fromCube, fromNormal, 1e-14);
    }

    @Test
    void samplerDrawsEveryParameter() {
        double[] point = new double[4];
        ParameterSpace.PointSampler sampler = SPACE.sampler(RandomStreams.stream(1, 1, 1));
        double[] sum = new double[4];
        for (int i = 0; i < 40_000; i++) {
            sampler.draw(point);
            for (int k = 0; k < 4; k++) {
                sum[k] += point[k] / 40_000;
            }
        }
        // five standard errors of a uniform mean: 5 · width / √(12 · 40,000), false alarms 2e-6 over three of them
        assertEquals(Math.log(10), sum[0], 5 * Math.log(100) / Math.sqrt(480_000));
        assertEquals(Math.log(2), sum[1], 1e-10);
        assertEquals(0.5, sum[2], 5 / Math.sqrt(480_000));
        assertEquals(5, sum[3], 50 / Math.sqrt(480_000));
    }

    @Test
    void twoParametersOfOneNameAreRefused() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> new ParameterSpace(List.of(AREA, SHARE), List.of(AREA)));
        assertEquals("two parameters are called area", refused.getMessage());
    }

    @Test
    void valueIsBehindTheCoordinate() {
        assertEquals(10, AREA.valueAt(AREA.coordinateAt(0.5)), 1e-13);
        assertEquals(0.25, SHARE.valueAt(SHARE.coordinateAt(0.25)));
    }

    /** Exponential law at v = 1: z = 0.7 has Φ(0.7) = 0.758036347776927 below it, and x = −ln(1 − Φ) */
    @Test
    void aUnitMeanGammaHasItsQuantilesAtTheVariationGiven() {
        assertEquals(1.4189677615315315, UnitMeanGamma.atNormal(1, 0.7), 1e-13);
        assertEquals(0.2770239422771313, UnitMeanGamma.atNormal(1, -0.7), 1e-13);
    }

    /** The last parameter is the share plus a normal number. */
    private static final ParameterSpace.Dependence ABOVE_SHARE = new ParameterSpace.Dependence() {
        @Override
        public ParameterSpace.PointSampler given(UniformRandomProvider rng) {
            return point -> point[3] = point[2] + 1;
        }

        @Override
        public void atNormal(double[] normal, double[] point) {
            point[3] = point[2] + normal[3];
        }
    };

    @Test
    void whatDependsOnAnotherParameterStillDoesWhenOneIsHeld() {
        ParameterSpace space = new ParameterSpace(List.of(AREA, WALL, SHARE), List.of(ONSET), ABOVE_SHARE);
        double[] point = space.origin();
        space.transformAllNormal(new double[] {0, 9, 0, 0.25}, point);
        assertArrayEquals(new double[] {Math.log(10), Math.log(2), 0.5, 0.75}, point, 1e-14);
        point = space.with(0, 3).origin();
        space.with(0, 3).transformAllNormal(new double[] {0, 9, 0, 0.25}, point);
        assertArrayEquals(new double[] {Math.log(3), Math.log(2), 0.5, 0.75}, point, 1e-14);
        space.with(0, 3).sampler(RandomStreams.stream(1, 1, 1)).draw(point);
        assertEquals(point[2] + 1, point[3]);
        space.with(3, 7).sampler(RandomStreams.stream(1, 1, 1)).draw(point);
        assertEquals(7, point[3]);
    }
}
