package org.thirdleak.simulator.abc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.history.HistoryJob;
import org.thirdleak.simulator.history.HistorySummary;
import org.thirdleak.simulator.history.MatchRule;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.Frailty;
import org.thirdleak.simulator.hypothesis.History;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.Hypothesis.Identity;
import org.thirdleak.simulator.hypothesis.ImpactModel;
import org.thirdleak.simulator.hypothesis.Impacts;
import org.thirdleak.simulator.hypothesis.RateChange;
import org.thirdleak.simulator.hypothesis.SmallFleet;
import org.thirdleak.simulator.hypothesis.SystematicDefect;
import org.thirdleak.simulator.inference.PriorMonteCarlo;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.random.RandomStreams;
import org.thirdleak.simulator.result.Estimate;

/** Matches of histories by splitting, against plain histories and against likelihoods. */
class HistoryModelTest {

    private static final ImpactModel MODEL = SmallFleet.model(0.05);
    private static final ServiceRecord RECORD =
            SmallFleet.withLeak(SmallFleet.withLeak(SmallFleet.record(SmallFleet.units()), 2, 2100), 3, 2300);
    private static final FleetExposure FLEET = new FleetExposure(MODEL, RECORD);
    private static final double WINDOW_DAYS = 298.7;
    private static final Hypothesis IMPACTS = new Impacts("impacts", "", MODEL);
    private static final Hypothesis CHANGE =
            new RateChange("change", "", MODEL, new Prior.Uniform(1000, 5000), new Prior.LogUniform(1, 100));
    private static final Hypothesis DEFECT = new SystematicDefect(
            "defect",
            "",
            MODEL,
            new SystematicDefect.Membership(List.of("a", "b"), false, false),
            new SystematicDefect.Priors(
                    new Prior.Uniform(900, 4900),
                    new Prior.Beta(1, 1),
                    new Prior.LogNormal(1, 0.5),
                    new Prior.LogUniform(30, 3000)));
    /** So uneven that the median of v would be far from its law. */
    private static final Hypothesis FRAILTY = new Frailty(
            new Identity("frailty", Frailty.TYPE, ""), MODEL, new double[] {1800, 2400}, new Prior.LogUniform(0.1, 10));

    private static final RecordSummaries ALL = new RecordSummaries(
            FLEET,
            WINDOW_DAYS,
            new RecordSummaries.Tolerances(
                    Optional.of(0), Optional.empty(), Optional.of(100.0), Optional.of(200.0), Optional.of(150.0)));

    private static AbcSmc engine(long seed) {
        return new AbcSmc(300, 12, 0.25, 12, 1e-12, seed);
    }

    private static MatchEstimate matches(AbcSmc engine, Hypothesis hypothesis, RecordSummaries summaries) {
        List<Double> scales = SummaryScales.of(List.of(hypothesis), summaries, 1);
        try (LocalBlockRunner runner = new LocalBlockRunner(2, Progress.SILENT)) {
            return engine.estimate(new HistoryModel(hypothesis, summaries, scales), runner);
        }
    }

    private static void assertAgrees(Estimate expected, Estimate found) {
        double error = Math.hypot(expected.standardError(), found.standardError());
        assertEquals(expected.value(), found.value(), 4 * error, () -> expected + " and " + found);
        assertTrue(found.standardError() < 0.25 * found.value(), found::toString);
    }

    /** |z| below 4 in three cases: a false alarm in 300 random seeds, with 11 degrees of freedom; the seeds are fixed. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void probabilityIsTheFractionOfPlainHistories(int which) {
        Hypothesis hypothesis = List.of(IMPACTS, CHANGE, DEFECT).get(which);
        int count = 400_000;
        UniformRandomProvider rng = RandomStreams.stream(77, RandomStreams.purpose("plain"), which);
        long alike = plain(hypothesis, rng, count);
        double fraction = (double) alike / count;
        assertTrue(alike > 30, () -> alike + " alike");
        MatchEstimate found = matches(engine(20231009), hypothesis, ALL);
        assertAgrees(new Estimate(fraction, Math.sqrt(fraction / count)), found.probability());
    }

    /** Counts, in the plainest way, the histories that are alike in all summaries. */
    private static long plain(Hypothesis hypothesis, UniformRandomProvider rng, int count) {
        var prior = hypothesis.space().sampler(rng);
        var player = hypothesis.player(FLEET, rng);
        History history = new History(6);
        double[] point = hypothesis.space().origin();
        long alike = 0;
        for (int i = 0; i < count; i++) {
            prior.draw(point);
            player.play(point, history);
            alike += history.size() == 2 && alike(history) ? 1 : 0;
        }
        return alike;
    }

    private static boolean alike(History history) {
        double[] days = {history.day(0), history.day(1)};
        double[] ages = IntStream.range(0, 2)
                .mapToDouble(l -> history.day(l)
                        - Epoch.days(RECORD.units().get(history.unit(l)).coolantFilled()))
                .sorted()
                .toArray();
        Arrays.sort(days);
        // a3 filled on day 1400 leaked on day 2100, b1 filled on day 1900 on day 2300
        return FLEET.designOf(history.unit(0)) != FLEET.designOf(history.unit(1))
                && Math.abs(days[1] - days[0] - 200) <= 100
                && Math.abs(ages[0] - 400) <= 200
                && Math.abs(ages[1] - 700) <= 200
                && Math.abs(days[1] - 2300) <= 150;
    }

