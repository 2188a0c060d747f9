package org.thirdleak.simulator.engine;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The likelihood of a model in the coordinates in which its prior is standard normal, the probits of the cube: without edges,
 * so that walks and mixtures of bells fit. For one thread.
 */
final class NormalLikelihood {

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);
    private static final double LOG_TWO_PI = Math.log(2 * Math.PI);
    private static final double LEAST = 0x1p-1000;
    private static final double GREATEST = 1 - 0x1p-53;

    private final CubeLikelihood likelihood;
    private final double[] cube;

    NormalLikelihood(Model model) {
        this.likelihood = new CubeLikelihood(model);
        this.cube = new double[model.names().size()];
    }

    /**
     * ln L.
     *
     * @param normal any finite point
     * @return finite or negative infinity
     */
    double at(double[] normal) {
        for (int d = 0; d < cube.length; d++) {
            double p = STANDARD_NORMAL.cumulativeProbability(normal[d]);
            cube[d] = Math.min(Math.max(p, LEAST), GREATEST);
        }
        return likelihood.at(cube);
    }

    /** ln of the density of the prior at a point. */
    static double logPrior(double[] normal) {
        return -0.5 * (squares(normal) + normal.length * LOG_TWO_PI);
    }

    /** Sum of the squares of the coordinates. */
    static double squares(double[] normal) {
        double sum = 0;
        for (double z : normal) {
            sum += z * z;
        }
        return sum;
    }

    long evaluations() {
        return likelihood.evaluations();
    }
}
