package org.thirdleak.simulator.hypothesis;

import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.simulator.prior.ParameterSpace;

/**
 * What may have made the circuits leak. Immutable. The likelihood and the player are two roads to the same numbers and
 * must agree; every implementation has a test that compares them. Not sealed: a new hypothesis is one more class.
 */
public interface Hypothesis {

    /** Id in the config. */
    String id();

    /** Type in the config, such as {@code systematic_defect}. */
    String type();

    /** Name for people. */
    String title();

    /** Its parameters, those of the impacts first. */
    ParameterSpace space();

    /**
     * The likelihood of a record.
     *
     * @param fleet the record, exposed to the impact model of this hypothesis
     * @return a new one, for one thread
     */
    LogLikelihood likelihood(FleetExposure fleet);

    /**
     * Plays the record forward.
     *
     * @param fleet the record, exposed to the impact model of this hypothesis; its leaks are not looked at
     * @param rng stream the numbers come from
     * @return a new one, for one thread
     */
    HistoryPlayer player(FleetExposure fleet, UniformRandomProvider rng);
}
