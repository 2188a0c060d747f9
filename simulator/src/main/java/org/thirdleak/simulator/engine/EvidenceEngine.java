package org.thirdleak.simulator.engine;

import org.thirdleak.simulator.execution.BlockRunner;

/** A way to the evidence Z = ∫ L(θ) π(θ) dθ of a model. Engines hold settings only and can be shared. */
public interface EvidenceEngine {

    /** How evidence is computed, in words. */
    String method();

    /**
     * The evidence of a model, a pure function of engine, model and seed for any runner.
     *
     * @param model the model
     * @param seed seed of the run; engines without chance ignore it
     * @param runner does the work
     * @return ln Z with its error
     * @throws IllegalArgumentException if the engine cannot take the model's number of parameters
     * @throws org.thirdleak.simulator.execution.BlockFailedException with a {@link ModelFailedException} as its cause if
     *     the model fails, naming the parameters at which it did
     */
    LogEvidenceEstimate estimate(Model model, long seed, BlockRunner runner);
}
