package org.thirdleak.simulator.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.thirdleak.simulator.calibration.FactorJob.Factor;
import org.thirdleak.simulator.calibration.FactorJob.PointSet;
import org.thirdleak.simulator.calibration.FactorJob.Sample;
import org.thirdleak.simulator.config.ChanceFrequencyConfig;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.inference.SharedPoints;
import org.thirdleak.simulator.random.RandomStreams;
import org.thirdleak.simulator.result.ChanceFrequency;
import org.thirdleak.simulator.result.ChanceFrequency.Comparison;
import org.thirdleak.simulator.result.ChanceFrequency.Exceedance;
import org.thirdleak.simulator.result.ChanceFrequency.SampleFrequency;

/**
 * How often steady chance gives a Bayes factor of a defect at least as large as the observed one: records simulated under
 * chance, analysed when this one would have been.
 *
 * @param plan the fleet without leaks
 * @param config how many records, and when they are analysed
 * @param rule when a record is analysed
 * @param observedLeaks number of leaks observed
 * @param windowDays width of the matching window, days
 * @param seed seed of the run
 * @param runner does the work
 */
public record ChanceFrequencies(
        FleetExposure plan,
        ChanceFrequencyConfig config,
        StoppingRule rule,
        int observedLeaks,
        double windowDays,
        long seed,
        BlockRunner runner) {

    private static final int ROWS = 8;
    private static final int FEW_PER_ROW = 128;
    private static final int MANY_PER_ROW = 1024;
    private static final int CURVE_POINTS = 49;
    private static final double CURVE_FROM_LOG10 = -2;
    private static final double CURVE_TO_LOG10 = 4;

    /**
     * A defect on trial.
     *
     * @param hypothesis the defect
     * @param logBayesFactor natural logarithm of the observed Bayes factor, defect over chance, without marks
     */
    public record Defect(Hypothesis hypothesis, double logBayesFactor) {}

    /**
     * The frequencies.
     *
     * @param chance impacts alone
     * @param posterior points from the posterior of chance given the record
     * @param defects what is weighed against it, at least one
     */
    public ChanceFrequency of(Hypothesis chance, double[][] posterior, List<Defect> defects) {
        PointSet ofChance = points(chance);
        List<Factor> factors = defects.stream()
                .map(defect -> new Factor(points(defect.hypothesis()), ofChance, defect.logBayesFactor()))
                .toList();
        double[][] prior = {};
        List<Sample> underChance = List.of(
                new Sample(ChanceFrequency.PRIOR, chance, prior, -1),
                new Sample(ChanceFrequency.POSTERIOR, chance, posterior, -1),
                new Sample(ChanceFrequency.AS_MANY, chance, prior, observedLeaks));
        List<SimulatedFactors> simulated = underChance.stream()
                .map(sample -> simulate(sample, factors, config.replicationCount()))
                .toList();
        List<Comparison> comparisons = new ArrayList<>();
        for (int d = 0; d < defects.size(); d++) {
            Hypothesis of = defects.get(d).hypothesis();
            double observed = defects.get(d).logBayesFactor();
            List<SampleFrequency> samples = new ArrayList<>();
            for (int s = 0; s < underChance.size(); s++) {
                samples.add(frequency(underChance.get(s).id(), simulated.get(s), d, observed));
            }
            Sample alternative = new Sample(ChanceFrequency.ALTERNATIVE, of, prior, -1);
            int half = (config.replicationCount() + 1) / 2; // these records hold many leaks and only set the others off
            samples.add(frequency(
                    ChanceFrequency.ALTERNATIVE, simulate(alternative, List.of(factors.get(d)), half), 0, observed));
            comparisons.add(new Comparison(of.id(), chance.id(), observed, Math.min(1, Math.exp(-observed)), samples));
        }
        return new ChanceFrequency(
                true, config.stopping().name().toLowerCase(Locale.ROOT), observedLeaks, windowDays, comparisons);
    }

    private PointSet points(Hypothesis hypothesis) {
        return new PointSet(points(hypothesis, FEW_PER_ROW, "few"), points(hypothesis, MANY_PER_ROW, "many"));
    }

    private SharedPoints points(Hypothesis hypothesis, int perRow, String how) {
        return new SharedPoints(
                hypothesis, plan, ROWS, perRow, seed, RandomStreams.purpose("chance frequency points", how));
    }

    private SimulatedFactors simulate(Sample sample, List<Factor> factors, int records) {
        return runner.run(new FactorJob(sample, plan, rule, factors, records, seed));
    }

    private static SampleFrequency frequency(String id, SimulatedFactors factors, int comparison, double observed) {
        double[] log = factors.logFactor()[comparison];
        double[] error = factors.standardError()[comparison];
        int atLeast = count(log, observed);
        BinomialInterval interval = BinomialInterval.wilson(atLeast, log.length);
        int undecided = (int) IntStream.range(0, log.length)
                .filter(i -> Math.abs(log[i] - observed) < 2 * error[i])
                .count();
        double[] sorted = Arrays.stream(error).sorted().toArray();
        return new SampleFrequency(
                id,
                log.length,
                factors.meanLeaks(),
                atLeast,
                interval.fraction(),
                interval.low(),
                interval.high(),
                undecided,
                sorted.length == 0 ? 0 : sorted[sorted.length / 2],
                IntStream.range(0, CURVE_POINTS)
                        .mapToObj(i -> exceedance(log, i))
                        .toList());
    }

    private static Exceedance exceedance(double[] log, int i) {
        double factor = Math.pow(10, CURVE_FROM_LOG10 + (CURVE_TO_LOG10 - CURVE_FROM_LOG10) * i / (CURVE_POINTS - 1.0));
        BinomialInterval interval = BinomialInterval.wilson(count(log, Math.log(factor)), log.length);
        return new Exceedance(factor, interval.fraction(), interval.low(), interval.high());
    }

    private static int count(double[] log, double threshold) {
        return (int) Arrays.stream(log).filter(value -> value >= threshold).count();
    }
}
