package org.thirdleak.simulator.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.Reference;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.HistoryPlayer;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.ImpactModel;
import org.thirdleak.simulator.hypothesis.Impacts;
import org.thirdleak.simulator.hypothesis.LogLikelihood;
import org.thirdleak.simulator.hypothesis.RateChange;
import org.thirdleak.simulator.hypothesis.SmallFleet;
import org.thirdleak.simulator.hypothesis.SystematicDefect;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.scenario.Scenario;
import org.thirdleak.simulator.scenario.Studies;
import org.thirdleak.simulator.scenario.Study;

class EvidenceEstimatorTest {

    private static final BlockRunner RUNNER = new LocalBlockRunner(2, Progress.SILENT);

    @AfterAll
    static void stop() {
        RUNNER.close();
    }

    private static EvidenceEstimator estimator(double error, long seed) {
        return new EvidenceEstimator(error, 32, 1 << 20, seed);
    }

    /** Units of one design whose exposures add up, the first ones leaking at their ends. */
    private static ServiceRecord constantRate(double days, int leaks) {
        List<CircuitUnit> units = new ArrayList<>();
        double from = SmallFleet.FIRST_DAY;
        double each = days / (leaks + 1);
        for (int i = 0; i <= leaks; i++) {
            double to = from + each;
            // a leaking unit would have flown on for a while
            units.add(SmallFleet.unit("u" + i, "a", from, i < leaks ? to + 5 : to));
            from = to;
        }
        ServiceRecord record = ServiceRecord.observed(
                units,
                units.get(0).exposedFrom(),
                org.thirdleak.core.observation.Epoch.instant(SmallFleet.FIRST_DAY + days + 10));
        for (int i = 0; i < leaks; i++) {
            record = SmallFleet.withLeak(record, i, SmallFleet.FIRST_DAY + (i + 1) * each);
        }
        return record;
    }

    private static double closedForm(double a, double b, double years, int n) {
        return a * Math.log(b) - LogGamma.value(a) + LogGamma.value(a + n) - (a + n) * Math.log(b + years);
    }

    /** Four standard errors: a random seed would fail once in 4,000 times for the four rows; the seed is fixed. */
    @Test
    void constantRateHasTheClosedForm() {
        for (String[] row : Reference.rows("inference/constant-rate.csv")) {
            double a = Double.parseDouble(row[1]);
            double b = Double.parseDouble(row[2]);
            double days = Double.parseDouble(row[3]);
            int leaks = Integer.parseInt(row[4]);
            double expected = Double.parseDouble(row[5]) - Double.parseDouble(row[6]);
            assertEquals(expected, closedForm(a, b, days / 365.25, leaks), 1e-9, row[0]);
            ImpactModel model = SmallFleet.constantRate(new Prior.Gamma(a, b));
            Impacts impacts = new Impacts("impacts", "", model);
            Evidence evidence = estimator(1e-3, 42)
                    .estimate(impacts, new FleetExposure(model, constantRate(days, leaks)), "x", RUNNER);
            assertNear(row[0], expected, evidence.logZ(), 0, 4, 0.004);
        }
    }

    private static void assertNear(
            String what, double expected, Estimate estimate, double expectedError, double sigmas, double atMost) {
        double apart = Math.abs(estimate.value() - expected);
        double error = Math.hypot(estimate.standardError(), expectedError);
        assertTrue(
                apart <= sigmas * error && apart <= atMost,
                what + ": " + estimate + ", expected " + expected + ", " + apart / error + " standard errors apart");
    }

