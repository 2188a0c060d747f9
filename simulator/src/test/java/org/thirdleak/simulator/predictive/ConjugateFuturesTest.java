package org.thirdleak.simulator.predictive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.history.MatchRule;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.ImpactModel;
import org.thirdleak.simulator.hypothesis.Impacts;
import org.thirdleak.simulator.hypothesis.SmallFleet;
import org.thirdleak.simulator.inference.Evidence;
import org.thirdleak.simulator.inference.EvidenceEstimator;
import org.thirdleak.simulator.inference.PosteriorDraws;
import org.thirdleak.simulator.inference.PosteriorJob;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.result.Estimate;

/**
 * A rate with prior gamma(a, b) against a known rate, on a record of n leaks in T years: everything to come has a closed
 * form. The rate is then gamma(a + n, b + T), and E[exp(−λ t)] = ((b + T)/(b + T + t))^(a + n).
 */
class ConjugateFuturesTest {

    private static final double SHAPE = 2;
    private static final double INVERSE_SCALE = 10;
    private static final double KNOWN_RATE = 0.1;
    private static final double NOW = 4000;
    private static final double STEP = Epoch.DAYS_PER_YEAR / WatchGrid.STEPS_PER_YEAR;
    private static final int LEAKS = 1;
    private static final double YEARS = (800 + 1500 + 1500) / Epoch.DAYS_PER_YEAR;

    private static LocalBlockRunner runner;
    private static Fitted unknown;
    private static Fitted known;

    /** A hypothesis that has seen the record. */
    private record Fitted(Impacts hypothesis, ImpactModel model, Evidence evidence, PosteriorDraws draws) {
        static Fitted of(String id, Prior rate) {
            ImpactModel model = SmallFleet.constantRate(rate);
            Impacts hypothesis = new Impacts(id, "", model);
            FleetExposure fleet = new FleetExposure(model, record());
            Evidence evidence = new EvidenceEstimator(0.002, 32, 1 << 20, 42).estimate(hypothesis, fleet, "x", runner);
            MatchRule rule = new MatchRule(fleet, 298.7, 0, Optional.empty());
            return new Fitted(
                    hypothesis,
                    model,
                    evidence,
                    runner.run(new PosteriorJob(hypothesis, fleet, rule, evidence, 42, 20_000, List.of())));
        }

        PredictiveSums predict(ServiceRecord future) {
            return runner.run(
                    new PredictiveJob(hypothesis, draws, List.of(new FleetExposure(model, future)), Integer.MAX_VALUE));
        }
    }

    @BeforeAll
    static void fit() {
        runner = new LocalBlockRunner(2, Progress.SILENT);
        unknown = Fitted.of("unknown", new Prior.Gamma(SHAPE, INVERSE_SCALE));
        known = Fitted.of("known", new Prior.Fixed(KNOWN_RATE));
    }

    @AfterAll
    static void close() {
        runner.close();
    }

    private static ServiceRecord record() {
        List<CircuitUnit> units = List.of(
                SmallFleet.unit("u", "a", 1000, 2000),
                SmallFleet.unit("v", "a", 1500, 3000),
                SmallFleet.unit("w", "a", 2500, 4000));
        return SmallFleet.withLeak(ServiceRecord.observed(units, Epoch.instant(1000), Epoch.instant(NOW)), 0, 1800);
    }

    /** E[exp(−λ t)] given the record. */
    private static double silence(double years) {
        return Math.pow((INVERSE_SCALE + YEARS) / (INVERSE_SCALE + YEARS + years), SHAPE + LEAKS);
    }

    private static ServiceRecord future(double days) {
        return ServiceRecord.observed(
                List.of(SmallFleet.unit("x", "a", NOW - 100, NOW + 5000)),
                Epoch.instant(NOW),
                Epoch.instant(NOW + days));
    }

    @Test
    void silenceMovesTheEvidenceByItsClosedForm() {
        for (double years : new double[] {0.25, 1, 4}) {
            ServiceRecord future = future(years * Epoch.DAYS_PER_YEAR);
            PredictiveSums ofUnknown = unknown.predict(future);
            Estimate density = ofUnknown.density(0);
            assertEquals(silence(years), density.value(), 1e-3 * density.value());
            assertTrue(density.standardError() < 1e-3);
            Estimate logZ = ofUnknown.logEvidence(0, unknown.evidence().logZ());
            // four standard errors: one in 16,000 for a random seed
            assertEquals(closedLogZ() + Math.log(silence(years)), logZ.value(), 4 * logZ.standardError() + 1e-5);
            assertEquals(
                    Math.exp(-KNOWN_RATE * years),
                    known.predict(future).density(0).value(),
                    1e-12);
        }
    }

