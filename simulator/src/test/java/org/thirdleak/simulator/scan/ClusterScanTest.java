package org.thirdleak.simulator.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.hypothesis.ClusterProbabilities;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.History;
import org.thirdleak.simulator.hypothesis.HistoryPlayer;
import org.thirdleak.simulator.hypothesis.ImpactModel;
import org.thirdleak.simulator.hypothesis.Impacts;
import org.thirdleak.simulator.hypothesis.SmallFleet;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.random.RandomStreams;
import org.thirdleak.simulator.result.Estimate;

class ClusterScanTest {

    private static ClusterScan.Sums scan(ClusterScan job, int threads) {
        try (LocalBlockRunner runner = new LocalBlockRunner(threads, Progress.SILENT)) {
            return runner.run(job);
        }
    }

    /**
     * |z| below 4.5 in eight cases: a random seed would fail once in 18,000 times; the seed is fixed.
     */
    @ParameterizedTest
    @CsvSource({"1, 2000, 2600, false", "2, 1500, 3500, false", "2, 900, 3000, true", "3, 2100, 5000, false"})
    void probabilitiesAreTheFractionsOfHistories(int observed, double from, double to, boolean seasonal) {
        ImpactModel model = seasonal ? SmallFleet.seasonalModel() : SmallFleet.model(0.1);
        Impacts impacts = new Impacts("impacts", "", model);
        FleetExposure fleet = new FleetExposure(model, SmallFleet.record(SmallFleet.units()));
        double width = to - from;
        ClusterScan.Sums sums =
                scan(new ClusterScan(impacts, fleet, observed, List.of(width / 4, width), to, 20231009), 2);
        UniformRandomProvider rng = RandomStreams.stream(20231009, 77, observed);
        ParameterSpace.PointSampler prior = impacts.space().sampler(rng);
        HistoryPlayer player = impacts.player(fleet, rng);
        History history = new History(6);
        double[] point = impacts.space().origin();
        int asMany = 0;
        int within = 0;
        int tight = 0;
        for (int i = 0; i < 200_000; i++) {
            prior.draw(point);
            player.play(point, history);
            if (history.size() == observed) {
                asMany++;
                double[] days = IntStream.range(0, observed)
                        .mapToDouble(history::day)
                        .sorted()
                        .toArray();
                within += Arrays.stream(days).allMatch(d -> d > from && d <= to) ? 1 : 0;
                tight += days[observed - 1] - days[0] <= width / 4 ? 1 : 0;
            }
        }
        assertTrue(asMany > 1000);
        assertFraction(within, asMany, sums.oneWindow(1));
        assertFraction(tight, asMany, sums.somewhere(0));
    }

    /** At a known rate there is nothing to draw: two leaks among two units, by hand. */
    @Test
    void knownRatesGiveAnExactProbability() {
        ImpactModel model = SmallFleet.constantRate(new Prior.Fixed(0.5));
        List<CircuitUnit> units =
                List.of(SmallFleet.unit("u", "a", 1000, 1365.25), SmallFleet.unit("v", "a", 1182.625, 2000));
        Impacts impacts = new Impacts("impacts", "", model);
        FleetExposure fleet = new FleetExposure(model, SmallFleet.record(units));
        double years = (2000 - 1182.625) / 365.25;
        double anyU = -Math.expm1(-0.5);
        double anyV = -Math.expm1(-0.5 * years);
        // the window holds the second half of the year of u, the first half year of v
        double inU = Math.exp(-0.25) * -Math.expm1(-0.25);
        double inV = -Math.expm1(-0.25);
        ClusterScan.Sums two = scan(new ClusterScan(impacts, fleet, 2, List.of(182.625, 4000.0), 1365.25, 7), 1);
        assertEquals(inU * inV / (anyU * anyV), two.oneWindow(0).value(), 1e-9);
        assertEquals(0, two.oneWindow(0).standardError(), 1e-9);
        assertEquals(1, two.oneWindow(1).value() + outside(years, anyV), 1e-9);
        ClusterScan.Sums one = scan(new ClusterScan(impacts, fleet, 1, List.of(182.625), 1365.25, 7), 1);
        double expected = (inU * (1 - anyV) + inV * (1 - anyU)) / (anyU * (1 - anyV) + anyV * (1 - anyU));
        assertEquals(expected, one.oneWindow(0).value(), 1e-9);
        // a single leak is in some window wherever it is: the steps over the record leave the only error
        assertEquals(1, one.somewhere(0).value(), 0.03);
        assertEquals(
                0,
                scan(new ClusterScan(impacts, fleet, 2, List.of(100.0), 900, 7), 1)
                        .lookElsewhereFactor(0)
                        .value());
    }

