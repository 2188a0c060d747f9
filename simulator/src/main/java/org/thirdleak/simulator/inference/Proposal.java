package org.thirdleak.simulator.inference;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.prior.Prior;

/**
 * Where an evidence looks for likelihood: at first the prior, then a mixture of the prior and a normal law fitted to the
 * posterior, in the space in which the prior is standard normal. The share of the prior bounds every weight (defensive
 * importance sampling, Hesterberg 1995, <i>Technometrics</i> 37, 185), so that the fit can cost precision but not truth.
 */
final class Proposal {

    private static final double PRIOR_SHARE = 0.2;
    /** The fitted law is this much wider than the posterior seemed, for its tails. */
    private static final double INFLATION = 1.3;

    private final ParameterSpace space;
    private final boolean fitted;
    private final double[] mean;
    private final double[][] root;
    private final double[][] inverseRoot;
    private final double logDeterminant;

    private Proposal(ParameterSpace space, boolean fitted, double[] mean, double[][] root, double[][] inverseRoot) {
        this.space = space;
        this.fitted = fitted;
        this.mean = mean;
        this.root = root;
        this.inverseRoot = inverseRoot;
        double log = 0;
        for (int i = 0; i < root.length; i++) {
            log += Math.log(root[i][i]);
        }
        this.logDeterminant = log;
    }

    /** The prior itself. */
    static Proposal prior(ParameterSpace space) {
        return new Proposal(space, false, new double[0], new double[0][0], new double[0][0]);
    }

    /**
     * A mixture of the prior and a normal law.
     *
     * @param space the parameters
     * @param mean mean of the posterior, in the normal space
     * @param covariance its covariance
     */
    static Proposal fitted(ParameterSpace space, double[] mean, double[][] covariance) {
        double[][] root = new CholeskyDecomposition(
                        new Array2DRowRealMatrix(covariance).scalarMultiply(INFLATION * INFLATION))
                .getL()
                .getData();
        return new Proposal(space, true, mean, root, inverseOfLower(root));
    }

    private static double[][] inverseOfLower(double[][] lower) {
        int n = lower.length;
        double[][] inverse = new double[n][n];
        for (int column = 0; column < n; column++) {
            for (int i = column; i < n; i++) {
                double sum = i == column ? 1 : 0;
                for (int k = column; k < i; k++) {
                    sum -= lower[i][k] * inverse[k][column];
                }
                inverse[i][column] = sum / lower[i][i];
            }
        }
        return inverse;
    }

    /** Number of uniform numbers that make a point: one more than dimensions where a mixture has to choose. */
    int cubeDimension() {
        return Math.max(1, space.dimension() + (fitted ? 1 : 0));
    }

    /** The space of the parameters. */
    ParameterSpace space() {
        return space;
    }

    /**
     * Makes a point.
     *
     * @param cube {@link #cubeDimension} numbers in 0 … 1
     * @param normal receives the point in the normal space
     * @param point receives the coordinates
     * @return ln of prior density over proposal density at the point
     */
    double propose(double[] cube, double[] normal, double[] point) {
        int n = space.dimension();
        if (!fitted) {
            space.transform(cube, point);
            return 0;
        }
        double[] standard = new double[n];
        for (int d = 0; d < n; d++) {
            standard[d] = Prior.STANDARD_NORMAL.inverseCumulativeProbability(cube[d + 1]);
        }
        return propose(cube[0], standard, normal, point);
    }

    /**
     * Makes a point of a fitted proposal from numbers that are standard normal already.
     *
     * @param choice 0 … 1, chooses between the parts of the mixture
     * @param standard one standard normal number per dimension
     * @param normal receives the point in the normal space
     * @param point receives the coordinates
     * @return ln of prior density over proposal density at the point
     */
    double propose(double choice, double[] standard, double[] normal, double[] point) {
        int n = space.dimension();
        if (choice < PRIOR_SHARE) {
            System.arraycopy(standard, 0, normal, 0, n);
        } else {
            for (int i = 0; i < n; i++) {
                double sum = mean[i];
                for (int k = 0; k <= i; k++) {
                    sum += root[i][k] * standard[k];
                }
                normal[i] = sum;
            }
        }
        space.transformNormal(normal, point);
        return -Math.log(PRIOR_SHARE + (1 - PRIOR_SHARE) * Math.exp(logFittedOverPrior(normal)));
    }

    private double logFittedOverPrior(double[] normal) {
        double squaresFitted = 0;
        double squaresPrior = 0;
        for (int i = 0; i < normal.length; i++) {
            double sum = 0;
            for (int k = 0; k <= i; k++) {
                sum += inverseRoot[i][k] * (normal[k] - mean[k]);
            }
            squaresFitted += sum * sum;
            squaresPrior += normal[i] * normal[i];
        }
        return 0.5 * (squaresPrior - squaresFitted) - logDeterminant;
    }

    /** The point of the normal space behind a point of the cube, where the proposal is the prior. */
    static void normalOf(double[] cube, double[] normal) {
        for (int d = 0; d < normal.length; d++) {
            normal[d] = Prior.STANDARD_NORMAL.inverseCumulativeProbability(cube[d]);
        }
    }

    boolean isPrior() {
        return !fitted;
    }
}
