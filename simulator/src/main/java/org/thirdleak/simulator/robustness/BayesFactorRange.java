package org.thirdleak.simulator.robustness;

/**
 * Least and greatest Bayes factor over a class of priors.
 *
 * @param logLeast ln of the infimum, −∞ if the record is impossible under some prior of the class
 * @param logGreatest ln of the supremum
 */
public record BayesFactorRange(double logLeast, double logGreatest) {
    /** Refuses a range that is upside down. */
    public BayesFactorRange {
        if (!(logLeast <= logGreatest)) {
            throw new IllegalArgumentException(
                    "ln of Bayes factors must ascend but were " + logLeast + " and " + logGreatest);
        }
    }

    /** Whether every prior of the class says which hypothesis predicted better, and all say the same. */
    public boolean agrees() {
        return logLeast > 0 || logGreatest < 0;
    }
}
