package org.thirdleak.simulator.experiment;

import java.util.Arrays;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.simulator.prior.Parameter;

/** Values of one parameter at equally weighted points, in the unit of the result; dates are decimal years. */
final class DrawnValues {

    private final double[] inOrder;
    private final double[] sorted;

    /**
     * Values.
     *
     * @param points coordinates, one row per draw, at least one
     * @param index index of the parameter in them
     * @param parameter the parameter
     */
    DrawnValues(double[][] points, int index, Parameter parameter) {
        this.inOrder = Arrays.stream(points)
                .mapToDouble(point -> inUnit(parameter, point[index]))
                .toArray();
        this.sorted = inOrder.clone();
        Arrays.sort(sorted);
    }

    /** A coordinate in the unit of the result. */
    static double inUnit(Parameter parameter, double coordinate) {
        return parameter.unit().equals(Parameter.UTC) ? Epoch.year(coordinate) : parameter.valueAt(coordinate);
    }

    double at(int draw) {
        return inOrder[draw];
    }

    int count() {
        return sorted.length;
    }

    double mean() {
        return Arrays.stream(sorted).average().orElseThrow();
    }

    /** Sample variance; 0 for a single draw. */
    double variance() {
        double mean = mean();
        double squares = Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).sum();
        return squares / Math.max(1, sorted.length - 1);
    }

    /** Quantile, linear between the order statistics. */
    double quantile(double p) {
        double position = Math.max(0, Math.min(1, p)) * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
