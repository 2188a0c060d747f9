package org.thirdleak.simulator.engine;

import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;

/** Place, extent and orientation of a cloud of points, to draw steps that fit it and to tell how far a point is from it. */
final class SpreadOfPoints {

    /** Keeps the matrix positive definite when points lie on a line. */
    private static final double RIDGE = 1e-9;

    private final double[] mean;
    private final double[][] root;
    private final double logDeterminant;

    private SpreadOfPoints(double[] mean, double[][] root) {
        this.mean = mean;
        this.root = root;
        double log = 0;
        for (int d = 0; d < root.length; d++) {
            log += Math.log(root[d][d]);
        }
        this.logDeterminant = log;
    }

    /**
     * From weighted points.
     *
     * @param points one row per point
     * @param weights one per point, 0 or more, of a positive sum
     */
    static SpreadOfPoints of(double[][] points, double[] weights) {
        return of(points, weights, new double[points[0].length]);
    }

    /**
     * From weighted points, and at least so wide.
     *
     * @param points one row per point
     * @param weights one per point, 0 or more, of a positive sum
     * @param leastVariance per axis, added to the variance
     */
    static SpreadOfPoints of(double[][] points, double[] weights, double[] leastVariance) {
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
                double entry = sum / total + (d == e ? leastVariance[d] : 0);
                covariance.setEntry(d, e, entry);
                covariance.setEntry(e, d, entry);
            }
        }
        return new SpreadOfPoints(mean, root(covariance));
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

    /** Centre of the points. */
    double[] mean() {
        return mean;
    }

    /** Variance along an axis. */
    double variance(int axis) {
        double sum = 0;
        for (int e = 0; e <= axis; e++) {
            sum += root[axis][e] * root[axis][e];
        }
        return sum;
    }

    /** ln of the root of the determinant of the covariance. */
    double logDeterminant() {
        return logDeterminant;
    }

    /**
     * Squared distance of a point from the centre in units of the spread (Mahalanobis).
     *
     * @param point the point
     * @param scratch one number per axis, overwritten
     */
    double squaredDistance(double[] point, double[] scratch) {
        return squaredDistance(point, mean, scratch);
    }

    /** Squared distance between two points in the same units. */
    double squaredDistance(double[] point, double[] other, double[] scratch) {
        double squares = 0;
        for (int d = 0; d < scratch.length; d++) {
            double sum = point[d] - other[d];
            for (int e = 0; e < d; e++) {
                sum -= root[d][e] * scratch[e];
            }
            scratch[d] = sum / root[d][d];
            squares += scratch[d] * scratch[d];
        }
        return squares;
    }
}
