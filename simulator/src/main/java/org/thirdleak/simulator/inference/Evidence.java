package org.thirdleak.simulator.inference;

import java.util.Arrays;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.weights.ParetoSmoothing;

/** Evidence of a hypothesis with the weight of every point it was computed from. Immutable. */
public final class Evidence {

    private final EvidencePoints points;
    private final double[][] logWeights;
    private final Estimate logZ;
    private final double effectiveSize;

    private Evidence(EvidencePoints points, double[][] logWeights, Estimate logZ, double effectiveSize) {
        this.points = points;
        this.logWeights = logWeights;
        this.logZ = logZ;
        this.effectiveSize = effectiveSize;
    }

    /**
     * From weighted points.
     *
     * @param points the points
     * @param logWeights ln of likelihood × prior / proposal, one row per randomisation, all of one length
     * @return the evidence; ln Z is negative infinity, with error 0, if the likelihood is nowhere positive
     */
    static Evidence of(EvidencePoints points, double[][] logWeights) {
        double most = greatest(logWeights);
        if (most == Double.NEGATIVE_INFINITY) {
            return new Evidence(points, logWeights, new Estimate(most, 0), 0);
        }
        double[] means = new double[logWeights.length];
        double sum = 0;
        double squares = 0;
        for (int r = 0; r < means.length; r++) {
            double rowSum = 0;
            for (double log : logWeights[r]) {
                double weight = Math.exp(log - most);
                rowSum += weight;
                squares += weight * weight;
            }
            sum += rowSum;
            means[r] = rowSum / logWeights[r].length;
        }
        double mean = Arrays.stream(means).average().orElseThrow();
        double variance = means.length == 1
                ? 0
                : Arrays.stream(means).map(m -> (m - mean) * (m - mean)).sum() / (means.length - 1);
        double relative = Math.sqrt(variance / means.length) / mean;
        return new Evidence(points, logWeights, new Estimate(most + Math.log(mean), relative), sum * sum / squares);
    }

    /** Greatest weight of all. */
    static double greatest(double[][] logWeights) {
        return Arrays.stream(logWeights).flatMapToDouble(Arrays::stream).max().orElse(Double.NEGATIVE_INFINITY);
    }

    /** ln Z, with the standard error that the spread of the independent randomisations shows. */
    public Estimate logZ() {
        return logZ;
    }

    /** Effective number of points, (Σw)² / Σw² (Kish 1965). */
    public double effectiveSize() {
        return effectiveSize;
    }

    /** Number of points in all. */
    public long size() {
        return (long) logWeights.length * logWeights[0].length;
    }

    /** The tail of the weights; they carry no number unless it is reliable. */
    public ParetoSmoothing tail() {
        return WeightTail.of(logWeights);
    }

    EvidencePoints points() {
        return points;
    }

    /** ln of likelihood × prior / proposal, one row per randomisation. */
    double[][] logWeights() {
        return logWeights;
    }
}
