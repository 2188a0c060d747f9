package org.thirdleak.simulator.robustness;

/**
 * Sensitivity of the posterior of one quantity to its prior and to the likelihood, and what the pair says.
 *
 * @param prior distance moved per doubling of the power of the prior
 * @param likelihood the same of the likelihood
 * @param reliable whether the draws are enough for both
 */
public record PowerSensitivity(double prior, double likelihood, boolean reliable) {

    private static final double WORTH_A_LOOK = 0.05;

    /** What prior and likelihood do to each other. */
    public enum Diagnosis {
        /** The draws are too few to tell. */
        UNKNOWN,
        /** The prior hardly matters. */
        PRIOR_IMMATERIAL,
        /** The prior moves the posterior and the likelihood does not: the record says little about the quantity. */
        PRIOR_DOMINATES,
        /** Both move it: prior and record pull against each other, or share the say. */
        PRIOR_AND_LIKELIHOOD_COMPETE
    }

    /**
     * Of one quantity.
     *
     * @param values the quantity at the draws
     * @param prior the prior, scaled
     * @param likelihood the likelihood at the same draws, scaled
     * @return its sensitivities
     */
    public static PowerSensitivity of(double[] values, PowerScaling prior, PowerScaling likelihood) {
        return new PowerSensitivity(
                prior.sensitivityOf(values),
                likelihood.sensitivityOf(values),
                prior.reliable() && likelihood.reliable());
    }

    /** The reading of Kallioinen et al. (2024) with their threshold 0.05. */
    public Diagnosis diagnosis() {
        if (!reliable) {
            return Diagnosis.UNKNOWN;
        }
        if (prior < WORTH_A_LOOK) {
            return Diagnosis.PRIOR_IMMATERIAL;
        }
        return likelihood < WORTH_A_LOOK ? Diagnosis.PRIOR_DOMINATES : Diagnosis.PRIOR_AND_LIKELIHOOD_COMPETE;
    }
}
