package org.thirdleak.simulator.engine;

import java.util.List;

/**
 * What an engine needs of a model: its parameters, their prior as a map from the unit cube, and the likelihood of the
 * record. Both functions are pure and are called from several threads at once. See docs/guide/own-model.md for an example.
 */
public interface Model {

    /** Names of the parameters in the order of a point, with the unit in the name; one or more. */
    List<String> names();

    /**
     * Maps the unit cube to parameters so that a uniform point becomes a draw from the prior: for independent parameters
     * the quantile of each (J. Skilling 2006, <i>Bayesian Analysis</i> 1, 833, section 3).
     *
     * @param cube one number per parameter, each above 0 and below 1; not to be changed
     * @param point receives one value per parameter
     */
    void transform(double[] cube, double[] point);

    /**
     * Natural logarithm of the likelihood with every constant that does not cancel between models.
     *
     * @param point one value per parameter, as {@link #transform} gave them
     * @return finite, or negative infinity where the record is impossible; anything else fails the estimate
     */
    double logLikelihood(double[] point);
}
