package org.thirdleak.simulator.inference;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.LogLikelihood;

/** Likelihoods are dear to make and each serves one thread at a time: blocks borrow them. */
final class Evaluators {

    /** Made where it is wanted: likelihoods have scratch space that is never sent to another machine. */
    private transient volatile @Nullable Queue<LogLikelihood> idle;

    private final Hypothesis hypothesis;
    private final FleetExposure fleet;

    Evaluators(Hypothesis hypothesis, FleetExposure fleet) {
        this.hypothesis = hypothesis;
        this.fleet = fleet;
    }

    LogLikelihood borrow() {
        LogLikelihood likelihood = idle().poll();
        return likelihood != null ? likelihood : new CheckedLikelihood(hypothesis, hypothesis.likelihood(fleet));
    }

    void giveBack(LogLikelihood likelihood) {
        idle().add(likelihood);
    }

    private Queue<LogLikelihood> idle() {
        Queue<LogLikelihood> known = idle;
        if (known == null) {
            synchronized (this) {
                known = idle;
                if (known == null) {
                    known = new ConcurrentLinkedQueue<>();
                    idle = known;
                }
            }
        }
        return known;
    }
}
