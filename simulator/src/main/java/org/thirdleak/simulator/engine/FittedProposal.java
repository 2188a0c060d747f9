package org.thirdleak.simulator.engine;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;

/**
 * A law to draw parameters from: a share of the prior and Student laws fitted to the posterior, in the coordinates in which the
 * prior is standard normal. The share of the prior bounds every weight (T. Hesterberg 1995, <i>Technometrics</i> 37, 185), so that
 * a bad fit costs precision and not truth.
 *
 * @param laws the Student laws
 * @param shares share of each among them; they sum to 1
 * @param dimension number of parameters
 */
record FittedProposal(List<StudentLaw> laws, double[] shares, int dimension) {

    private static final double PRIOR_SHARE = 0.1;
    /** Far out the prior underflows, Student laws do not. */
    private static final double LEAST_REFERENCE = -300;
    /** There are as many draws for each parameter of a law, or fewer laws. */
    private static final int DRAWS_PER_PARAMETER = 20;

    /**
     * Fits the laws.
     *
     * @param draws draws from the posterior, one a row
     * @param most greatest number of Student laws, 1 or more
     * @param rng stream of the fit
     */
    static FittedProposal to(double[][] draws, int most, UniformRandomProvider rng) {
        int dimension = draws[0].length;
        int count = Math.max(1, Math.min(most, draws.length / (DRAWS_PER_PARAMETER * dimension)));
        MixtureFit fit = new MixtureFit(draws, count, rng);
        return new FittedProposal(fit.laws(), fit.shares(), dimension);
    }

    /**
     * Draws a point.
     *
     * @param rng chooses the law
     * @param normal source of normal numbers from the same stream
     * @param point receives the point
     */
    void draw(UniformRandomProvider rng, ContinuousSampler normal, double[] point) {
        double u = rng.nextDouble();
        if (u < PRIOR_SHARE) {
            for (int d = 0; d < dimension; d++) {
                point[d] = normal.sample();
            }
            return;
        }
        double rest = (u - PRIOR_SHARE) / (1 - PRIOR_SHARE);
        int k = 0;
        while (k < shares.length - 1 && rest >= shares[k]) {
            rest -= shares[k++];
        }
        laws.get(k).draw(normal, point);
    }

    /**
     * ln of prior over proposal at a point.
     *
     * @param point the point
     * @param scratch one number per parameter, overwritten
     */
    double logPriorOver(double[] point, double[] scratch) {
        double logPrior = NormalLikelihood.logPrior(point);
        double reference = Math.max(logPrior, LEAST_REFERENCE);
        double sum = PRIOR_SHARE * Math.exp(logPrior - reference);
        for (int k = 0; k < shares.length; k++) {
            StudentLaw law = laws.get(k);
            double logDensity = law.logDensity(law.spread().squaredDistance(point, scratch), dimension);
            sum += (1 - PRIOR_SHARE) * shares[k] * Math.exp(logDensity - reference);
        }
        return logPrior - reference - Math.log(sum);
    }
}
