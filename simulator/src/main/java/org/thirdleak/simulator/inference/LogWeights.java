package org.thirdleak.simulator.inference;

import java.util.Arrays;
import org.thirdleak.simulator.execution.Mergeable;

/**
 * Logarithms of likelihoods at successive points.
 *
 * @param values one per point
 */
record LogWeights(double[] values) implements Mergeable<LogWeights> {
    @Override
    public LogWeights merge(LogWeights next) {
        double[] both = Arrays.copyOf(values, values.length + next.values.length);
        System.arraycopy(next.values, 0, both, values.length, next.values.length);
        return new LogWeights(both);
    }
}
