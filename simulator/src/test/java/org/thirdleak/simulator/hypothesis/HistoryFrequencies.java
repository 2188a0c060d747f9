package org.thirdleak.simulator.hypothesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.random.RandomStreams;

/**
 * The frequency of a record among histories against the integral of the likelihood. Records looked at: no leak; unit i leaks
 * within some days, and no other unit leaks. A frequency is off when it is more than 4.5 standard errors from its
 * probability: one time in 150,000 where the normal law holds.
 */
final class HistoryFrequencies {

    private static final double SIGMAS = 4.5;
    private static final int HISTORIES = 150_000;

    private HistoryFrequencies() {}

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

    /**
     * At one point.
     *
     * @param c the case
     */
    static void atPoint(SimulatorCase c) {
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
            if (c.hasDefect()) {
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
    private static double probability(SimulatorCase c, double[] point, Bin bin, boolean byDefect) {
        double[] cuts = c.cuts(point);
        double filled = Epoch.days(c.record().units().get(bin.unit()).coolantFilled());
        // a life may begin with an infinite density: with day = from + x⁴ the integrand is smooth there, too
        boolean young = bin.from() == filled && c.hasDefect();
        double[] attribution = new double[1];
        DoubleUnaryOperator density = day -> {
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

    /**
     * With the parameters drawn from their priors: against the average of the likelihood over the priors.
     *
     * @param c the case
     */
    static void overPrior(SimulatorCase c) {
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

    private static void assertBoth(String what, double count, double mean, double square, double draws) {
        double n = HISTORIES;
        double variance = mean * (1 - mean) / n + (square - mean * mean) / draws;
        double z = (count / n - mean) / Math.sqrt(variance);
        assertTrue(
                Math.abs(z) < SIGMAS,
                () -> what + ": frequency " + count / n + ", average likelihood " + mean + ", z = " + z);
    }
}
