package org.thirdleak.simulator.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.thirdleak.simulator.calibration.Replications.Replication;

/**
 * Posterior probabilities of the hypotheses on simulated records, all equally probable beforehand.
 *
 * @param truth per record, index of the hypothesis that made it
 * @param posterior per record and hypothesis
 * @param logZ per record and hypothesis, ln of the evidence
 */
record ModelProbabilities(int[] truth, double[][] posterior, double[][] logZ) {

    static ModelProbabilities of(List<Replication> records) {
        return new ModelProbabilities(
                records.stream().mapToInt(Replication::truth).toArray(),
                records.stream().map(r -> posterior(r.logZ())).toArray(double[][]::new),
                records.stream().map(Replication::logZ).toArray(double[][]::new));
    }

    private static double[] posterior(double[] logZ) {
        double most = Arrays.stream(logZ).max().orElseThrow();
        double[] posterior = new double[logZ.length];
        double total = 0;
        for (int h = 0; h < logZ.length; h++) {
            posterior[h] = Math.exp(logZ[h] - most);
            total += posterior[h];
        }
        for (int h = 0; h < logZ.length; h++) {
            posterior[h] /= total;
        }
        return posterior;
    }

    int records() {
        return truth.length;
    }

    /** ln of the Bayes factor of two hypotheses on the records that a third made, or one of the two. */
    double[] logFactors(int of, int over, int made) {
        return IntStream.range(0, truth.length)
                .filter(i -> truth[i] == made)
                .mapToDouble(i -> logZ[i][of] - logZ[i][over])
                .toArray();
    }

    /** Posterior probability of a hypothesis on the records that one made. */
    double[] posteriorOf(int hypothesis, int made) {
        return IntStream.range(0, truth.length)
                .filter(i -> truth[i] == made)
                .mapToDouble(i -> posterior[i][hypothesis])
                .toArray();
    }
}
