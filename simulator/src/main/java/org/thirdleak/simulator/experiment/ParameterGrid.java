package org.thirdleak.simulator.experiment;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thirdleak.simulator.config.PriorSensitivityConfig;
import org.thirdleak.simulator.hypothesis.ImpactModel;
import org.thirdleak.simulator.prior.Parameter;

/**
 * Coordinates at which a parameter is held: even over its prior, wider beyond it as far as the prior will be moved and the
 * models hold.
 *
 * @param config how finely and how far
 * @param model rates of impacts, whose parameters come first
 */
record ParameterGrid(PriorSensitivityConfig config, ImpactModel model) {

    /** Part of a prior without bounds that is left out on each side. */
    private static final double TAIL = 0.01;

    private static final double BEYOND = 0.75;
    /** Less than this beyond a prior, in the coordinate, is not worth a value. */
    private static final double NARROW = 0.02;

    /**
     * The grid.
     *
     * @param parameter the parameter
     * @param index its index in the space of its hypothesis
     * @return ascending coordinates
     */
    double[] of(Parameter parameter, int index) {
        int side = config.valuesPerSideCount();
        if (parameter.coordinate() == Parameter.Coordinate.LINEAR) {
            return even(0, 1, 2 * side + 2 * beyond()).toArray(); // a fraction
        }
        boolean impacts = index < model.parameters().size();
        double[] range =
                impacts ? model.range(index) : new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        double low = low(parameter);
        double high = high(parameter);
        double reach = Math.log(config.greatestScaleFactor());
        double least = Math.max(range[0], low - reach);
        double most = Math.min(range[1], high + reach);
        int below = outer(low - least, reach);
        int above = outer(most - high, reach);
        return Stream.of(
                        even(least, low, below).limit(below),
                        even(low, high, 2 * side),
                        even(high, most, above).skip(1))
                .flatMapToDouble(values -> values)
                .toArray();
    }

    private int beyond() {
        return (int) Math.ceil(BEYOND * config.valuesPerSideCount());
    }

    private int outer(double width, double reach) {
        return width < NARROW ? 0 : (int) Math.ceil(beyond() * width / reach);
    }

    /** Lower end of a prior, or where its lower tail begins. */
    static double low(Parameter parameter) {
        double end = parameter.coordinateAt(0);
        return Double.isFinite(end) ? end : parameter.coordinateAt(TAIL);
    }

    /** Upper end of a prior, or where its upper tail begins. */
    static double high(Parameter parameter) {
        double end = parameter.coordinateAt(1);
        return Double.isFinite(end) ? end : parameter.coordinateAt(1 - TAIL);
    }

    /** Even steps from one coordinate to another, both ends included; nothing without steps. */
    static DoubleStream even(double from, double to, int steps) {
        return steps == 0
                ? DoubleStream.empty()
                : IntStream.rangeClosed(0, steps).mapToDouble(i -> i == steps ? to : from + (to - from) * i / steps);
    }
}
