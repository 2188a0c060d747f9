package org.thirdleak.simulator.inference;

import org.thirdleak.simulator.prior.ParameterSpace;

/** Fits a proposal to the weighted points of an evidence: mean and covariance in the space of standard normal priors. */
final class PosteriorFit {

    private PosteriorFit() {}

    static Proposal of(ParameterSpace space, Evidence evidence) {
        int n = space.dimension();
        double[][] logWeights = evidence.logWeights();
        double most = Evidence.greatest(logWeights);
        double[] point = space.origin();
        double total = 0;
        double[] sum = new double[n];
        double[][] products = new double[n][n];
        for (int r = 0; r < logWeights.length; r++) {
            EvidencePoints.Cursor cursor = evidence.points().from(r, 0);
            for (double log : logWeights[r]) {
                cursor.next(point);
                double weight = Math.exp(log - most);
                if (weight > 0) {
                    total += weight;
                    accumulate(cursor.normal(), weight, sum, products);
                }
            }
        }
        // where few points carry the weight, correlations are not to be believed
        double shrink = Math.min(1, n / evidence.effectiveSize());
        double[] mean = new double[n];
        double[][] covariance = new double[n][n];
        for (int i = 0; i < n; i++) {
            mean[i] = sum[i] / total;
            for (int j = 0; j <= i; j++) {
                double value = products[i][j] / total - mean[i] * mean[j];
                covariance[i][j] = i == j ? Math.max(value, SMALLEST_VARIANCE) : (1 - shrink) * value;
                covariance[j][i] = covariance[i][j];
            }
        }
        return Proposal.fitted(space, mean, covariance);
    }

    private static final double SMALLEST_VARIANCE = 1e-4;

    private static void accumulate(double[] normal, double weight, double[] sum, double[][] products) {
        for (int i = 0; i < normal.length; i++) {
            sum[i] += weight * normal[i];
            for (int j = 0; j <= i; j++) {
                products[i][j] += weight * normal[i] * normal[j];
            }
        }
    }
}
