package org.thirdleak.simulator.hypothesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.random.RandomStreams;

/**
 * Two roads to one number, for every hypothesis: the frequency of a record among its histories, and the integral of its
 * likelihood. Records looked at: no leak; unit i leaks within some days, and no other unit leaks.
 *
 * <p>A frequency is off when it is more than 4.5 standard errors from its probability: one time in 150,000 where the normal
 * law holds. With some 1,000 comparisons a random seed would fail once in 150 times; the seed is fixed.
 */
class SimulatorAgainstLikelihoodTest {

    private static final double SIGMAS = 4.5;
    private static final int HISTORIES = 150_000;
    private static final Prior DATE = new Prior.Uniform(1050, 4900);

    /**
     * A case.
     *
     * @param name what it is
     * @param hypothesis the hypothesis
     * @param model its impacts
     * @param record a record without leaks
     * @param extra coordinates of the parameters after those of the impacts
     */
    record Case(String name, Hypothesis hypothesis, ImpactModel model, ServiceRecord record, double... extra) {
        @Override
        public String toString() {
            return name;
        }

        /** Impacts at their medians, but more of them, so that several units leak. */
        double[] point() {
            double[] point = hypothesis.space().origin();
            point[0] = Math.log(1.2);
            point[1] = Math.log(1.5);
            System.arraycopy(extra, 0, point, model.parameters().size(), extra.length);
            return point;
        }
    }

    private static final ImpactModel STEADY = SmallFleet.model(0.02);
    private static final ImpactModel GROWING = SmallFleet.model(0.35);
    private static final ImpactModel SEASONAL = SmallFleet.seasonalModel();
    private static final ServiceRecord WHOLE = SmallFleet.record(SmallFleet.units());
    private static final ServiceRecord TRUNCATED = SmallFleet.watchedFrom(1450, SmallFleet.units());

    private static Hypothesis impacts(ImpactModel model) {
        return new Impacts("impacts", "chance", model);
    }

    private static Hypothesis change(ImpactModel model) {
        return new RateChange("change", "a changed rate", model, DATE, new Prior.LogUniform(0.1, 10));
    }

    private static Hypothesis defect(ImpactModel model, boolean byLaunch, boolean perDesign, String... designs) {
        return new SystematicDefect(
                "defect",
                "a defect",
                model,
                new SystematicDefect.Membership(List.of(designs), byLaunch, perDesign),
                new SystematicDefect.Priors(
                        DATE, new Prior.Beta(1, 1), new Prior.LogNormal(1, 0.5), new Prior.LogUniform(30, 3000)));
    }

    private static Hypothesis cracks(double threshold, boolean sinceLaunch, boolean perDesign) {
        return new SystematicDefect(
                "defect",
                "flaws that grow",
                STEADY,
                new SystematicDefect.Membership(List.of("a", "b"), false, perDesign),
                new SystematicDefect.Priors(DATE, new Prior.Beta(1, 1), SmallFleet.cracks(threshold, sinceLaunch)));
    }

    private static double log(double x) {
        return Math.log(x);
    }

