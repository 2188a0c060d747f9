package org.thirdleak.simulator.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.LogLikelihood;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.robustness.PowerScaling;
import org.thirdleak.simulator.weights.ParetoSmoothing;

/**
 * What the record and the priors have to say in a posterior, from draws that exist. An evidence under another prior π' is
 * Z' = Z · E[π'(θ)/π(θ)] over the posterior; the likelihood is not computed again.
 *
 * @param parameters per parameter that is not fixed
 * @param reliable whether the draws are enough to tell how the posteriors follow the likelihood
 */
public record PriorInfluence(List<OfParameter> parameters, boolean reliable) {

    /** A sensitivity below this is none (Kallioinen et al. 2024). */
    public static final double WORTH_A_LOOK = 0.05;

    /** Draws looked at: a tenth of the evidence is still seen with an error of 5 %. */
    private static final int DRAWS = 4000;

    private static final double FURTHEST = 8;

    /**
     * One parameter.
     *
     * @param name its name
     * @param likelihoodSensitivity how far its posterior moves per doubling of the power of the likelihood
     * @param halved evidence over the present one with the prior half as wide about its median: half the range of a uniform or
     *     log-uniform law, half the standard deviation of any other in the space in which it is standard normal
     * @param doubled the same with twice the standard deviation; 1 where it is not told
     * @param doublingTold whether it can be told: not for laws that end, whose outside no draw has seen, nor where few draws
     *     would carry it
     */
    public record OfParameter(
            String name, double likelihoodSensitivity, double halved, double doubled, boolean doublingTold) {}

    /** Copies the list. */
    public PriorInfluence {
        parameters = List.copyOf(parameters);
    }

    /** The parameters by their names. */
    public Map<String, OfParameter> byName() {
        Map<String, OfParameter> map = new LinkedHashMap<>();
        parameters.forEach(parameter -> map.put(parameter.name(), parameter));
        return map;
    }

    /**
     * Of a posterior.
     *
     * @param hypothesis the hypothesis
     * @param fleet the record
     * @param draws posterior draws, at least one
     * @return what its priors do
     */
    public static PriorInfluence of(Hypothesis hypothesis, FleetExposure fleet, PosteriorDraws draws) {
        double[][] points = thinned(draws.points());
        LogLikelihood likelihood = new CheckedLikelihood(hypothesis, hypothesis.likelihood(fleet));
        double[] logs = Arrays.stream(points).mapToDouble(likelihood::at).toArray();
        boolean possible = Arrays.stream(logs).allMatch(Double::isFinite);
        PowerScaling power = new PowerScaling(possible ? logs : new double[logs.length], 1);
        ParameterSpace space = hypothesis.space();
        List<OfParameter> list = new ArrayList<>();
        for (int i = 0; i < space.size(); i++) {
            Parameter parameter = space.parameters().get(i);
            if (!parameter.prior().fixed()) {
                int index = i;
                double[] values =
                        Arrays.stream(points).mapToDouble(point -> point[index]).toArray();
                list.add(of(parameter, values, power.sensitivityOf(values)));
            }
        }
        return new PriorInfluence(list, possible && power.reliable());
    }

    /** Draws at even distances: rows keep their share. */
    private static double[][] thinned(double[][] points) {
        int count = Math.min(DRAWS, points.length);
        double[][] few = new double[count][];
        Arrays.setAll(few, i -> points[(int) ((long) i * points.length / count)]);
        return few;
    }

    static OfParameter of(Parameter parameter, double[] coordinates, double sensitivity) {
        Prior prior = parameter.prior();
        double[] below = Arrays.stream(coordinates)
                .map(coordinate -> prior.cdf(parameter.valueAt(coordinate)))
                .toArray();
        if (prior instanceof Prior.Uniform || prior instanceof Prior.LogUniform) {
            double halved = mean(below, p -> Math.abs(p - 0.5) <= 0.25 ? 2 : 0);
            // what no draw hit is unlikely, not impossible
            return new OfParameter(parameter.name(), sensitivity, Math.max(halved, 1.0 / coordinates.length), 1, false);
        }
        double[] normal = Arrays.stream(below).map(PriorInfluence::normal).toArray();
        double halved = mean(normal, z -> 2 * Math.exp(-1.5 * z * z));
        double[] logRatios =
                Arrays.stream(normal).map(z -> 0.375 * z * z - Math.log(2)).toArray();
        boolean told = !(prior instanceof Prior.Beta)
                && ParetoSmoothing.of(logRatios, 1).reliable();
        double doubled =
                told ? Arrays.stream(logRatios).map(Math::exp).average().orElseThrow() : 1;
        return new OfParameter(parameter.name(), sensitivity, halved, doubled, told);
    }

    private static double mean(double[] values, DoubleUnaryOperator ratio) {
        return Arrays.stream(values).map(ratio).average().orElseThrow();
    }

    private static double normal(double p) {
        return Math.max(-FURTHEST, Math.min(FURTHEST, Prior.STANDARD_NORMAL.inverseCumulativeProbability(p)));
    }
}
