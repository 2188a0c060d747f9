package org.thirdleak.simulator.robustness;

import java.util.Arrays;
import org.thirdleak.simulator.result.Estimate;

/**
 * Logarithm of a mean over independent randomisations, with how far each of them lies off: in a difference of two with the
 * same randomisations what they have in common cancels. Immutable.
 */
public final class ReplicatedLog {

    /** A number known exactly, such as 0. */
    public static final ReplicatedLog ZERO = new ReplicatedLog(0, new double[0]);

    private final double value;
    private final double[] deviations;

    private ReplicatedLog(double value, double[] deviations) {
        this.value = value;
        this.deviations = deviations;
    }

    /**
     * Of the logarithms of each randomisation.
     *
     * @param logs natural logarithms of positive numbers, 2 or more, finite
     * @return ln of their mean
     * @throws IllegalArgumentException if there are fewer, or one is not finite
     */
    public static ReplicatedLog ofMean(double[] logs) {
        double most = Arrays.stream(logs).max().orElse(Double.NaN);
        if (logs.length < 2 || !Arrays.stream(logs).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "a mean over randomisations needs 2 or more finite logarithms but got " + Arrays.toString(logs));
        }
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - most);
        }
        double mean = sum / logs.length;
        return new ReplicatedLog(
                most + Math.log(mean),
                Arrays.stream(logs).map(log -> Math.exp(log - most) / mean - 1).toArray());
    }

    /** The logarithm. */
    public double value() {
        return value;
    }

    /** Its standard error, to first order (ratio estimator, Cochran 1977, §6.4); 0 if it is exact. */
    public double standardError() {
        double n = deviations.length;
        double squares = Arrays.stream(deviations).map(d -> d * d).sum();
        return n == 0 ? 0 : Math.sqrt(squares / (n * (n - 1)));
    }

    /**
     * With its error.
     *
     * @param otherError standard error of what was added to it and is independent of the randomisations
     */
    public Estimate estimate(double otherError) {
        return new Estimate(value, Math.hypot(standardError(), otherError));
    }

    /** ln of the ratio of two means. */
    public ReplicatedLog minus(ReplicatedLog other) {
        return new ReplicatedLog(value - other.value, combined(other, -1));
    }

    /** Moved by a number known exactly. */
    public ReplicatedLog plus(double exact) {
        return new ReplicatedLog(value + exact, deviations);
    }

    private double[] combined(ReplicatedLog other, double sign) {
        if (other.deviations.length == 0) {
            return deviations;
        }
        double[] sum = other.deviations.clone();
        for (int r = 0; r < sum.length; r++) {
            sum[r] = (deviations.length == 0 ? 0 : deviations[r]) + sign * sum[r];
        }
        return sum;
    }
}
