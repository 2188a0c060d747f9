package org.thirdleak.simulator.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;
import org.thirdleak.simulator.history.HistoryTally;
import org.thirdleak.simulator.history.MatchRule;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.SmallFleet;
import org.thirdleak.simulator.inference.PosteriorDraws;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.prior.Parameter.Coordinate;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.random.RandomStreams;
import org.thirdleak.simulator.result.ParameterSummary;
import org.thirdleak.simulator.result.PosteriorShape;

class PosteriorSummariesTest {

    private static final int ROWS = 32;
    private static final int PER_ROW = 100;
    private static final int SEEDS = 100;
    private static final double CORRELATION = 0.6;
    private static final ParameterSpace SPACE = new ParameterSpace(
            List.of(
                    new Parameter("common", "", new Prior.Fixed(1), Coordinate.LINEAR),
                    new Parameter("x", "d", new Prior.Normal(0, 1), Coordinate.LINEAR),
                    new Parameter("y", "", new Prior.LogNormal(1, 1), Coordinate.LOG)),
            List.of());

    /** Normal draws of x and ln y with correlation 0.6; draws of a row share a part, so that fewer are independent. */
    private static PosteriorDraws draws(long seed, double shared) {
        UniformRandomProvider rng = RandomStreams.stream(seed, RandomStreams.purpose("test", "draws"), 0);
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(rng);
        double[][] points = new double[ROWS * PER_ROW][];
        int[] row = new int[points.length];
        double common = 0;
        double own = Math.sqrt(1 - shared);
        for (int i = 0; i < points.length; i++) {
            row[i] = i / PER_ROW;
            if (i % PER_ROW == 0) {
                common = Math.sqrt(shared) * normal.sample();
            }
            double x = common + own * normal.sample();
            points[i] =
                    new double[] {1, x, CORRELATION * x + Math.sqrt(1 - CORRELATION * CORRELATION) * normal.sample()};
        }
        FleetExposure fleet = new FleetExposure(SmallFleet.model(0), SmallFleet.record(SmallFleet.units()));
        HistoryTally nothing = new HistoryTally(fleet, new MatchRule(fleet, 300, 0, Optional.empty()));
        return new PosteriorDraws(points, row, new double[0][], new double[0][], new int[0][], nothing.summary());
    }

    /** z of an estimate over seeds: the deviation of 100 lies in 0.8 … 1.25 but once in 400, the mean within 0.35. */
    private static void assertHonest(String what, double[] z) {
        double mean = Arrays.stream(z).average().orElseThrow();
        double sd = Math.sqrt(Arrays.stream(z).map(v -> (v - mean) * (v - mean)).sum() / (z.length - 1));
        assertTrue(Math.abs(mean) < 0.35 && sd > 0.8 && sd < 1.25, () -> what + " " + mean + " ± " + sd);
    }

    @Test
    void errorsOfMeanQuantilesAndCorrelationAreHonest() {
        double[][] z = new double[5][SEEDS];
        double effective = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            PosteriorDraws draws = draws(seed, 0.05);
            List<ParameterSummary> found = ParameterSummaries.of(draws, SPACE);
            ParameterSummary x = found.get(0);
            effective += x.essBulk() / SEEDS;
            z[0][seed] = x.mean() / x.meanStandardError();
            z[1][seed] = (x.quantiles().get(1).value() + 1.6448536269514722)
                    / x.quantiles().get(1).standardError();
            z[2][seed] = x.quantiles().get(2).value() / x.quantiles().get(2).standardError();
            ParameterSummary y = found.get(1);
            z[3][seed] = (y.quantiles().get(4).value() - Math.exp(1.959963984540054))
                    / y.quantiles().get(4).standardError();
            PosteriorShape.Correlation r =
                    PosteriorShapes.of(draws, SPACE, 1).correlations().get(0);
            z[4][seed] = (r.value() - CORRELATION) / r.standardError();
        }
        List<String> names = List.of("mean", "5 % quantile", "median", "97.5 % quantile", "correlation");
        for (int i = 0; i < z.length; i++) {
            assertHonest(names.get(i), z[i]);
        }
        // 3200 draws in rows of 100 with 5 % of the variance shared: 3200 / (1 + 99 · 0.05); a mean of 1/χ² is 7 % more
        assertEquals(3200 / (1 + 99 * 0.05) * 1.07, effective, 60);
    }

    @Test
    void fixedParametersAreLeftOutAndUnitsKept() {
        List<ParameterSummary> found = ParameterSummaries.of(draws(1, 0), SPACE);
        assertEquals(
                List.of("x", "y"), found.stream().map(ParameterSummary::name).toList());
        assertEquals("d", found.get(0).unit());
        assertEquals(found.get(0).q05(), found.get(0).quantiles().get(1).value());
    }

    @Test
    void binsHoldThePriorAndTheDraws() {
        PosteriorShape shape = PosteriorShapes.of(draws(1, 0), SPACE, 1);
        PosteriorShape.Marginal y = shape.marginals().get(1);
        assertTrue(y.scale().logarithmic());
        assertEquals(40, y.prior().size());
        // from the 0.5 % quantile of the prior, or the 0.1 % quantile of the draws if that is further out
        assertTrue(y.scale().low() <= Math.exp(-2.5758) && y.scale().low() > Math.exp(-4));
        double prior = y.prior().stream().mapToDouble(v -> v).sum();
        double posterior = y.posterior().stream().mapToDouble(v -> v).sum();
        assertTrue(prior > 0.989 && prior <= 1 + 1e-4, "prior " + prior);
        assertTrue(posterior > 0.997 && posterior <= 1 + 1e-12, "posterior " + posterior);
        PosteriorShape.PairCounts pair = shape.pairs().get(0);
        assertEquals("x", pair.x().parameter());
        assertEquals("y", pair.y().parameter());
        int counted = pair.counts().stream().mapToInt(count -> count).sum();
        assertTrue(counted > 3180 && counted <= 3200, "counted " + counted);
        // r > 0: more draws where both are below their medians than where only y is
        int lowLow = quadrant(pair, 0, 0);
        int highLow = quadrant(pair, 10, 0);
        // P(both below) = 1/4 + asin(0.6)/2π = 0.352, sd of 3200 draws 0.0085; the bins' middle is near the median
        assertTrue(lowLow > 2 * highLow, lowLow + " and " + highLow);
        assertEquals(
                0, PosteriorShapes.of(draws(1, 0), SPACE, 2).pairs().size(), "one parameter of its own makes no pair");
    }

    private static int quadrant(PosteriorShape.PairCounts pair, int fromColumn, int fromRow) {
        int sum = 0;
        for (int row = fromRow; row < fromRow + 10; row++) {
            for (int column = fromColumn; column < fromColumn + 10; column++) {
                sum += pair.counts().get(row * 20 + column);
            }
        }
        return sum;
    }
}