    /** ln Z of the record: ordered leaks at an unknown constant rate. */
    private static double closedLogZ() {
        double n = SHAPE + LEAKS;
        // Γ(a + n)/Γ(a) for one leak is a
        return SHAPE * Math.log(INVERSE_SCALE) + Math.log(SHAPE) - n * Math.log(INVERSE_SCALE + YEARS);
    }

    @Test
    void nextLeakMovesTheEvidenceByItsClosedForm() {
        double years = 0.5;
        ServiceRecord leak =
                SmallFleet.withLeak(future(years * Epoch.DAYS_PER_YEAR), 0, NOW + years * Epoch.DAYS_PER_YEAR);
        // E[λ exp(−λ t)] = (a + n)/(b + T + t) · E[exp(−λ t)]
        double expected = (SHAPE + LEAKS) / (INVERSE_SCALE + YEARS + years) * silence(years);
        assertEquals(expected, unknown.predict(leak).density(0).value(), 1e-3 * expected);
        assertEquals(
                KNOWN_RATE * Math.exp(-KNOWN_RATE * years),
                known.predict(leak).density(0).value(),
                1e-12);
    }

    /** Two dozen units, each exposed for a calendar month of the watch: of a future only the number of leaks matters. */
    private static WatchGrid months(ImpactModel model) {
        List<CircuitUnit> units = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            units.add(SmallFleet.unit("m" + i, "a", NOW + (i % 12) * STEP, NOW + (i % 12 + 1) * STEP));
        }
        WatchGrid.Exposing exposed = record -> new FleetExposure(model, record);
        return new WatchGrid(
                ServiceRecord.observed(units, Epoch.instant(NOW), Epoch.instant(NOW + Epoch.DAYS_PER_YEAR)),
                1,
                exposed);
    }

    /** Probability of a given set of k leaking units of 24, at the unknown and at the known rate. */
    private static double[] probabilities(int k) {
        double month = 1.0 / WatchGrid.STEPS_PER_YEAR;
        double atUnknown = 0;
        for (int j = 0; j <= k; j++) {
            atUnknown += (j % 2 == 0 ? 1 : -1)
                    * CombinatoricsUtils.binomialCoefficientDouble(k, j)
                    * silence((24 - k + j) * month);
        }
        double leak = -Math.expm1(-KNOWN_RATE * month);
        return new double[] {atUnknown, Math.pow(leak, k) * Math.pow(1 - leak, 24 - k)};
    }

    @Test
    void expectedInformationAndWeightOfEvidenceHaveTheirClosedForms() {
        double probability = 0.4;
        // a threshold between the Bayes factors of one leak and of two
        List<WatchJob.Contender> contenders = List.of(
                new WatchJob.Contender(known.hypothesis(), known.draws(), 0, 1 - probability),
                new WatchJob.Contender(unknown.hypothesis(), unknown.draws(), 0, probability));
        double threshold = 1.3;
        WatchJob job = new WatchJob(contenders, months(known.model()), 10_000, threshold, 42, runner);
        assertTrue(job.possible());
        WatchTally tally = runner.run(job);
        double information = 0;
        double weight = 0;
        double reached = 0;
        double misled = 0;
        for (int k = 0; k <= 6; k++) { // more have a probability of 1e-6, and their alternating sums would cancel
            double[] p = probabilities(k);
            double ways = CombinatoricsUtils.binomialCoefficientDouble(24, k);
            double log = Math.log(p[0] / p[1]);
            weight += ways * p[0] * log;
            information += ways * p[0] * Math.log(p[0] / (probability * p[0] + (1 - probability) * p[1]));
            reached += log >= Math.log(threshold) ? ways * p[0] : 0;
            misled += log >= Math.log(threshold) ? ways * p[1] : 0;
        }
        // four standard errors each, and 1 % for the thousand draws behind each density
        close(weight, tally.weightOfEvidence(1, 1, 1, 0));
        close(information, tally.information(1, 1));
        close(reached, tally.reachedFor(1, 1, 1, 0));
        close(misled, tally.reachedFor(0, 1, 1, 0));
        assertEquals(0, tally.information(1, 0).value(), 1e-12);
        assertTrue(tally.effectiveDraws(1) > 300);
    }

    private static void close(double expected, Estimate found) {
        assertEquals(expected, found.value(), 4 * found.standardError() + 0.01 * expected);
        assertTrue(found.standardError() < 0.3 * expected, expected + " but " + found);
    }
}