    private static double outside(double years, double anyV) {
        return (anyV + Math.expm1(-0.5 * (1365.25 - 1182.625) / 365.25)) / anyV;
    }

    /**
     * With many steps the integral over the start of the window is that of three units that are always there: of leaks at a
     * rate low enough to be uniform, n q^(n−1) − (n−1) q^n (inference notes, conditional scan with k = N).
     */
    @Test
    void rareLeaksOfUnitsThatAreAlwaysThereAreUniform() {
        ImpactModel model = SmallFleet.constantRate(new Prior.Fixed(1e-6));
        List<CircuitUnit> units = IntStream.range(0, 3)
                .mapToObj(i -> SmallFleet.unit("u" + i, "a", 1000, 5000))
                .toList();
        Impacts impacts = new Impacts("impacts", "", model);
        FleetExposure fleet = new FleetExposure(model, SmallFleet.record(units));
        double width = 0.03547302324197244 * 4000;
        ClusterProbabilities clusters = new ClusterProbabilities(fleet, 3, new double[] {width, 2000}, 5000, 4000, 0.5);
        clusters.set(impacts.space().origin());
        assertEquals(0.0036857322, clusters.somewhere(0) / clusters.asMany(), 1e-6);
        assertEquals(0.5, clusters.somewhere(1) / clusters.asMany(), 1e-4);
        assertEquals(0.125, clusters.oneWindow(1) / clusters.asMany(), 1e-5);
        assertEquals(1, clusters.asMany() / Math.pow(1e-6 * 4000 / 365.25, 3), 1e-4);
    }

    @Test
    void ratesUnderWhichHardlyAnyUnitStaysAreLeftOut() {
        ImpactModel model = SmallFleet.constantRate(new Prior.Fixed(1e3));
        FleetExposure fleet =
                new FleetExposure(model, SmallFleet.record(SmallFleet.units().subList(0, 1)));
        ClusterProbabilities clusters = new ClusterProbabilities(fleet, 1, new double[] {10}, 5000, 4, 0.5);
        clusters.set(new Impacts("impacts", "", model).space().origin());
        assertEquals(1, clusters.asMany(), 1e-12);
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        ImpactModel model = SmallFleet.model(0.1);
        Impacts impacts = new Impacts("impacts", "", model);
        FleetExposure fleet = new FleetExposure(model, SmallFleet.record(SmallFleet.units()));
        ClusterScan job = new ClusterScan(impacts, fleet, 2, List.of(100.0, 400.0), 4000, 5);
        ClusterScan.Sums one = scan(job, 1);
        ClusterScan.Sums four = scan(job, 4);
        assertEquals(one.somewhere(0), four.somewhere(0));
        assertEquals(one.lookElsewhereFactor(1), four.lookElsewhereFactor(1));
    }

    private static void assertFraction(int hits, int trials, Estimate probability) {
        double fraction = (double) hits / trials;
        double error = Math.hypot(Math.sqrt(fraction * (1 - fraction) / trials), probability.standardError());
        assertEquals(probability.value(), fraction, 4.5 * error + 1e-12);
    }
}