    static Stream<Case> cases() {
        Hypothesis shared = defect(STEADY, false, false, "a", "b");
        Hypothesis byLaunch = defect(STEADY, true, false, "a", "b");
        Hypothesis own = defect(STEADY, false, true, "a", "b");
        return Stream.of(
                new Case("impacts", impacts(STEADY), STEADY, WHOLE),
                new Case("impacts, truncated", impacts(STEADY), STEADY, TRUNCATED),
                new Case("impacts, growing", impacts(GROWING), GROWING, WHOLE),
                new Case("impacts, seasonal", impacts(SEASONAL), SEASONAL, WHOLE),
                new Case("rate rises within spans", change(STEADY), STEADY, WHOLE, log(6), 2321),
                new Case("rate falls within spans", change(STEADY), STEADY, WHOLE, log(0.2), 2321),
                new Case("rate rises at a start", change(STEADY), STEADY, WHOLE, log(3), 2000),
                new Case("rate rises between spans", change(STEADY), STEADY, WHOLE, log(3), 1350),
                new Case("rate rose before", change(STEADY), STEADY, WHOLE, log(3), 900),
                new Case("rate rises after the end", change(STEADY), STEADY, WHOLE, log(3), 5001),
                new Case("rate rises, truncated", change(STEADY), STEADY, TRUNCATED, log(5), 2570),
                new Case("rate rises, growing", change(GROWING), GROWING, WHOLE, log(2), 3501),
                new Case("rate falls, seasonal", change(SEASONAL), SEASONAL, WHOLE, log(0.4), 2321),
                new Case("defect, wear", shared, STEADY, WHOLE, 0.6, log(1.8), log(400), 1105),
                new Case("defect, infant mortality", shared, STEADY, WHOLE, 0.4, log(0.6), log(900), 1105),
                new Case("defect of every unit", shared, STEADY, WHOLE, 1, log(1.2), log(1500), 1105),
                new Case("defect of no lot", shared, STEADY, WHOLE, 0.9, log(1.2), log(100), 3500),
                new Case("defect, slow", shared, STEADY, WHOLE, 0.3, log(1.5), log(9000), 900),
                new Case("defect by launch", byLaunch, STEADY, WHOLE, 0.7, log(1.4), log(300), 950),
                new Case("defect of one design", defect(STEADY, false, false, "b"), STEADY, WHOLE, 0.5, 0.3, 6, 1000),
                new Case("defects of their own", own, STEADY, WHOLE, 0.6, 0.5, 5.5, 0.3, -0.2, 7, 1250, 1800),
                new Case("defect, truncated", shared, STEADY, TRUNCATED, 0.6, log(1.8), log(400), 1105),
                new Case("infant mortality, truncated", shared, STEADY, TRUNCATED, 0.6, log(0.6), log(400), 900),
                new Case("certain defect, truncated", shared, STEADY, TRUNCATED, 1, log(1.1), log(800), 900),
                new Case("own defects, truncated", own, STEADY, TRUNCATED, 0.6, 0.5, 5.5, 0.3, -0.2, 7, 1250, 1800),
                new Case("cracks", cracks(0, false, false), STEADY, WHOLE, 0.6, log(45), 1105),
                new Case("cracks below a threshold", cracks(1.5, false, false), STEADY, WHOLE, 0.8, log(45), 1105),
                new Case("cracks since launch", cracks(1.5, true, false), STEADY, WHOLE, 0.7, log(60), 900),
                new Case("cracks, truncated", cracks(0, false, false), STEADY, TRUNCATED, 0.6, log(40), 900),
                new Case("certain cracks, truncated", cracks(1.5, true, false), STEADY, TRUNCATED, 1, log(35), 900),
                new Case(
                        "own cracks, truncated",
                        cracks(2, true, true),
                        STEADY,
                        TRUNCATED,
                        0.6,
                        4,
                        0.5,
                        4.3,
                        1250,
                        1800),
                new Case(
                        "defect, growing",
                        defect(GROWING, false, false, "a", "b"),
                        GROWING,
                        WHOLE,
                        0.5,
                        0.4,
                        6.5,
                        1105),
                new Case(
                        "defect, seasonal",
                        defect(SEASONAL, true, false, "a", "b"),
                        SEASONAL,
                        TRUNCATED,
                        0.5,
                        0.4,
                        6.5,
                        1000));
    }

    private record Bin(int unit, double from, double to) {
        boolean holds(History history) {
            return history.size() == 1 && history.unit(0) == unit && history.day(0) >= from && history.day(0) < to;
        }
    }

