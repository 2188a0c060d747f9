package org.thirdleak.simulator.inference;

import org.thirdleak.simulator.engine.EngineName;
import org.thirdleak.simulator.engine.LogEvidenceEstimate;
import org.thirdleak.simulator.result.Estimate;

/**
 * An evidence and the method that it is by.
 *
 * @param engine the method
 * @param method the method in words
 * @param found ln Z with its error and the method's own diagnostics
 */
public record MethodEstimate(EngineName engine, String method, LogEvidenceEstimate found) {

    /** ln Z with its standard error. */
    public Estimate logZ() {
        return new Estimate(found.value(), found.standardError());
    }
}