    /** With all leaks in one window and no tolerance, a match is what the match rule of the histories calls one. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void leaksAndClusterAreTheMatchRule(int which) {
        Hypothesis hypothesis = List.of(DEFECT, FRAILTY).get(which);
        RecordSummaries summaries = new RecordSummaries(
                FLEET,
                WINDOW_DAYS,
                new RecordSummaries.Tolerances(
                        Optional.of(0), Optional.of(0.0), Optional.empty(), Optional.empty(), Optional.empty()));
        long count = 200_000;
        HistorySummary plain;
        try (LocalBlockRunner runner = new LocalBlockRunner(2, Progress.SILENT)) {
            plain = runner.run(new HistoryJob(
                    hypothesis, FLEET, new MatchRule(FLEET, WINDOW_DAYS, 0, Optional.empty()), 3, count));
        }
        double fraction = (double) plain.matches() / count;
        MatchEstimate found = matches(engine(4), hypothesis, summaries);
        assertAgrees(new Estimate(fraction, Math.sqrt(fraction / count)), found.probability());
    }

    /** A record without a leak: counts are sufficient, and the likelihood says how probable it is. */
    @Test
    void silenceIsAsProbableAsTheLikelihoodSays() {
        ImpactModel model = SmallFleet.model(0.05);
        FleetExposure silent = new FleetExposure(model, SmallFleet.record(SmallFleet.units()));
        RecordSummaries summaries = new RecordSummaries(
                silent,
                WINDOW_DAYS,
                new RecordSummaries.Tolerances(
                        Optional.of(0), Optional.of(0.0), Optional.of(1.0), Optional.of(1.0), Optional.of(1.0)));
        assertEquals(3, summaries.list().size()); // no leak has no age
        for (Hypothesis hypothesis : List.of(IMPACTS, DEFECT)) {
            Estimate log;
            try (LocalBlockRunner runner = new LocalBlockRunner(2, Progress.SILENT)) {
                log = new PriorMonteCarlo(hypothesis, silent, 20_000, 6)
                        .estimate(runner)
                        .logZ();
            }
            double likelihood = Math.exp(log.value());
            MatchEstimate found = matches(engine(8), hypothesis, summaries);
            assertAgrees(new Estimate(likelihood, likelihood * log.standardError()), found.probability());
        }
    }

    /**
     * One unit, one leak: number and date are all the data. As the tolerance shrinks, the probability of a match over its
     * length becomes the evidence, and the odds become the Bayes factor.
     */
    @Test
    void oddsBecomeTheBayesFactorAsTheToleranceShrinks() {
        ImpactModel model = SmallFleet.constantRate(new Prior.LogUniform(0.002, 0.02));
        CircuitUnit unit = SmallFleet.unit("u", "a", 1000, 5000);
        FleetExposure fleet = new FleetExposure(model, SmallFleet.withLeak(SmallFleet.record(List.of(unit)), 0, 4950));
        Hypothesis steady = new Impacts("steady", "", model);
        Hypothesis change =
                new RateChange("change", "", model, new Prior.Uniform(4800, 4940), new Prior.LogUniform(1, 100));
        Estimate[] logs = new Estimate[2];
        try (LocalBlockRunner runner = new LocalBlockRunner(2, Progress.SILENT)) {
            logs[0] = new PriorMonteCarlo(steady, fleet, 30_000, 6)
                    .estimate(runner)
                    .logZ();
            logs[1] = new PriorMonteCarlo(change, fleet, 30_000, 6)
                    .estimate(runner)
                    .logZ();
        }
        double factor = Math.exp(logs[1].value() - logs[0].value());
        double before = Double.POSITIVE_INFINITY;
        for (double tolerance : new double[] {2000, 100, 1}) {
            RecordSummaries summaries = new RecordSummaries(
                    fleet,
                    WINDOW_DAYS,
                    new RecordSummaries.Tolerances(
                            Optional.of(0),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(tolerance)));
            Estimate a = matches(engine(10), steady, summaries).probability();
            Estimate b = matches(engine(11), change, summaries).probability();
            double odds = b.value() / a.value();
            double error = odds * Math.hypot(a.standardError() / a.value(), b.standardError() / b.value());
            double away = Math.abs(odds - factor);
            if (tolerance == 1) {
                // the rates change by a thousandth within a day: nothing but the error of the populations is left
                assertEquals(factor, odds, 4 * error);
                double evidence = a.value() / (2 * tolerance / 365.25);
                assertEquals(Math.exp(logs[0].value()), evidence, 4 * evidence * a.standardError() / a.value());
            }
            assertTrue(away < before + 2 * error, tolerance + ": " + odds + " of " + factor);
            before = away;
        }
    }
}
