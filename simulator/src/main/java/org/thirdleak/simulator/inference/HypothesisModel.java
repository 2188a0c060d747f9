package org.thirdleak.simulator.inference;

import java.util.List;
import java.util.stream.IntStream;
import org.thirdleak.simulator.engine.Model;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.LogLikelihood;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.prior.ParameterSpace;

/**
 * A hypothesis and a record as the engines see them: the parameters that are neither fixed nor integrated exactly, in the
 * coordinates of the numerics.
 */
public final class HypothesisModel implements Model {

    private final ParameterSpace space;
    private final List<String> names;
    private final double[] origin;
    private final Evaluators evaluators;

    /**
     * A model with at least one sampled parameter.
     *
     * @param hypothesis the hypothesis
     * @param fleet the record
     */
    public HypothesisModel(Hypothesis hypothesis, FleetExposure fleet) {
        this.space = hypothesis.space();
        this.names = IntStream.range(0, space.dimension())
                .mapToObj(d -> name(space.parameters().get(space.index(d))))
                .toList();
        this.origin = space.origin();
        this.evaluators = new Evaluators(hypothesis, fleet);
    }

    private static String name(Parameter parameter) {
        String unit = parameter.unit().isEmpty() ? "" : "_" + parameter.unit();
        return (parameter.coordinate() == Parameter.Coordinate.LOG ? "ln " : "") + parameter.name() + unit;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public void transform(double[] cube, double[] point) {
        for (int d = 0; d < point.length; d++) {
            point[d] = space.parameters().get(space.index(d)).coordinateAt(cube[d]);
        }
    }

    @Override
    public double logLikelihood(double[] point) {
        double[] full = origin.clone();
        for (int d = 0; d < point.length; d++) {
            full[space.index(d)] = point[d];
        }
        LogLikelihood likelihood = evaluators.borrow();
        double logL = likelihood.marginal(full);
        evaluators.giveBack(likelihood);
        return logL;
    }
}
