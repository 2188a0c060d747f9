package org.thirdleak.simulator.predictive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.execution.SerialBlockRunner;
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
 * A constant rate with prior gamma(a, b), n leaks in T years at risk: the posterior is gamma(a + n, b + T), the hazard of u
 * units has the mean u (a + n)/(b + T), and they stay silent for t years with ((b + T)/(b + T + u t))^(a + n).
 */
class ConjugateHazardTest {

    private static final double SHAPE = 2;
    private static final double INVERSE_SCALE = 10;
    private static final double NOW = 4000;
    private static final int LEAKS = 1;
    private static final double YEARS = (800 + 1500 + 1500) / Epoch.DAYS_PER_YEAR;
    private static final double RATE = (SHAPE + LEAKS) / (INVERSE_SCALE + YEARS);

    private final ImpactModel model = SmallFleet.constantRate(new Prior.Gamma(SHAPE, INVERSE_SCALE));
    private final Impacts hypothesis = new Impacts("impacts", "", model);

    private static ServiceRecord record() {
        List<CircuitUnit> units = List.of(
                SmallFleet.unit("u", "a", 1000, 2000),
                SmallFleet.unit("v", "a", 1500, 3000),
                SmallFleet.unit("w", "a", 2500, 4000));
        return SmallFleet.withLeak(ServiceRecord.observed(units, Epoch.instant(1000), Epoch.instant(NOW)), 0, 1800);
    }

    private static ServiceRecord flights(double days) {
        return ServiceRecord.observed(
                List.of(
                        SmallFleet.unit("x", "a", NOW - 100, NOW + 5000),
                        SmallFleet.unit("y", "a", NOW - 50, NOW + 5000)),
                Epoch.instant(NOW),
                Epoch.instant(NOW + days));
    }

    private PosteriorDraws draws() {
        FleetExposure fleet = new FleetExposure(model, record());
        Evidence evidence =
                new EvidenceEstimator(0.002, 32, 1 << 20, 42).estimate(hypothesis, fleet, "x", new SerialBlockRunner());
        MatchRule rule = new MatchRule(fleet, 298.7, 0, Optional.empty());
        return new SerialBlockRunner().run(new PosteriorJob(hypothesis, fleet, rule, evidence, 42, 20_000, List.of()));
    }

    @Test
    void hazardAndSurvivalHaveTheirClosedForms() {
        HazardTimeline timeline = HazardTimeline.of(record(), Optional.of(flights(365)), List.of(30.0, 365.0));
        PosteriorDraws draws = draws();
        CumulativeHazardJob.Table table = new SerialBlockRunner()
                .run(new CumulativeHazardJob(
                        hypothesis, draws.points(), timeline.exposures(r -> new FleetExposure(model, r))));
        double expected = 0;
        for (int span = 0; span < timeline.spans().size(); span++) {
            double[] hazards = table.all()[span];
            Estimate mean = draws.rows().of(i -> hazards[i]);
            double closed = RATE * timeline.spans().get(span).yearsAtRisk();
            // the draws are of fitted quasi-Monte Carlo: the mean rate is known to a thousandth
            assertEquals(closed, mean.value(), 2e-3 * closed);
            expected += span < timeline.past() ? mean.value() : 0;
        }
        assertEquals(RATE * YEARS, expected, 2e-3 * expected);
        for (int d = 0; d < timeline.days().size(); d++) {
            int end = timeline.past() + d + 1;
            Estimate silent = draws.rows().of(i -> Math.exp(-sum(table.all(), timeline.past(), end, i)));
            double years = 2 * timeline.days().get(d) / Epoch.DAYS_PER_YEAR;
            double closed = Math.pow((INVERSE_SCALE + YEARS) / (INVERSE_SCALE + YEARS + years), SHAPE + LEAKS);
            assertEquals(closed, silent.value(), 5e-4);
        }
    }

    private static double sum(double[][] hazards, int from, int to, int draw) {
        double sum = 0;
        for (int span = from; span < to; span++) {
            sum += hazards[span][draw];
        }
        return sum;
    }

    @Test
    void spansMeetAndKnowWhoIsAtRisk() {
        HazardTimeline timeline = HazardTimeline.of(record(), Optional.of(flights(365)), List.of(30.0, 180.0, 365.0));
        assertEquals(33, timeline.past());
        // 24 equal spans, and one more for each of 30 and 180 d
        assertEquals(26, timeline.days().size());
        assertEquals(4, timeline.steps());
        // six spans to a quarter: 30 d is in the first of them, 180 d in the second
        assertArrayEquals(new int[] {33, 40, 47, 53, 59}, java.util.Arrays.copyOfRange(timeline.firstSpans(), 33, 38));
        for (int span = 1; span < timeline.spans().size(); span++) {
            assertEquals(
                    timeline.spans().get(span - 1).to(),
                    timeline.spans().get(span).from());
        }
        double unitYears = timeline.spans().subList(0, 33).stream()
                .mapToDouble(HazardTimeline.Span::yearsAtRisk)
                .sum();
        assertEquals(YEARS, unitYears, 1e-6);
        assertEquals(
                2,
                timeline.spans().get(40).yearsAtRisk()
                        / timeline.spans().get(40).years(),
                1e-9);
    }

    @Test
    void aRecordMayHaveGapsAndNoFlightsAfterIt() {
        ServiceRecord gap = ServiceRecord.observed(
                List.of(SmallFleet.unit("u", "a", 1000, 1100), SmallFleet.unit("v", "a", 3000, 4000)),
                Epoch.instant(1000),
                Epoch.instant(NOW));
        HazardTimeline timeline = HazardTimeline.of(gap, Optional.empty(), List.of());
        assertTrue(timeline.spans().stream().anyMatch(span -> span.record().isEmpty()));
        assertEquals(0, timeline.steps());
        CumulativeHazardJob.Table table = new SerialBlockRunner()
                .run(new CumulativeHazardJob(
                        hypothesis,
                        new double[][] {hypothesis.space().origin()},
                        timeline.exposures(r -> new FleetExposure(model, r))));
        for (int span = 0; span < timeline.spans().size(); span++) {
            boolean nobody = timeline.spans().get(span).record().isEmpty();
            assertEquals(nobody, table.all()[span][0] == 0);
        }
    }
}
