package org.thirdleak.simulator.engine;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.thirdleak.simulator.Reference;
import org.thirdleak.simulator.engine.GoldenProblem.Quantile;

/** Problems with known evidence; equations and priors as in the sources that their data files name. */
final class GoldenProblems {

    private GoldenProblems() {}

    /** Problems of one to three parameters. */
    static Stream<GoldenProblem> small() {
        return Stream.of(
                        Stream.of(
                                count("GP1", 1, 1, 1),
                                count("GP2", 2, 10, 25),
                                count("GP3", 0.5, 1, 23),
                                successes("BB1", 7, 10, 1, 1),
                                successes("BB2", 2, 20, 1, 4),
                                pumpsOfOneRate(),
                                pumps(),
                                pumpsOfFixedShape(),
                                exponential("PR1", "proschan12.csv"),
                                exponential("PR4", "proschan24.csv"),
                                weibullHazard(),
                                weibullRateIntegrated(),
                                weibull()),
                        Stream.of(steadyCoal("CA0-G11", 1), steadyCoal("CA0-G21", 2)),
                        Stream.of(changedCoal("CA1-G11", 1), changedCoal("CA1-G21", 2)),
                        Stream.of(rings("CH0", 6, false), rings("CH1", 6, true)),
                        Stream.of(rings("CHb0", 1, false), rings("CHb1", 1, true)),
                        Stream.of(eggBox(), shells(2), rosenbrock(), himmelblau(), correlated(), onset()))
                .flatMap(problems -> problems);
    }

    static Quantile uniform(double low, double high) {
        return p -> low + p * (high - low);
    }

    private static Quantile gamma(double shape, double rate) {
        if (shape == 1) {
            return p -> -Math.log1p(-p) / rate;
        }
        GammaDistribution law = GammaDistribution.of(shape, 1 / rate);
        return law::inverseCumulativeProbability;
    }

    private static Quantile normal(double mean, double sd) {
        NormalDistribution law = NormalDistribution.of(mean, sd);
        return law::inverseCumulativeProbability;
    }

    private static double logPoisson(int count, double mean) {
        return count * Math.log(mean) - mean - LogGamma.value(count + 1.0);
    }

    private static double[] column(String file, int column) {
        return Reference.rows("evidence/" + file).stream()
                .mapToDouble(row -> Double.parseDouble(row[column]))
                .toArray();
    }

    private static double logs(double[] values) {
        return Arrays.stream(values).map(Math::log).sum();
    }

    static GoldenProblem count(String id, double shape, double rate, double exposure) {
        return new GoldenProblem(id, List.of(gamma(shape, rate)), x -> logPoisson(3, x[0] * exposure));
    }

    static GoldenProblem successes(String id, int of, int trials, double a, double b) {
        double ways = -LogBeta.value(of + 1.0, trials - of + 1.0) - Math.log(trials + 1.0);
        BetaDistribution law = BetaDistribution.of(a, b);
        return new GoldenProblem(
                id,
                List.of(law::inverseCumulativeProbability),
                x -> ways + of * Math.log(x[0]) + (trials - of) * Math.log1p(-x[0]));
    }

    private static GoldenProblem pumpsOfOneRate() {
        double[] times = column("pumps.csv", 1);
        double[] failures = column("pumps.csv", 2);
        return new GoldenProblem("PU0", List.of(gamma(1, 1)), x -> {
            double sum = 0;
            for (int i = 0; i < times.length; i++) {
                sum += logPoisson((int) failures[i], x[0] * times[i]);
            }
            return sum;
        });
    }

    /** The rates integrated out: counts of pumps with shape α and rate β of their gamma law. */
    private static double logPumps(double[] times, double[] failures, double shape, double rate) {
        double sum = times.length * (shape * Math.log(rate) - LogGamma.value(shape));
        for (int i = 0; i < times.length; i++) {
            double k = failures[i];
            sum += k * Math.log(times[i]) - LogGamma.value(k + 1);
            sum += LogGamma.value(shape + k) - (shape + k) * Math.log(rate + times[i]);
        }
        return sum;
    }

