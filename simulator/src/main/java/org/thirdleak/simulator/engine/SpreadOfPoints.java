package org.thirdleak.simulator.engine;

import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;

/** Extent and orientation of a cloud of points in the cube, to draw steps that fit it. */
final class SpreadOfPoints {

    /** Keeps the matrix positive definite when points lie on a line. */
    private static final double RIDGE = 1e-9;

    private final double[][] root;

    private SpreadOfPoints(double[][] root) {
        this.root = root;
    }

    /**
     * From weighted points.
     *
     * @param points one row per point
     * @param weights one per point, 0 or more, of a positive sum
     */
    static SpreadOfPoints of(double[][] points, double[] weights) {
        int dimension = points[0].length;
        double total = 0;
        double[] mean = new double[dimension];
        for (int i = 0; i < points.length; i++) {
            total += weights[i];
            for (int d = 0; d < dimension; d++) {
                mean[d] += weights[i] * points[i][d];
            }
        }
        RealMatrix covariance = MatrixUtils.createRealMatrix(dimension, dimension);
        for (int d = 0; d < dimension; d++) {
            mean[d] /= total;
        }
        for (int d = 0; d < dimension; d++) {
            for (int e = 0; e <= d; e++) {
                double sum = 0;
                for (int i = 0; i < points.length; i++) {
                    sum += weights[i] * (points[i][d] - mean[d]) * (points[i][e] - mean[e]);
                }
                covariance.setEntry(d, e, sum / total);
                covariance.setEntry(e, d, sum / total);
            }
        }
        return new SpreadOfPoints(root(covariance));
    }

    /** Cholesky factor by way of the correlations, which the scales of the axes do not touch. */
    private static double[][] root(RealMatrix covariance) {
        int dimension = covariance.getRowDimension();
        double[] sd = new double[dimension];
        for (int d = 0; d < dimension; d++) {
            sd[d] = Math.sqrt(Math.max(covariance.getEntry(d, d), Double.MIN_NORMAL));
        }
        RealMatrix correlation = MatrixUtils.createRealMatrix(dimension, dimension);
        for (int d = 0; d < dimension; d++) {
            for (int e = 0; e < dimension; e++) {
                correlation.setEntry(d, e, d == e ? 1 + RIDGE : covariance.getEntry(d, e) / (sd[d] * sd[e]));
            }
        }
        double[][] root =
                new CholeskyDecomposition(correlation, RIDGE, 0).getL().getData();
        for (int d = 0; d < dimension; d++) {
            for (int e = 0; e <= d; e++) {
                root[d][e] *= sd[d];
            }
        }
        return root;
    }

    /** Draws a normal step with the covariance of the points. */
    void step(ContinuousSampler normal, double[] step) {
        for (int d = 0; d < step.length; d++) {
            step[d] = normal.sample();
        }
        for (int d = step.length - 1; d >= 0; d--) {
            double sum = 0;
            for (int e = 0; e <= d; e++) {
                sum += root[d][e] * step[e];
            }
            step[d] = sum;
        }
    }
}
