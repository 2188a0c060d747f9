package org.thirdleak.simulator.scenario;

import java.util.List;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.ImpactModel;
import org.thirdleak.simulator.hypothesis.LeakMarks;

/**
 * One complete set of assumptions. Only this enters the numerics.
 *
 * @param id its id; {@link #BASE} for the config as written
 * @param title the assumption in words
 * @param record units and leaks
 * @param impacts rates of impacts
 * @param marks marks of the leaks that count
 * @param hypotheses what is weighed, with prior probabilities that sum to 1
 * @param behindEvidence per hypothesis, what its evidence rests on: equal text, equal evidence
 */
public record Scenario(
        String id,
        String title,
        ServiceRecord record,
        ImpactModel impacts,
        LeakMarks marks,
        List<WeightedHypothesis> hypotheses,
        List<String> behindEvidence) {

    /** Id of the config as written. */
    public static final String BASE = "base";

    /** Copies the lists. */
    public Scenario {
        hypotheses = List.copyOf(hypotheses);
        behindEvidence = List.copyOf(behindEvidence);
    }

    /**
     * A hypothesis and how likely it was held before the record.
     *
     * @param hypothesis the hypothesis
     * @param priorProbability its prior probability
     */
    public record WeightedHypothesis(Hypothesis hypothesis, double priorProbability) {}

    /** The record exposed to the impacts, with the marks of its leaks. */
    public FleetExposure fleet() {
        return fleet(record);
    }

    /**
     * Another record, such as an earlier one or a flight plan, under the same assumptions.
     *
     * @param other units of designs of this scenario; marks of leaks that it has not seen do not count
     */
    public FleetExposure fleet(ServiceRecord other) {
        return new FleetExposure(impacts, other, marks);
    }
}
