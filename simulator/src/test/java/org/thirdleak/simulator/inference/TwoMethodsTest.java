package org.thirdleak.simulator.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.engine.EngineName;
import org.thirdleak.simulator.execution.BlockFailedException;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.HistoryPlayer;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.ImpactModel;
import org.thirdleak.simulator.hypothesis.Impacts;
import org.thirdleak.simulator.hypothesis.LogLikelihood;
import org.thirdleak.simulator.hypothesis.SmallFleet;
import org.thirdleak.simulator.hypothesis.SystematicDefect;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.prior.Prior;

class TwoMethodsTest {

    private static final BlockRunner RUNNER = new LocalBlockRunner(2, Progress.SILENT);
    private static final EngineName.Goal GOAL = new EngineName.Goal(1e-3, 1_000_000);

    @AfterAll
    static void close() {
        RUNNER.close();
    }

    private static List<MethodEstimate> both(
            EngineName first, EngineName second, Hypothesis hypothesis, FleetExposure fleet, int plainPoints) {
        Evidence points = new EvidenceEstimator(1e-3, 16, 1 << 18, 7).estimate(hypothesis, fleet, "x", RUNNER);
        return new TwoMethods(first, second, GOAL, plainPoints, 7).of(hypothesis, fleet, points, RUNNER);
    }

    private static List<EngineName> engines(List<MethodEstimate> found) {
        return found.stream().map(MethodEstimate::engine).toList();
    }

    private static FleetExposure constantRate(ImpactModel model) {
        ServiceRecord record = SmallFleet.record(List.of(
                SmallFleet.unit("u", "a", 1000, 2000),
                SmallFleet.unit("v", "a", 1500, 3000),
                SmallFleet.unit("w", "a", 2500, 4000)));
        return new FleetExposure(model, SmallFleet.withLeak(record, 0, 1800));
    }

    /** ln Z = a ln b − ln Γ(a) + ln Γ(a + n) − (a + n) ln(b + T) with one leak in T years. */
    @Test
    void everyMethodMeetsTheClosedFormOfAConstantRate() {
        ImpactModel model = SmallFleet.constantRate(new Prior.Gamma(2, 10));
        FleetExposure fleet = constantRate(model);
        Hypothesis impacts = new Impacts("impacts", "", model);
        double years = (800 + 1500 + 1500) / 365.25;
        double expected = 2 * Math.log(10) - Gamma.logGamma(2) + Gamma.logGamma(3) - 3 * Math.log(10 + years);
        for (EngineName engine : EngineName.values()) {
            MethodEstimate found =
                    both(engine, EngineName.AUTO, impacts, fleet, 50_000).get(0);
            assertTrue(found.found().sound(), () -> engine + " " + found);
            // one in 16,000 for each sampler and a random seed; it is fixed. Quadrature stops at an error of 1e-5 of Z
            double error = Math.max(1e-5, 4 * found.logZ().standardError());
            assertEquals(expected, found.logZ().value(), error, engine.name());
        }
    }

    /** One model under two names: the same evidence, and errors that have nothing to do with each other. */
    @Test
    void everyHypothesisHasStreamsOfItsOwn() {
        ImpactModel model = SmallFleet.constantRate(new Prior.Gamma(2, 10));
        FleetExposure fleet = constantRate(model);
        double[] logs = new double[2];
        for (int i = 0; i < 2; i++) {
            Hypothesis named = new Impacts(List.of("one", "two").get(i), "", model);
            logs[i] = both(EngineName.IMPORTANCE_SAMPLING, EngineName.AUTO, named, fleet, 1000)
                    .get(0)
                    .logZ()
                    .value();
        }
        assertEquals(logs[0], logs[1], 4 * Math.sqrt(2) * 0.005); // one in 16,000 for a random seed; it is fixed
        assertNotEquals(logs[0], logs[1]);
    }

    /** A leak of which nothing in the model could be the cause. */
    @Test
    void monteCarloThatMeetsNoLikelihoodIsUnsound() {
        ImpactModel model = SmallFleet.constantRate(new Prior.Fixed(0));
        MethodEstimate found =
                new PriorMonteCarlo(new Impacts("impacts", "", model), constantRate(model), 1000, 7).estimate(RUNNER);
        assertEquals(Double.NEGATIVE_INFINITY, found.logZ().value());
        assertFalse(found.found().sound());
    }

