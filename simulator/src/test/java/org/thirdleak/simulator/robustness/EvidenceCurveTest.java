package org.thirdleak.simulator.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.prior.Parameter.Coordinate;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.result.Estimate;

/**
 * A normal likelihood of the logarithm of a parameter, whose evidence under a log-normal prior is a normal density: ln Z = ln
 * N(observed; ln median, σ² + s²).
 */
class EvidenceCurveTest {

    private static final double OBSERVED = 0.8;
    private static final double SD = 0.6;
    private static final double SIGMA = 0.9;
    private static final Parameter PARAMETER = new Parameter("rate", "", new Prior.LogNormal(1, SIGMA), Coordinate.LOG);

    private static double logNormal(double x, double mean, double variance) {
        return -0.5 * (x - mean) * (x - mean) / variance - 0.5 * Math.log(2 * Math.PI * variance);
    }

    /** The curve on a grid, each randomisation off by a constant and a little more. */
    private static EvidenceCurve curve(double common, double own) {
        double[] grid =
                IntStream.rangeClosed(0, 28).mapToDouble(i -> -5.6 + 0.4 * i).toArray();
        double[][] logs = new double[grid.length][8];
        for (int k = 0; k < grid.length; k++) {
            for (int r = 0; r < 8; r++) {
                logs[k][r] =
                        logNormal(OBSERVED, grid[k], SD * SD) + common * (r - 3.5) + own * Math.sin(3 * r + grid[k]);
            }
        }
        return new EvidenceCurve(grid, logs);
    }

    private static double whole(double logMedian, double sigma) {
        return logNormal(OBSERVED, logMedian, sigma * sigma + SD * SD);
    }

    /** The spline of a parabola is off at its free ends, far from the prior. */
    @ParameterizedTest
    @CsvSource({"1, 1", "3, 1", "0.2, 1", "1, 1.5", "1, 0.4"})
    void movedAndStretchedPriorsHaveTheEvidenceOfTheClosedForm(double factor, double width) {
        PriorNodes prior = PriorNodes.of(PARAMETER).scaled(factor).widened(width);
        double log = curve(0, 0).under(prior).value();
        assertEquals(whole(Math.log(factor), width * SIGMA), log, 2e-4);
    }

    @Test
    void commonNoiseCancelsInTheBayesFactor() {
        HeldParameter held = new HeldParameter(
                PARAMETER,
                List.of(new Estimate(-3, 0), new Estimate(whole(0, SIGMA), 0)),
                List.of(Optional.empty(), Optional.of(curve(0.05, 0))));
        Estimate moved = held.logBayesFactor(1, 0, held.prior().scaled(2));
        assertEquals(whole(Math.log(2), SIGMA) + 3, moved.value(), 1e-3);
        assertEquals(0, moved.standardError(), 1e-12);
        assertEquals(
                logNormal(OBSERVED, 1, SD * SD) + 3,
                held.logBayesFactor(1, 0, 1.0).value(),
                1e-3);
        assertEquals(
                whole(0, SIGMA) + 3, held.logBayesFactor(1, 0, held.prior()).value(), 1e-12);
    }

    /** Standard error against the spread of the ratio of means that it stands for, to first order. */
    @Test
    void errorIsThatOfTheRatio() {
        double[] a = {1.01, 0.97, 1.03, 0.99};
        double[] b = {1.02, 0.98, 1.01, 0.99};
        ReplicatedLog ratio = ReplicatedLog.ofMean(
                        Arrays.stream(a).map(Math::log).toArray())
                .minus(ReplicatedLog.ofMean(Arrays.stream(b).map(Math::log).toArray()));
        // deviations of a/mean − b/mean: −0.01, −0.01, 0.02, 0; their squares sum to 6e-4, over 4 · 3
        assertEquals(0, ratio.value(), 1e-12);
        assertEquals(Math.sqrt(6e-4 / 12), ratio.standardError(), 1e-12);
        assertEquals(0, ReplicatedLog.ZERO.standardError());
        assertThrows(IllegalArgumentException.class, () -> ReplicatedLog.ofMean(new double[] {0, Double.NaN}));
    }

    @Test
    void curveGoesOnStraightBeyondItsEnds() {
        EvidenceCurve line =
                new EvidenceCurve(new double[] {0, 1, 2, 3}, new double[][] {{1, 1}, {3, 3}, {5, 5}, {7, 7}});
        assertEquals(-3, line.at(-2).value(), 1e-12);
        assertEquals(11, line.at(5).value(), 1e-12);
        assertThrows(
                IllegalArgumentException.class,
                () -> new EvidenceCurve(new double[] {0, 1, 2}, new double[][] {{0}, {Double.NEGATIVE_INFINITY}, {0}}));
    }

    /** Equally likely up to the median of the prior and impossible beyond: half of the prior is left, and half of the node there. */
    @Test
    void nothingIsExpectedBeyondAnImpossibleEnd() {
        double[] grid = {-6, -3, 0};
        double[][] logs = {{-2, -2}, {-2, -2}, {-2, -2}};
        PriorNodes prior = PriorNodes.of(PARAMETER);
        double kept = 0.5 + 0.5 * 0.2 / Math.sqrt(2 * Math.PI);
        assertEquals(
                -2 + Math.log(kept),
                new EvidenceCurve(grid, logs, false, true).under(prior).value(),
                1e-8);
        assertEquals(-2, new EvidenceCurve(grid, logs).under(prior).value(), 1e-12);
    }

    /** The odds of a fraction are multiplied, so that it stays a fraction. */
    @Test
    void fractionsStayFractions() {
        Parameter fraction = new Parameter("q", "", new Prior.Beta(1, 1), Coordinate.LINEAR);
        PriorNodes prior = PriorNodes.of(fraction);
        assertEquals(0.5, prior.mean(at -> at), 1e-9);
        // odds q/(1 − q) of a uniform q, times 4: mean of 4q/(1 + 3q) = 4/3 − (4/9) ln 4
        assertEquals(4.0 / 3 - 4.0 / 9 * Math.log(4), prior.scaled(4).mean(at -> at), 1e-6);
        assertEquals(0.5, prior.widened(3).mean(at -> at), 1e-9);
        assertEquals(1, prior.scaled(1e6).massWithin(0, 1), 1e-9);
    }

    @Test
    void crossingsOfAParabola() {
        double[] x = IntStream.rangeClosed(0, 40).mapToDouble(i -> -2 + 0.1 * i).toArray();
        double[] y = Arrays.stream(x).map(v -> v * v).toArray();
        double[] errors = new double[x.length];
        Arrays.fill(errors, 0.01);
        List<Crossing> found = Crossing.of(x, y, errors, 0.5);
        assertEquals(2, found.size());
        double root = Math.sqrt(0.5);
        assertEquals(-root, found.get(0).at(), 1e-4);
        assertEquals(root, found.get(1).at(), 1e-4);
        assertTrue(!found.get(0).rising() && found.get(1).rising());
        // the error of the level over the slope 2x
        assertEquals(root + 1.96 * 0.01 / (2 * root), found.get(1).high(), 1e-4);
        assertTrue(Crossing.of(x, y, errors, -1).isEmpty());
    }
}