    static GoldenProblem pumps() {
        double[] times = column("pumps.csv", 1);
        double[] failures = column("pumps.csv", 2);
        return new GoldenProblem(
                "PU2", List.of(gamma(1, 1), gamma(0.1, 1)), x -> logPumps(times, failures, x[0], x[1]));
    }

    private static GoldenProblem pumpsOfFixedShape() {
        double[] times = column("pumps.csv", 1);
        double[] failures = column("pumps.csv", 2);
        return new GoldenProblem("PU3", List.of(gamma(0.01, 1)), x -> logPumps(times, failures, 1.8, x[0]));
    }

    private static GoldenProblem exponential(String id, String file) {
        double[] hours = column(file, 1);
        double sum = Arrays.stream(hours).sum();
        return new GoldenProblem(id, List.of(gamma(1, 100)), x -> hours.length * Math.log(x[0]) - x[0] * sum);
    }

    private static double powers(double[] values, double exponent) {
        double sum = 0;
        for (double value : values) {
            sum += Math.pow(value, exponent);
        }
        return sum;
    }

    /** Hazard λ k x^(k−1), both free: a ridge many decades long. */
    private static GoldenProblem weibullHazard() {
        double[] hours = column("proschan12.csv", 1);
        double logs = logs(hours);
        int n = hours.length;
        return new GoldenProblem(
                "PR2",
                List.of(gamma(1, 100), gamma(2, 2)),
                x -> n * Math.log(x[0] * x[1]) + (x[1] - 1) * logs - x[0] * powers(hours, x[1]));
    }

    private static GoldenProblem weibullRateIntegrated() {
        double[] hours = column("proschan12.csv", 1);
        double logs = logs(hours);
        int n = hours.length;
        double constant = Math.log(100) + LogGamma.value(1.0 + n);
        return new GoldenProblem(
                "PR2",
                List.of(gamma(2, 2)),
                x -> n * Math.log(x[0]) + (x[0] - 1) * logs + constant - (1 + n) * Math.log(100 + powers(hours, x[0])));
    }

    static GoldenProblem weibull() {
        double[] hours = column("proschan12.csv", 1);
        double logs = logs(hours);
        int n = hours.length;
        Quantile logScale = normal(4.5, 1);
        return new GoldenProblem("PR3", List.of(logScale, gamma(2, 2)), x -> {
            double k = x[1];
            double sum = powers(hours, k) * Math.exp(-k * x[0]);
            return n * (Math.log(k) - k * x[0]) + (k - 1) * logs - sum;
        });
    }

    private static GoldenProblem steadyCoal(String id, double shape) {
        double[] counts = column("coal-annual-counts.csv", 1);
        return new GoldenProblem(id, List.of(gamma(shape, 1)), x -> {
            double sum = 0;
            for (double count : counts) {
                sum += logPoisson((int) count, x[0]);
            }
            return sum;
        });
    }

    /** Both rates integrated out; the year of the change is the one parameter, a number of years 1 … 111. */
    static GoldenProblem changedCoal(String id, double shape) {
        double[] counts = column("coal-annual-counts.csv", 1);
        double total = Arrays.stream(counts).sum();
        double constant = -Arrays.stream(counts).map(c -> LogGamma.value(c + 1)).sum();
        double[] logs = new double[counts.length];
        double before = 0;
        for (int k = 1; k < counts.length; k++) {
            before += counts[k - 1];
            logs[k] = constant + coalSegment(shape, k, before) + coalSegment(shape, counts.length - k, total - before);
        }
        return new GoldenProblem(id, List.of(uniform(1, 112)), x -> logs[(int) x[0]]);
    }

    private static double coalSegment(double shape, double years, double sum) {
        return LogGamma.value(shape + sum) - LogGamma.value(shape) - (shape + sum) * Math.log1p(years);
    }

