package org.thirdleak.simulator.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.thirdleak.simulator.result.CalibrationResult.BoundedFactor;
import org.thirdleak.simulator.result.CalibrationResult.UniversalBound;
import org.thirdleak.simulator.result.Estimate;

/**
 * Whether Bayes factors are ratios of densities. The mean of a Bayes factor over records of its denominator is 1, but its
 * variance is usually infinite; so bounded functions are compared: with p0 and p1 the densities of a record,
 * ∫ p0 min(p1/p0, c) = ∫ p1 min(1, c p0/p1). By Markov's inequality p0-probability of p1/p0 ≥ k is at most 1/k.
 *
 * @param probabilities evidences of simulated records
 * @param ids of the hypotheses
 */
record FactorCalibrations(ModelProbabilities probabilities, List<String> ids) {

    private static final double[] BOUNDS = {3, 10, 100};
    private static final double MOST_ERRORS = 3;
    private static final double TINY = 1e-12;
    private static final double LEAST_PROBABILITY = 0.01;

    List<BoundedFactor> bounded() {
        List<BoundedFactor> list = new ArrayList<>();
        for (int over = 0; over < ids.size(); over++) {
            for (int of = 0; of < ids.size(); of++) {
                for (double bound : BOUNDS) {
                    if (of != over) {
                        list.add(bounded(of, over, bound));
                    }
                }
            }
        }
        return list;
    }

    private BoundedFactor bounded(int of, int over, double bound) {
        double[] ofOver = probabilities.logFactors(of, over, over);
        double[] ofOf = probabilities.logFactors(of, over, of);
        Estimate underOf = ClassCalibrations.mean(Arrays.stream(ofOf)
                .map(log -> Math.min(1, bound * Math.exp(-log)))
                .toArray());
        Estimate sampled = ClassCalibrations.mean(
                Arrays.stream(ofOver).map(log -> Math.min(Math.exp(log), bound)).toArray());
        // few records of the denominator have a large factor, and their own spread misses what happened not to occur;
        // those
        // of the numerator know it, by the same change of measure
        double secondMoment = Arrays.stream(ofOf)
                .map(log -> Math.min(Math.exp(log), bound * bound * Math.exp(-log)))
                .average()
                .orElse(0);
        double variance = Math.max(0, secondMoment - underOf.value() * underOf.value()) / ofOver.length;
        Estimate underOver = new Estimate(sampled.value(), Math.max(sampled.standardError(), Math.sqrt(variance)));
        double error = Math.hypot(underOver.standardError(), underOf.standardError());
        double difference = underOver.value() - underOf.value();
        double inErrors = difference == 0 ? 0 : difference / Math.max(error, TINY);
        return new BoundedFactor(
                ids.get(of),
                ids.get(over),
                bound,
                underOver,
                underOf,
                inErrors,
                probability(difference, error, bound / ofOver.length),
                Math.abs(inErrors) <= MOST_ERRORS);
    }

    /**
     * Bound of the probability of so large a difference of means, whatever the law of the bounded numbers (Bernstein's
     * inequality): sums of a few large numbers are far from normal.
     *
     * @param difference the difference
     * @param error its standard error
     * @param step most that one record can contribute
     */
    static double probability(double difference, double error, double step) {
        double size = Math.abs(difference);
        if (size == 0) {
            return 1;
        }
        return Math.min(1, 2 * Math.exp(-size * size / (2 * (error * error + step * size / 3))));
    }

    List<UniversalBound> universal() {
        List<UniversalBound> list = new ArrayList<>();
        for (int over = 0; over < ids.size(); over++) {
            for (int of = 0; of < ids.size(); of++) {
                for (double factor : BOUNDS) {
                    if (of != over) {
                        list.add(universal(of, over, factor));
                    }
                }
            }
        }
        return list;
    }

    private UniversalBound universal(int of, int over, double factor) {
        double[] logs = probabilities.logFactors(of, over, over);
        int exceeding =
                (int) Arrays.stream(logs).filter(log -> log >= Math.log(factor)).count();
        double probability = BinomialDistribution.of(logs.length, 1 / factor).survivalProbability(exceeding - 1);
        BinomialInterval interval = BinomialInterval.wilson(exceeding, logs.length);
        return new UniversalBound(
                ids.get(of),
                ids.get(over),
                factor,
                logs.length,
                exceeding,
                interval.fraction(),
                interval.low(),
                interval.high(),
                probability,
                probability >= LEAST_PROBABILITY);
    }
}
