package org.thirdleak.simulator.engine;

import java.util.List;

/** The likelihood of a model over the unit cube, checked and counted. For one thread. */
final class CubeLikelihood {

    private static final String TRANSFORM = "the prior transform of quantiles";

    private final Model model;
    private final List<String> names;
    private final double[] point;
    private long evaluations;

    CubeLikelihood(Model model) {
        this.model = model;
        this.names = model.names();
        this.point = new double[names.size()];
    }

    /**
     * The number of parameters of a model.
     *
     * @throws IllegalArgumentException if it has none, or more than an engine takes
     */
    static int dimension(Model model, String engine, int most) {
        int dimension = model.names().size();
        if (dimension < 1 || dimension > most) {
            throw new IllegalArgumentException(
                    engine + " takes models of 1 ... " + most + " parameters but this one has " + dimension);
        }
        return dimension;
    }

    /**
     * ln L.
     *
     * @param cube within the unit cube
     * @return finite or negative infinity
     * @throws ModelFailedException if the model gives anything else, or throws
     */
    double at(double[] cube) {
        evaluations++;
        try {
            model.transform(cube, point);
        } catch (RuntimeException e) {
            throw ModelFailedException.threw(TRANSFORM, names, cube, e);
        }
        for (double value : point) {
            if (Double.isNaN(value)) {
                throw ModelFailedException.gave(TRANSFORM, value, names, cube);
            }
        }
        double log;
        try {
            log = model.logLikelihood(point);
        } catch (RuntimeException e) {
            throw ModelFailedException.threw("the log-likelihood", names, point, e);
        }
        if (Double.isNaN(log) || log == Double.POSITIVE_INFINITY) {
            throw ModelFailedException.gave("the log-likelihood", log, names, point);
        }
        return log;
    }

    long evaluations() {
        return evaluations;
    }
}