    /** Logit of the probability of an incident linear in the temperature; of six rings, or of a flight. */
    static GoldenProblem rings(String id, int trials, boolean slope) {
        double[] temperatures = column("challenger.csv", 1);
        double[] incidents = column("challenger.csv", 2);
        double ways = trials == 1
                ? 0
                : Arrays.stream(incidents)
                        .map(y -> -LogBeta.value(y + 1, 7 - y) - Math.log(7))
                        .sum();
        List<Quantile> priors = slope ? List.of(normal(0, 5), normal(0, 2)) : List.of(normal(0, 5));
        return new GoldenProblem(id, priors, x -> {
            double sum = ways;
            for (int i = 0; i < incidents.length; i++) {
                double logit = x[0] + (slope ? x[1] * (temperatures[i] - 70) / 10 : 0);
                // ln(1 + e^x) without overflow
                double softPlus = Math.max(logit, 0) + Math.log1p(Math.exp(-Math.abs(logit)));
                sum += Math.min(incidents[i], trials) * logit - trials * softPlus;
            }
            return sum;
        });
    }

    static GoldenProblem eggBox() {
        Quantile side = uniform(0, 10 * Math.PI);
        return new GoldenProblem(
                "T1", List.of(side, side), x -> Math.pow(2 + Math.cos(x[0] / 2) * Math.cos(x[1] / 2), 5));
    }

    /** Two shells of radius 2 and width 0.1 (Feroz, Hobson and Bridges 2009, MNRAS 398, 1601). */
    static GoldenProblem shells(int dimension) {
        List<Quantile> priors = Collections.nCopies(dimension, uniform(-6, 6));
        return new GoldenProblem("T2-D" + dimension, priors, x -> {
            double first = logShell(x, 3.5);
            double second = logShell(x, -3.5);
            double most = Math.max(first, second);
            return most + Math.log1p(Math.exp(Math.min(first, second) - most));
        });
    }

    private static double logShell(double[] x, double centre) {
        double squares = (x[0] - centre) * (x[0] - centre);
        for (int d = 1; d < x.length; d++) {
            squares += x[d] * x[d];
        }
        double off = (Math.sqrt(squares) - 2) / 0.1;
        return -0.5 * off * off - 0.5 * Math.log(2 * Math.PI * 0.01);
    }

    static GoldenProblem rosenbrock() {
        Quantile side = uniform(-5, 5);
        return new GoldenProblem("T3", List.of(side, side), x -> -square(1 - x[0]) - 100 * square(x[1] - square(x[0])));
    }

    static GoldenProblem himmelblau() {
        Quantile side = uniform(-5, 5);
        return new GoldenProblem(
                "T4", List.of(side, side), x -> -square(square(x[0]) + x[1] - 11) - square(x[0] + square(x[1]) - 7));
    }

    private static double square(double x) {
        return x * x;
    }

    /** Normal in three dimensions, all correlations 0.95: Σ⁻¹ = (I − 0.95/2.9 · 11ᵀ) / 0.05, |Σ| = 0.05² · 2.9. */
    static GoldenProblem correlated() {
        Quantile side = uniform(-10, 10);
        double constant = -1.5 * Math.log(2 * Math.PI) - 0.5 * Math.log(0.05 * 0.05 * 2.9);
        return new GoldenProblem("T5", List.of(side, side, side), x -> {
            double squares = x[0] * x[0] + x[1] * x[1] + x[2] * x[2];
            double sum = x[0] + x[1] + x[2];
            return constant - 0.5 * (squares - 0.95 / 2.9 * sum * sum) / 0.05;
        });
    }

    /** Ordered times of three events, the rates before and after an onset integrated out; jumps at the events. */
    static GoldenProblem onset() {
        double[] events = {8078, 8136, 8376};
        return new GoldenProblem("I1-ONSET", List.of(uniform(0, 8377)), x -> {
            double before =
                    (double) Arrays.stream(events).filter(event -> event < x[0]).count();
            return orderedTimes(0.5, 2, before, x[0] / 365.25) + orderedTimes(1, 1, 3 - before, (8377 - x[0]) / 365.25);
        });
    }

    private static double orderedTimes(double a, double b, double events, double years) {
        return a * Math.log(b) - LogGamma.value(a) + LogGamma.value(a + events) - (a + events) * Math.log(b + years);
    }
}
