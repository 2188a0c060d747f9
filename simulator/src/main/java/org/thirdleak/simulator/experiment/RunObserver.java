package org.thirdleak.simulator.experiment;

import org.thirdleak.simulator.execution.BlockJob;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.result.Estimate;

/** Hears how a run gets on. Called from several threads; must be quick and never changes a result. */
public interface RunObserver extends Progress {

    /** Hears nothing. */
    RunObserver SILENT = new RunObserver() {};

    @Override
    default void blockDone(BlockJob<?> job, long done) {
        // of no interest
    }

    /** A phase begins. */
    default void phase(RunPhase phase) {
        // of no interest
    }

    /**
     * The evidence of a hypothesis of the base case is known better than before, or is begun anew with better points. It is
     * the evidence by quasi-Monte Carlo: a run may come to prefer the value of another engine.
     *
     * @param hypothesis id of the hypothesis
     * @param logZ ln Z as it is known now; negative infinity, with error 0, if no likelihood met was positive
     * @param points points behind it
     */
    default void evidence(String hypothesis, Estimate logZ, long points) {
        // of no interest
    }
}
