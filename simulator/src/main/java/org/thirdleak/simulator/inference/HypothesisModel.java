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
    /** A likelihood keeps scratch space, and engines call from several threads: each has its own. */
    private final ThreadLocal<Seat> seats;

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
        this.seats = ThreadLocal.withInitial(
                () -> new Seat(new CheckedLikelihood(hypothesis, hypothesis.likelihood(fleet)), space.origin()));
    }

    private record Seat(LogLikelihood likelihood, double[] point) {}

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
        Seat seat = seats.get();
        for (int d = 0; d < point.length; d++) {
            seat.point[space.index(d)] = point[d];
        }
        return seat.likelihood.marginal(seat.point);
    }
}
