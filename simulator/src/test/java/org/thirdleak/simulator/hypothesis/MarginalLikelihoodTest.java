package org.thirdleak.simulator.hypothesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.random.RandomStreams;

/** The likelihood averaged over a date against the likelihood at each date, integrated numerically. */
class MarginalLikelihoodTest {

    private static final Prior UNIFORM = new Prior.Uniform(1050, 4900);
    private static final Prior WIDER = new Prior.Uniform(200, 7000);
    private static final Prior NORMAL = new Prior.Normal(2650, 365);
    private static final Prior NARROW = new Prior.Normal(3100, 20);

    /**
     * A case.
     *
     * @param name what it is
     * @param hypothesis the hypothesis
     * @param model its impacts
     * @param record the record
     * @param date prior of the date
     * @param tolerance relative
     */
    record Case(
            String name, Hypothesis hypothesis, ImpactModel model, ServiceRecord record, Prior date, double tolerance) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static ServiceRecord leaky(ServiceRecord silent) {
        ServiceRecord record = silent;
        for (int i = 0; i < silent.units().size(); i++) {
            switch (silent.units().get(i).id()) {
                case "a3" -> record = SmallFleet.withLeak(record, i, 3120);
                case "b1" -> record = SmallFleet.withLeak(record, i, 2550);
                case "b2" -> record = SmallFleet.withLeak(record, i, 3333);
                default -> {}
            }
        }
        return record;
    }

    private static final ServiceRecord RECORD = leaky(SmallFleet.record(SmallFleet.units()));
    private static final ServiceRecord SILENT = SmallFleet.record(SmallFleet.units());
    private static final ServiceRecord TRUNCATED = leaky(SmallFleet.watchedFrom(1450, SmallFleet.units()));
    private static final ImpactModel MODEL = SmallFleet.model(0.06);

    private static Hypothesis change(ImpactModel model, Prior date, Prior multiplier) {
        return new RateChange("change", "a changed rate", model, date, multiplier);
    }

    static Stream<Case> rateChanges() {
        Prior up = new Prior.LogUniform(1, 100);
        Prior both = new Prior.LogUniform(0.01, 100);
        ImpactModel steady = SmallFleet.model(0);
        ImpactModel seasonal = SmallFleet.seasonalModel();
        // Without growth every piece is a straight line and the average exact. The others are worst where a hundredfold
        // rate expects tens of strikes, that is where the likelihood is next to nothing: growth of 6 % a year bends the
        // line within pieces of 90 days, seasons of ±80 % bend it more, a normal prior is even within its pieces only.
        return Stream.of(
                new Case("steady", change(steady, UNIFORM, both), steady, RECORD, UNIFORM, 1e-9),
                new Case("steady, no leak", change(steady, WIDER, both), steady, SILENT, WIDER, 1e-9),
                new Case("steady, truncated", change(steady, UNIFORM, both), steady, TRUNCATED, UNIFORM, 1e-9),
                new Case("growing", change(MODEL, UNIFORM, up), MODEL, RECORD, UNIFORM, 2e-3),
                new Case("growing, wider", change(MODEL, WIDER, both), MODEL, RECORD, WIDER, 2e-3),
                new Case("seasonal", change(seasonal, UNIFORM, both), seasonal, RECORD, UNIFORM, 4e-2),
                new Case("normal date", change(steady, NORMAL, both), steady, RECORD, NORMAL, 1e-2),
                new Case("narrow normal date", change(steady, NARROW, both), steady, RECORD, NARROW, 1e-3));
    }

    private static Hypothesis defect(boolean byLaunch, boolean perDesign, Prior onset, List<String> designs) {
        return new SystematicDefect(
                "defect",
                "a defect",
                MODEL,
                new SystematicDefect.Membership(designs, byLaunch, perDesign),
                new SystematicDefect.Priors(
                        onset, new Prior.Beta(1, 1), new Prior.LogNormal(1, 0.5), new Prior.LogUniform(30, 3000)));
    }

    private static Hypothesis cracks(double threshold, boolean sinceLaunch) {
        return new SystematicDefect(
                "defect",
                "flaws that grow",
                MODEL,
                new SystematicDefect.Membership(List.of("a", "b"), false, false),
                new SystematicDefect.Priors(UNIFORM, new Prior.Beta(1, 1), SmallFleet.cracks(threshold, sinceLaunch)));
    }

