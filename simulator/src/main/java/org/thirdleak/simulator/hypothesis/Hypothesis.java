package org.thirdleak.simulator.hypothesis;

import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.prior.ParameterSpace;

/**
 * What may have made the circuits leak. Immutable. The likelihood and the player are two roads to the same numbers and
 * must agree; every implementation has a test that compares them. Not sealed: a new hypothesis is one more class.
 */
public interface Hypothesis {

    /**
     * What a hypothesis is called.
     *
     * @param id id in the config
     * @param type type in the config, such as {@code systematic_defect}
     * @param title name for people
     */
    record Identity(String id, String type, String title) {}

    /** What it is called. */
    Identity identity();

    /** Id in the config. */
    default String id() {
        return identity().id();
    }

    /** Type in the config. */
    default String type() {
        return identity().type();
    }

    /** Name for people. */
    default String title() {
        return identity().title();
    }

    /** Its parameters, those of the impacts first. */
    ParameterSpace space();

    /**
     * Whether its mechanism can have opened each leak by the age it had.
     *
     * @param record the record
     * @return for each leak that it can explain, in order of time; empty if the hypothesis knows no mechanism
     */
    default List<LeakPlausibility> plausibility(ServiceRecord record) {
        return List.of();
    }

    /**
     * The likelihood of a record.
     *
     * @param fleet the record, exposed to the impact model of this hypothesis
     * @return a new one, for one thread
     */
    LogLikelihood likelihood(FleetExposure fleet);

    /**
     * The likelihood of the impacts of this hypothesis alone, at the same points: what is left if its defect is taken away.
     *
     * @param fleet as for {@link #likelihood}
     * @return a new one, for one thread; empty if all its leaks are impacts
     */
    default Optional<LogLikelihood> impactsAlone(FleetExposure fleet) {
        return Optional.empty();
    }

    /**
     * The likelihood of many simulated records at fixed points.
     *
     * @param plan the fleet without leaks, exposed to the impact model of this hypothesis
     * @param points one row per point
     * @return the same numbers as {@link #likelihood} without marks gives
     */
    default PointwiseLikelihood pointwise(FleetExposure plan, double[][] points) {
        return PointwiseLikelihood.anew(this, plan.model(), points);
    }

    /**
     * Plays the record forward.
     *
     * @param fleet the record, exposed to the impact model of this hypothesis; its leaks are not looked at
     * @param rng stream the numbers come from
     * @return a new one, for one thread
     */
    HistoryPlayer player(FleetExposure fleet, UniformRandomProvider rng);
}