    @Test
    void quadratureCountsWhereFewParametersAreSampled() {
        ImpactModel model = SmallFleet.constantRate(new Prior.Gamma(2, 10));
        Hypothesis impacts = new Impacts("impacts", "", model);
        assertEquals(
                List.of(EngineName.QUADRATURE, EngineName.PRIOR_MONTE_CARLO, EngineName.EXACT_ONSET_RQMC),
                engines(both(EngineName.AUTO, EngineName.AUTO, impacts, constantRate(model), 20_000)));
        assertEquals(
                List.of(EngineName.QUADRATURE, EngineName.PRIOR_MONTE_CARLO, EngineName.EXACT_ONSET_RQMC),
                engines(both(EngineName.AUTO, EngineName.QUADRATURE, impacts, constantRate(model), 20_000)),
                "the second method is never the first");
        ImpactModel known = SmallFleet.constantRate(new Prior.Fixed(0.3));
        List<MethodEstimate> exact = both(
                EngineName.NESTED_SAMPLING,
                EngineName.QUADRATURE,
                new Impacts("impacts", "", known),
                constantRate(known),
                1000);
        assertEquals(List.of(EngineName.EXACT_ONSET_RQMC, EngineName.PRIOR_MONTE_CARLO), engines(exact));
        assertEquals(exact.get(0).logZ().value(), exact.get(1).logZ().value(), 1e-12);
    }

    /** Nine parameters and an onset: the engines see the same likelihood as the estimator, whatever its integral is. */
    @Test
    void nestedSamplingTakesOverWherePlainMonteCarloHasTooFewPoints() {
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
        List<MethodEstimate> found = both(EngineName.AUTO, EngineName.AUTO, defect, fleet, 399);
        assertEquals(
                List.of(EngineName.EXACT_ONSET_RQMC, EngineName.NESTED_SAMPLING, EngineName.PRIOR_MONTE_CARLO),
                engines(found));
        assertFalse(found.get(2).found().sound(), "it was looked at and left");
        double apart = found.get(0).logZ().value() - found.get(1).logZ().value();
        double error = Math.hypot(
                found.get(0).logZ().standardError(), found.get(1).logZ().standardError());
        // one in 16,000 for a random seed; it is fixed
        assertTrue(Math.abs(apart) < 4 * error, () -> apart + " with error " + error);
        assertTrue(error < 0.05);
    }

    @Test
    void aLikelihoodThatIsNoneIsNamedWithItsParametersAndUnits() {
        ImpactModel model = SmallFleet.model(0);
        FleetExposure fleet = new FleetExposure(model, SmallFleet.record(SmallFleet.units()));
        for (double log : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            Hypothesis broken = new Broken(model, log);
            HypothesisModel seen = new HypothesisModel(broken, fleet);
            double[] point = new double[seen.names().size()];
            double[] cube = new double[point.length];
            java.util.Arrays.fill(cube, 0.5);
            seen.transform(cube, point);
            String message =
                    String.valueOf(assertThrows(LikelihoodFailedException.class, () -> seen.logLikelihood(point))
                            .getMessage());
            assertTrue(
                    message.startsWith("the log-likelihood of hypothesis broken is " + log
                            + " at a.exposed_area = 1.0 m2, b.exposed_area = 2.0 m2, a.wall_thickness = 1.0392"),
                    message);
            assertTrue(message.contains(" mm, exposure_factor = 0.5, meteoroid_factor = 1.0"), message);
            EvidenceEstimator estimator = new EvidenceEstimator(1e-3, 8, 4096, 1);
            BlockFailedException failed =
                    assertThrows(BlockFailedException.class, () -> estimator.estimate(broken, fleet, "x", RUNNER));
            assertTrue(failed.getCause() instanceof LikelihoodFailedException);
        }
    }

    /** A hypothesis whose likelihood is no number. */
    private record Broken(ImpactModel model, double log) implements Hypothesis {
        @Override
        public Identity identity() {
            return new Identity("broken", "broken", "broken");
        }

        @Override
        public ParameterSpace space() {
            return new ParameterSpace(model.parameters(), List.of());
        }

        @Override
        public LogLikelihood likelihood(FleetExposure fleet) {
            return new LogLikelihood() {
                @Override
                public double marginal(double[] point) {
                    return log;
                }

                @Override
                public double at(double[] point) {
                    return log;
                }

                @Override
                public void drawIntegrated(double[] point, UniformRandomProvider rng) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void attribute(double[] point, double[] defect) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Override
        public HistoryPlayer player(FleetExposure fleet, UniformRandomProvider rng) {
            throw new UnsupportedOperationException();
        }
    }
}
