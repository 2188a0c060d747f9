package org.thirdleak.simulator.hypothesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.hypothesis.SystematicDefect.Membership;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.random.RandomStreams;

/** Two roads to the likelihood of a simulated record: made anew, and from what all records of a fleet share. */
class PointwiseLikelihoodTest {

    /** Agreement wanted of the logarithms: rounding of sums of some ten terms, times ten. */
    private static final double TOLERANCE = 1e-12;

    private static final Prior ONSET = new Prior.Uniform(800, 3000);
    private static final LifeLaw WEIBULL = new WeibullLife(new Prior.LogNormal(1, 0.5), new Prior.LogUniform(30, 3000));

    private static SystematicDefect defect(ImpactModel model, Prior onset, Prior fraction, LifeLaw life, boolean each) {
        return new SystematicDefect(
                "defect",
                "a defect",
                model,
                new Membership(List.of("a", "b"), false, each),
                new SystematicDefect.Priors(onset, fraction, life));
    }

    static Stream<Arguments> hypotheses() {
        ImpactModel steady = SmallFleet.model(0.05);
        ImpactModel seasonal = SmallFleet.seasonalModel();
        Prior any = new Prior.Beta(1, 1);
        ServiceRecord whole = SmallFleet.record(SmallFleet.units());
        ServiceRecord late = SmallFleet.watchedFrom(1450, SmallFleet.units());
        return Stream.of(
                arguments("impacts", new Impacts("impacts", "chance", steady), steady, whole),
                arguments("impacts with seasons", new Impacts("impacts", "chance", seasonal), seasonal, whole),
                arguments("impacts, watched late", new Impacts("impacts", "chance", steady), steady, late),
                arguments("defect", defect(steady, ONSET, any, WEIBULL, false), steady, whole),
                arguments("defect with seasons", defect(seasonal, ONSET, any, WEIBULL, false), seasonal, whole),
                arguments("defect, watched late", defect(steady, ONSET, any, WEIBULL, false), steady, late),
                arguments("a defect each", defect(steady, ONSET, any, WEIBULL, true), steady, whole),
                arguments("every unit", defect(steady, ONSET, new Prior.Fixed(1), WEIBULL, false), steady, whole),
                arguments("onset known", defect(steady, new Prior.Fixed(1000), any, WEIBULL, false), steady, whole),
                arguments("cracks", defect(steady, ONSET, any, SmallFleet.cracks(1.5, true), false), steady, whole),
                arguments(
                        "a change of rate",
                        new RateChange("change", "changed rate", steady, ONSET, new Prior.LogUniform(1, 100)),
                        steady,
                        whole));
    }

    private static Arguments arguments(String name, Hypothesis hypothesis, ImpactModel model, ServiceRecord record) {
        return Arguments.of(Named.of(name, hypothesis), model, record);
    }

    @ParameterizedTest
    @MethodSource("hypotheses")
    void agreesWithTheLikelihoodMadeAnew(Hypothesis hypothesis, ImpactModel model, ServiceRecord record) {
        FleetExposure plan = new FleetExposure(model, record);
        UniformRandomProvider rng = RandomStreams.stream(1, RandomStreams.purpose("pointwise"), 0);
        var prior = hypothesis.space().sampler(rng);
        double[][] points = new double[20][hypothesis.space().size()];
        for (double[] point : points) {
            prior.draw(point);
        }
        PointwiseLikelihood shared = hypothesis.pointwise(plan, points);
        PointwiseLikelihood anew = PointwiseLikelihood.anew(hypothesis, model, points);
        HistoryPlayer player = hypothesis.player(plan, rng);
        History history = new History(record.units().size());
        double[] point = hypothesis.space().origin();
        double[] some = new double[points.length];
        double[] others = new double[points.length];
        int leaks = 0;
        for (int k = 0; k < 50; k++) {
            prior.draw(point);
            player.play(point, history);
            leaks = Math.max(leaks, history.size());
            ServiceRecord simulated = SimulatedRecord.of(record, history);
            shared.marginal(simulated, some);
            anew.marginal(simulated, others);
            for (int i = 0; i < points.length; i++) {
                assertEquals(others[i], some[i], TOLERANCE * Math.max(1, Math.abs(others[i])), "record " + k);
            }
            if (history.size() > 0) { // a record that ends at its last leak
                Instant end =
                        simulated.leaked().get(simulated.leaked().size() - 1).atRiskTo();
                ServiceRecord shorter = simulated.asOf(end, end.plusNanos(1));
                shared.marginal(shorter, some);
                anew.marginal(shorter, others);
                assertEquals(others[0], some[0], TOLERANCE * Math.max(1, Math.abs(others[0])));
            }
        }
        assertTrue(leaks > 2, "the records held up to " + leaks + " leaks only");
    }

    /** Forty units that all leak: products of a factor of a million each, beyond what a double can hold. */
    @Test
    void holdsProductsBeyondTheRangeOfDoubles() {
        ImpactModel model = new ImpactModel(
                List.of(new ImpactModel.Design(
                        "a", "A", new Prior.Fixed(1e-9), new Prior.Fixed(1), SmallFleet.table(0.2, 0.1))),
                SmallFleet.model(0).components(),
                new Prior.Fixed(0.5),
                new Prior.LogNormal(1, 0.5),
                new Prior.Fixed(1));
        List<CircuitUnit> units = IntStream.range(0, 40)
                .mapToObj(i -> SmallFleet.unit("u" + i, "a", 1000 + 10 * i, 1500 + 10 * i))
                .toList();
        ServiceRecord record = SmallFleet.record(units);
        for (int i = 0; i < units.size(); i++) {
            record = SmallFleet.withLeak(record, i, 1100 + 10 * i);
        }
        Hypothesis hypothesis = new SystematicDefect(
                "defect",
                "a defect",
                model,
                new Membership(List.of("a"), false, false),
                new SystematicDefect.Priors(ONSET, new Prior.Beta(1, 1), WEIBULL));
        double[][] points = {hypothesis.space().origin()};
        FleetExposure plan = new FleetExposure(model, record.asOf(record.observeUntil(), Instant.MIN));
        double[] shared = new double[1];
        hypothesis.pointwise(plan, points).marginal(record, shared);
        double anew = hypothesis.likelihood(new FleetExposure(model, record)).marginal(points[0]);
        assertEquals(anew, shared[0], 1e-11 * Math.abs(anew));
    }

    @Test
    void simulatedRecordForgetsWhatWasObserved() {
        ServiceRecord record = SmallFleet.withLeak(SmallFleet.record(SmallFleet.units()), 2, 2000);
        History history = new History(6);
        history.leak(5, 3000.25, History.Cause.DEFECT);
        history.leak(0, 1000.000001, History.Cause.IMPACT); // less than a second after the watch began
        ServiceRecord simulated = SimulatedRecord.of(record, history);
        assertEquals(
                List.of("a1", "b2"),
                simulated.leaked().stream().map(CircuitUnit::id).toList());
        assertEquals(
                Epoch.instant(1000).plusSeconds(1), simulated.leaked().get(0).atRiskTo());
        assertEquals(Epoch.instant(3000.25), simulated.leaked().get(1).atRiskTo());
        assertEquals(record.observeUntil(), simulated.observeUntil());
    }
}
