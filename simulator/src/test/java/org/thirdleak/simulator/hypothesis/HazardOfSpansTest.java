package org.thirdleak.simulator.hypothesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.execution.SerialBlockRunner;
import org.thirdleak.simulator.predictive.CumulativeHazardJob;
import org.thirdleak.simulator.predictive.HazardTimeline;

/** The hazard that is told over time is that of the likelihood, whatever the hypothesis. */
class HazardOfSpansTest {

    private static final double RELATIVE = 1e-10;

    static Stream<SimulatorCase> cases() {
        return Stream.concat(SimulatorAgainstLikelihoodTest.cases(), FurtherHypothesesTest.cases());
    }

    private static CumulativeHazardJob.Table table(SimulatorCase c, HazardTimeline timeline, double[] point) {
        return new SerialBlockRunner()
                .run(new CumulativeHazardJob(
                        c.hypothesis(),
                        new double[][] {point},
                        timeline.exposures(record -> new FleetExposure(c.model(), record))));
    }

    private static double sum(double[][] hazards, int from, int to) {
        double sum = 0;
        for (int span = from; span < to; span++) {
            sum += hazards[span][0];
        }
        return sum;
    }

    /** Spans of a quarter of a year add up to −ln of the probability that the whole record is silent. */
    @ParameterizedTest
    @MethodSource("cases")
    void spansAddUpToTheLikelihoodOfASilentRecord(SimulatorCase c) {
        double[] point = c.point();
        HazardTimeline timeline = HazardTimeline.of(c.record(), Optional.empty(), List.of());
        CumulativeHazardJob.Table table = table(c, timeline, point);
        double whole = -c.hypothesis()
                .likelihood(new FleetExposure(c.model(), c.record()))
                .at(point);
        assertTrue(whole > 0.1, "the case must leak");
        assertEquals(whole, sum(table.all(), 0, timeline.past()), RELATIVE * whole);
        double impacts = sum(table.byImpacts(), 0, timeline.past());
        assertTrue(c.hasDefect() ? impacts < whole : impacts == sum(table.all(), 0, timeline.past()));
    }

    /** A unit that leaked is at risk until then: with the densities of the leaks left out the likelihood is the same. */
    @ParameterizedTest
    @MethodSource("cases")
    void aLeakEndsTheRiskOfItsUnit(SimulatorCase c) {
        double[] point = c.point();
        ServiceRecord leaked = SmallFleet.withLeak(c.record(), 0, day(c.record(), 0.4));
        HazardTimeline timeline = HazardTimeline.of(leaked, Optional.empty(), List.of());
        ServiceRecord ended = new ServiceRecord(
                leaked.units().stream()
                        .map(unit -> unit.ending(unit.atRiskTo(), Optional.empty()))
                        .toList(),
                leaked.observeFrom(),
                leaked.observeUntil());
        double whole =
                -c.hypothesis().likelihood(new FleetExposure(c.model(), ended)).at(point);
        assertEquals(whole, sum(table(c, timeline, point).all(), 0, timeline.past()), RELATIVE * whole);
    }

    private static double day(ServiceRecord record, double share) {
        double from = Epoch.days(record.watchedFrom(record.units().get(0)));
        return from + share * (Epoch.days(record.units().get(0).exposedTo()) - from);
    }

    /** What follows the record is cut by other spans than the forecast knows, and adds up to the same. */
    @ParameterizedTest
    @MethodSource("cases")
    void laterSpansAddUpToTheForecast(SimulatorCase c) {
        double[] point = c.point();
        double split = 2600;
        ServiceRecord before =
                ServiceRecord.observed(c.record().units(), c.record().observeFrom(), Epoch.instant(split));
        List<Double> horizons = List.of(30.0, 180.0, 365.0, 1000.0);
        ServiceRecord after =
                ServiceRecord.observed(c.record().units(), Epoch.instant(split), Epoch.instant(split + 1000));
        HazardTimeline timeline = HazardTimeline.of(before, Optional.of(after), horizons);
        CumulativeHazardJob.Table table = table(c, timeline, point);
        for (double horizon : horizons) {
            ServiceRecord outlook =
                    ServiceRecord.observed(c.record().units(), Epoch.instant(split), Epoch.instant(split + horizon));
            double silence = c.hypothesis()
                    .likelihood(new FleetExposure(c.model(), outlook))
                    .at(point);
            int end = timeline.past() + timeline.days().indexOf(horizon) + 1;
            assertEquals(-silence, sum(table.all(), timeline.past(), end), RELATIVE * (1 - silence));
        }
    }
}
