package org.thirdleak.simulator.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.simulator.random.RandomStreams;
import org.thirdleak.simulator.result.CalibrationResult.BandPoint;
import org.thirdleak.simulator.result.CalibrationResult.ClassCalibration;
import org.thirdleak.simulator.result.CalibrationResult.ReliabilityStep;
import org.thirdleak.simulator.result.Estimate;

/**
 * Whether posterior probabilities are frequencies, class by class. What miscalibration chance alone shows is seen on
 * outcomes drawn from the stated probabilities themselves.
 *
 * @param probabilities stated probabilities and truths
 * @param resamples number of drawn outcomes
 * @param seed seed of the run
 */
record ClassCalibrations(ModelProbabilities probabilities, int resamples, long seed) {

    private static final int GRID = 41;
    private static final double TAIL = 0.025;

    ClassCalibration of(int hypothesis, String id) {
        int n = probabilities.records();
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> probabilities.posterior()[i][hypothesis]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] stated = Arrays.stream(order)
                .mapToDouble(i -> probabilities.posterior()[i][hypothesis])
                .toArray();
        Reliability reliability = new Reliability(stated);
        UniformRandomProvider rng = RandomStreams.stream(seed, RandomStreams.purpose("reliability", id), 0);
        int[] outcome = Arrays.stream(order)
                .map(i -> probabilities.truth()[i] == hypothesis ? 1 : 0)
                .toArray();
        double observed = reliability.fit(outcome);
        List<ReliabilityStep> steps = reliability.steps();
        int atLeast = 0;
        double[][] band = new double[GRID][resamples];
        for (int b = 0; b < resamples; b++) {
            for (int i = 0; i < n; i++) {
                outcome[i] = rng.nextDouble() < stated[i] ? 1 : 0;
            }
            if (reliability.fit(outcome) >= observed) {
                atLeast++;
            }
            for (int g = 0; g < GRID; g++) {
                band[g][b] = reliability.at(g / (GRID - 1.0));
            }
        }
        Estimate mean = meanPosterior(hypothesis);
        double prior = 1.0 / probabilities.posterior()[0].length;
        return new ClassCalibration(
                id,
                mean,
                mean.standardError() == 0 ? 0 : (mean.value() - prior) / mean.standardError(),
                observed,
                (atLeast + 1.0) / (resamples + 1.0),
                steps,
                band(band));
    }

    /** Over all records; each hypothesis made as many, so that only the spread among the records of one counts. */
    private Estimate meanPosterior(int hypothesis) {
        int classes = probabilities.posterior()[0].length;
        double mean = 0;
        double variance = 0;
        for (int made = 0; made < classes; made++) {
            Estimate part = mean(probabilities.posteriorOf(hypothesis, made));
            mean += part.value() / classes;
            variance += part.standardError() * part.standardError() / (classes * classes);
        }
        return new Estimate(mean, Math.sqrt(variance));
    }

    /** Mean with its standard error. */
    static Estimate mean(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return new Estimate(mean, Math.sqrt(squares / Math.max(1, values.length - 1.0) / Math.max(1, values.length)));
    }

    private static List<BandPoint> band(double[][] heights) {
        List<BandPoint> band = new ArrayList<>();
        for (int g = 0; g < heights.length; g++) {
            double[] sorted = Arrays.stream(heights[g]).sorted().toArray();
            band.add(new BandPoint(
                    g / (heights.length - 1.0),
                    sorted[(int) (TAIL * (sorted.length - 1))],
                    sorted[(int) Math.ceil((1 - TAIL) * (sorted.length - 1))]));
        }
        return band;
    }
}
