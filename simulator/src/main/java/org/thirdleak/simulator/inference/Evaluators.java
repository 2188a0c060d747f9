package org.thirdleak.simulator.inference;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.thirdleak.simulator.hypothesis.LogLikelihood;

/** Likelihoods are dear to make and each serves one thread at a time: blocks borrow them. */
final class Evaluators {

    private final ConcurrentLinkedQueue<LogLikelihood> idle = new ConcurrentLinkedQueue<>();
    private final Supplier<LogLikelihood> maker;

    Evaluators(Supplier<LogLikelihood> maker) {
        this.maker = maker;
    }

    LogLikelihood borrow() {
        LogLikelihood likelihood = idle.poll();
        return likelihood != null ? likelihood : maker.get();
    }

    void giveBack(LogLikelihood likelihood) {
        idle.add(likelihood);
    }
}
