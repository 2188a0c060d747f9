package org.thirdleak.simulator.engine;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.thirdleak.simulator.Reference;

/**
 * A model whose evidence is known.
 *
 * @param id row of the reference file
 * @param quantiles prior of each parameter as its quantile
 * @param likelihood ln L
 */
record GoldenProblem(String id, List<Quantile> quantiles, ToDoubleFunction<double[]> likelihood) implements Model {

    /** Value of a parameter below which a part of its prior lies. */
    @FunctionalInterface
    interface Quantile {
        double at(double p);
    }

    @Override
    public List<String> names() {
        return IntStream.range(0, quantiles.size()).mapToObj(i -> "x" + i).toList();
    }

    @Override
    public void transform(double[] cube, double[] point) {
        for (int d = 0; d < cube.length; d++) {
            point[d] = quantiles.get(d).at(cube[d]);
        }
    }

    @Override
    public double logLikelihood(double[] point) {
        return likelihood.applyAsDouble(point);
    }

    double expected() {
        return Double.parseDouble(row()[1]);
    }

    double tolerance() {
        return Double.parseDouble(row()[3]);
    }

    private String[] row() {
        return Reference.rows("evidence/golden-log-evidence.csv").stream()
                .filter(row -> row[0].equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return id + " in " + quantiles.size() + "-D";
    }
}