    static Stream<Case> defects() {
        List<String> both = List.of("a", "b");
        List<String> a = List.of("a");
        // between two lots the likelihood is constant: the average is exact
        return Stream.of(
                new Case("by filling", defect(false, false, UNIFORM, both), MODEL, RECORD, UNIFORM, 1e-12),
                new Case("wider", defect(false, false, WIDER, both), MODEL, RECORD, WIDER, 1e-12),
                new Case("by launch", defect(true, false, UNIFORM, both), MODEL, RECORD, UNIFORM, 1e-12),
                new Case("truncated", defect(false, false, UNIFORM, both), MODEL, TRUNCATED, UNIFORM, 1e-12),
                new Case("one design", defect(false, false, UNIFORM, a), MODEL, RECORD, UNIFORM, 1e-12),
                new Case("cracks", cracks(0, false), MODEL, RECORD, UNIFORM, 1e-12),
                new Case("cracks below a threshold", cracks(1.5, true), MODEL, TRUNCATED, UNIFORM, 1e-12),
                new Case("normal onset", defect(false, false, NORMAL, both), MODEL, RECORD, NORMAL, 1e-11),
                new Case("no leak", defect(true, false, NARROW, both), MODEL, SILENT, NARROW, 1e-11));
    }

    private static double[] cuts(ServiceRecord record) {
        return record.units().stream()
                .flatMapToDouble(u -> DoubleStream.of(
                        Epoch.days(u.launched()),
                        Epoch.days(u.coolantFilled()),
                        Epoch.days(record.watchedFrom(u)),
                        Epoch.days(u.atRiskTo())))
                .toArray();
    }

    /** ∫ exp(at − scale) dπ(date), the other parameters as in the point. */
    private static double integrated(
            Case c, LogLikelihood likelihood, double[] point, int dateIndex, double scale, double from, double to) {
        boolean uniform = c.date() instanceof Prior.Uniform;
        NormalDistribution normal = c.date() instanceof Prior.Normal n
                ? new NormalDistribution(n.mean(), n.sd())
                : new NormalDistribution();
        double width = c.date().quantile(0.75) - c.date().quantile(0.25);
        DoubleUnaryOperator integrand = day -> {
            double[] at = point.clone();
            at[dateIndex] = day;
            double density = uniform ? 0.5 / width : normal.density(day);
            return density * Math.exp(likelihood.at(at) - scale);
        };
        return Quadrature.integral(integrand, from, to, cuts(c.record()), uniform ? 45 : Math.min(45, width / 2), 12);
    }

    private static double low(Prior date) {
        return date instanceof Prior.Uniform u ? u.low() : date.quantile(1e-12);
    }

    private static double high(Prior date) {
        return date instanceof Prior.Uniform u ? u.high() : date.quantile(1 - 1e-12);
    }

    static Stream<Case> all() {
        return Stream.concat(rateChanges(), defects());
    }

    @ParameterizedTest
    @MethodSource("all")
    void averageIsTheIntegralOverTheDate(Case c) {
        LogLikelihood likelihood = c.hypothesis().likelihood(new FleetExposure(c.model(), c.record()));
        ParameterSpace space = c.hypothesis().space();
        double[] point = space.origin();
        ParameterSpace.PointSampler prior = space.sampler(RandomStreams.stream(20231009, 11, 0));
        for (int i = 0; i < 40; i++) {
            prior.draw(point);
            double marginal = likelihood.marginal(point);
            double expected =
                    integrated(c, likelihood, point, space.firstIntegrated(), marginal, low(c.date()), high(c.date()));
            assertEquals(1, expected, c.tolerance(), () -> c + " at " + Arrays.toString(point));
        }
    }

    @Test
    void designsWithDefectsOfTheirOwnAreAveragedOneByOne() {
        Hypothesis own = defect(false, true, UNIFORM, List.of("a", "b"));
        Case c = new Case("per design", own, MODEL, RECORD, UNIFORM, 1e-12);
        LogLikelihood likelihood = own.likelihood(new FleetExposure(MODEL, RECORD));
        double[] point = own.space().origin();
        ParameterSpace.PointSampler prior = own.space().sampler(RandomStreams.stream(20231009, 12, 0));
        int first = own.space().firstIntegrated();
        for (int i = 0; i < 20; i++) {
            prior.draw(point);
            double marginal = likelihood.marginal(point);
            // the integrand is a product of a function of each onset: one plain sum over pieces of both
            double[] days = DoubleStream.concat(DoubleStream.of(1050, 4900), Arrays.stream(cuts(RECORD)))
                    .filter(day -> day >= 1050 && day <= 4900)
                    .sorted()
                    .distinct()
                    .toArray();
            double sum = 0;
            for (int a = 1; a < days.length; a++) {
                for (int b = 1; b < days.length; b++) {
                    double[] at = point.clone();
                    at[first] = (days[a] + days[a - 1]) / 2;
                    at[first + 1] = (days[b] + days[b - 1]) / 2;
                    double area = (days[a] - days[a - 1]) * (days[b] - days[b - 1]);
                    sum += area * Math.exp(likelihood.at(at) - marginal);
                }
            }
            assertEquals(1, sum / (3850.0 * 3850.0), 1e-12, c.name());
        }
    }