    /**
     * Error bars are honest: over 80 seeds the mean of z is below 0.45 and its standard deviation within 0.75 … 1.3. With 31
     * degrees of freedom z has a standard deviation of 1.034; mean and deviation have standard errors 0.116 and 0.085, so
     * that a random set of seeds would fail once in some 500 times. The seeds are fixed.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.03, 0.004})
    void errorBarsAreHonest(double target) {
        ImpactModel model = SmallFleet.constantRate(new Prior.Gamma(0.5, 2));
        Impacts impacts = new Impacts("impacts", "", model);
        FleetExposure fleet = new FleetExposure(model, constantRate(8377, 3));
        double expected = closedForm(0.5, 2, 8377 / 365.25, 3);
        int seeds = 80;
        double sum = 0;
        double squares = 0;
        for (int seed = 0; seed < seeds; seed++) {
            // one randomisation has few points here, so that the error is not below rounding
            Estimate logZ = new EvidenceEstimator(target, 32, 2048, seed)
                    .estimate(impacts, fleet, "x", RUNNER)
                    .logZ();
            double z = (logZ.value() - expected) / logZ.standardError();
            sum += z;
            squares += z * z;
        }
        double mean = sum / seeds;
        double sd = Math.sqrt((squares - seeds * mean * mean) / (seeds - 1));
        assertTrue(Math.abs(mean) < 0.45 && sd > 0.75 && sd < 1.3, "z has mean " + mean + " and sd " + sd);
    }

    /** The same in seven dimensions, where a proposal is fitted: against the mean over 60 seeds. */
    @Test
    void errorBarsOfAFittedProposalAreHonest() {
        ImpactModel model = SmallFleet.model(0.05);
        ServiceRecord record = SmallFleet.withLeak(SmallFleet.record(SmallFleet.units()), 2, 3000);
        FleetExposure fleet = new FleetExposure(model, record);
        SystematicDefect defect = defect(model);
        int seeds = 60;
        double[] values = new double[seeds];
        double meanError = 0;
        double mean = 0;
        for (int seed = 0; seed < seeds; seed++) {
            Estimate logZ =
                    estimator(0.006, seed).estimate(defect, fleet, "x", RUNNER).logZ();
            values[seed] = logZ.value();
            mean += logZ.value() / seeds;
            meanError += logZ.standardError() / seeds;
            assertTrue(logZ.standardError() <= 0.006);
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double ratio = Math.sqrt(squares / (seeds - 1)) / meanError;
        // the standard error of this ratio is 0.1: one random set of seeds in some 300 would fail; the seeds are fixed
        assertTrue(ratio > 0.7 && ratio < 1.35, "spread over claimed error " + ratio);
        Estimate second =
                new PriorMonteCarlo(defect, fleet, 400_000, 5).estimate(RUNNER).logZ();
        assertNear("plain Monte Carlo", mean, second, meanError / Math.sqrt(seeds), 4, 0.05);
    }

    private static SystematicDefect defect(ImpactModel model) {
        return new SystematicDefect(
                "defect",
                "",
                model,
                new SystematicDefect.Membership(List.of("a", "b"), false, false),
                new SystematicDefect.Priors(
                        new Prior.Uniform(1050, 4900),
                        new Prior.Beta(1, 1),
                        new Prior.LogNormal(1, 0.5),
                        new Prior.LogUniform(30, 3000)));
    }

    /**
     * Two roads, twelve comparisons at 4 standard errors: a random seed would fail once in 1,300 times; the seed is fixed.
     */
    @Test
    void twoRoadsAgree() {
        ServiceRecord silent = SmallFleet.record(SmallFleet.units());
        for (ServiceRecord record : List.of(
                silent,
                SmallFleet.withLeak(silent, 2, 3000),
                SmallFleet.withLeak(SmallFleet.watchedFrom(1450, SmallFleet.units()), 1, 3100))) {
            for (ImpactModel model : List.of(SmallFleet.model(0.05), SmallFleet.seasonalModel())) {
                FleetExposure fleet = new FleetExposure(model, record);
                for (Hypothesis hypothesis : List.of(
                        defect(model),
                        new RateChange(
                                "change", "", model, new Prior.Normal(2650, 300), new Prior.LogUniform(0.1, 30)))) {
                    Estimate first = estimator(0.003, 1)
                            .estimate(hypothesis, fleet, "x", RUNNER)
                            .logZ();
                    Estimate second = new PriorMonteCarlo(hypothesis, fleet, 150_000, 3)
                            .estimate(RUNNER)
                            .logZ();
                    assertNear(hypothesis.id(), first.value(), second, first.standardError(), 4, 0.1);
                }
            }
        }
    }

    @Test
    void baseCaseHasTheReferenceEvidence() {
        Study study = Studies.base();
        List<Scenario> scenarios = new ArrayList<>(study.variants());
        scenarios.add(study.base());
        for (String[] row : Reference.rows("inference/base-evidence.csv")) {
            Scenario scenario = scenarios.stream()
                    .filter(s -> s.id().equals(row[0]))
                    .findFirst()
                    .orElseThrow();
            Hypothesis hypothesis = scenario.hypotheses().stream()
                    .map(Scenario.WeightedHypothesis::hypothesis)
                    .filter(h -> h.id().equals(row[1]))
                    .findFirst()
                    .orElseThrow();
            Evidence evidence = new EvidenceEstimator(0.002, 32, 1 << 22, 20231009)
                    .estimate(hypothesis, scenario.fleet(), scenario.id(), RUNNER);
            assertTrue(evidence.logZ().standardError() <= 0.002);
            assertNear(
                    row[0] + " " + row[1],
                    Double.parseDouble(row[2]),
                    evidence.logZ(),
                    Double.parseDouble(row[3]),
                    4,
                    0.01);
        }
    }

    @Test
    void evidenceIsThePureFunctionOfSeedAndWords() {
        ImpactModel model = SmallFleet.model(0);
        Impacts impacts = new Impacts("impacts", "", model);
        FleetExposure fleet = new FleetExposure(model, SmallFleet.record(SmallFleet.units()));
        Estimate expected =
                estimator(1e-3, 1).estimate(impacts, fleet, "x", RUNNER).logZ();
        for (int threads : new int[] {1, 8}) {
            try (LocalBlockRunner runner = new LocalBlockRunner(threads, Progress.SILENT)) {
                assertEquals(
                        expected,
                        estimator(1e-3, 1).estimate(impacts, fleet, "x", runner).logZ());
            }
        }
        assertNotEquals(
                expected,
                estimator(1e-3, 2).estimate(impacts, fleet, "x", RUNNER).logZ());
        assertNotEquals(
                expected,
                estimator(1e-3, 1).estimate(impacts, fleet, "y", RUNNER).logZ());
    }

    @Test
    void withoutFreeParametersEvidenceIsExact() {
        ImpactModel model = SmallFleet.constantRate(new Prior.Fixed(0.3));
        Impacts impacts = new Impacts("impacts", "", model);
        FleetExposure fleet = new FleetExposure(model, constantRate(1000, 2));
        Evidence evidence = estimator(1e-3, 1).estimate(impacts, fleet, "x", RUNNER);
        assertEquals(2 * Math.log(0.3) - 0.3 * 1000 / 365.25, evidence.logZ().value(), 1e-12);
        assertEquals(0, evidence.logZ().standardError());
    }

    @Test
    void impossibleRecordHasNoEvidence() {
        ImpactModel model = SmallFleet.model(0);
        Hypothesis never = new Never(model);
        FleetExposure fleet = new FleetExposure(model, SmallFleet.record(SmallFleet.units()));
        Estimate logZ = new EvidenceEstimator(1e-3, 8, 4096, 1)
                .estimate(never, fleet, "x", RUNNER)
                .logZ();
        assertEquals(new Estimate(Double.NEGATIVE_INFINITY, 0), logZ);
        assertEquals(
                new Estimate(Double.NEGATIVE_INFINITY, 0),
                new PriorMonteCarlo(never, fleet, 1000, 1).estimate(RUNNER).logZ());
    }

    /** A hypothesis under which no record is possible. */
    private record Never(ImpactModel model) implements Hypothesis {
        @Override
        public Identity identity() {
            return new Identity("never", "never", "never");
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
                    java.util.Arrays.fill(
                            point, Double.NaN); // a likelihood may scribble on its point: proves no aliasing
                    return Double.NEGATIVE_INFINITY;
                }

                @Override
                public double at(double[] point) {
                    return Double.NEGATIVE_INFINITY;
                }

                @Override
                public void drawIntegrated(double[] point, UniformRandomProvider rng) {}

                @Override
                public void attribute(double[] point, double[] defect) {}
            };
        }

        @Override
        public HistoryPlayer player(FleetExposure fleet, UniformRandomProvider rng) {
            return (point, history) -> {};
        }
    }
}