    /** The time each unit is watched, in three parts of unequal length. */
    private static List<Bin> bins(ServiceRecord record) {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < record.units().size(); i++) {
            double from = Epoch.days(record.watchedFrom(record.units().get(i)));
            double length = Epoch.days(record.units().get(i).exposedTo()) - from;
            bins.add(new Bin(i, from, from + 0.15 * length));
            bins.add(new Bin(i, from + 0.15 * length, from + 0.7 * length));
            bins.add(new Bin(i, from + 0.7 * length, from + length));
        }
        return bins;
    }

    private static void assertFrequency(String what, double count, double n, double probability) {
        double error = Math.sqrt(Math.max(probability * (1 - probability), 25 / n) / n);
        double z = (count / n - probability) / error;
        assertTrue(
                Math.abs(z) < SIGMAS,
                () -> what + ": frequency " + count / n + ", probability " + probability + ", z = " + z);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void historiesAreAsFrequentAsTheirLikelihoodSays(Case c) {
        double[] point = c.point();
        List<Bin> bins = bins(c.record());
        long[] counts = new long[bins.size()];
        long[] defects = new long[bins.size()];
        long silent = 0;
        UniformRandomProvider rng = RandomStreams.stream(20231009, RandomStreams.purpose(c.name()), 0);
        FleetExposure fleet = new FleetExposure(c.model(), c.record());
        HistoryPlayer player = c.hypothesis().player(fleet, rng);
        History history = new History(c.record().units().size());
        for (int i = 0; i < HISTORIES; i++) {
            player.play(point, history);
            silent += history.size() == 0 ? 1 : 0;
            for (int b = 0; b < counts.length; b++) {
                if (bins.get(b).holds(history)) {
                    counts[b]++;
                    defects[b] += history.cause(0) == History.Cause.DEFECT ? 1 : 0;
                }
            }
        }
        double none = Math.exp(c.hypothesis().likelihood(fleet).at(point));
        assertFrequency("no leak", (double) silent, HISTORIES, none);
        for (int b = 0; b < counts.length; b++) {
            Bin bin = bins.get(b);
            assertFrequency("leak in " + bin, (double) counts[b], HISTORIES, probability(c, point, bin, false));
            if (c.hypothesis() instanceof SystematicDefect) {
                assertFrequency(
                        "leak by the defect in " + bin,
                        (double) defects[b],
                        HISTORIES,
                        probability(c, point, bin, true));
            } else {
                assertEquals(0, defects[b]);
            }
        }
    }

    /** ∫ L dt over a bin, in years; with {@code byDefect} that part of it which is attributed to the defect. */
    private static double probability(Case c, double[] point, Bin bin, boolean byDefect) {
        boolean changes = c.hypothesis() instanceof RateChange;
        double[] cuts = changes ? new double[] {point[point.length - 1]} : new double[0];
        double filled = Epoch.days(c.record().units().get(bin.unit()).coolantFilled());
        // a life may begin with an infinite density: with day = from + x⁴ the integrand is smooth there, too
        boolean young = bin.from() == filled && c.hypothesis() instanceof SystematicDefect;
        double[] attribution = new double[1];
        java.util.function.DoubleUnaryOperator density = day -> {
            ServiceRecord leak = SmallFleet.withLeak(c.record(), bin.unit(), day);
            LogLikelihood likelihood = c.hypothesis().likelihood(new FleetExposure(c.model(), leak));
            double at = Math.exp(likelihood.at(point)) / Epoch.DAYS_PER_YEAR;
            if (byDefect) {
                likelihood.attribute(point, attribution);
                return at * attribution[0];
            }
            return at;
        };
        if (young) {
            double end = Math.pow(bin.to() - bin.from(), 0.25);
            return Quadrature.integral(
                    x -> 4 * x * x * x * density.applyAsDouble(bin.from() + x * x * x * x), 0, end, cuts, end, 20);
        }
        return Quadrature.integral(density, bin.from(), bin.to(), cuts, 60, 4);
    }

    /** The same with the parameters drawn from their priors: against the average of the likelihood over the priors. */
    @ParameterizedTest
    @MethodSource("drawn")
    void historiesFromThePriorAreAsFrequentAsTheAverageOfTheLikelihood(Case c) {
        ParameterSpace space = c.hypothesis().space();
        FleetExposure fleet = new FleetExposure(c.model(), c.record());
        UniformRandomProvider rng = RandomStreams.stream(20231009, RandomStreams.purpose("prior", c.name()), 0);
        ParameterSpace.PointSampler prior = space.sampler(rng);
        HistoryPlayer player = c.hypothesis().player(fleet, rng);
        History history = new History(c.record().units().size());
        int unit = 2;
        double from = Epoch.days(c.record().watchedFrom(c.record().units().get(unit)));
        double to = Epoch.days(c.record().units().get(unit).exposedTo());
        Bin bin = new Bin(unit, from + 0.2 * (to - from), from + 0.8 * (to - from));
        double[] point = space.origin();
        long silent = 0;
        long leaked = 0;
        for (int i = 0; i < HISTORIES; i++) {
            prior.draw(point);
            player.play(point, history);
            silent += history.size() == 0 ? 1 : 0;
            leaked += bin.holds(history) ? 1 : 0;
        }
        int draws = 100_000;
        int days = 40;
        LogLikelihood none = c.hypothesis().likelihood(fleet);
        LogLikelihood[] leaks = new LogLikelihood[days];
        for (int d = 0; d < days; d++) {
            double day = bin.from() + (d + 0.5) / days * (bin.to() - bin.from());
            leaks[d] =
                    c.hypothesis().likelihood(new FleetExposure(c.model(), SmallFleet.withLeak(c.record(), unit, day)));
        }
        double years = (bin.to() - bin.from()) / Epoch.DAYS_PER_YEAR;
        double[] sums = new double[4];
        ParameterSpace.PointSampler again = space.sampler(RandomStreams.stream(7, RandomStreams.purpose(c.name()), 0));
        for (int i = 0; i < draws; i++) {
            again.draw(point);
            double no = Math.exp(none.marginal(point));
            double one = years * Math.exp(leaks[i % days].marginal(point)); // days in turn: an average over the bin
            sums[0] += no / draws;
            sums[1] += no * no / draws;
            sums[2] += one / draws;
            sums[3] += one * one / draws;
        }
        assertBoth("no leak", (double) silent, sums[0], sums[1], draws);
        assertBoth("leak in " + bin, (double) leaked, sums[2], sums[3], draws);
    }

    static Stream<Case> drawn() {
        return cases().filter(c -> List.of(
                        "impacts",
                        "impacts, truncated",
                        "impacts, seasonal",
                        "rate rises within spans",
                        "rate rises, truncated",
                        "defect, wear",
                        "defect by launch",
                        "defects of their own",
                        "defect, truncated",
                        "own defects, truncated",
                        "cracks below a threshold",
                        "own cracks, truncated",
                        "defect, seasonal")
                .contains(c.name()));
    }

    private static void assertBoth(String what, double count, double mean, double square, double draws) {
        double n = HISTORIES;
        double variance = mean * (1 - mean) / n + (square - mean * mean) / draws;
        double z = (count / n - mean) / Math.sqrt(variance);
        assertTrue(
                Math.abs(z) < SIGMAS,
                () -> what + ": frequency " + count / n + ", average likelihood " + mean + ", z = " + z);
    }
}
