package org.thirdleak.simulator.engine;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * ln of likelihood times prior over proposal, at draws from the posterior and from the proposal, and the ratio of their
 * normalising constants that the optimal bridge gives (X.-L. Meng and W. H. Wong 1996, Statistica Sinica 6, 831, eq. 4.1).
 *
 * @param atPosterior at draws from the posterior
 * @param atProposal at draws from the proposal; negative infinity where the likelihood is zero
 * @param evaluations number of likelihoods computed here
 */
record Bridge(double[] atPosterior, double[] atProposal, long evaluations) {

    private static final int MOST_ITERATIONS = 1000;
    private static final double CLOSE_ENOUGH = 1e-10;

    static Bridge between(
            TemperedPopulation posterior,
            FittedProposal proposal,
            NormalLikelihood likelihood,
            UniformRandomProvider rng) {
        double[][] points = posterior.points();
        double[] scratch = new double[proposal.dimension()];
        double[] atPosterior = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            atPosterior[i] = posterior.logs()[i] + proposal.logPriorOver(points[i], scratch);
        }
        ContinuousSampler normal = ZigguratSampler.NormalizedGaussian.of(rng);
        double[] point = new double[proposal.dimension()];
        double[] atProposal = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            proposal.draw(rng, normal, point);
            atProposal[i] = likelihood.at(point) + proposal.logPriorOver(point, scratch);
        }
        return new Bridge(atPosterior, atProposal, likelihood.evaluations());
    }

    /** ln Z at which the iterated scheme stands still. */
    double logEvidence() {
        double share = (double) atPosterior.length / (atPosterior.length + atProposal.length);
        double logZ = mean(atProposal);
        for (int i = 0; i < MOST_ITERATIONS && logZ > Double.NEGATIVE_INFINITY; i++) {
            double next = iterated(logZ, share);
            boolean still = Math.abs(next - logZ) < CLOSE_ENOUGH;
            logZ = next;
            if (still) {
                break;
            }
        }
        return logZ;
    }

    /** Ratios are taken over the last Z, so that nothing over- or underflows. */
    private double iterated(double logZ, double share) {
        double numerator = 0;
        for (double log : atProposal) {
            // l / (s l + (1 − s) Z), for large l too
            numerator += 1 / (share + (1 - share) * Math.exp(logZ - log));
        }
        double denominator = 0;
        for (double log : atPosterior) {
            denominator += 1 / (share * Math.exp(log - logZ) + (1 - share));
        }
        return logZ + Math.log(numerator / atProposal.length) - Math.log(denominator / atPosterior.length);
    }

    private static double mean(double[] logs) {
        return RepeatedEvidence.of(logs).logMean();
    }
}
