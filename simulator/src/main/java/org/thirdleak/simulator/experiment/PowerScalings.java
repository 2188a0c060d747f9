package org.thirdleak.simulator.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.LogLikelihood;
import org.thirdleak.simulator.inference.CheckedLikelihood;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.prior.PriorDensity;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.PriorSensitivity.PowerScaled;
import org.thirdleak.simulator.robustness.PowerScaling;
import org.thirdleak.simulator.robustness.PowerSensitivity;
import org.thirdleak.simulator.robustness.PriorNodes;

/**
 * How far the posterior of each parameter, and the evidence, move with the power of its prior. The evidence moves by the
 * difference of the means of ln π after and before the record: the slope of ln ∫ L π^α / ∫ π^α at α = 1.
 */
final class PowerScalings {

    private static final int DRAWS = 4000;
    private static final double LN_2 = Math.log(2);

    private PowerScalings() {}

    static List<PowerScaled> of(PriorSensitivityBuilder builder) {
        List<PowerScaled> all = new ArrayList<>();
        for (Appraisal appraisal : builder.appraisals()) {
            Hypothesis hypothesis = appraisal.weighted().hypothesis();
            double[][] points = thinned(appraisal.posterior().points());
            LogLikelihood likelihood = new CheckedLikelihood(hypothesis, hypothesis.likelihood(builder.fleet()));
            double efficiency = Math.min(
                    1,
                    appraisal.evidence().effectiveSize() / appraisal.posterior().points().length);
            PowerScaling byLikelihood = new PowerScaling(
                    Arrays.stream(points).mapToDouble(likelihood::at).toArray(), efficiency);
            for (int i = 0; i < hypothesis.space().firstIntegrated(); i++) {
                Parameter parameter = hypothesis.space().parameters().get(i);
                if (hypothesis.space().sampled(i)) {
                    all.add(scaled(appraisal.id(), parameter, column(points, i), byLikelihood, efficiency));
                }
            }
        }
        return all;
    }

    private static double[][] thinned(double[][] points) {
        int every = Math.max(1, points.length / DRAWS);
        return IntStream.range(0, points.length / every)
                .mapToObj(i -> points[i * every])
                .toArray(double[][]::new);
    }

    private static double[] column(double[][] points, int index) {
        return Arrays.stream(points).mapToDouble(point -> point[index]).toArray();
    }

    private static PowerScaled scaled(
            String hypothesis, Parameter parameter, double[] coordinates, PowerScaling likelihood, double efficiency) {
        double[] logs = Arrays.stream(coordinates)
                .map(at -> PriorDensity.log(parameter.prior(), parameter.valueAt(at)))
                .toArray();
        PowerScaling prior = new PowerScaling(logs, efficiency);
        PowerSensitivity sensitivity = PowerSensitivity.of(coordinates, prior, likelihood);
        boolean flat = PriorDensity.flat(parameter.prior());
        double after = Arrays.stream(logs).average().orElseThrow();
        double variance =
                Arrays.stream(logs).map(log -> (log - after) * (log - after)).sum() / (logs.length - 1.0);
        double before = flat
                ? 0
                : PriorNodes.of(parameter).mean(at -> PriorDensity.log(parameter.prior(), parameter.valueAt(at)));
        return new PowerScaled(
                hypothesis,
                parameter.name(),
                flat,
                sensitivity.prior(),
                sensitivity.likelihood(),
                Math.max(finite(prior.shape()), finite(likelihood.shape())),
                flat ? "flat" : sensitivity.diagnosis().name().toLowerCase(Locale.ROOT),
                new Estimate(LN_2 * (after - before), LN_2 * Math.sqrt(variance / (logs.length * efficiency))));
    }

    /** Weights that are all equal have no tail, and no shape of it. */
    private static double finite(double shape) {
        return Double.isFinite(shape) ? shape : 0;
    }
}
