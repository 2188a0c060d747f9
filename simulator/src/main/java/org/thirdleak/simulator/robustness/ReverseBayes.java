package org.thirdleak.simulator.robustness;

import org.thirdleak.core.quantity.Quantity;

/**
 * The prior one must hold for the record to bring a hypothesis to a probability (R. A. J. Matthews, <i>Why should clinicians
 * care about Bayesian methods?</i>, Journal of Statistical Planning and Inference 94 (2001) 43).
 *
 * @param logBayesFactor ln of the evidence of the hypothesis over that of all others together, finite
 * @param posteriorProbability probability to be reached, strictly between 0 and 1
 */
public record ReverseBayes(double logBayesFactor, double posteriorProbability) {

    private static final double GREATEST_LOG = 700;
    private static final double BELOW_ONE = Math.nextDown(1.0);

    /** Refuses what has no odds. */
    public ReverseBayes {
        Quantity.between("ln of the Bayes factor", logBayesFactor, -GREATEST_LOG, GREATEST_LOG, "");
        Quantity.between("probability to be reached", posteriorProbability, Double.MIN_NORMAL, BELOW_ONE, "");
    }

    /** Prior odds needed. */
    public double priorOdds() {
        return posteriorProbability / (1 - posteriorProbability) * Math.exp(-logBayesFactor);
    }

    /** Prior probability needed. */
    public double priorProbability() {
        return 1 / (1 + 1 / priorOdds());
    }

    /**
     * Rate of introducing a cause that makes the prior probability of at least one introduction in a span what is needed:
     * ln(1 + odds)/span. The Bayes factor must be that of a prior on the cause once introduced.
     *
     * @param spanYears how long it could have been introduced, years, above 0
     * @return rate, 1/yr
     * @throws IllegalArgumentException if the span is not above 0
     */
    public double introductionsPerYear(double spanYears) {
        Quantity.positive("span", spanYears, "years");
        return Math.log1p(priorOdds()) / spanYears;
    }
}
