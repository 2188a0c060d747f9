package org.thirdleak.simulator.inference;

import org.thirdleak.simulator.weights.ParetoSmoothing;

/** The tail of the weights that an evidence is the mean of: with too heavy a one neither mean nor error can be believed. */
final class WeightTail {

    /** So many weights tell the shape of their tail well enough, and more would only take room. */
    private static final int MOST = 1 << 20;

    private WeightTail() {}

    static ParetoSmoothing of(double[][] logWeights) {
        long size = (long) logWeights.length * logWeights[0].length;
        int stride = (int) ((size + MOST - 1) / MOST);
        int perRow = (logWeights[0].length + stride - 1) / stride;
        double[] logs = new double[logWeights.length * perRow];
        for (int r = 0; r < logWeights.length; r++) {
            for (int i = 0; i < perRow; i++) {
                logs[r * perRow + i] = logWeights[r][i * stride];
            }
        }
        return ParetoSmoothing.of(logs, 1);
    }
}
