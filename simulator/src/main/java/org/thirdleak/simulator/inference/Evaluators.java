package org.thirdleak.simulator.inference;

import java.util.concurrent.ConcurrentLinkedQueue;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.LogLikelihood;

/** Likelihoods are dear to make and each serves one thread at a time: blocks borrow them. */
final class Evaluators {

    private final ConcurrentLinkedQueue<LogLikelihood> idle = new ConcurrentLinkedQueue<>();
    private final Hypothesis hypothesis;
    private final FleetExposure fleet;

    Evaluators(Hypothesis hypothesis, FleetExposure fleet) {
        this.hypothesis = hypothesis;
        this.fleet = fleet;
    }

    LogLikelihood borrow() {
        LogLikelihood likelihood = idle.poll();
        return likelihood != null ? likelihood : new CheckedLikelihood(hypothesis, hypothesis.likelihood(fleet));
    }

    void giveBack(LogLikelihood likelihood) {
        idle.add(likelihood);
    }
}
