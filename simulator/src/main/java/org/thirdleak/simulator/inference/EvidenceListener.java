package org.thirdleak.simulator.inference;

import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.result.Estimate;

/** Hears how an evidence gets on. Called by the thread that asked for the evidence; must be quick and never changes a result. */
@FunctionalInterface
public interface EvidenceListener {

    /** Hears nothing. */
    EvidenceListener NONE = (hypothesis, logZ, points) -> {};

    /**
     * The points have been doubled, or thrown away for better ones.
     *
     * @param hypothesis the hypothesis
     * @param logZ ln Z as it is known now; negative infinity, with error 0, if no likelihood met was positive
     * @param points points behind it
     */
    void estimated(Hypothesis hypothesis, Estimate logZ, long points);
}