    @Test
    void fixedDatesAreNotAveraged() {
        Prior fixed = new Prior.Fixed(2550.5);
        for (Hypothesis hypothesis : List.of(
                change(MODEL, fixed, new Prior.LogUniform(0.01, 100)),
                defect(false, false, fixed, List.of("a", "b")))) {
            LogLikelihood likelihood = hypothesis.likelihood(new FleetExposure(MODEL, RECORD));
            double[] point = hypothesis.space().origin();
            ParameterSpace.PointSampler prior = hypothesis.space().sampler(RandomStreams.stream(20231009, 13, 0));
            for (int i = 0; i < 50; i++) {
                prior.draw(point);
                assertEquals(likelihood.at(point), likelihood.marginal(point), 1e-10, hypothesis.id());
                double[] drawn = point.clone();
                drawn[hypothesis.space().firstIntegrated()] = Double.NaN;
                likelihood.drawIntegrated(drawn, RandomStreams.stream(1, 1, i));
                assertEquals(2550.5, drawn[hypothesis.space().firstIntegrated()]);
            }
        }
    }

    /** A unit whose lot is exactly at the onset is of the affected lots, on both roads. */
    @Test
    void lotAtTheOnsetIsAffected() {
        Hypothesis at = defect(false, false, new Prior.Fixed(1400), List.of("a"));
        Hypothesis after = defect(false, false, new Prior.Fixed(1400.01), List.of("a"));
        double[] point = at.space().origin();
        FleetExposure fleet = new FleetExposure(MODEL, RECORD);
        assertTrue(
                at.likelihood(fleet).marginal(point) != after.likelihood(fleet).marginal(point));
        point[at.space().firstIntegrated()] = 1400;
        assertEquals(at.likelihood(fleet).marginal(point), at.likelihood(fleet).at(point), 1e-12);
    }

    /** Chi-square of 20 classes at α = 1e-5 for each of 17 cases: 1.7e-4 false alarms in all, seed fixed. */
    @ParameterizedTest
    @MethodSource("all")
    void drawnDatesFollowTheIntegral(Case c) {
        LogLikelihood likelihood = c.hypothesis().likelihood(new FleetExposure(c.model(), c.record()));
        ParameterSpace space = c.hypothesis().space();
        int date = space.firstIntegrated();
        int classes = 20;
        double[] point = space.origin();
        space.sampler(RandomStreams.stream(20231009, 14, 3)).draw(point);
        double marginal = likelihood.marginal(point);
        double[] edges = new double[classes + 1];
        for (int i = 0; i <= classes; i++) {
            double p = (double) i / classes;
            edges[i] = i == 0
                    ? low(c.date())
                    : i == classes ? high(c.date()) : c.date().quantile(p);
        }
        double[] expected = new double[classes];
        for (int i = 0; i < classes; i++) {
            expected[i] = integrated(c, likelihood, point, date, marginal, edges[i], edges[i + 1]);
        }
        int draws = 20_000;
        long[] counted = new long[classes];
        UniformRandomProvider rng = RandomStreams.stream(20231009, 15, 0);
        for (int i = 0; i < draws; i++) {
            likelihood.drawIntegrated(point, rng);
            int found = Arrays.binarySearch(edges, point[date]);
            int at = found >= 0 ? found : -found - 2;
            counted[Math.max(0, Math.min(classes - 1, at))]++;
        }
        double square = 0;
        int used = 0;
        for (int i = 0; i < classes; i++) {
            double mean = draws * expected[i];
            if (mean >= 5) {
                square += (counted[i] - mean) * (counted[i] - mean) / mean;
                used++;
            } else {
                assertTrue(counted[i] < 30, "class " + i + " has " + counted[i] + ", expected " + mean);
            }
        }
        if (used > 1) {
            double limit = new ChiSquaredDistribution(used - 1).inverseCumulativeProbability(1 - 1e-5);
            assertTrue(square < limit, c + ": " + square + " against " + limit);
        }
    }
}
