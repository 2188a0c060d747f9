package org.thirdleak.simulator.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.history.MatchRule;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.ImpactModel;
import org.thirdleak.simulator.hypothesis.Impacts;
import org.thirdleak.simulator.hypothesis.LogLikelihood;
import org.thirdleak.simulator.hypothesis.SmallFleet;
import org.thirdleak.simulator.hypothesis.SystematicDefect;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.random.RandomStreams;
import org.thirdleak.simulator.result.Estimate;

class PosteriorJobTest {

    private static PosteriorDraws draws(
            Hypothesis hypothesis, FleetExposure fleet, int count, List<FleetExposure> outlooks) {
        try (LocalBlockRunner runner = new LocalBlockRunner(2, Progress.SILENT)) {
            Evidence evidence = new EvidenceEstimator(0.002, 32, 1 << 20, 42).estimate(hypothesis, fleet, "x", runner);
            MatchRule rule = new MatchRule(fleet, 298.7, 0, Optional.empty());
            return runner.run(new PosteriorJob(hypothesis, fleet, rule, evidence, 42, count, outlooks));
        }
    }

    /**
     * A constant rate with prior gamma(a, b) has posterior gamma(a + n, b + T) after n leaks in T years: its mean, and the
     * probability 1 − ((b + T)/(b + T + t))^(a + n) of a leak within t more years.
     */
    @Test
    void constantRateHasTheClosedPosterior() {
        ImpactModel model = SmallFleet.constantRate(new Prior.Gamma(2, 10));
        Impacts impacts = new Impacts("impacts", "", model);
        ServiceRecord record = SmallFleet.withLeak(
                SmallFleet.record(List.of(
                        SmallFleet.unit("u", "a", 1000, 2000),
                        SmallFleet.unit("v", "a", 1500, 3000),
                        SmallFleet.unit("w", "a", 2500, 4000))),
                0,
                1800);
        double years = (800 + 1500 + 1500) / 365.25;
        ServiceRecord later = ServiceRecord.observed(
                List.of(SmallFleet.unit("x", "a", 3900, 4365.25), SmallFleet.unit("y", "a", 4100, 4200)),
                Epoch.instant(4000),
                Epoch.instant(5000));
        double more = 1 + 100 / 365.25;
        PosteriorDraws draws =
                draws(impacts, new FleetExposure(model, record), 20_000, List.of(new FleetExposure(model, later)));
        double mean = 0;
        for (double[] point : draws.points()) {
            mean += Math.exp(point[0]) / draws.points().length;
        }
        // systematic draws from a sharp quadrature: far closer than 20,000 independent ones, whose mean errs by 0.0006
        assertEquals(3 / (10 + years), mean, 1e-3);
        Estimate next = draws.nextLeakWithin(0);
        double expected = 1 - Math.pow((10 + years) / (10 + years + more), 3);
        assertEquals(expected, next.value(), 2e-3);
        assertTrue(next.standardError() < 2e-3);
        assertEquals(20_000, draws.replayed().histories());
        assertEquals(new Estimate(0, 0), draws.attributionOf(0));
    }

    /** Against the same average by weighted draws from the prior: |z| below 4.5, one in 150,000; the seeds are fixed. */
    @Test
    void attributionIsItsPosteriorMean() {
        ImpactModel model = SmallFleet.model(0.05);
        SystematicDefect defect = new SystematicDefect(
                "defect",
                "",
                model,
                new SystematicDefect.Membership(List.of("a", "b"), false, false),
                new SystematicDefect.Priors(
                        new Prior.Uniform(1050, 4900),
                        new Prior.Beta(1, 1),
                        new Prior.LogNormal(1, 0.5),
                        new Prior.LogUniform(30, 3000)));
        FleetExposure fleet = new FleetExposure(
                model,
                SmallFleet.withLeak(
                        SmallFleet.withLeak(SmallFleet.watchedFrom(1450, SmallFleet.units()), 1, 1600), 2, 2200));
        PosteriorDraws draws = draws(defect, fleet, 20_000, List.of());
        LogLikelihood likelihood = defect.likelihood(fleet);
        double[] point = defect.space().origin();
        ParameterSpace.PointSampler prior = defect.space().sampler(RandomStreams.stream(1, 1, 1));
        double[] defectProbability = new double[2];
        int n = 400_000;
        double[] weight = new double[n];
        double[][] values = new double[2][n];
        double total = 0;
        for (int i = 0; i < n; i++) {
            prior.draw(point);
            weight[i] = Math.exp(likelihood.at(point));
            likelihood.attribute(point, defectProbability);
            values[0][i] = defectProbability[0];
            values[1][i] = defectProbability[1];
            total += weight[i];
        }
        for (int leak = 0; leak < 2; leak++) {
            double mean = 0;
            for (int i = 0; i < n; i++) {
                mean += weight[i] * values[leak][i] / total;
            }
            double squares = 0;
            for (int i = 0; i < n; i++) {
                double deviation = weight[i] * (values[leak][i] - mean) / total;
                squares += deviation * deviation;
            }
            Estimate attribution = draws.attributionOf(leak);
            double error = Math.hypot(Math.sqrt(squares), attribution.standardError());
            assertTrue(mean > 0.05 && mean < 0.95);
            assertEquals(mean, attribution.value(), 4.5 * error);
            assertTrue(error < 0.01, "error " + error);
        }
    }
}
