package org.thirdleak.simulator.inference;

import org.thirdleak.simulator.prior.ParameterSpace;

/** Fits a proposal to the weighted points of an evidence: mean and covariance in the space of standard normal priors. */
final class PosteriorFit {

    private PosteriorFit() {}

    static Proposal of(ParameterSpace space, Evidence evidence) {
        return moments(space, evidence, Integer.MAX_VALUE).proposal(space, evidence.effectiveSize());
    }

    /**
     * Moments of the posterior.
     *
     * @param space the parameters
     * @param evidence weighted points
     * @param mostRows most randomisations that are looked at
     */
    static PosteriorMoments moments(ParameterSpace space, Evidence evidence, int mostRows) {
        double[][] logWeights = evidence.logWeights();
        double most = Evidence.greatest(logWeights);
        double[] point = space.origin();
        PosteriorMoments moments = new PosteriorMoments(space.dimension(), space.size());
        for (int r = 0; r < Math.min(mostRows, logWeights.length); r++) {
            EvidencePoints.Cursor cursor = evidence.points().from(r, 0);
            for (double log : logWeights[r]) {
                cursor.next(point);
                double weight = Math.exp(log - most);
                if (weight > 0) {
                    moments.add(cursor.normal(), point, weight);
                }
            }
        }
        return moments;
    }
}
