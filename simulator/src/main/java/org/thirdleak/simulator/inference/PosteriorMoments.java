package org.thirdleak.simulator.inference;

import org.thirdleak.simulator.prior.ParameterSpace;

/** Running mean and covariance of weighted points in the space of standard normal priors. Belongs to one thread. */
final class PosteriorMoments {

    private static final double SMALLEST_VARIANCE = 1e-4;

    private final double[] sum;
    private final double[][] products;
    private final double[] coordinateSum;
    private double total;
    private double squares;

    /**
     * Begins without points.
     *
     * @param dimension number of dimensions of the normal space
     * @param coordinates number of coordinates of a point
     */
    PosteriorMoments(int dimension, int coordinates) {
        this.sum = new double[dimension];
        this.products = new double[dimension][dimension];
        this.coordinateSum = new double[coordinates];
    }

    /** Adds a point with its coordinates. */
    void add(double[] normal, double[] point, double weight) {
        add(normal, 0, weight);
        for (int i = 0; i < coordinateSum.length; i++) {
            coordinateSum[i] += weight * point[i];
        }
    }

    /**
     * Adds a point.
     *
     * @param normal holds the point in the normal space
     * @param from index of its first number
     * @param weight weight above 0
     */
    void add(double[] normal, int from, double weight) {
        total += weight;
        squares += weight * weight;
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * normal[from + i];
            for (int j = 0; j <= i; j++) {
                products[i][j] += weight * normal[from + i] * normal[from + j];
            }
        }
    }

    /** Effective number of points, (Σw)² / Σw²; 0 without points. */
    double effectiveSize() {
        return total > 0 ? total * total / squares : 0;
    }

    /** Mean of a coordinate. */
    double meanCoordinate(int index) {
        return coordinateSum[index] / total;
    }

    double mean(int i) {
        return sum[i] / total;
    }

    /** Covariance; where few points carry the weight, correlations are not to be believed. */
    private double covariance(int i, int j, double shrink) {
        double value = products[Math.max(i, j)][Math.min(i, j)] / total - mean(i) * mean(j);
        return i == j ? Math.max(value, SMALLEST_VARIANCE) : (1 - shrink) * value;
    }

    /**
     * A proposal in all dimensions.
     *
     * @param space the parameters
     * @param effectiveSize effective number of points behind the moments
     */
    Proposal proposal(ParameterSpace space, double effectiveSize) {
        double shrink = Math.min(1, sum.length / effectiveSize);
        double[] mean = new double[sum.length];
        double[][] covariance = new double[sum.length][sum.length];
        for (int i = 0; i < sum.length; i++) {
            mean[i] = mean(i);
            for (int j = 0; j <= i; j++) {
                covariance[i][j] = covariance(i, j, shrink);
                covariance[j][i] = covariance[i][j];
            }
        }
        return Proposal.fitted(space, mean, covariance);
    }

    /**
     * The moments of all dimensions but one, that one averaged over.
     *
     * @param left dimension that is left out
     */
    PosteriorMoments without(int left) {
        PosteriorMoments fewer = new PosteriorMoments(sum.length - 1, 0);
        fewer.total = total;
        fewer.squares = squares;
        for (int i = 0, a = 0; i < sum.length; i++) {
            if (i != left) {
                fewer.sum[a] = sum[i];
                for (int j = 0, b = 0; j <= i; j++) {
                    if (j != left) {
                        fewer.products[a][b++] = products[i][j];
                    }
                }
                a++;
            }
        }
        return fewer;
    }
}
