package org.thirdleak.report.claim;

import java.util.function.Function;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.Prediction;

/** A count that every hypothesis predicts and the record shows. */
public enum PredictedCount {
    /** Leaks in the whole record. */
    LEAKS("number of leaks in the record", HypothesisResult::predictedLeaks),
    /** The most leaks that any window holds, as wide as that of the match. */
    LARGEST_CLUSTER("leaks in the fullest window", HypothesisResult::predictedLargestCluster);

    private final String axis;
    // a reference to a getter holds nothing that could change
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<HypothesisResult, Prediction> prediction;

    PredictedCount(String axis, Function<HypothesisResult, Prediction> prediction) {
        this.axis = axis;
        this.prediction = prediction;
    }

    /**
     * What the scale counts.
     *
     * @return words for an axis
     */
    public String axis() {
        return axis;
    }

    /**
     * What a hypothesis predicts of it.
     *
     * @param hypothesis the hypothesis
     * @return the distribution before and after the record
     */
    public Prediction of(HypothesisResult hypothesis) {
        return prediction.apply(hypothesis);
    }
}
